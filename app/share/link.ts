import { readPlace, writePlace } from '../engine/steps/place'
import { compactFormula, spreadFormula } from './compactFormula'
import { DEFAULTS, FEWEST_DIGITS, FLOWS, MOST_DIGITS, type Settings, THEMES } from './settings'

/** What a link says, and what of it was ignored. */
export interface LinkReading {
  readonly settings: Partial<Settings>
  /** One sentence for each value that was ignored, naming it. */
  readonly notices: readonly string[]
}

/** Longer values are not even looked at. */
const MOST_CHARACTERS = 60_000

/**
 * The settings in a link's text, the part after `#` or `?` (with or without the mark). Never throws: a value that
 * cannot be used is ignored with a notice, an unknown key is kept.
 */
export function readLink(text: string): LinkReading {
  const settings: { -readonly [K in keyof Settings]?: Settings[K] } = {}
  const notices: string[] = []
  const unknown: [string, string][] = []
  if (text.length > MOST_CHARACTERS) {
    return { settings, notices: [`The link was ignored: it is longer than ${MOST_CHARACTERS} characters.`] }
  }
  const ignore = (key: string, value: string, wanted: string) => {
    notices.push(`“${key}=${shorten(value)}” in the link was ignored: ${wanted}.`)
  }
  for (const [key, raw] of keysAndValues(text)) {
    const value = decode(raw)
    if (value === undefined) ignore(key, raw, 'it is not well-formed')
    else if (key === 'f') settings.text = spreadFormula(value)
    else if (key === 'at') {
      settings.inputs = readInputs(value, (part) => ignore(key, part, 'inputs are written x:2,y:3'))
    } else if (key === 'step') {
      const place = readPlace(value)
      if (place) settings.place = place
      else ignore(key, value, 'steps are 0, f3, b2 or last')
    } else if (key === 'grain') {
      if (value === 'node' || value === 'arrow') settings.grain = value
      else ignore(key, value, 'it is node or arrow')
    } else if (key === 'seed') {
      const seed = readNumber(value)
      if (seed !== undefined) settings.seed = seed
      else ignore(key, value, 'it is a number')
    } else if (key === 'digits') {
      const digits = readNumber(value)
      const whole = digits !== undefined && Number.isInteger(digits)
      if (whole && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS) settings.digits = digits
      else ignore(key, value, `it is a whole number from ${FEWEST_DIGITS} to ${MOST_DIGITS}`)
    } else if (key === 'theme') {
      const theme = THEMES.find((name) => name === value)
      if (theme) settings.theme = theme
      else ignore(key, value, `it is one of ${THEMES.join(', ')}`)
    } else if (key === 'flow') {
      const flow = FLOWS.find((name) => name === value)
      if (flow) settings.flow = flow
      else ignore(key, value, `it is one of ${FLOWS.join(', ')}`)
    } else if (key === 'merge' || key === 'constants') {
      if (value !== 'on' && value !== 'off') ignore(key, value, 'it is on or off')
      else if (key === 'merge') settings.mergeEqualParts = value === 'on'
      else settings.drawConstants = value === 'on'
    } else if (key === 'v') {
      if (value !== '1') ignore(key, value, 'only version 1 is known')
    } else unknown.push([key, value])
  }
  if (unknown.length > 0) settings.unknown = unknown
  return { settings, notices }
}

/** The text of a link without `#`, defaults left out: `f=sin(x*y)&at=x:2,y:3&step=b2`. It never ends on `)`. */
export function writeLink(settings: Settings): string {
  const { text, inputs, place, grain, seed, digits, theme, flow, mergeEqualParts, drawConstants, unknown } =
    settings
  const at = [...inputs].map(([name, value]) => `${name}:${value}`).join(',')
  const pairs: [string, string][] = [['f', compactFormula(text)]]
  const add = (key: string, value: string, isDefault: boolean) => {
    if (!isDefault) pairs.push([key, value])
  }
  add('at', at, at === '')
  add('grain', grain, grain === DEFAULTS.grain)
  add('seed', String(seed), seed === DEFAULTS.seed)
  add('digits', String(digits), digits === DEFAULTS.digits)
  add('theme', theme, theme === DEFAULTS.theme)
  add('flow', flow, flow === DEFAULTS.flow)
  add('merge', 'on', !mergeEqualParts)
  add('constants', 'off', drawConstants)
  pairs.push(...unknown.map(([key, value]): [string, string] => [key, value]))
  add('step', writePlace(place), place.phase === 'start')
  const link = pairs.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&')
  return link.endsWith(')') ? `${link}&v=1` : link
}

function keysAndValues(text: string): [string, string][] {
  return text
    .replace(/^[#?]/, '')
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf('=')
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    })
}

function decode(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw)
  } catch {
    return undefined
  }
}

/** Percent-encoding that leaves the signs of a formula readable; `+` would be read as a blank elsewhere. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /%(2C|3A|3B|3D|2F|5E|3F)/g,
    (escaped) => decodeURIComponent(escaped),
  )
}

function readInputs(text: string, ignore: (part: string) => void): Map<string, number> {
  const inputs = new Map<string, number>()
  for (const part of text.split(',').filter(Boolean)) {
    const [name = '', number = '', ...rest] = part.split(':')
    const value = readNumber(number)
    if (/^[\p{L}_][\p{L}\p{M}\p{Nd}_₀-₉]*$/u.test(name) && value !== undefined && rest.length === 0)
      inputs.set(name, value)
    else ignore(part)
  }
  return inputs
}

function readNumber(text: string): number | undefined {
  const value = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? value : undefined
}

function shorten(value: string): string {
  return value.length > 30 ? `${value.slice(0, 30)}…` : value
}
