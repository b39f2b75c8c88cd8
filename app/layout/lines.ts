import type { LayeredGraph } from './dummies'
import type { Ports } from './ports'

/** Spots, layer after layer, that look best at one height. */
export type Line = readonly number[]

/**
 * The lines worth drawing straight, longest first: runs of units joined by main arrows that have no rival on
 * either side (never from what the root needs to what it does not), and the dummies of each long arrow (with
 * its ends where it is a main arrow). Every spot is in one line, if need be alone.
 */
export function findLines(graph: LayeredGraph, ports: Ports): Line[] {
  const spotCount = graph.layerOf.length
  const next = new Int32Array(spotCount).fill(-1)
  const previous = new Int32Array(spotCount).fill(-1)
  const join = (arcs: Iterable<number>) => {
    const onlyTarget = onlyPartner(arcs, graph.from, graph.to, spotCount)
    const onlySource = onlyPartner(arcs, graph.to, graph.from, spotCount)
    for (const arc of arcs) {
      const [from, to] = [graph.from[arc] as number, graph.to[arc] as number]
      if (onlyTarget[from] !== to || onlySource[to] !== from) continue
      if (next[from] !== -1 || previous[to] !== -1) continue
      next[from] = to
      previous[to] = from
    }
  }
  const arcs = [...graph.from.keys()]
  const isDummy = (spot: number | undefined) => (spot as number) >= graph.unitCount
  join(arcs.filter((arc) => isDummy(graph.from[arc]) && isDummy(graph.to[arc])))
  const sameWorth = (arc: number) =>
    graph.aside[graph.from[arc] as number] === graph.aside[graph.to[arc] as number]
  join(arcs.filter((arc) => ports.main[graph.arrowOf[arc] as number] && sameWorth(arc)))
  const lines: Line[] = []
  for (const [spot, before] of previous.entries()) {
    if (before !== -1) continue
    const line = [spot]
    for (let at = next[spot] as number; at !== -1; at = next[at] as number) line.push(at)
    lines.push(line)
  }
  return lines.sort((a, b) => b.length - a.length)
}

/** By spot: the one partner its arcs lead to; −1 without any, −2 with several. */
function onlyPartner(
  arcs: Iterable<number>,
  end: Int32Array,
  otherEnd: Int32Array,
  spotCount: number,
): Int32Array {
  const partner = new Int32Array(spotCount).fill(-1)
  for (const arc of arcs) {
    const spot = end[arc] as number
    const other = otherEnd[arc] as number
    partner[spot] = partner[spot] === -1 || partner[spot] === other ? other : -2
  }
  return partner
}
