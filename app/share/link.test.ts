import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLink, writeLink } from './link'
import { DEFAULTS, type Settings } from './settings'

const settings = (changes: Partial<Settings>): Settings => ({
  ...DEFAULTS,
  text: 'sin(x*y)',
  inputs: new Map([
    ['x', 2],
    ['y', 3],
  ]),
  ...changes,
})

describe('a link', () => {
  it.each<[string, Partial<Settings>]>([
    ['f=sin(x*y)&at=x:2,y:3', {}],
    ['f=sin(x*y)&at=x:2,y:3&step=b2', { place: { phase: 'backward', index: 2 } }],
    ['f=q=x%2By;f=q*z&at=x:2,y:3', { text: 'q = x + y  # the sum\n\nf = q * z\n' }],
    ['f=max(x,%0Ay)&at=x:2,y:3'.replace('%0A', ''), { text: 'max(x,\n  y)' }],
    ['f=x%20mod%202&at=x:2,y:3', { text: 'x  mod 2' }],
    ['f=2x%20y&at=x:2,y:3', { text: '2x  y' }],
    [
      'f=x^2&at=x:-0.5&grain=arrow&seed=2&digits=17&theme=dark&flow=down&merge=on&constants=off&step=last',
      {
        text: 'x ^ 2',
        inputs: new Map([['x', -0.5]]),
        grain: 'arrow',
        seed: 2,
        digits: 17,
        theme: 'dark',
        flow: 'down',
        mergeEqualParts: true,
        drawConstants: false,
        place: { phase: 'last' },
      },
    ],
    ['f=sin(2)&v=1', { text: 'sin(2)', inputs: new Map() }],
    [
      'f=x&at=x:2,y:3&step=b1&view=embed',
      { text: 'x', place: { phase: 'backward', index: 1 }, unknown: ['view=embed'] },
    ],
    ['f=x&at=x:2,y:3&a%20b=1%2c&foo&=&c=%E0', { text: 'x', unknown: ['a%20b=1%2c', 'foo', '=', 'c=%E0'] }],
  ])('%s', (link, changes) => {
    expect(writeLink(settings(changes))).toBe(link)
    const { text, ...rest } = settings(changes)
    const reading = readLink(`#${link}`)
    expect(reading.notices).toEqual([])
    expect({ ...settings({ inputs: new Map() }), ...reading.settings, text: '' }).toEqual({
      ...rest,
      text: '',
    })
    expect(writeLink(settings({ ...changes, text: reading.settings.text ?? text }))).toBe(link)
  })

  it('names every value that it ignores', () => {
    const { settings, notices } = readLink(
      'f=x&at=x:two,y:3&step=f&grain=leaf&seed=1e999&digits=99&theme=red&v=2&flow=%E0%A4',
    )
    expect(settings).toEqual({ text: 'x', inputs: new Map([['y', 3]]) })
    expect(notices).toHaveLength(8)
    expect(notices[0]).toBe('“at=x:two” in the link was ignored: inputs are written x:2,y:3.')
  })

  it('says the same only once', () => {
    expect(readLink('theme=a&theme=a&at=x:a,x:a').notices).toHaveLength(2)
  })

  it('names of inputs are read as in formulas', () => {
    const { settings, notices } = readLink('f=x₁*x1&at=x₁:5,𝑦:2')
    expect([settings.inputs, notices]).toEqual([
      new Map([
        ['x1', 5],
        ['y', 2],
      ]),
      [],
    ])
  })

  it('a plus sign is a plus sign, however it is written', () => {
    expect(readLink('?f=x+y').settings.text).toBe('x+y')
    expect(readLink('#f=x%2By').settings.text).toBe('x+y')
  })

  it('decode(encode(settings)) = settings, with any formula text and inputs', () => {
    const texts = fc.array(
      fc.constantFrom('x', 'y1', '+', '*', '(', ')', ' ', '2.5', '&', '%', '=', 'é', '𝑥'),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(texts, fc.double({ noNaN: true, noDefaultInfinity: true }), (parts, x) => {
        const before = settings({ text: parts.join(''), inputs: new Map([['x', x]]) })
        const reading = readLink(writeLink(before))
        expect(reading.settings.inputs?.get('x')).toBe(x === 0 ? reading.settings.inputs?.get('x') : x)
        expect(writeLink({ ...before, ...reading.settings })).toBe(
          writeLink({ ...before, ...reading.settings, text: reading.settings.text ?? '' }),
        )
      }),
    )
  })

  it('garbage never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readLink(text)))
    fc.assert(
      fc.property(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        (text) => void readLink(text),
      ),
    )
    for (const key of ['__proto__', 'constructor', 'toString'])
      expect(() => readLink(`${key}=1&at=${key}:2`)).not.toThrow()
  })
})
