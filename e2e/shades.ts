// What of the drawings on the page is painted in which colour, and what lies beneath it. Axe does not look there.
import type { Page } from 'playwright/test'
import { blend, contrast, type Rgb, readColour } from '../app/style/testing/colour'

/** A colour as the browser computes it, made fainter by the opacity of what holds it. */
interface Paint {
  readonly colour: string
  readonly opacity: number
}

/** A text or an outline at one of its points. */
interface Shade {
  /** For a message: "text.value of x: 3". */
  readonly what: string
  readonly paint: Paint
  /** From the uppermost to the page itself. */
  readonly beneath: readonly Paint[]
  /** Size on the screen in CSS pixels; absent for an outline. */
  readonly text?: { readonly px: number; readonly isBold: boolean }
}

/** Drawn parts that are too pale, one line each: "text.value of x: 3 — 2.91 of 4.5"; and how many were looked at. */
export async function findPale(page: Page): Promise<{ pale: string[]; looked: number }> {
  const shades = await page.evaluate(shadesOfDrawings)
  const pale = shades.flatMap((shade) => {
    const [ratio, least] = [ratioOf(shade), leastOf(shade)]
    return ratio < least ? [`${shade.what} — ${ratio.toFixed(2)} of ${least}`] : []
  })
  return { pale: [...new Set(pale)], looked: shades.length }
}

function ratioOf({ paint, beneath }: Shade): number {
  const ground = beneath.toReversed().reduce<Rgb>((under, over) => seen(over, under), [1, 1, 1])
  return contrast(seen(paint, ground), ground)
}

function seen({ colour, opacity }: Paint, under: Rgb): Rgb {
  const { rgb, alpha } = readColour(colour)
  return blend(rgb, under, alpha * opacity)
}

/** WCAG 2.2, 1.4.3 for text, with less for large one, and 1.4.11 for everything else that has to be seen. */
function leastOf({ text }: Shade): number {
  if (!text) return 3
  return text.px >= 24 || (text.isBold && text.px >= 18.66) ? 3 : 4.5
}

/** Runs in the page. A part is looked at where nothing covers it, and left out where it is out of view. */
function shadesOfDrawings(): Shade[] {
  const OUTLINES = [
    ...['shape', 'outer-ring', 'bar', 'pill-outline', 'slot', 'turn-dot', 'flow', 'lane', 'halo'],
    ...['plot-curve', 'plot-tangent', 'plot-here'],
  ].map((name) => `.${name}`)
  const shapes = [...OUTLINES, '.sign circle', '.badge circle', '.lens rect']
    .map((name) => `svg ${name}`)
    .join()
  // Everything painted can be hit, and nothing else.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('svg * { pointer-events: visiblePainted !important }')
  document.adoptedStyleSheets.push(sheet)

  const opacityOf = (element: Element | null): number =>
    element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1
  const isPainted = (colour: string) => colour !== 'none' && !/^rgba\(.*, 0\)$/.test(colour)
  const toOwn = (element: SVGGeometryElement, { x, y }: DOMPoint) =>
    new DOMPoint(x, y).matrixTransform(element.getScreenCTM()?.inverse())

  /** What an element paints at a place of the screen, if it fills it. */
  const groundAt = (element: Element, place: DOMPoint): Paint | undefined => {
    const style = getComputedStyle(element)
    const isDrawn = element instanceof SVGGeometryElement
    if (isDrawn && !element.isPointInFill(toOwn(element, place))) return undefined
    const colour = isDrawn ? style.fill : element instanceof SVGElement ? 'none' : style.backgroundColor
    return isPainted(colour) ? { colour, opacity: opacityOf(element) } : undefined
  }
  /** What lies beneath an element at a place; undefined where something lies on it, or it is out of view. */
  const beneathAt = (element: Element, place: DOMPoint): Paint[] | undefined => {
    const stack = document.elementsFromPoint(place.x, place.y)
    const index = stack.indexOf(element)
    const isCovered = stack.slice(0, index).some((over) => groundAt(over, place))
    if (index < 0 || isCovered) return undefined
    return stack.slice(index + 1).flatMap((under) => groundAt(under, place) ?? [])
  }
  const nameOf = (element: Element) => {
    const owner = element.closest('[data-node], .legend li, figure')
    const name = owner instanceof SVGElement ? owner.dataset.node : owner?.textContent?.slice(0, 30)
    return `${element.tagName}.${element.getAttribute('class') ?? ''} of ${name ?? 'the drawing'}`
  }
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true })

  const texts = [...document.querySelectorAll<SVGTextElement>('svg text')].filter(
    (text) => text.textContent && isSeen(text),
  )
  const found: Shade[] = []
  for (const text of texts) {
    const box = text.getBoundingClientRect()
    const style = getComputedStyle(text)
    const scale = text.getScreenCTM()?.a ?? 1
    for (const share of [0.15, 0.5, 0.85]) {
      const place = new DOMPoint(box.x + box.width * share, box.y + box.height / 2)
      const hit = document.elementFromPoint(place.x, place.y)
      const beneath = beneathAt(hit?.closest('text') === text ? (hit as Element) : text, place)
      if (!beneath) continue
      found.push({
        what: `${nameOf(text)}: ${text.textContent}`,
        paint: { colour: style.fill, opacity: opacityOf(text) },
        beneath,
        text: { px: Number.parseFloat(style.fontSize) * scale, isBold: Number(style.fontWeight) >= 700 },
      })
    }
  }
  for (const shape of document.querySelectorAll<SVGGeometryElement>(shapes)) {
    const isThere = shape.tagName !== 'path' || shape.hasAttribute('d')
    if (!isThere || !isSeen(shape)) continue
    const style = getComputedStyle(shape)
    const colour = isPainted(style.stroke) ? style.stroke : style.fill
    const length = shape.getTotalLength()
    for (let share = 0.05; share < 1; share += 0.1) {
      const place = shape.getPointAtLength(length * share).matrixTransform(shape.getScreenCTM() ?? undefined)
      const beneath = beneathAt(shape, place)
      if (beneath) found.push({ what: nameOf(shape), paint: { colour, opacity: opacityOf(shape) }, beneath })
    }
  }
  document.adoptedStyleSheets.pop()
  return found
}
