import { drawFigure, type Figure } from '../drawing/drawFigure'
import { freezeStyles } from '../drawing/freezeStyles'

/** A figure for a file, and what is said about it to those who do not see it. */
export interface TitledFigure extends Figure {
  readonly title: string
  readonly description: string
  /** Its colours; those of the page where it is absent. */
  readonly theme?: 'light' | undefined
}

/** A file's text, and the size of what it draws. */
export interface SvgFile {
  readonly text: string
  readonly width: number
  readonly height: number
}

/** A figure as an SVG file that needs nothing beside itself: neither style sheets nor fonts nor scripts. */
export function figureSvg(figure: TitledFigure): SvgFile {
  const svg = drawFigure(figure)
  freezeStyles(svg, figure.theme)
  tell(svg, figure)
  const { width, height } = svg.viewBox.baseVal
  return { text: `${new XMLSerializer().serializeToString(svg)}\n`, width, height }
}

/** Puts title and description first in the file, where a browser and a screen reader look for them. */
function tell(svg: SVGSVGElement, { id, title, description }: TitledFigure): void {
  const texts = Object.entries({ title, desc: description }).map(([tag, text]) => {
    const element = document.createElementNS(svg.namespaceURI, tag)
    element.id = `${id}-${tag}`
    element.textContent = text
    return element
  })
  svg.prepend(...texts)
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-labelledby', texts.map((text) => text.id).join(' '))
}
