import { type EnterElement, type Selection, select } from 'd3'
import type { Lens } from '../engine/steps/lens'
import { COVERED, plainText } from '../engine/steps/sentence'
import type { LensSizes } from './nodeSizes'
import type { Picture } from './picture'
import { type PlacedLabel, placeLens } from './placeLens'
import { writeParts } from './writeParts'

/** The labels of a backward step round its operation: the same three objects as in the caption. */
export interface LensLayer {
  /** Shows a lens above all else; at once, or while nodes move after them, in `delayMs`. */
  show(picture: Picture, lens: Lens | undefined, delayMs: number): void
}

/** A layer for the lens inside `content`, hidden from screen readers: the caption says the same. */
export function createLens(content: SVGGElement): LensLayer {
  const layer = select(content).append('g').attr('class', 'lens').attr('aria-hidden', 'true')
  let shown: { readonly picture: Picture; readonly lens: Lens | undefined } | undefined
  return {
    show(picture, lens, delayMs) {
      if (shown?.picture === picture && shown.lens === lens) return
      if (shown?.picture !== picture) layer.raise()
      shown = { picture, lens }
      layer
        .selectAll<SVGGElement, PlacedLabel>('g')
        .data(lens ? placeLens(picture, lens) : [], ({ key }) => `${lens?.operation} ${key}`)
        .join(newLabel)
        .attr(
          'transform',
          ({ box }) => `translate(${(box.left + box.right) / 2},${(box.top + box.bottom) / 2})`,
        )
        .each(function (label) {
          fillLabel(this, label, picture.sizes.lens)
        })
      layer.interrupt().style('opacity', null)
      if (delayMs > 0)
        layer.style('opacity', 0).transition().delay(delayMs).duration(0).style('opacity', null)
    },
  }
}

function newLabel(entering: Selection<EnterElement, PlacedLabel, SVGGElement, unknown>) {
  const group = entering.append('g').attr('class', ({ kind }) => `lens-${kind}`)
  group.append('rect')
  group.append('text').attr('dy', '0.36em')
  return group
}

/** Sets a label's outline and text, unless it has just these. */
function fillLabel(element: SVGGElement, { kind, parts, box }: PlacedLabel, sizes: LensSizes): void {
  const width = box.right - box.left
  const shape = `${width} ${sizes.text} ${plainText([parts])} ${parts[0]?.text}`
  if (element.dataset.shape === shape) return
  element.dataset.shape = shape
  const height = box.bottom - box.top
  select(element)
    .select('rect')
    .attr('x', -width / 2)
    .attr('y', -height / 2)
    .attr('width', width)
    .attr('height', height)
    .attr('class', parts.at(-1)?.text === COVERED ? 'is-covered' : null)
    .attr('rx', kind === 'local' ? 3 : height / 2)
  const text = element.querySelector('text')
  if (text) writeParts(text, parts, kind === 'mark' ? sizes.markText : sizes.text)
}
