import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makePicture } from '../drawing/picture'
import { writePlace } from '../engine/steps/place'
import { exampleGroups } from '../examples/examples'
import { writeLink } from '../share/link'
import { DEFAULTS } from '../share/settings'
import { makeDerive } from './derive'
import { isUntried, presentError } from './session'
import { makeStore, type Store } from './store'
import { viewLink } from './viewLink'

/** The reader types a whole formula and presses Enter. */
function enter({ actions }: Store, formula: string): void {
  actions.type(formula)
  actions.apply(true)
}

function valueAt(store: Store, name: string): number | undefined {
  const { graph, frame } = store.derived()
  return frame.value(graph.variables.findIndex((variable) => variable.name === name))
}

function gradientOf(store: Store, name: string): unknown {
  const { graph, frame } = store.derived()
  return frame.gradient(graph.variables.findIndex((variable) => variable.name === name))
}

const inputsOf = (store: Store) => Object.fromEntries(store.derived().inputs)
const stepOf = (store: Store) => writePlace(store.getState().settings.place)
const entryOf = (store: Store) => store.getState().historyEntry

describe('at the start', () => {
  it('an empty link opens sin(x*y) at x = 2, y = 3, nothing computed yet', () => {
    const store = makeStore('')
    expect(store.getState().settings).toMatchObject({ ...DEFAULTS, text: 'sin(x*y)' })
    expect(inputsOf(store)).toEqual({ x: 2, y: 3 })
    expect([valueAt(store, 'x'), valueAt(store, 'v1'), gradientOf(store, 'x')]).toEqual([
      2,
      undefined,
      { state: 'empty', of: 1 },
    ])
  })

  it('a link restores formula, inputs, step and settings', () => {
    const store = makeStore('f=q=x%2By;f=q*z&at=x:-2,y:5,z:-4&seed=2&digits=7&grain=arrow&step=b1')
    expect(store.getState().settings).toMatchObject({
      text: 'q = x+y\nf = q*z',
      seed: 2,
      digits: 7,
      grain: 'arrow',
    })
    expect(store.getState().notices).toEqual([])
    expect([stepOf(store), store.derived().position]).toEqual(['b1', 4])
    expect([gradientOf(store, 'q'), gradientOf(store, 'z')]).toEqual([
      { state: 'complete', value: -8, of: 1 },
      { state: 'empty', of: 1 },
    ])
  })

  it('leaves that the link gives no number get one, and it stays', () => {
    const store = makeStore('f=a*b&at=b:7')
    expect(inputsOf(store)).toEqual({ a: 2, b: 7 })
    expect(store.getState().settings.inputs.get('a')).toBe(2)
  })

  it('a step that the formula does not have is named, and the nearest one is shown', () => {
    const store = makeStore('f=sin(x*y)&step=f9')
    expect(store.getState().notices).toEqual([
      '“step=f9” in the link: the formula has no such step, so the nearest one is shown.',
    ])
    expect(stepOf(store)).toBe('f2')
  })

  it('a formula that cannot be read stays in the field, with the first example’s graph', () => {
    const store = makeStore('f=sin(&digits=6')
    const { settings, failure, reading } = store.getState()
    expect([settings.text, settings.digits, reading.text]).toEqual(['sin(', 6, 'sin(x*y)'])
    expect(failure?.error.message).toBe('This “(” is never closed')
    expect(inputsOf(store)).toEqual({ x: 2, y: 3 })
    expect(reading.standsIn).toBe(true)
  })

  it('inputs and step of a formula that cannot be read are neither judged nor lost', () => {
    const store = makeStore('f=a*b%2B&at=a:7,b:8&step=b7')
    expect(store.getState().notices).toEqual([])
    expect(viewLink(store.getState(), store.derived())).toBe('f=a*b%2B&at=a:7,b:8&step=b7')
    enter(store, 'a*b+1')
    expect([inputsOf(store), store.getState().reading.standsIn]).toEqual([{ a: 7, b: 8 }, undefined])
  })

  it('the example that stood in is the reader’s own once it is typed', () => {
    const store = makeStore('f=x*')
    enter(store, 'sin(x*y)')
    enter(store, 'sin(x*')
    expect(store.getState().reading.standsIn).toBeUndefined()
  })

  it('an input that the formula does not have is named, and left out of the link', () => {
    const store = makeStore('f=x*y&at=x:1,y:2,X:5,e:3')
    expect(store.getState().notices).toEqual([
      '“at=X:5” in the link was ignored: the formula has no input X.',
      '“at=e:3” in the link was ignored: the formula has no input e.',
    ])
    expect(viewLink(store.getState(), store.derived())).toBe('f=x*y&at=x:1,y:2')
    expect(makeStore('f=x*e&at=e:3').getState().notices).toEqual([
      'e is an input here, not the constant: the link gives it a number.',
    ])
  })
})

