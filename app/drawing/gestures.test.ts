import { describe, expect, it } from 'vitest'
import { isForDrawing, isForFigure } from './gestures'

const wheel = { type: 'wheel', ctrlKey: false, button: 0 }
const press = { type: 'mousedown', ctrlKey: false, button: 0 }
const touch = (fingers: number) => ({
  type: 'touchstart',
  ctrlKey: false,
  button: 0,
  touches: { length: fingers },
})

describe('gestures on a drawing', () => {
  it('with the page for itself it takes wheel, drag and touch, and leaves the context menu', () => {
    expect([wheel, press, touch(1), touch(2)].every(isForDrawing)).toBe(true)
    expect(isForDrawing({ ...press, button: 2 })).toBe(false)
    expect(isForDrawing({ ...press, ctrlKey: true })).toBe(false)
  })

  it('a figure leaves the wheel to the page until it has the focus, but for a pinch on the touchpad', () => {
    expect(isForFigure(wheel, false)).toBe(false)
    expect(isForFigure(wheel, true)).toBe(true)
    expect(isForFigure({ ...wheel, ctrlKey: true }, false)).toBe(true)
  })

  it('a figure leaves one finger to the page, and takes two', () => {
    expect(isForFigure(touch(1), true)).toBe(false)
    expect(isForFigure(touch(2), false)).toBe(true)
    expect(isForFigure(press, false)).toBe(true)
  })
})
