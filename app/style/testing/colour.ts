/** A colour as three channels from 0 to 1, gamma-encoded as in CSS. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** A colour in CIELAB under D65: lightness from 0 to 100, then green to red, and blue to yellow. */
export type Lab = readonly [lightness: number, a: number, b: number]

/** The colour that a browser computes as `rgb(1, 2, 3)` or a style sheet writes as `#010203`; alpha is told apart. */
export function readColour(text: string): { rgb: Rgb; alpha: number } {
  const hex = /^#(..)(..)(..)$/.exec(text.trim())
  if (hex)
    return { rgb: hex.slice(1).map((pair) => Number.parseInt(pair, 16) / 255) as unknown as Rgb, alpha: 1 }
  const numbers = /^rgba?\((.+)\)$/
    .exec(text.trim())?.[1]
    ?.split(/[\s,/]+/)
    .map(Number)
  if (!numbers || numbers.some(Number.isNaN)) throw new Error(`no colour: ${text}`)
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers
  return { rgb: [red / 255, green / 255, blue / 255], alpha }
}

/** What is seen of a colour of some opacity over another one. */
export function blend(over: Rgb, under: Rgb, alpha: number): Rgb {
  return over.map(
    (channel, place) => channel * alpha + (under[place] as number) * (1 - alpha),
  ) as unknown as Rgb
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Rgb, other: Rgb): number {
  const [high, low] = [luminance(one), luminance(other)].sort((first, second) => second - first) as [
    number,
    number,
  ]
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = linear(colour)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(colour: Rgb): Rgb {
  return colour.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as unknown as Rgb
}

function encoded(colour: Rgb): Rgb {
  return colour.map((c) => {
    const inside = Math.min(Math.max(c, 0), 1)
    return inside <= 0.0031308 ? inside * 12.92 : 1.055 * inside ** (1 / 2.4) - 0.055
  }) as unknown as Rgb
}

type Matrix = readonly [Rgb, Rgb, Rgb]

/** Without one kind of cone: Machado, Oliveira and Fernandes 2009, table 1, severity 1, for linear channels. */
const WITHOUT: Readonly<Record<Deficiency, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** A way not to see all colours. */
export type Deficiency = 'protanopia' | 'deuteranopia' | 'tritanopia'

/** The colour that a reader with this deficiency sees in the place of another one. */
export function seenWith(deficiency: Deficiency, colour: Rgb): Rgb {
  return encoded(times(WITHOUT[deficiency], linear(colour)))
}

function times(matrix: Matrix, vector: Rgb): Rgb {
  return matrix.map((row) =>
    row.reduce((sum, factor, place) => sum + factor * (vector[place] as number), 0),
  ) as unknown as Rgb
}

const SRGB_TO_XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
]
const WHITE: Rgb = [0.95047, 1, 1.08883]

/** A colour in CIELAB. */
export function toLab(colour: Rgb): Lab {
  const [x, y, z] = times(SRGB_TO_XYZ, linear(colour)).map((part, place) => {
    const share = part / (WHITE[place] as number)
    return share > (6 / 29) ** 3 ? Math.cbrt(share) : share / (3 * (6 / 29) ** 2) + 4 / 29
  }) as unknown as Rgb
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const DEGREE = Math.PI / 180

/** How different two colours look, ΔE₀₀: 1 is just to be seen (Sharma, Wu and Dalal 2005, whose names it keeps). */
export function difference([L1, a1, b1]: Lab, [L2, a2, b2]: Lab): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const G = 0.5 * (1 - grey(meanC))
  const [C1, C2] = [Math.hypot((1 + G) * a1, b1), Math.hypot((1 + G) * a2, b2)]
  const [h1, h2] = [hue((1 + G) * a1, b1), hue((1 + G) * a2, b2)]
  const isGrey = C1 * C2 === 0
  const dh = isGrey ? 0 : around(h2 - h1)
  const dH = 2 * Math.sqrt(C1 * C2) * Math.sin((dh / 2) * DEGREE)
  const [L, C] = [(L1 + L2) / 2, (C1 + C2) / 2]
  const h = isGrey ? h1 + h2 : h1 + dh / 2
  const cosine = (angle: number) => Math.cos(angle * DEGREE)
  const T =
    1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6) - 0.2 * cosine(4 * h - 63)
  const turn = -Math.sin(60 * Math.exp(-((around(h - 275) / 25) ** 2)) * DEGREE) * 2 * grey(C)
  const lightness = (L2 - L1) / (1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2))
  const chroma = (C2 - C1) / (1 + 0.045 * C)
  const tint = dH / (1 + 0.015 * C * T)
  return Math.sqrt(lightness ** 2 + chroma ** 2 + tint ** 2 + turn * chroma * tint)
}

function grey(chroma: number): number {
  return Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7))
}

function hue(a: number, b: number): number {
  return a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / DEGREE + 360) % 360
}

/** An angle between −180 and 180 degrees. */
function around(angle: number): number {
  return angle > 180 ? angle - 360 : angle < -180 ? angle + 360 : angle
}
