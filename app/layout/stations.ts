import { flowPoint } from './flow'
import type { Direction, Point } from './types'

/** A place, or a direction, along and across the flow. */
export type FlowPair = readonly [along: number, across: number]

/** A place on a drawn arrow, and the unit vector along it. */
export interface Station {
  readonly at: FlowPair
  readonly heading: FlowPair
}

/** Stations on each bend of an arrow. */
const stationsOnBend = 16

/**
 * Along an arrow as `routePath` draws it: the ends of its straight pieces and a series of places on each
 * bend.
 */
export function stationsOf(points: readonly Point[], direction: Direction): Station[] {
  const route = points.map((point) => flowPoint(point, direction))
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
