import { describe, expect, it } from 'vitest'
import { hidesGraph, PLAIN, toggled } from './presentation'

describe('what present mode shows besides the graph', () => {
  it('lies over it one at a time', () => {
    const detailed = toggled(PLAIN, 'detail')
    expect(toggled(detailed, 'help').over).toBe('help')
    expect(toggled(detailed, 'detail')).toEqual(PLAIN)
  })

  it('keeps spotlight and key log when something is closed', () => {
    const all = toggled(toggled(toggled(PLAIN, 'spotlight'), 'keyLog'), 'code')
    expect(toggled(all, 'close')).toEqual({ over: '', spotlight: true, keyLog: true })
    expect(toggled(all, 'spotlight').spotlight).toBe(false)
  })

  it('hides the graph, but for the card of the step', () => {
    const hiding = (['detail', 'blank', 'help', 'code'] as const).filter((over) =>
      hidesGraph({ ...PLAIN, over }),
    )
    expect(hiding).toEqual(['blank', 'help', 'code'])
    expect(hidesGraph(PLAIN)).toBe(false)
  })
})