describe('a formula that is typed', () => {
  it('is read when it is applied, not before', () => {
    const store = makeStore('f=x*y&at=x:2,y:3')
    store.actions.type('x + y')
    expect(store.derived().graph.operations[0]?.name).toBe('multiply')
    store.actions.apply(false)
    expect(store.derived().graph.operations[0]?.name).toBe('add')
  })

  it('keeps step and inputs', () => {
    const store = makeStore('f=sin(x*y)&at=x:2,y:3&step=b1')
    enter(store, 'cos(x*y) + x')
    expect([stepOf(store), inputsOf(store)]).toEqual(['b1', { x: 2, y: 3 }])
  })

  it('past its last step the step is the last one of its phase, and comes back with the longer formula', () => {
    const store = makeStore('f=sin(x*y)&at=x:2,y:3&step=f2')
    enter(store, 'x*y')
    expect(store.derived().frame.step).toEqual({ phase: 'forward', operation: 0 })
    enter(store, 'sin(x*y)')
    expect(store.derived().frame.step).toEqual({ phase: 'forward', operation: 1 })
  })

  it('inputs survive leaves that go and come again', () => {
    const store = makeStore('f=x*y&at=x:2,y:3')
    store.actions.setInput('x', 7)
    store.actions.setInput('y', 8)
    enter(store, 'x + 1')
    expect(inputsOf(store)).toEqual({ x: 7 })
    enter(store, 'z - y')
    expect(inputsOf(store)).toEqual({ z: 2, y: 8 })
    store.actions.setInput('z', 9)
    enter(store, 'x*y*z')
    expect(inputsOf(store)).toEqual({ x: 7, y: 8, z: 9 })
  })

  it('if it cannot be read, the last good graph stays, and nothing typed is lost', () => {
    const store = makeStore('f=x*y&at=x:2,y:3')
    const { graph } = store.derived()
    enter(store, 'x*y +')
    expect(store.getState().settings.text).toBe('x*y +')
    expect(store.getState().failure?.error.message).toBe('Something is missing after “+”')
    expect(store.derived().graph).toBe(graph)
    enter(store, 'x*y + 1')
    expect(store.getState().failure).toBeUndefined()
  })

  it('reverts to the last good one', () => {
    const store = makeStore('f=x*y&at=x:2,y:3')
    enter(store, 'x*y +')
    store.actions.revert()
    expect(store.getState()).toMatchObject({ failure: undefined, settings: { text: 'x*y' } })
  })

  it('that is mended takes the inputs that come with the fix', () => {
    const store = makeStore('f=x*y&at=x:7,y:8')
    enter(store, 'x*')
    store.actions.mend({ span: { start: 1, end: 2 }, text: '*z', inputs: new Map([['z', 5]]) })
    expect(store.getState().settings.text).toBe('x*z')
    expect(inputsOf(store)).toEqual({ x: 7, z: 5 })
  })

  it('that an example replaced comes back with its inputs', () => {
    const store = makeStore('f=x*y&at=x:7,y:8')
    store.actions.choose({ title: '', formula: 'x + y', inputs: { x: 1, y: 2 }, source: '' })
    expect(inputsOf(store)).toEqual({ x: 1, y: 2 })
    enter(store, 'x*y')
    expect(inputsOf(store)).toEqual({ x: 7, y: 8 })
  })

  it('that only stands in for a broken link is nothing to revert to', () => {
    const store = makeStore('f=x*%2Fy')
    store.actions.revert()
    expect(store.getState().settings.text).toBe('x*/y')
  })

  it('typed again as it was is no error any more', () => {
    const store = makeStore('f=x*y')
    enter(store, 'x*')
    expect(presentError(store.getState())).toBeDefined()
    store.actions.type('x*y')
    expect(presentError(store.getState())).toBeUndefined()
    expect(isUntried(store.getState())).toBe(true)
    store.actions.apply(false)
    expect(store.getState().failure).toBeUndefined()
  })

  it('is one history entry from the first key to the last, whatever it passes through', () => {
    const store = makeStore('f=x*y')
    const { type, apply } = store.actions
    for (const text of ['x*y+', 'x*y+1', 'x*y+1+', 'x*y+1+x']) {
      type(text)
      apply(false)
    }
    apply(true)
    expect(entryOf(store)).toBe(1)
    apply(true)
    store.actions.next()
    store.actions.setInput('x', 5)
    expect(entryOf(store)).toBe(1)
    enter(store, 'x')
    expect(entryOf(store)).toBe(2)
  })
})

