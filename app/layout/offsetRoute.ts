import { pointAt } from './flow'
import { writePoint } from './routePath'
import { type FlowPair, type Station, stationsOf } from './stations'
import type { Direction, Point } from './types'

/**
 * In a bend tighter than the distance the lane would fold over itself; what comes nearer than this share is
 * left out.
 */
const nearest = 0.9

/**
 * The SVG path data `d` of a lane beside an arrow drawn by `routePath`: parallel to it at `distance`,
 * measured square to the arrow; a positive distance is on the side of the later operands (below, or to the
 * right when flowing down). Where a bend is too tight for that, the lane cuts the corner.
 */
export function offsetRoute(points: readonly Point[], distance: number, direction: Direction): string {
  const arrow = stationsOf(points, direction)
  const lane = arrow
    .map(({ at, heading }): Station => {
      return { at: [at[0] - distance * heading[1], at[1] + distance * heading[0]], heading }
    })
    .filter(({ at }, index) => isClear(at, arrow, index, Math.abs(distance) * nearest))
  const write = ([along, across]: FlowPair) => writePoint(pointAt(along, across, direction))
  let previous = lane[0]
  if (previous === undefined) return ''
  let path = `M${write(previous.at)}`
  for (const station of lane.slice(1)) {
    const third = Math.hypot(station.at[0] - previous.at[0], station.at[1] - previous.at[1]) / 3
    path += `C${write(ahead(previous, third))} ${write(ahead(station, -third))} ${write(station.at)}`
    previous = station
  }
  return path
}

/** Whether no station is nearer than `distance`. Stations advance along the flow: only those about `index` can be. */
function isClear(place: FlowPair, arrow: readonly Station[], index: number, distance: number): boolean {
  const isNear = (station: Station | undefined) => station && Math.abs(station.at[0] - place[0]) < distance
  let first = index
  while (isNear(arrow[first - 1])) first--
  for (let near = first; near <= index || isNear(arrow[near]); near++) {
    const { at } = arrow[near] as Station
    if (Math.hypot(at[0] - place[0], at[1] - place[1]) < distance) return false
  }
  return true
}

function ahead({ at, heading }: Station, length: number): FlowPair {
  return [at[0] + heading[0] * length, at[1] + heading[1] * length]
}
