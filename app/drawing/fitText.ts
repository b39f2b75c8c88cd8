import { boldWidth } from './partWidth'

/** Sets a text in an element, a little smaller where it would leave its room. */
export function fitText(element: Element, text: string, room: number, size: number): void {
  element.textContent = text
  const width = boldWidth(text, size)
  element.setAttribute('font-size', String(width > room ? Math.max((size * room) / width, 8) : size))
}
