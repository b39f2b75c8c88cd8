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

describe('a link that is written and read', () => {
  it.each<[string, Partial<Settings>]>([
    ['f=sin(x*y)&at=x:2,y:3', {}],
    ['f=sin(x*y)&at=x:2,y:3&step=b2', { place: { phase: 'backward', index: 2 } }],
    ['f=q=x%2By;f=q*z&at=x:2,y:3', { text: 'q = x + y  # the sum\n\nf = q * z\n' }],
    ['f=max(x,%0Ay)&at=x:2,y:3'.replace('%0A', ''), { text: 'max(x,\n  y)' }],
    ['f=x%20mod%202&at=x:2,y:3', { text: 'x  mod 2' }],
    ['f=2x%20y&at=x:2,y:3', { text: '2x  y' }],
    [
      'f=x^2&at=x:-0.5&grain=arrow&seed=2&digits=17&theme=dark&flow=down&merge=on&constants=off&sum=overwrite&view=present&hide=inputs,values&of=x&step=last',
      {
        text: 'x ^ 2',
        inputs: new Map([['x', -0.5]]),
        grain: 'arrow',
        seed: 2,
        digits: 17,
        theme: 'dark',
        view: 'present',
        hide: ['inputs', 'values'],
        flow: 'down',
        mergeEqualParts: true,
        drawConstants: false,
        accumulate: 'overwrite',
        chosen: 'x',
        place: { phase: 'last' },
      },
    ],
    ['f=sin(2)&v=1', { text: 'sin(2)', inputs: new Map() }],
    [
      'f=x&at=x:2,y:3&view=embed&step=b1',
      { text: 'x', place: { phase: 'backward', index: 1 }, view: 'embed' },
    ],
    ['f=x&at=x:2,y:3&a%20b=1%2c&foo&=&c=%E0', { text: 'x', unknown: ['a%20b=1%2c', 'foo', '=', 'c=%E0'] }],
    ['f=x&at=x:2,y:3&st&v=1', { text: 'x', unknown: ['st'] }],
    ['f=x&at=x:2,y:3&q=(1)&v=1', { text: 'x', unknown: ['q=(1)'] }],
    ['f=5%2528&at=x:2,y:3&v=1', { text: '5%28' }],
    ['f=sin%2528x%2529&at=x:2,y:3&v=1', { text: 'sin%28x%29' }],
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

  it('hide names parts in any order; what is none is ignored alone', () => {
    const { settings, notices } = readLink('hide=values,speed,formula,values')
    expect(settings).toEqual({ hide: ['formula', 'values'] })
    expect(notices).toEqual([
      '“hide=speed” in the link was ignored: it names parts such as formula,table,values.',
    ])
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
})

/** What a link restores, written as a link again, then its notices. */
function outcome(link: string): string[] {
  const { settings: given, notices } = readLink(link)
  return [writeLink({ ...DEFAULTS, text: '–', inputs: new Map(), ...given }), ...notices]
}

describe('a link that was damaged on its way', () => {
  const whole = 'f=sin(x*y)%2Bz&at=x:2,y:3,z:4&step=b2'

  const ends = [')', '.', ').', '>', '%20', '%3E.', '”', ').%20', '%0A']

  it.each([
    ...ends.map((end) => whole + end), // chat programs
    ...['&amp;', '&amp;amp;'].map((entity) => whole.replaceAll('&', entity)),
  ])('%s is read as if nothing had happened', (link) => {
    expect(outcome(link)).toEqual([whole])
  })

  const twice = 'The link had been encoded twice, so it was decoded twice.'

  it.each([
    ['f=sin%2528x%252Ay%2529%252Bz&at=x%253A2%252Cy%253A3%252Cz%253A4&step=b2', [whole, twice]],
    [encodeURIComponent(whole), [whole, twice]],
    [encodeURIComponent(whole.replaceAll('&', '&amp;')), [whole, twice]],
    ['f=x&at=x%253A2', ['f=x&at=x:2', twice]],
    ['f=%25CF%2580*x).', ['f=%CF%80*x', twice]],
    ['f=5%2528', ['f=5%2528&v=1']],
    ['f=x%2525', ['f=x%2525&v=1']],
    ['f=sin%2528x%2529&v=1', ['f=sin%2528x%2529&v=1']],
    ['f=x*y # 5%2528', ['f=x*y']],
  ])('encoded twice: %s', (link, expected) => {
    expect(outcome(link)).toEqual(expected)
  })

  const cut = (end: string) => `The link seems to be cut off: its end, “${end}”, was ignored.`

  it.each([
    ['f=sin(x*', ['f=sin(x*']],
    ['f=x*', ['f=x*']],
    ['f=x%2By%', ['f=x%2By', cut('%')]],
    ['f=x%2By%2', ['f=x%2By', cut('%2')]],
    ['f=x*%CF', ['f=x*', cut('%CF')]],
    ['f=x*%F0%9D%91', ['f=x*', cut('%F0%9D%91')]],
    ['f=x*%E2%82%AC%CF%8', ['f=x*%E2%82%AC', cut('%CF%8')]],
    ['f=x%CFy', ['f=x%25CFy&v=1']],
    ['f=50%*x', ['f=50%25*x']],
    ['f=x*y&at=x:2,y:', ['f=x*y&at=x:2', '“at=y:” in the link was ignored: inputs are written x:2,y:3.']],
    ['f=x*y&at=x:2&ste', ['f=x*y&at=x:2', cut('ste')]],
    ['f=x*y&at=x:2&step=', ['f=x*y&at=x:2', '“step=” in the link was ignored: steps are 0, f3, b2 or last.']],
    [
      'f=x*y&at=x:2&step=b',
      ['f=x*y&at=x:2', '“step=b” in the link was ignored: steps are 0, f3, b2 or last.'],
    ],
  ])('cut off: %s', (link, expected) => {
    expect(outcome(link)).toEqual(expected)
  })

  it.each([
    ['f=x&f=y', ['f=y', '“f=x” in the link was ignored: f stands twice, the last one counts.']],
    ['f=x&f=x', ['f=x']],
    ['f=x&step=b2&step=q', ['f=x&step=b2', '“step=q” in the link was ignored: steps are 0, f3, b2 or last.']],
    [
      'f=x&at=x:2,x:3',
      ['f=x&at=x:3', '“at=x:2” in the link was ignored: the input stands twice, the last one counts.'],
    ],
    ['f=x&at=x:2,x₁:3,x1:3', ['f=x&at=x:2,x1:3']],
  ])('said twice: %s', (link, expected) => {
    expect(outcome(link)).toEqual(expected)
  })

  it('too long: says the limit and its own length', () => {
    expect(readLink(`f=${'x'.repeat(59_999)}`)).toEqual({
      settings: {},
      notices: ['The link was ignored: it has 60\u202f001 characters, and at most 60\u202f000 are read.'],
    })
  })

  it('what it quotes of a link is short, and turns no line around', () => {
    const [notice] = readLink(`theme=\u202e${'<b>'.repeat(500)}`).notices
    expect(notice).toBe(
      `“theme=U+202E${'<b>'.repeat(5)}<b…” in the link was ignored: it is one of auto, light, dark, contrast.`,
    )
  })
})
