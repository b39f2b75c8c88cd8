import type { Spacing } from './spacing'
import type { Arrow, Unit, Units } from './units'

/** Where arrows touch their nodes, as distances across the flow from the centre. */
export interface Ports {
  /**
   * By arrow: its port on the operation's box. Operands arrive in order, `portGap` apart where there is room.
   */
  readonly arrival: Float64Array
  /**
   * By arrow: where it leaves the variable. 0, except for `x * x`, if nothing else reads x: then side by
   * side.
   */
  readonly departure: Float64Array
  /**
   * By arrow: 1 for an operation's main operand, whose arrow should be straight: the only variable among its
   * operands, or the only one that is itself computed. `x` and `y` of `x * y` are equals, so neither is.
   */
  readonly main: Uint8Array
}

/** Ports are spread evenly about the middle of the box, or so that the main operand arrives near it. */
export function placePorts(units: Units, spacing: Spacing): Ports {
  const { arrows, list, operationCount } = units
  const uses = new Int32Array(list.length)
  for (const { from } of arrows) uses[from] = (uses[from] as number) + 1
  const ports: Ports = {
    arrival: new Float64Array(arrows.length),
    departure: new Float64Array(arrows.length),
    main: new Uint8Array(arrows.length),
  }
  for (let first = 0; first < arrows.length; ) {
    const { to, operandCount } = arrows[first] as Arrow
    const box = list[to]?.box
    const half = box === undefined ? 0 : Math.min(box.above, box.below)
    const room = Math.max(half - spacing.portMargin, half / 2)
    const gap = gapFor(operandCount, room, spacing)
    const bySource = operandsBySource(arrows.slice(first, first + operandCount))
    placeArrivals(ports, first, bySource, { gap, room, operandCount, operationCount })
    for (const [source, operands] of bySource) {
      if (uses[source] === operands.length)
        placeDepartures(ports, first, operands, list[source] as Unit, spacing)
    }
    first += operandCount
  }
  return ports
}

function gapFor(count: number, room: number, { portGap }: Spacing): number {
  return count < 2 ? 0 : Math.min(portGap, (2 * room) / (count - 1))
}

interface BoxPorts {
  readonly gap: number
  /** From the middle to the outermost port there may be. */
  readonly room: number
  readonly operandCount: number
  readonly operationCount: number
}

function placeArrivals(ports: Ports, first: number, bySource: Map<number, number[]>, box: BoxPorts): void {
  const { gap, room, operandCount } = box
  const middle = (operandCount - 1) / 2
  const main = mainSource(bySource, box.operationCount)
  const spare = Math.max(0, room - gap * middle)
  const wished = main === undefined ? 0 : (middle - mean(bySource.get(main) ?? [])) * gap
  const shift = Math.min(Math.max(wished, -spare), spare)
  const nearMiddle = Math.abs(wished - shift) <= gap
  for (const [source, operands] of bySource) {
    for (const operand of operands) {
      ports.arrival[first + operand] = (operand - middle) * gap + shift
      ports.main[first + operand] = source === main && nearMiddle ? 1 : 0
    }
  }
}

/** Side by side, within half the circle's height: further out its edge recedes. */
function placeDepartures(ports: Ports, first: number, twins: number[], source: Unit, spacing: Spacing): void {
  const gap = gapFor(twins.length, Math.min(source.circle.above, source.circle.below) / 2, spacing)
  for (const [k, operand] of twins.entries()) {
    ports.departure[first + operand] = (k - (twins.length - 1) / 2) * gap
  }
}

function operandsBySource(operands: readonly Arrow[]): Map<number, number[]> {
  const bySource = new Map<number, number[]>()
  for (const { from, operand } of operands) {
    const twins = bySource.get(from)
    if (twins === undefined) bySource.set(from, [operand])
    else twins.push(operand)
  }
  return bySource
}

function mainSource(bySource: Map<number, number[]>, operationCount: number): number | undefined {
  const sources = [...bySource.keys()]
  if (sources.length === 1) return sources[0]
  const computed = sources.filter((unit) => unit < operationCount)
  return computed.length === 1 ? computed[0] : undefined
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
