import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyLink } from '../share/testing/randomLink'
import { makeDerive } from './derive'
import { restoreSession } from './restoreSession'
import { makeStore } from './store'
import { viewLink } from './viewLink'

/** What the page shows for a link: its own link, then its notices. */
function shown(link: string): string[] {
  const store = makeStore(link)
  return [viewLink(store.getState(), store.derived()), ...store.getState().notices]
}

describe('a hostile link', () => {
  it.each([
    ['f=x*y&at=__proto__:1,constructor:2', 'f=x*y&at=x:2,y:3', 2],
    [
      'f=__proto__*constructor&at=__proto__:5,constructor:7',
      'f=__proto__*constructor&at=__proto__:5,constructor:7',
      0,
    ],
    ['f=x&at=x:NaN,x:1e999,x:Infinity,x:-Infinity', 'f=x&at=x:2', 4],
    ['f=x*y&step=-1', 'f=x*y&at=x:2,y:3', 1],
    ['f=x*y&step=f999999', 'f=x*y&at=x:2,y:3&step=f1', 1],
    ['f=x*y&step=f01', 'f=x*y&at=x:2,y:3&step=f1', 0],
    ['f=x*y&seed=NaN&digits=1e999&theme=javascript:alert(1)', 'f=x*y&at=x:2,y:3', 3],
    ['f=<script>alert(1)</script>', 'f=%3Cscript%3Ealert(1)%3C/script%3E&v=1', 0],
  ])('%s shows %s', (link, restored, notices) => {
    const [own, ...said] = shown(link)
    expect([own, said.length]).toEqual([restored, notices])
  })

  it('that lists a hundred inputs too many gets six notices and their number', () => {
    const inputs = Array.from({ length: 100 }, (_, index) => `a${index}:1`).join()
    const [own, ...said] = shown(`f=x*y&at=${inputs},x:7`)
    expect(own).toBe('f=x*y&at=x:7,y:3')
    expect(said).toHaveLength(7)
    expect(said.at(-1)).toBe('… and 94 more.')
  })

  it('with a name of a thousand letters is quoted in part', () => {
    const [, said] = shown(`f=x*y&at=${'a'.repeat(1000)}:1`)
    expect(said?.length).toBeLessThan(140)
  })
})

it('2000 random links: each shows a graph, and the link of what it shows restores the same', () => {
  const property = fc.property(anyLink, (link) => {
    const derive = makeDerive()
    const session = restoreSession(link, derive)
    const derived = derive(session)
    expect(derived.graph.operations.length + derived.graph.variables.length).toBeGreaterThan(0)
    expect([...derived.inputs.values()].every(Number.isFinite)).toBe(true)
    expect(derived.position).toBeLessThanOrEqual(derived.timeline.steps.length)
    expect(session.notices.length).toBeLessThanOrEqual(7)
    const own = viewLink(session, derived)
    const again = restoreSession(own, derive)
    expect(viewLink(again, derive(again))).toBe(own)
  })
  fc.assert(property, { seed: 20_261_124, numRuns: 2000 })
})
