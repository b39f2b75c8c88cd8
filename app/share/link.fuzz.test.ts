import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FEWEST_DIGITS, FULL_DIGITS } from '../engine/notation/formatNumber'
import { readLink, writeLink } from './link'
import { ACCUMULATIONS, DEFAULTS, FLOWS, GRAINS, type Settings, THEMES } from './settings'
import { anyLink, anySettings } from './testing/randomLink'

/** Whether each setting that a link gave is one that the page can have. */
function areSound(given: Partial<Settings>): boolean {
  const {
    text,
    inputs,
    place,
    grain,
    seed,
    digits,
    theme,
    flow,
    mergeEqualParts,
    drawConstants,
    accumulate,
    chosen,
    unknown,
  } = {
    ...DEFAULTS,
    text: '',
    inputs: new Map<string, number>(),
    ...given,
  }
  return (
    typeof text === 'string' &&
    [...inputs].every(([name, value]) => name !== '' && Number.isFinite(value)) &&
    (!('index' in place) || (Number.isInteger(place.index) && place.index >= 0)) &&
    ['start', 'forward', 'backward', 'last'].includes(place.phase) &&
    GRAINS.includes(grain) &&
    Number.isFinite(seed) &&
    Number.isInteger(digits) &&
    digits >= FEWEST_DIGITS &&
    digits <= FULL_DIGITS &&
    THEMES.includes(theme) &&
    FLOWS.includes(flow) &&
    typeof mergeEqualParts === 'boolean' &&
    ACCUMULATIONS.includes(accumulate) &&
    typeof chosen === 'string' &&
    typeof drawConstants === 'boolean' &&
    unknown.every((part) => typeof part === 'string') &&
    Object.keys(given).every((name) => name in DEFAULTS || name === 'text' || name === 'inputs')
  )
}

const SEED = { seed: 20_261_124 }

describe('10 000 random links', () => {
  it('are read without an error, to settings that the page can have, and short notices', () => {
    const link = fc.property(anyLink, (link) => {
      const { settings, notices } = readLink(link)
      expect(areSound(settings)).toBe(true)
      for (const notice of notices) expect(notice).toMatch(/^[^\p{C}]{10,140}\.$/u)
      expect(new Set(notices).size).toBe(notices.length)
    })
    fc.assert(link, { ...SEED, numRuns: 10_000 })
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('written again and read again say the same', () => {
    const link = fc.property(anyLink, (link) => {
      const first = writeLink({ ...DEFAULTS, text: '', inputs: new Map(), ...readLink(link).settings })
      const { settings, notices } = readLink(first)
      expect(writeLink({ ...DEFAULTS, text: '', inputs: new Map(), ...settings })).toBe(first)
      expect(notices).toEqual([])
    })
    fc.assert(link, { ...SEED, numRuns: 10_000 })
  })

  it('restore what is sound beside what is not', () => {
    const damage = fc.constantFrom(
      ...[
        'theme=pink',
        'digits=99',
        'seed=NaN',
        'step=-1',
        'grain=leaf',
        'flow=%E0%A4',
        'merge=maybe',
        'v=2',
        'constants=1e999',
      ],
    )
    const link = fc.property(anySettings, fc.array(damage, { maxLength: 4 }), (before, damages) => {
      const link = writeLink(before)
      const { settings } = readLink([...damages, ...link.split('&'), ...damages].join('&'))
      expect(writeLink({ ...DEFAULTS, text: '', inputs: new Map(), ...settings })).toBe(link)
    })
    fc.assert(link, { ...SEED, numRuns: 3000 })
  })

  it('decode(encode(settings)) = settings', () => {
    const same = fc.property(anySettings, (before) => {
      const { settings, notices } = readLink(writeLink(before))
      const plain = (given: Partial<Settings>) => {
        const { text: _, inputs = [], seed, ...rest } = { ...DEFAULTS, ...given }
        // A link writes −0 as 0.
        return { ...rest, seed: seed + 0, inputs: [...inputs].map(([name, value]) => [name, value + 0]) }
      }
      expect(plain(settings)).toEqual(plain(before))
      expect(writeLink({ ...before, ...settings })).toBe(writeLink(before))
      expect(notices).toEqual([])
    })
    fc.assert(same, { ...SEED, numRuns: 3000 })
  })
})