/** 2047 operations, which are 11 once equal parts are merged. */
const doublings = [
  'g0(a) = a + 1',
  ...Array.from({ length: 10 }, (_, k) => `g${k + 1}(a) = g${k}(a) + g${k}(a)`),
  'g10(x)',
].join('\n')

describe('merging equal parts', () => {
  it('leaves the limits those of the formula as typed', () => {
    const store = makeStore('f=x&merge=on')
    enter(store, doublings)
    expect(store.getState().failure?.error.message).toBe(
      'A formula may have 2000 operations; this one has 2047',
    )
  })
})

describe('inputs', () => {
  it('change what is known at the present step, and nothing else', () => {
    const store = makeStore('f=sin(x*y)&at=x:2,y:3&step=f1')
    store.actions.setInput('x', 10)
    expect([valueAt(store, 'v1'), valueAt(store, 'f'), stepOf(store)]).toEqual([30, undefined, 'f1'])
    store.actions.goToPlace({ phase: 'last' })
    expect(gradientOf(store, 'y')).toMatchObject({ value: 10 * Math.cos(30) })
    store.actions.setInput('y', 0)
    expect([gradientOf(store, 'x'), gradientOf(store, 'y')]).toMatchObject([{ value: 0 }, { value: 10 }])
  })

  it('are numbers: NaN and infinities are refused', () => {
    const store = makeStore('')
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
      store.actions.setInput('x', value)
    expect(inputsOf(store)).toEqual({ x: 2, y: 3 })
  })

  it('neither graph nor picture is made anew', () => {
    const store = makeStore('')
    const { graph, request, timeline } = store.derived()
    store.actions.setInput('x', 4)
    store.actions.next()
    const after = store.derived()
    expect([after.graph === graph, after.request === request, after.timeline === timeline]).toEqual([
      true,
      true,
      true,
    ])
  })
})

describe('steps', () => {
  it('stop at both ends', () => {
    const store = makeStore('')
    store.actions.back()
    expect(stepOf(store)).toBe('0')
    for (let press = 0; press < 20; press++) store.actions.next()
    expect(store.derived().position).toBe(5)
    store.actions.goTo(-3)
    expect(store.derived().position).toBe(0)
    store.actions.goTo(99)
    expect(stepOf(store)).toBe('b2')
  })

  it('playing from the end begins at the start', () => {
    const store = makeStore('f=x*y&step=last')
    store.actions.setPlaying(true)
    expect([store.getState().playing, stepOf(store)]).toEqual([true, '0'])
  })

  it('keep their meaning when the grain changes: b1 stays the first backward step', () => {
    const store = makeStore('f=x*x&step=b1')
    expect(gradientOf(store, 'x')).toMatchObject({ state: 'complete', value: 4 })
    store.actions.change({ grain: 'arrow' })
    expect(gradientOf(store, 'x')).toMatchObject({ state: 'waiting', soFar: 2, received: 1 })
  })
})

