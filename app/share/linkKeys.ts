import { readInput } from '../engine/autodiff/readInput'
import { NAME_PATTERN } from '../engine/formula/scanTokens'
import { FEWEST_DIGITS, FULL_DIGITS } from '../engine/notation/formatNumber'
import { readNumber } from '../engine/notation/readNumber'
import { readPlace, writePlace } from '../engine/steps/place'
import type { link } from '../words/english/link'
import type { TextOf } from '../words/textIn'
import { compactFormula, isReadable, spreadFormula } from './compactFormula'
import {
  ACCUMULATIONS,
  DEFAULTS,
  FLOWS,
  GRAINS,
  HIDABLES,
  LANGUAGES,
  PAGES,
  type Settings,
  THEMES,
  VIEWS,
} from './settings'

/** Names a part of a value that is ignored, and why if it is not that the part differs from what is wanted. */
type Ignore = (part: string, why?: Told) => void

/** Says something about a link. */
export type Told = (text: TextOf<typeof link>) => string

/** A setting as a link has it. */
export interface LinkKey {
  readonly key: string
  /** What a value has to be, for the sentence about one that is ignored. */
  readonly wanted: Told
  /** What the value sets; undefined where it cannot be used. `ignore` names a part that cannot while the rest can. */
  read(value: string, ignore: Ignore): Partial<Settings> | undefined
  /** Whether nothing of a value that can be used seems to be missing or too much; absent where reading it tells. */
  isWhole?(value: string): boolean
  /** The value of a link, not yet percent-encoded; undefined for the default, which a link leaves out. */
  write(settings: Settings): string | undefined
}

/** The keys of a link, in the order in which they are written. To add a setting to links, add an entry. */
export const LINK_KEYS: readonly LinkKey[] = [
  {
    key: 'f',
    wanted: (text) => text('formula'),
    read: (value) => ({ text: spreadFormula(value) }),
    isWhole: isReadable,
    write: ({ text }) => compactFormula(text),
  },
  {
    key: 'at',
    wanted: (text) => text('inputs'),
    read: (value, ignore) => ({ inputs: readInputs(value, ignore) }),
    write: ({ inputs }) => [...inputs].map(([name, value]) => `${name}:${value}`).join(',') || undefined,
  },
  choice('grain', 'grain', GRAINS),
  number(
    'seed',
    'seed',
    (text) => text('number'),
    () => true,
  ),
  number(
    'digits',
    'digits',
    (text) => text('wholeNumber', { least: FEWEST_DIGITS, most: FULL_DIGITS }),
    (digits) => Number.isInteger(digits) && digits >= FEWEST_DIGITS && digits <= FULL_DIGITS,
  ),
  choice('theme', 'theme', THEMES),
  choice('lang', 'language', LANGUAGES),
  choice('flow', 'flow', FLOWS),
  onOrOff('merge', 'mergeEqualParts'),
  onOrOff('constants', 'drawConstants'),
  choice('sum', 'accumulate', ACCUMULATIONS),
  choice('view', 'view', VIEWS),
  {
    key: 'hide',
    wanted: (text) => text('parts', { example: 'formula,table,values' }),
    read(value, ignore) {
      const named = value.split(',').filter(Boolean)
      for (const name of named) if (!HIDABLES.some((one) => one === name)) ignore(name)
      return { hide: HIDABLES.filter((one) => named.includes(one)) }
    },
    write: ({ hide }) => hide.join(',') || undefined,
  },
  {
    key: 'of',
    wanted: (text) => text('variable'),
    read(value) {
      const chosen = value.normalize('NFKC')
      return NAME.test(chosen) ? { chosen } : undefined
    },
    write: ({ chosen }) => chosen || undefined,
  },
  {
    key: 'page',
    wanted: (text) => text('page'),
    read(value) {
      const page = PAGES.find((one) => one === value)
      return page && { page }
    },
    write: ({ page }) => page || undefined,
  },
  {
    key: 'step',
    wanted: (text) => text('steps'),
    read(value) {
      const place = readPlace(value)
      return place && { place }
    },
    write: ({ place }) => (place.phase === 'start' ? undefined : writePlace(place)),
  },
  {
    key: 'v',
    wanted: (text) => text('version'),
    read: (value) => (value === '1' ? {} : undefined),
    write: () => undefined,
  },
]

function choice<K extends 'grain' | 'theme' | 'language' | 'flow' | 'accumulate' | 'view'>(
  key: string,
  name: K,
  values: readonly Settings[K][],
): LinkKey {
  return {
    key,
    wanted: oneOf(values),
    read(value) {
      const chosen = values.find((one) => one === value)
      return chosen && { [name]: chosen }
    },
    write: (settings) => (settings[name] === DEFAULTS[name] ? undefined : settings[name]),
  }
}

/** That a value is one of these. */
function oneOf(values: readonly string[]): Told {
  const [one = '', other = '', ...more] = values
  return (text) =>
    more.length > 0 ? text('oneOf', { values: values.join(', ') }) : text('eitherOf', { one, other })
}

function number(
  key: string,
  name: 'seed' | 'digits',
  wanted: Told,
  isGood: (value: number) => boolean,
): LinkKey {
  return {
    key,
    wanted,
    read(text) {
      const value = readNumber(text)
      return value !== undefined && isGood(value) ? { [name]: value } : undefined
    },
    write: (settings) => (settings[name] === DEFAULTS[name] ? undefined : String(settings[name])),
  }
}

function onOrOff(key: string, name: 'mergeEqualParts' | 'drawConstants'): LinkKey {
  return {
    key,
    wanted: oneOf(['on', 'off']),
    read: (value) => (value === 'on' || value === 'off' ? { [name]: value === 'on' } : undefined),
    write: (settings) => (settings[name] === DEFAULTS[name] ? undefined : settings[name] ? 'on' : 'off'),
  }
}

/** Names are read as in a formula, where `x₁` is `x1`. */
function readInputs(text: string, ignore: Ignore): Map<string, number> {
  const inputs = new Map<string, number>()
  const typedOf = new Map<string, string>()
  for (const part of text.split(',').filter(Boolean)) {
    const [typed = '', number = '', ...rest] = part.split(':')
    const name = typed.trim().normalize('NFKC')
    const value = readInput(number)
    if (!NAME.test(name) || typeof value === 'string' || rest.length > 0) {
      ignore(part)
      continue
    }
    const earlier = typedOf.get(name)
    if (earlier !== undefined && inputs.get(name) !== value) {
      ignore(earlier, (text) => text('inputTwice'))
    }
    typedOf.set(name, part)
    inputs.set(name, value)
  }
  return inputs
}

const NAME = new RegExp(`^${NAME_PATTERN}$`, 'u')
