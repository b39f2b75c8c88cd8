import { CycleError, type Span } from './formulaError'
import { freeName } from './freeName'
import { printExpression } from './printExpression'
import type { Definition } from './program'
import { shortened } from './quote'

/** Longer rules are not printed, which also keeps printing from recursing deep. */
const READABLE_RULE = 40

/** Longer loops are not told name by name. */
const READABLE_LOOP = 56

/** A definition with the names that its right side uses. */
export interface Dependent<D extends Definition = Definition> {
  readonly definition: D
  readonly uses: readonly string[]
  /** Where its name stands; absent for a bare expression. */
  readonly place: Span | undefined
  /** Typed with brackets after the name, `g(a) = …`. */
  readonly isRule: boolean
}

/**
 * The definitions in an order in which every name stands before its first use, otherwise as typed.
 * @throws FormulaError where names need each other: no value can come first.
 */
export function definitionOrder<D extends Definition>(dependents: readonly Dependent<D>[]): D[] {
  const byName = new Map(dependents.map((dependent) => [dependent.definition.name, dependent]))
  const state = new Map<Dependent<D>, 'open' | 'done'>()
  const order: D[] = []
  for (const start of dependents) {
    // Each name remembers how many of its uses were followed.
    const path = state.has(start) ? [] : [{ current: start, followed: 0 }]
    for (let last = path.at(-1); last; last = path.at(-1)) {
      const { current } = last
      state.set(current, 'open')
      const next = byName.get(current.uses[last.followed++] ?? '')
      if (last.followed > current.uses.length) {
        state.set(current, 'done')
        order.push(current.definition)
        path.pop()
      } else if (next && state.get(next) === 'open') {
        const loop = path.map((step) => step.current)
        throw cycleError(loop.slice(loop.indexOf(next)), dependents)
      } else if (next && !state.has(next)) path.push({ current: next, followed: 0 })
    }
  }
  return order
}

const NEW_NAME = 'Give the new value a new name.'

function cycleError(loop: readonly Dependent[], all: readonly Dependent[]): CycleError {
  const names = loop.map(({ definition }) => shortened(definition.name))
  const { definition, place, isRule } = loop[0] as Dependent
  const told = toldLoop(names)
  const isRecursive = loop.some((dependent) => dependent.isRule)
  const parts = loop.map(({ definition: { name, expression, span } }) => {
    const isShort = expression.span.end - expression.span.start <= READABLE_RULE
    return { name, rule: isShort ? printExpression(expression) : '…', span }
  })
  if (isRecursive) {
    const hint = 'A computation graph has no loops: write out the calls that you need.'
    return new CycleError(`${told}: a function cannot call itself here`, definition.span, hint, parts)
  }
  const isAlone = loop.length === 1 && place && !isRule
  const hint = isAlone
    ? `“=” names a result and changes no number. ${NEW_NAME}`
    : `A computation graph has no loops. ${NEW_NAME}`
  const taken = all.flatMap(({ definition: { name }, uses }) => [name, ...uses])
  const fixes = isAlone ? [{ span: place, text: freeName(definition.name, taken) }] : []
  return new CycleError(`${told}: no value can come first`, definition.span, hint, parts, fixes)
}

/** "a needs b, b needs a"; of a loop that is too long to be told the first name. The card draws the others. */
function toldLoop(names: readonly string[]): string {
  const needs = names.map((name, index) => `${name} needs ${names[(index + 1) % names.length]}`)
  const told = (needs.length > 4 ? [...needs.slice(0, 3), '…', needs.at(-1)] : needs).join(', ')
  if (told.length <= READABLE_LOOP) return told
  const [first, second] = names
  return `${first} needs itself, by way of ${names.length > 2 ? `${names.length - 1} other names` : second}`
}
