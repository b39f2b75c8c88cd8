import type { Box } from './box'
import type { Picture } from './picture'

/** Beside the outermost nodes, for labels of the lens: before the first and after the last operand, and at the ends. */
const ROOM = { before: 26, after: 14, ends: 8 }

/** The picture with room for labels round it: what is shown when all of it is. */
export function frameOf({ direction, width, height }: Pick<Picture, 'direction' | 'width' | 'height'>): Box {
  const { before, after, ends } = ROOM
  return direction === 'right'
    ? { left: -ends, top: -before, right: width + ends, bottom: height + after }
    : { left: -before, top: -ends, right: width + after, bottom: height + ends }
}
