import { type Place, writePlace } from '../engine/steps/place'

/** Signs as they are spelled where a file may not have them. */
const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/\+/g, ' plus '],
  [/[-−]/g, ' minus '],
  [/[*×·]/g, ' times '],
  [/[/÷]/g, ' over '],
  [/\^/g, ' to the '],
]
/** Of the formula in the name. */
const MOST_CHARACTERS = 48

/** The name of a file, without its ending, of a step of a formula: "sin-x-times-y-b2"; safe on any system. */
export function figureName(formula: string, place: Place): string {
  const spelled = SPELLED.reduce((text, [sign, word]) => text.replaceAll(sign, word), formula)
  const plain = spelled.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')
  const step = place.phase === 'start' ? 'start' : writePlace(place)
  return [shortened(plain), step].filter(Boolean).join('-')
}

/** Whole words, as many as have room. */
function shortened(name: string): string {
  if (name.length <= MOST_CHARACTERS) return name
  const end = name.lastIndexOf('-', MOST_CHARACTERS)
  return name.slice(0, end > 0 ? end : MOST_CHARACTERS)
}
