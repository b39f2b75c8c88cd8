import type { Box } from './box'

/** What fits a sheet of A4 or letter paper, upright or not, with type that can be read, in units of the picture. */
const SHEET = { width: 1150, height: 1450 }
/** Rather than a second sheet for a small rest, the type gets a little smaller. */
const STRETCH = 1.25
/** Seen on both of two neighbours, so that the eye finds the arrows again. */
const OVERLAP = 60
/** More than this nobody puts together: then the whole is printed on one sheet, however small. */
const MOST_TILES = 60

/** The parts of a picture to be printed one after another, row by row; the picture itself where it fits a sheet. */
export function figureTiles(frame: Box): Box[] {
  const columns = cut(frame.left, frame.right, SHEET.width)
  const rows = cut(frame.top, frame.bottom, SHEET.height)
  if (columns.length * rows.length > MOST_TILES) return [frame]
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ left, top, right, bottom })))
}

/** Equal pieces of a length that overlap. */
function cut(start: number, end: number, room: number): (readonly [start: number, end: number])[] {
  const length = end - start
  const count = length <= room * STRETCH ? 1 : Math.ceil((length - OVERLAP) / (room - OVERLAP))
  const piece = (length + (count - 1) * OVERLAP) / count
  return Array.from({ length: count }, (_, index) => {
    const from = start + index * (piece - OVERLAP)
    return [from, from + piece]
  })
}
