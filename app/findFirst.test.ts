import { describe, expect, it } from 'vitest'
import { makePicture, type Picture } from './drawing/picture'
import { FULL_DIGITS, formatNumber } from './engine/notation/formatNumber'
import { type NumberKind, numberKey } from './engine/steps/covered'
import { COVERED, type Part, UNKNOWN } from './engine/steps/sentence'
import { exampleGroups } from './examples/examples'
import { GRAINS, type Hidable } from './share/settings'
import { makeStore, type Store } from './state/store'

const examples = exampleGroups.flatMap((group) => group.examples)

/** What a reader may be asked to find. */
const ASKED: readonly { readonly hide: readonly Hidable[] }[] = [
  { hide: ['values'] },
  { hide: ['gradients'] },
  { hide: ['values', 'gradients'] },
]

/** A store with an example whose numbers are to be found, and its picture. */
function open(
  example: (typeof examples)[number],
  hide: readonly Hidable[],
): { store: Store; picture: Picture } {
  const store = makeStore('')
  store.actions.choose(example)
  store.actions.change({ hide })
  const { graph, options } = store.derived().request
  return { store, picture: makePicture(graph, options) }
}

/** Calls `look` at every step of every grain. */
function atEveryStep({ actions, derived }: Store, look: () => void): void {
  for (const grain of GRAINS) {
    actions.change({ grain })
    for (let position = 0; position <= derived().timeline.steps.length; position++) {
      actions.goTo(position)
      look()
    }
  }
}

/** Whether a text shows this number, in the usual digits or in more. */
function shows(text: string, number: number): boolean {
  if (Number.isNaN(number)) return ['–', 'not real', 'no value'].includes(text)
  for (let digits = 4; digits <= FULL_DIGITS; digits++)
    if (formatNumber(number, digits).text === text) return true
  return false
}

/** What of a dotted box is its rule: all but its last part, the number. */
function isRule({ boxed }: Part, next: Part | undefined): boolean {
  return boxed === true && next?.boxed === true
}

const KIND_OF: Readonly<Partial<Record<Part['role'], NumberKind>>> = {
  value: 'value',
  upstream: 'gradient',
  local: 'local',
  contribution: 'contribution',
  gradient: 'gradient',
}

describe.each(examples)('$title: $formula', (example) => {
  it.each(ASKED)(
    'with %j to be found, each number told is a question mark or one that is not asked',
    ({ hide }) => {
      const { store } = open(example, hide)
      const { derived } = store
      const whole = makeStore('')
      whole.actions.choose(example)
      const { run } = whole.derived()
      const isTold = ({ role, text }: Part) => {
        const kind = KIND_OF[role]
        if (!kind || text === COVERED || !/^[−–∞\d]|^no/.test(text)) return true
        if (kind === 'gradient' && shows(text, 1)) return true // the seed, which is given
        const { covered } = derived()
        return run[kind].some((number, id) => !covered.has(numberKey(kind, id)) && shows(text, number))
      }
      atEveryStep(store, () => {
        const { sentence, lens } = derived()
        const parts = [
          ...sentence.flatMap((line) => line.filter((part, place) => !isRule(part, line[place + 1]))),
          ...(lens?.arrows.flatMap(({ locals, contribution }) => [
            ...locals.flatMap((wording) => wording.slice(-1)),
            { role: 'contribution', text: contribution } as const,
          ]) ?? []),
          ...(lens ? [{ role: 'upstream', text: lens.upstream } as const] : []),
        ]
        expect(parts.filter((part) => !isTold(part))).toEqual([])
      })
    },
  )

  it.each(ASKED)('with %j to be found, no node and no lane tells what is covered', ({ hide }) => {
    const { store, picture } = open(example, hide)
    atEveryStep(store, () => {
      const { covered, frame, graph } = store.derived()
      const look = store.derived().lookOf(picture)
      picture.nodes.forEach(({ kind, id }, index) => {
        const { value = '', gradient = '', name = '', wrong } = look?.nodes[index] ?? {}
        if (kind === 'operation') return
        if (covered.has(numberKey('value', id)) && frame.value(id) !== undefined) {
          expect(value).toBe(COVERED)
          expect(name).toContain('value hidden')
        }
        const isAllCovered = graph.variables[id]?.uses.every(
          ({ id: arrow, differentiable }) => !differentiable || covered.has(numberKey('contribution', arrow)),
        )
        if (!isAllCovered || !covered.has(numberKey('gradient', id)) || gradient === '') return
        expect(gradient).toMatch(new RegExp(`^([?${UNKNOWN}]( [+=] [?${UNKNOWN}])*|\\d+ terms)$`))
        expect(name).not.toMatch(/gradient (?!hidden)/)
        expect(wrong).toBe(false)
      })
      picture.arrows.forEach(({ arrow }, index) => {
        if (arrow === undefined || !covered.has(numberKey('contribution', arrow))) return
        expect(look?.arrows[index]).toMatchObject({ weight: '', sign: '' })
      })
    })
  })

  it('with everything shown, all is told as where nothing was asked', () => {
    const { store, picture } = open(example, ['values', 'gradients'])
    const { derived, actions } = store
    actions.revealAll()
    const whole = makeStore('')
    whole.actions.choose(example)
    const own = makePicture(whole.derived().graph, whole.derived().request.options)
    expect(derived().telling).toEqual(whole.derived().telling)
    atEveryStep(store, () => {
      const { grain, place } = store.getState().settings
      whole.actions.change({ grain, place })
      const { sentence, lens, frame, lookOf } = derived()
      expect({ sentence, lens, step: frame.step }).toEqual({
        sentence: whole.derived().sentence,
        lens: whole.derived().lens,
        step: whole.derived().frame.step,
      })
      expect(lookOf(picture)).toEqual(whole.derived().lookOf(own))
    })
  })

  it('a single button asks and answers to the end, and steps back over what stays shown', () => {
    const { store } = open(example, ['values', 'gradients'])
    const { derived, actions } = store
    const end = derived().timeline.steps.length
    const found = new Set<number>()
    let presses = 0
    while (derived().position < end || derived().asked.length > 0) {
      const { position, asked } = derived()
      actions.next()
      presses++
      if (asked.length > 0) found.add(position)
      expect(derived().position).toBe(asked.length > 0 ? position : position + 1)
      expect(presses).toBeLessThanOrEqual(2 * end)
    }
    expect(presses).toBe(end + found.size)
    expect(derived().covered.size).toBe(0)
    actions.back()
    expect(derived().asked).toEqual([])
  })
})

it('a value that is not real is told neither by its gradients nor by their reasons', () => {
  const store = makeStore('f=log(x)%2By&at=x:-1,y:2&hide=values&step=0')
  atEveryStep(store, () => {
    const { sentence, explanation } = store.derived()
    const texts = sentence.flat().map(({ text }) => text)
    expect(texts.filter((text) => text === UNKNOWN || /real/.test(text))).toEqual([])
    expect(explanation.gradientReasons.size).toBe(0)
  })
})
