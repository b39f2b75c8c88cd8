// The colours of tokens.css: read from the file, so that a changed one is tested.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  contrast,
  type Deficiency,
  difference,
  type Lab,
  type Rgb,
  readColour,
  seenWith,
  toLab,
} from './testing/colour'

const sheet = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The colours of one rule, by name. */
function tokensOf(selector: string): Record<string, string> {
  const rule = sheet.split(`\n${selector} {`)[1]?.split('}')[0]
  if (!rule) throw new Error(`tokens.css has no rule ${selector}`)
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#\w{6})/g)].map(([, name, colour]) => [name, colour]),
  )
}

const light = tokensOf('[data-theme="light"]')
const THEMES = {
  light,
  dark: { ...light, ...tokensOf(':root[data-theme="dark"]') },
  contrast: { ...light, ...tokensOf(':root[data-theme="contrast"]') },
}

describe.each(Object.entries(THEMES))('%s', (_, tokens) => {
  const colour = (name: string): Rgb => readColour(tokens[name] ?? `no token ${name}`).rgb

  it.each([
    ['ink', ['paper', 'panel', 'active-fill', 'value-fill', 'gradient-fill', 'error-fill']],
    ['ink-2', ['paper', 'panel', 'active-fill']],
    ['value', ['paper', 'panel', 'value-fill', 'gradient-fill', 'active-fill']],
    ['gradient', ['paper', 'panel', 'gradient-fill']],
    ['error', ['paper', 'panel', 'error-fill']],
    ['paper', ['ink']],
  ])('text in %s has a contrast of 4.5 on %j', (text, grounds) => {
    for (const ground of grounds)
      expect(contrast(colour(text), colour(ground)), `on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ['arrow', ['paper']],
    ['gradient', ['paper', 'gradient-fill', 'active-fill']],
    ['value', ['paper']],
    ['control', ['paper', 'panel']],
    ['focus', ['paper', 'panel']],
    ['ink', ['active-fill']],
  ])('a line in %s has a contrast of 3 on %j', (line, grounds) => {
    for (const ground of grounds)
      expect(contrast(colour(line), colour(ground)), `on ${ground}`).toBeGreaterThanOrEqual(3)
  })
})

/** Colours that mean something as a line or a text, and those that mean something as a ground. */
const MEANINGS = [
  ['value', 'gradient', 'ink', 'error'],
  ['paper', 'value-fill', 'gradient-fill', 'active-fill'],
]

/** What tells two of them apart besides colour, where colour alone does not do for everyone. */
const CUES: Readonly<Record<string, string>> = {
  'gradient error': 'a wrong number is in short dashes with a wavy line or ✗; an error is words in a frame',
  'paper value-fill': 'what gives a value has a thick arrow that leads from it',
  'paper gradient-fill':
    'what gives a gradient has a thick lane that leads from it; a full slot has no dashes',
  'paper active-fill': 'what is at work has a thick outline',
  'value-fill gradient-fill': 'a value goes along a solid arrow, a gradient along a dashed lane',
  'value-fill active-fill': 'what is at work has a thick outline',
  'gradient-fill active-fill': 'what is at work has a thick outline',
}

/** ΔE₀₀ from which two colours are told apart at a glance. */
const APART = 15

const PAIRS = MEANINGS.flatMap((names) =>
  names.flatMap((one, place) => names.slice(place + 1).map((other) => [one, other] as [string, string])),
)

const EYES: ((colour: Rgb) => Rgb)[] = [
  (colour) => colour,
  ...(['protanopia', 'deuteranopia', 'tritanopia'] satisfies Deficiency[]).map(
    (deficiency) => (colour: Rgb) => seenWith(deficiency, colour),
  ),
]

/** How far apart two tokens are in the theme and to the eye where they are nearest. */
function nearest(one: string, other: string): number {
  return Math.min(
    ...Object.values(THEMES).flatMap((tokens: Record<string, string>) =>
      EYES.map((see) => {
        const [first, second] = [one, other].map((name) => toLab(see(readColour(tokens[name] ?? name).rgb)))
        return difference(first as Lab, second as Lab)
      }),
    ),
  )
}

describe('meanings to an eye with any kind of cone less', () => {
  it.each(PAIRS)('%s and %s differ by colour, or by more than colour', (one, other) => {
    const isApart = nearest(one, other) > APART
    expect(isApart || CUES[`${one} ${other}`] !== undefined).toBe(true)
  })

  it('no other cue is listed than those that are needed', () => {
    const needed = PAIRS.filter(([one, other]) => nearest(one, other) <= APART).map((pair) => pair.join(' '))
    expect(Object.keys(CUES)).toEqual(needed)
  })
})
