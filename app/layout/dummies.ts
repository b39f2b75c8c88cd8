import type { Units } from './units'

/**
 * The units and the dummies an arrow passes on its way, so that every arc joins neighbouring layers.
 * "Spot" is a unit or a dummy: spots below `unitCount` are units.
 */
export interface LayeredGraph {
  readonly unitCount: number
  readonly layerCount: number
  /** By spot. */
  readonly layerOf: Int32Array
  /** By spot: 1 where the root has no use for it; such spots stand below the others of their layer. */
  readonly aside: Uint8Array
  /** By arc: the spots it joins. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** By arc: where it arrives at its spot, from 0 to 1: operand 0 of 2 at 0.25, a dummy's at 0.5. */
  readonly arrival: Float64Array
  /** By arc: the arrow it belongs to (of a shared trunk: the first such). */
  readonly arrowOf: Int32Array
  /** By spot: its arcs; incoming ones in operand order. */
  readonly incoming: readonly (readonly number[])[]
  readonly outgoing: readonly (readonly number[])[]
  /** By arrow: the dummies it passes, in order. */
  readonly courses: readonly (readonly number[])[]
  /** Whether all arrows of a variable run through the same dummies. */
  readonly sharedTrunks: boolean
}

/** Splits every arrow that passes layers into arcs between neighbouring layers. */
export function splitLongArrows(units: Units, layers: Int32Array): LayeredGraph {
  const unitCount = units.list.length
  const layerOf = Array.from(layers)
  const aside = Array.from(units.needed, (needed) => 1 - needed)
  const arcs = new ArcList()
  const sharedTrunks = worthSharing(units, layers)
  const trunks: number[][] = units.list.map(() => [])
  const courses = units.arrows.map(({ from, to, operand, operandCount }, arrow) => {
    const course = sharedTrunks ? (trunks[from] as number[]) : []
    const passed = (layers[to] as number) - (layers[from] as number) - 1
    while (course.length < passed) {
      const dummy = layerOf.length
      layerOf.push((layers[from] as number) + course.length + 1)
      aside.push(aside[to] as number)
      arcs.add(course.at(-1) ?? from, dummy, 0.5, arrow)
      course.push(dummy)
    }
    const last = passed > 0 ? (course[passed - 1] as number) : from
    arcs.add(last, to, (operand + 0.5) / operandCount, arrow)
    return sharedTrunks ? course.slice(0, passed) : course
  })
  const layerCount = layers.reduce((last, layer) => Math.max(last, layer), 0) + 1
  return {
    unitCount,
    layerCount,
    layerOf: Int32Array.from(layerOf),
    aside: Uint8Array.from(aside),
    ...arcs.columns(layerOf.length),
    courses,
    sharedTrunks,
  }
}

/**
 * One dummy chain an arrow is clearest; but leaves that fan out widely would flood the layers with dummies.
 */
function worthSharing({ list, arrows }: Units, layers: Int32Array): boolean {
  const fanOut = new Int32Array(list.length)
  let passed = 0
  let widest = 0
  for (const { from, to } of arrows) {
    passed += (layers[to] as number) - (layers[from] as number) - 1
    fanOut[from] = (fanOut[from] as number) + 1
    widest = Math.max(widest, fanOut[from] as number)
  }
  return passed > 4 * list.length || widest > 40
}

class ArcList {
  private readonly from: number[] = []
  private readonly to: number[] = []
  private readonly arrival: number[] = []
  private readonly arrowOf: number[] = []

  add(from: number, to: number, arrival: number, arrow: number): void {
    this.from.push(from)
    this.to.push(to)
    this.arrival.push(arrival)
    this.arrowOf.push(arrow)
  }

  columns(spotCount: number) {
    const incoming: number[][] = Array.from({ length: spotCount }, () => [])
    const outgoing: number[][] = Array.from({ length: spotCount }, () => [])
    for (const [arc, from] of this.from.entries()) outgoing[from]?.push(arc)
    for (const [arc, to] of this.to.entries()) incoming[to]?.push(arc)
    return {
      from: Int32Array.from(this.from),
      to: Int32Array.from(this.to),
      arrival: Float64Array.from(this.arrival),
      arrowOf: Int32Array.from(this.arrowOf),
      incoming,
      outgoing,
    }
  }
}
