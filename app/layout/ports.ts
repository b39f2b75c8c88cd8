import type { Spacing } from './spacing'
import type { Arrow, Units } from './units'

/** Where arrows touch their nodes, as distances across the flow from the centre. */
export interface Ports {
  /** By arrow: its port on the operation's box. Operands arrive in order, `portGap` apart where there is room. */
  readonly arrival: Float64Array
  /** By arrow: where it leaves the variable. 0, except for `x * x`, if nothing else reads x: then side by side. */
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
    const room = box === undefined ? 0 : Math.max(0, Math.min(box.above, box.below) - spacing.portMargin)
    const gap = operandCount < 2 ? 0 : Math.min(spacing.portGap, (2 * room) / (operandCount - 1))
    const operands = arrows.slice(first, first + operandCount)
    placeOperands(ports, first, operandsBySource(operands), { gap, room, operandCount, operationCount, uses })
    first += operandCount
  }
  return ports
}

interface BoxPorts {
  readonly gap: number
  readonly room: number
  readonly operandCount: number
  readonly operationCount: number
  /** By unit: how many arrows leave it. */
  readonly uses: Int32Array
}

function placeOperands(ports: Ports, first: number, bySource: Map<number, number[]>, box: BoxPorts): void {
  const { gap, room, operandCount } = box
  const middle = (operandCount - 1) / 2
  const main = mainSource(bySource, box.operationCount)
  const spare = Math.max(0, room - gap * middle)
  const wished = main === undefined ? 0 : (middle - mean(bySource.get(main) ?? [])) * gap
  const shift = Math.min(Math.max(wished, -spare), spare)
  const nearMiddle = Math.abs(wished - shift) <= gap
  for (const [source, operands] of bySource) {
    for (const [twin, operand] of operands.entries()) {
      const arrow = first + operand
      ports.arrival[arrow] = (operand - middle) * gap + shift
      if (box.uses[source] === operands.length)
        ports.departure[arrow] = (twin - (operands.length - 1) / 2) * gap
      ports.main[arrow] = source === main && nearMiddle ? 1 : 0
    }
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
