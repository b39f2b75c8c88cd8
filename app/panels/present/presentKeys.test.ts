import { describe, expect, it } from 'vitest'
import { present } from '../../words/english/present'
import { keycapOf, PRESENT_KEYS, presentKeyOf, type Stroke, shortcutsOf } from './presentKeys'

const press = (key: string, held: Partial<Stroke> = {}) =>
  presentKeyOf({
    ...{ key, code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key },
    ...{ shiftKey: false, ctrlKey: false, altKey: false, metaKey: false },
    ...held,
  })

describe('the keys of present mode', () => {
  it('are those that clickers send', () => {
    const actions = ['PageDown', 'PageUp', '.', 'b', 'Escape'].map((key) => press(key)?.action)
    expect(actions).toEqual(['next', 'back', 'blank', 'blank', 'leave'])
    expect(press('F5')).toBeUndefined()
  })

  it('are no key twice, and each action has its sentence', () => {
    const keys = PRESENT_KEYS.flatMap((row) => row.keys)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { action } of PRESENT_KEYS) expect(present.messages[action]).toMatch(/\w/)
  })

  it('tell Space from Shift+Space, and take a letter in either case', () => {
    expect(press(' ')?.action).toBe('next')
    expect(press(' ', { shiftKey: true })?.action).toBe('back')
    expect(press('n')?.key).toBe('N')
    expect(press('N', { shiftKey: true })?.action).toBe('next')
    expect(press('?', { shiftKey: true })?.action).toBe('help')
  })

  it('are found at their place on a keyboard without Latin letters', () => {
    expect(press('т', { code: 'KeyN' })?.action).toBe('next')
    expect(press('é', { code: 'Digit2' })).toBeUndefined()
  })

  it('leave combinations to browser and page', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) expect(press('n', { [held]: true })).toBeUndefined()
    expect(press('ArrowRight', { shiftKey: true })).toBeUndefined()
  })

  it('are written for readers and for assistive technology', () => {
    expect(keycapOf('Shift+Space')).toBe('Shift + Space')
    expect(keycapOf('ArrowRight')).toBe('→')
    expect(shortcutsOf('back')).toBe('PageUp ArrowLeft Shift+Space P')
  })
})
