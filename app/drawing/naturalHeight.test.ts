import { expect, it } from 'vitest'
import { naturalHeight } from './naturalHeight'

const picture = { direction: 'right', width: 684, height: 300 } as const

it('a picture that fits stands at its own size, however wide the stage', () => {
  expect(naturalHeight(picture, 800)).toBe(naturalHeight(picture, 4000))
})

it('a narrower stage is lower, down to the scale at which the picture is followed', () => {
  expect(naturalHeight(picture, 650)).toBeLessThan(naturalHeight(picture, 800))
  expect(naturalHeight(picture, 300)).toBe(naturalHeight(picture, 100))
})

it('is neither a slit nor a tower', () => {
  expect(naturalHeight({ ...picture, height: 10 }, 800)).toBe(180)
  expect(naturalHeight({ ...picture, height: 90_000 }, 800)).toBe(900)
})
