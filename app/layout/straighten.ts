import type { Line } from './lines'
import type { Relaxation } from './relaxation'

/**
 * By so little two neighbours may come nearer than they should: lines press upon them with finite force only.
 */
const tolerance = 0.25

/**
 * A step this low in an arrow looks like a mistake: a node standing alone moves by as much to be rid of it.
 */
const nearlyStraight = 5

/**
 * Makes lines exactly straight where there is room, and holds them there. A line that does not fit as a whole
 * is cut into pieces that do.
 */
export function straighten(relaxation: Relaxation, lines: readonly Line[]): void {
  const room = roomOf(relaxation)
  for (const line of lines) {
    for (let start = 0; start < line.length; ) {
      const piece = longestFit(line, start, room)
      start += piece.spots.length
      const place = placeOf(piece, relaxation)
      if (place !== undefined) for (const spot of piece.spots) relaxation.pin(spot, place)
    }
  }
}

/** Undefined for a piece to be left where it is. */
function placeOf(piece: Piece, relaxation: Relaxation): number | undefined {
  const { spots, lowest, highest } = piece
  const { graph, centred } = relaxation
  const now = relaxation.wishOfLine(spots)
  const clamped = Math.min(Math.max(now, lowest), highest)
  if (spots.every((spot) => spot >= graph.unitCount)) return nearestEnd(relaxation, piece, now) ?? clamped
  if (spots.length > 1 || centred[spots[0] as number]) return clamped
  const end = nearestEnd(relaxation, piece, now)
  return end !== undefined && Math.abs(end - now) < nearlyStraight ? end : undefined
}

interface Piece {
  readonly spots: Line
  /** The places where all its spots are free of their neighbours. */
  readonly lowest: number
  readonly highest: number
}

type Room = (spot: number) => readonly [lowest: number, highest: number]

function longestFit(line: Line, start: number, room: Room): Piece {
  let [lowest, highest] = room(line[start] as number)
  let end = start + 1
  for (; end < line.length; end++) {
    const [low, high] = room(line[end] as number)
    if (Math.max(lowest, low) > Math.min(highest, high) + tolerance) break
    lowest = Math.max(lowest, low)
    highest = Math.min(highest, high)
  }
  return { spots: line.slice(start, end), lowest, highest }
}

/** Between the neighbours of a spot as they stand now. */
function roomOf({ ordering, stack, across }: Relaxation): Room {
  const before = new Int32Array(across.length).fill(-1)
  const after = new Int32Array(across.length).fill(-1)
  for (const layer of ordering) {
    for (const [k, spot] of layer.entries()) {
      before[spot] = layer[k - 1] ?? -1
      after[spot] = layer[k + 1] ?? -1
    }
  }
  const clear = (spot: number, neighbour: number) =>
    (across[neighbour] as number) + (stack[spot] as number) - (stack[neighbour] as number)
  return (spot) => {
    const [upper, lower] = [before[spot] as number, after[spot] as number]
    return [
      upper < 0 ? Number.NEGATIVE_INFINITY : clear(spot, upper),
      lower < 0 ? Number.POSITIVE_INFINITY : clear(spot, lower),
    ]
  }
}

/**
 * One bend is better than two: the free place nearest to `now` that is level with an end of one of the
 * arrows.
 */
function nearestEnd(relaxation: Relaxation, piece: Piece, now: number): number | undefined {
  const { graph } = relaxation
  const ends = [
    ...(graph.incoming[piece.spots[0] as number] as number[]).map((arc) => relaxation.straightTarget(arc)),
    ...(graph.outgoing[piece.spots.at(-1) as number] as number[]).map((arc) =>
      relaxation.straightSource(arc),
    ),
  ].filter((end) => end >= piece.lowest && end <= piece.highest)
  return ends.sort((a, b) => Math.abs(a - now) - Math.abs(b - now))[0]
}
