import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ADVERSARIAL } from './adversarial'
import { faultsOf } from './faultsOf'
import { anyText } from './randomText'
import { tryText } from './tryText'

describe('whatever is typed, the page draws and tells it, or says what is wrong, where, and what to do', () => {
  it('3000 random and mutated texts', () => {
    const property = fc.property(anyText, (text) => {
      expect(faultsOf(text)).toEqual([])
    })
    fc.assert(property, { seed: 20_261_124, numRuns: 3000 })
  })

  it.each(ADVERSARIAL)('%s', (_, text) => {
    expect(faultsOf(text)).toEqual([])
  })
})

it('of the random texts a good part is a formula, so that the passes are tried too', () => {
  const texts = fc.sample(anyText, { seed: 1, numRuns: 500 })
  const accepted = texts.filter((text) => !('error' in tryText(text)))
  expect(accepted.length).toBeGreaterThan(60)
})
