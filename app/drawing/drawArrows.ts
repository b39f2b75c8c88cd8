import { create, select } from 'd3'
import { fromTemplate } from './fromTemplate'
import type { ArrowLook } from './look'
import type { DrawnArrow } from './picture'
import { SIGN_RADIUS } from './placeSigns'

/** An arrow's group with its flow and its lane, which have no paths yet. */
export const newArrow = fromTemplate(() => {
  const group = create<SVGGElement>('svg:g').attr('class', 'arrow')
  group.append('path').attr('class', 'flow').attr('data-arrow', '').attr('marker-end', 'url(#flow-head)')
  group.append('path').attr('class', 'lane').attr('marker-start', 'url(#lane-head)')
  const sign = group.append('g').attr('class', 'sign')
  sign.append('circle').attr('r', SIGN_RADIUS)
  sign.append('text').attr('dy', '0.36em')
  return group
})

/** Shows what changed at an arrow: what has travelled along it, and whether the step is about it. */
export function applyArrowLook(element: SVGGElement, arrow: DrawnArrow, look: ArrowLook): void {
  const classes = [
    'arrow',
    arrow.needed ? '' : 'is-unused',
    look.flowed ? 'has-flowed' : '',
    look.returned ? 'has-returned' : '',
    look.active ? 'is-active' : '',
    arrow.isLong ? 'is-long' : '',
    look.weight && `is-${look.weight}`,
  ]
  element.setAttribute('class', classes.filter(Boolean).join(' '))
  const lane = element.querySelector('.lane')
  if (look.returned) lane?.setAttribute('d', arrow.lane())
  else lane?.removeAttribute('d')
  const place = look.sign ? arrow.sign() : undefined
  const sign = element.querySelector<SVGGElement>('.sign')
  sign?.classList.toggle('is-placed', place !== undefined)
  if (!sign || !place) return
  sign.setAttribute('transform', `translate(${place.x},${place.y})`)
  ;(sign.lastChild as Element).textContent = look.sign
}

/** Arrow heads: solid for data, open for the gradient that comes back. */
export function drawMarkers(svg: SVGSVGElement): void {
  const definitions = select(svg).append('defs')
  const marker = (id: string, path: string) =>
    definitions
      .append('marker')
      .attr('id', id)
      .attr('viewBox', '0 0 10 10')
      .attr('refX', 9)
      .attr('refY', 5)
      .attr('markerWidth', 9)
      .attr('markerHeight', 9)
      .attr('markerUnits', 'userSpaceOnUse')
      .attr('orient', 'auto-start-reverse')
      .append('path')
      .attr('d', path)
      .attr('class', id)
  marker('flow-head', 'M0,1 L10,5 L0,9 Z')
  marker('lane-head', 'M1,1 L9,5 L1,9')
}
