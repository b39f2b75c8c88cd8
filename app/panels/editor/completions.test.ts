import { expect, it } from 'vitest'
import { isFunctionName } from '../../engine/operations/table'
import { builtInOffers, offersInText } from './completions'

const lines = (label: string) =>
  builtInOffers()
    .filter((offer) => offer.label === label)
    .map(({ meaning, rule }) => `${meaning} | ${rule}`)

it('a function is offered with its meaning and its derivative', () => {
  expect(lines('sin(x)')).toEqual(['sine of an angle in radians | derivative cos(x)'])
  expect(lines('cos(x)')).toEqual(['cosine of an angle in radians | derivative −sin(x)'])
  expect(lines('selu(x)')).toEqual([
    expect.stringMatching(/\| derivative x > 0 \? 1\.0507 : 1\.7581 \* exp\(x\)$/),
  ])
  expect(lines('pi')).toEqual(['constant, 3.1416 | '])
})

it('a function of several operands with one derivative each, those of any number with dots', () => {
  const rules = builtInOffers()
    .filter(({ name }) => name === 'log')
    .map(({ label, rule }) => `${label}: ${rule}`)
  expect(rules).toHaveLength(2)
  expect(rules[1]).toMatch(/^log\(\w+, \w+\): derivatives by \w+: .+; by \w+: .+$/)
  expect(builtInOffers().find(({ name }) => name === 'max')?.label).toBe('max(a, b, …)')
})

it('every function can be typed as it is offered', () => {
  for (const { name, label, isFunction } of builtInOffers()) {
    expect(isFunctionName(name)).toBe(isFunction)
    expect(label.startsWith(isFunction ? `${name}(` : name)).toBe(true)
  }
})

it('names in the text are offered once, but not the one that is being typed', () => {
  const text = 'q = x + w1\nf = q*w'
  expect(offersInText(text, text.length).map(({ label, meaning }) => `${label}: ${meaning}`)).toEqual([
    'q: intermediate',
    'x: leaf',
    'w1: leaf',
    'f: intermediate',
  ])
})

it('a function of the reader is offered with its parameters', () => {
  expect(offersInText('g(a, b) = a*b\ng(x, y) + ', 24)).toContainEqual({
    label: 'g(a, b)',
    name: 'g',
    isFunction: true,
    meaning: 'your function',
    rule: '',
  })
})

it('its parameters are read as the formula reads them', () => {
  const labels = (text: string) => offersInText(text, text.length).map(({ label }) => label)
  expect(labels('f₁(x) = x*x\nf₁(2) + ')).toContain('f1(x)')
  expect(labels('g(a) = a*w # then g(b, c) =\ng(x) + ')).toContain('g(a)')
  expect(labels('x # ; g(a) = 2\ny + ')).toEqual(['x', 'y'])
})