describe('examples and links', () => {
  const examples = exampleGroups.flatMap((group) => group.examples)

  it('an example begins at its start with its own inputs and the seed 1, in a history entry of its own', () => {
    const store = makeStore('f=x&seed=3&step=last&digits=9&grain=arrow')
    store.actions.choose(examples[1] as (typeof examples)[number])
    expect(store.getState().settings).toMatchObject({ text: '(x + y)*x', seed: 1, digits: 9, grain: 'arrow' })
    expect([stepOf(store), inputsOf(store), entryOf(store)]).toEqual(['0', { x: 3, y: 2 }, 1])
  })

  it('what is restored is as the link says, what it leaves out as at first; notices until dismissed', () => {
    const store = makeStore('f=x*y&digits=9&theme=dark')
    store.actions.setSpeed(2)
    store.actions.setPlaying(true)
    store.actions.restore('#f=x%2By&at=x:1,y:1&seed=much')
    const { settings, notices, speed, playing, historyEntry } = store.getState()
    expect(settings).toMatchObject({ text: 'x+y', digits: 4, theme: 'auto', seed: 1 })
    expect(notices).toEqual(['“seed=much” in the link was ignored: it is a number.'])
    expect([speed, playing, historyEntry]).toEqual([2, false, 0])
    store.actions.dismissNotices()
    expect(store.getState().notices).toEqual([])
  })

  it('a bad link is restored as it is: text and error, with the graph that was there', () => {
    const store = makeStore('f=a+b')
    const { graph } = store.derived()
    store.actions.restore('f=x*&at=x:7')
    expect(store.getState().failure?.error.message).toBe('Something is missing after “*”')
    expect(store.getState().settings).toMatchObject({ text: 'x*', inputs: new Map([['x', 7]]) })
    expect([store.derived().graph === graph, store.getState().reading.text]).toEqual([true, 'a+b'])
  })

  it('a bad link mended to the formula that is shown keeps the link’s inputs', () => {
    const store = makeStore('f=a+b&at=a:1,b:1')
    store.actions.restore('f=a%2B&at=a:7')
    enter(store, 'a+b')
    expect([store.getState().settings.inputs.get('b'), inputsOf(store)]).toEqual([3, { a: 7, b: 3 }])
  })

  it('a link is restored in a single change', () => {
    const store = makeStore('')
    let changes = 0
    store.subscribe(() => changes++)
    store.actions.restore('f=a*b&step=b99&theme=bogus')
    expect([changes, stepOf(store), inputsOf(store)]).toEqual([1, 'b1', { a: 2, b: 3 }])
    expect(store.getState().notices).toHaveLength(2)
  })

  it.each(examples)('$title: its link restores the very same numbers', (example) => {
    const store = makeStore('')
    store.actions.choose(example)
    store.actions.goToPlace({ phase: 'last' })
    const { settings } = store.getState()
    const { graph, run, frame } = store.derived()
    const restored = makeStore(writeLink({ ...settings, inputs: store.derived().inputs }))
    expect(restored.getState().notices).toEqual([])
    expect(restored.derived().run).toEqual(run)
    expect(restored.derived().graph.variables.map(({ name }) => name)).toEqual(
      graph.variables.map(({ name }) => name),
    )
    expect(restored.derived().frame.position).toBe(frame.position)
  })
})

