import { describe, expect, it } from 'vitest'
import { blend, contrast, difference, readColour, seenWith, toLab } from './testing/colour'

const rgb = (text: string) => readColour(text).rgb

describe('contrast as WCAG has it', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48], // just too pale for text
    ['#a63d00', '#a63d00', 1],
  ])('%s on %s: %d', (one, other, ratio) => {
    expect(contrast(rgb(one), rgb(other))).toBeCloseTo(ratio, 2)
  })

  it('half-transparent black on white is mid-grey', () => {
    const { rgb: black, alpha } = readColour('rgba(0, 0, 0, 0.5)')
    expect(blend(black, rgb('#ffffff'), alpha)).toEqual([0.5, 0.5, 0.5])
  })

  it('what is no colour is refused', () => {
    for (const text of ['none', 'CanvasText', '#abc', 'rgb(a, b, c)'])
      expect(() => readColour(text)).toThrow(text)
  })
})

describe('ΔE₀₀', () => {
  // Sharma, Wu and Dalal 2005, table 1, pairs 1, 7, 9, 13, 17, 19, 25, 34.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [[50, -0.001, 2.49], [50, 0.0009, -2.49], 4.8045],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [56, -27, -3], 31.903],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)('%j and %j: %d', (one, other, published) => {
    expect(difference(one, other)).toBeCloseTo(published, 4)
    expect(difference(other, one)).toBeCloseTo(published, 4)
  })
})

describe('colours as readers with one kind of cone less see them', () => {
  it('greys stay greys', () => {
    for (const deficiency of ['protanopia', 'deuteranopia', 'tritanopia'] as const)
      for (const channel of seenWith(deficiency, [0.5, 0.5, 0.5])) expect(channel).toBeCloseTo(0.5, 2)
  })

  it('a red and a green of one lightness are alike without red or green cones, and stay apart without blue ones', () => {
    const [red, green] = [rgb('#b06000'), rgb('#7a7a00')]
    const apart = (deficiency: Parameters<typeof seenWith>[0]) =>
      difference(toLab(seenWith(deficiency, red)), toLab(seenWith(deficiency, green)))
    expect(apart('deuteranopia')).toBeLessThan(6)
    expect(apart('tritanopia')).toBeGreaterThan(20)
  })
})
