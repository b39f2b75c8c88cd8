import { nameParts } from '../engine/notation/nameParts'
import type { Part } from '../engine/steps/sentence'

/** Widths in the type size, of bold figures in DejaVu Sans: the widest of the fonts that a browser may take. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[.,'′|iIjl]/u, 0.39],
  [/[ /]/u, 0.36],
  [/[()⁰-⁹¹²³⁻]/u, 0.46],
  [/∂/u, 0.6],
  [/[−+=≈×·<>±∞mwMW]/u, 0.85],
  [/[\p{Script=Han}，。；：、（）]/u, 1],
]
const OTHER = 0.7
/** Italic letters of a serif font are narrower. */
const ITALIC = 0.54
/** A subscript's size as a share of its line's. */
export const SUBSCRIPT = 0.7

/** Estimated width of a bold text, without asking a browser. */
export function boldWidth(text: string, size: number): number {
  let sum = 0
  for (const character of text) sum += widthOf(character)
  return sum * size
}

const known = new Map<string, number>()

function widthOf(character: string): number {
  const width = known.get(character) ?? WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER
  known.set(character, width)
  return width
}

/** Estimated width of parts in one line, their names in italics with real subscripts. */
export function partsWidth(parts: readonly Part[], size: number): number {
  return parts.reduce((sum, { role, text }) => {
    if (role !== 'name') return sum + boldWidth(text, size)
    const { base, subscript } = nameParts(text)
    return sum + ([...base].length + [...subscript].length * SUBSCRIPT) * ITALIC * size
  }, 0)
}
