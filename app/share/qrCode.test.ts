import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { type QrCode, qrCode } from './qrCode'

const PIXELS = 4

/** The picture that a camera would see, four pixels a module, black on white. */
function photograph({ size, path }: QrCode) {
  const side = size * PIXELS
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, width] of path.matchAll(/M(\d+),(\d+)h(\d+)/g)) {
    for (let row = Number(y) * PIXELS; row < (Number(y) + 1) * PIXELS; row++) {
      const start = (row * side + Number(x) * PIXELS) * 4
      const end = start + Number(width) * PIXELS * 4
      for (let pixel = start; pixel < end; pixel += 4) pixels.fill(0, pixel, pixel + 3)
    }
  }
  return { pixels, side }
}

async function readBack(link: string): Promise<string | undefined> {
  const code = await qrCode(link)
  if (!code) return undefined
  const { pixels, side } = photograph(code)
  return jsQR(pixels, side, side)?.data
}

describe('the QR code of a link', () => {
  it('is read as this very link', async () => {
    for (const link of [
      'https://example.org/#f=sin(x*y)&at=x:2,y:3&step=b2',
      'https://example.org/stepgrad/#f=%CF%83(w*x%2Bb)&view=present',
      `https://example.org/#f=${'x%2B'.repeat(150)}x`,
    ])
      expect(await readBack(link)).toBe(link)
  })

  it('has four free modules on all sides', async () => {
    const code = (await qrCode('https://example.org/')) as QrCode
    const runs = [...code.path.matchAll(/M(\d+),(\d+)h(\d+)/g)].map(([, ...figures]) => figures.map(Number))
    expect(Math.min(...runs.map(([x]) => x as number))).toBe(4)
    expect(Math.max(...runs.map(([x, , width]) => (x as number) + (width as number)))).toBe(code.size - 4)
    expect(Math.min(...runs.map(([, y]) => y as number))).toBe(4)
    expect(Math.max(...runs.map(([, y]) => (y as number) + 1))).toBe(code.size - 4)
  })

  it('of a common link is small enough for the back row: at most 45 modules', async () => {
    const code = (await qrCode('https://example.org/#f=sin(x*y)&at=x:2,y:3&step=b2&view=present')) as QrCode
    expect(code.size).toBeLessThanOrEqual(45)
  })

  it('is not made of a link with more bytes than a code can hold', async () => {
    const linkOf = (length: number) => `https://example.org/#f=${'x'.repeat(length)}`.slice(0, length)
    expect(await qrCode(linkOf(2953))).toBeDefined()
    expect(await qrCode(linkOf(2954))).toBeUndefined()
  })
})
