import type { Ordering } from './crossings'
import type { LayeredGraph } from './dummies'
import type { Spacing } from './spacing'
import type { Unit, Units } from './units'

/**
 * By spot: its distance across the flow from the first spot of its layer when the layer is stacked without
 * slack. So `stack[b] − stack[a]` is the least distance between the centres of neighbours `a` and `b`.
 */
export function stackLayers(
  { unitCount, layerOf }: LayeredGraph,
  ordering: Ordering,
  { list }: Units,
  spacing: Spacing,
): Float64Array {
  const stack = new Float64Array(layerOf.length)
  for (const layer of ordering) {
    let place = 0
    for (const [k, spot] of layer.entries()) {
      const previous = layer[k - 1]
      if (previous !== undefined) {
        place += below(list, previous) + gapBetween(previous, spot, unitCount, spacing) + above(list, spot)
      }
      stack[spot] = place
    }
  }
  return stack
}

function gapBetween(upper: number, lower: number, unitCount: number, spacing: Spacing): number {
  const nodes = (upper < unitCount ? 1 : 0) + (lower < unitCount ? 1 : 0)
  if (nodes === 2) return spacing.nodeGap
  return nodes === 1 ? spacing.nodeArrowGap : spacing.arrowGap
}

function above(list: readonly Unit[], spot: number): number {
  return list[spot]?.above ?? 0
}

function below(list: readonly Unit[], spot: number): number {
  return list[spot]?.below ?? 0
}