describe('whatever the reader does', () => {
  const texts = [
    'x*x',
    '(x+y)*x',
    'sin(x',
    '',
    'u = x + 1; f = y > 0 ? log(x) : u',
    'e^x + pi',
    '2 + 3',
    'x',
    doublings,
  ]
  const links = [
    '',
    'f=x^y&at=x:-2,y:3&step=b2',
    'f=x*&step=f4',
    'f=x&at=x:abc&merge=on',
    '%%%&f=%E0',
    'at=e:1',
  ]
  const place = fc.oneof(
    fc.constantFrom({ phase: 'start' as const }, { phase: 'last' as const }),
    fc.record({ phase: fc.constantFrom('forward' as const, 'backward' as const), index: fc.nat(40) }),
  )
  const deed: fc.Arbitrary<(store: Store) => void> = fc.oneof(
    fc.constantFrom(...texts).map(
      (text) =>
        ({ actions }: Store) =>
          actions.type(text),
    ),
    fc.string({ maxLength: 4 }).map(
      (text) =>
        ({ actions }: Store) =>
          actions.type(text),
    ),
    fc.boolean().map(
      (finished) =>
        ({ actions }: Store) =>
          actions.apply(finished),
    ),
    fc.constant(({ actions }: Store) => actions.revert()),
    fc.tuple(fc.constantFrom('x', 'y', 'e', 'nobody', '__proto__'), fc.double()).map(
      ([name, value]) =>
        ({ actions }: Store) =>
          actions.setInput(name, value),
    ),
    fc.integer({ min: -5, max: 60 }).map(
      (position) =>
        ({ actions }: Store) =>
          actions.goTo(position),
    ),
    place.map(
      (to) =>
        ({ actions }: Store) =>
          actions.goToPlace(to),
    ),
    fc.constantFrom<(store: Store) => void>(
      ({ actions }) => actions.next(),
      ({ actions }) => actions.back(),
      ({ actions }) => actions.dismissNotices(),
    ),
    fc.boolean().map(
      (playing) =>
        ({ actions }: Store) =>
          actions.setPlaying(playing),
    ),
    fc.boolean().map(
      (narrow) =>
        ({ actions }: Store) =>
          actions.setNarrow(narrow),
    ),
    fc
      .record(
        {
          grain: fc.constantFrom('node' as const, 'arrow' as const),
          digits: fc.integer({ min: 2, max: 17 }),
          seed: fc.constantFrom(0, 1, -2.5),
          flow: fc.constantFrom('auto' as const, 'right' as const, 'down' as const),
          mergeEqualParts: fc.boolean(),
          drawConstants: fc.boolean(),
        },
        { requiredKeys: [] },
      )
      .map(
        (changes) =>
          ({ actions }: Store) =>
            actions.change(changes),
      ),
    fc.constantFrom(...links).map(
      (link) =>
        ({ actions }: Store) =>
          actions.restore(link),
    ),
  )

  it('nothing throws, and all that is derived is as if derived afresh', () => {
    fc.assert(
      fc.property(fc.constantFrom(...links), fc.array(deed, { maxLength: 25 }), (link, deeds) => {
        const store = makeStore(link)
        for (const act of deeds) {
          act(store)
          store.derived()
        }
        const kept = store.derived()
        const fresh = makeDerive()(store.getState())
        const shown = ({ graph, frame, timeline, request, lookOf, sentence, position }: typeof kept) => ({
          position,
          steps: timeline.steps.length,
          values: graph.variables.map(({ id }) => frame.value(id)),
          gradients: graph.variables.map(({ id }) => frame.gradient(id)),
          contributions: graph.arrows.map(({ id }) => frame.contribution(id)),
          look: lookOf(makePicture(request.graph, request.options)),
          sentence,
        })
        expect(shown(kept)).toEqual(shown(fresh))
        expect(kept.position).toBeGreaterThanOrEqual(0)
        expect(kept.position).toBeLessThanOrEqual(kept.timeline.steps.length)
      }),
      { seed: 20_261_124, numRuns: 150 },
    )
  })
})

describe('present mode', () => {
  it('is a history entry of its own, which leaving it is not', () => {
    const store = makeStore('f=x*y&step=f1')
    const { historyEntry } = store.getState()
    store.actions.openView('present')
    expect(store.getState().historyEntry).toBe(historyEntry + 1)
    store.actions.openView('main')
    expect(store.getState().historyEntry).toBe(historyEntry + 1)
    expect(store.derived().position).toBe(1)
  })

  it('hands the step that the class has come to on to the page before, but to no other formula', () => {
    const store = makeStore('f=x*y&step=f1&view=present')
    store.actions.next()
    store.actions.restore('f=x*y&step=0')
    expect(store.derived().position).toBe(2)
    store.actions.openView('present')
    store.actions.restore('f=x/y&step=0')
    expect(store.derived().position).toBe(0)
  })
})
