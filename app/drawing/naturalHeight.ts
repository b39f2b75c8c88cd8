import { ON_PAGE } from './fitting'
import { frameOf } from './frameOf'
import type { Picture } from './picture'
import { MARGIN } from './viewport'

/** Between these a stage of its own height is, in CSS pixels. */
const LEAST = 180
const MOST = 900

/** The height in CSS pixels of a stage of that width that shows the picture as large as it is drawn, or as it fits. */
export function naturalHeight(
  picture: Pick<Picture, 'direction' | 'width' | 'height'>,
  width: number,
): number {
  const { left, right, top, bottom } = frameOf(picture)
  const fitting = (width - 2 * MARGIN) / (right - left)
  const scale = Math.min(Math.max(fitting, ON_PAGE.least), 1)
  return Math.round(Math.min(Math.max((bottom - top) * scale + 2 * MARGIN + ON_PAGE.below, LEAST), MOST))
}
