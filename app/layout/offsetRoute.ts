import { flowPoint, pointAt } from './flow'
import { writePoint } from './routePath'
import type { Direction, Point } from './types'

type FlowPair = readonly [along: number, across: number]

/** A place on a drawn arrow, and the unit vector along it. */
interface Station {
  readonly at: FlowPair
  readonly heading: FlowPair
}

/** Stations on each bend of an arrow. */
const stationsOnBend = 16

/** In a bend tighter than the distance the lane would fold over itself; what comes nearer than this share is left out. */
const nearest = 0.9

/**
 * The SVG path data `d` of a lane beside an arrow drawn by `routePath`: parallel to it at `distance`, measured square
 * to the arrow; a positive distance is on the side of the later operands (below, or to the right when flowing down).
 */
export function offsetRoute(points: readonly Point[], distance: number, direction: Direction): string {
  const arrow = stationsOf(points.map((point) => flowPoint(point, direction)))
  const lane = arrow
    .map(({ at, heading }): Station => {
      return { at: [at[0] - distance * heading[1], at[1] + distance * heading[0]], heading }
    })
    .filter(({ at }) => isClear(at, arrow, Math.abs(distance) * nearest))
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

/** The ends of straight pieces and a series of places on each bend, as `routePath` draws it. */
function stationsOf(route: readonly FlowPair[]): Station[] {
  const stations: Station[] = []
  for (const [k, end] of route.entries()) {
    const start = route[k - 1]
    if (start !== undefined && start[1] !== end[1]) {
      for (let step = 1; step < stationsOnBend; step++)
        stations.push(onBend(start, end, step / stationsOnBend))
    }
    stations.push({ at: end, heading: [1, 0] })
  }
  return stations
}

/** The Bézier curve whose two handles reach half way along the flow, at parameter `t`. */
function onBend(start: FlowPair, end: FlowPair, t: number): Station {
  const [width, height] = [end[0] - start[0], end[1] - start[1]]
  const climb = t * t * (3 - 2 * t)
  const advance = 1.5 * t * (1 - t) + t * t * t
  const speed: FlowPair = [width * (1.5 - 3 * t + 3 * t * t), height * 6 * t * (1 - t)]
  const length = Math.hypot(speed[0], speed[1])
  return {
    at: [start[0] + width * advance, start[1] + height * climb],
    heading: [speed[0] / length, speed[1] / length],
  }
}

function isClear(place: FlowPair, arrow: readonly Station[], distance: number): boolean {
  return arrow.every(({ at }) => Math.hypot(at[0] - place[0], at[1] - place[1]) >= distance)
}

function ahead({ at, heading }: Station, length: number): FlowPair {
  return [at[0] + heading[0] * length, at[1] + heading[1] * length]
}
