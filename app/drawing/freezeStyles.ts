/** What an element has from the one around it, unless it says otherwise. */
const INHERITED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'text-anchor',
]
/** Meant for the page: its keyboard, its screen reader, its next drawing. */
const OF_THE_PAGE = 'tabindex role aria-roledescription aria-label aria-hidden'.split(' ')
const OF_THE_DRAWING = ['data-key', 'data-shape', 'data-id', 'data-arrow']

/**
 * Writes the looks that style sheets give to a drawing into its own attributes, and takes away what is not shown, so
 * that it looks the same without them. `theme` is one of the page's; its present one where it is absent.
 */
export function freezeStyles(svg: SVGSVGElement, theme?: 'light'): void {
  const host = document.createElement('div')
  host.className = 'figure-host'
  if (theme) host.dataset.theme = theme
  host.append(svg)
  document.body.append(host)
  // First all is read, then all is written: a change in between would have the browser compute all styles again.
  const changes = [...svg.querySelectorAll('*'), svg].map((element) => frozen(element as SVGElement, svg))
  for (const change of changes) change()
  host.remove()
  removeEmpty(svg)
}

/** What is to be done to an element. */
function frozen(element: SVGElement, root: SVGSVGElement): () => void {
  const style = getComputedStyle(element)
  if (!isShown(element, style)) return () => element.remove()
  const around =
    element === root || !element.parentElement ? undefined : getComputedStyle(element.parentElement)
  const attributes = INHERITED.map((name) => {
    const value = style.getPropertyValue(name)
    return [name, value === around?.getPropertyValue(name) ? undefined : plain(value)] as const
  })
  const { opacity, transform } = style
  const decoration = style.textDecorationLine === 'none' ? '' : decorationOf(style)
  const isMoved = transform !== 'none' && !element.hasAttribute('transform')
  return () => {
    for (const name of [...OF_THE_PAGE, ...OF_THE_DRAWING]) element.removeAttribute(name)
    for (const [name, value] of attributes) set(element, name, value)
    set(element, 'opacity', opacity === '1' ? undefined : opacity)
    element.removeAttribute('style')
    if (isMoved) element.setAttribute('transform', transform)
    if (decoration) element.style.textDecoration = decoration
    if (element === root) element.style.fontVariantNumeric = 'tabular-nums'
  }
}

function isShown(element: SVGElement, { display, visibility, fill, stroke }: CSSStyleDeclaration): boolean {
  if (display === 'none') return element.closest('defs') !== null
  if (element.childElementCount > 0 || !(element instanceof SVGGeometryElement)) return true
  const isClear = (paint: string) => paint === 'none' || paint === 'rgba(0, 0, 0, 0)'
  return visibility !== 'hidden' && !(isClear(fill) && isClear(stroke))
}

function decorationOf({
  textDecorationLine,
  textDecorationStyle,
  textDecorationThickness,
}: CSSStyleDeclaration) {
  return [textDecorationLine, textDecorationStyle, textDecorationThickness].join(' ')
}

/** Lengths as plain numbers, which every program that reads SVG knows. */
function plain(value: string): string {
  return value.replaceAll(/(\d)px/g, '$1')
}

function set(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name)
  else element.setAttribute(name, value)
}

/** Takes away what draws nothing: texts without a text, paths without a path, groups of these. */
function removeEmpty(element: Element): void {
  for (const child of [...element.children]) {
    removeEmpty(child)
    const isHollow = child.childElementCount === 0 && !child.textContent
    if (isHollow && (['g', 'text', 'tspan'].includes(child.tagName) || isPathless(child))) child.remove()
  }
}

function isPathless(element: Element): boolean {
  return element.tagName === 'path' && !element.getAttribute('d')
}
