import { CycleError } from './formulaError'
import { printExpression } from './printExpression'
import type { Definition } from './program'

/** Longer rules are not printed, which also keeps printing from recursing deep. */
const READABLE_RULE = 40

/** A definition with the defined names that its right side uses. */
export interface Dependent<D extends Definition> {
  readonly definition: D
  readonly uses: readonly string[]
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
    const path: Dependent<D>[] = [start]
    while (path.length > 0) {
      const current = path.at(-1) as Dependent<D>
      const next = current.uses
        .map((name) => byName.get(name))
        .find((other) => other && state.get(other) !== 'done')
      if (state.get(current) !== 'done') state.set(current, 'open')
      if (next && state.get(next) === 'open') throw cycleError(path.slice(path.indexOf(next)))
      if (next && state.get(current) !== 'done') path.push(next)
      else {
        if (state.get(current) !== 'done') order.push(current.definition)
        state.set(current, 'done')
        path.pop()
      }
    }
  }
  return order
}

function cycleError(loop: readonly Dependent<Definition>[]): CycleError {
  const names = loop.map(({ definition }) => definition.name)
  const { definition } = loop[0] as Dependent<Definition>
  const needs = names.map((name, index) => `${name} needs ${names[(index + 1) % names.length]}`)
  const told = (needs.length > 4 ? [...needs.slice(0, 3), '…', needs.at(-1)] : needs).join(', ')
  const recursive = loop.some((dependent) => 'parameters' in dependent.definition)
  const parts = loop.map(({ definition: { name, expression, span } }) => {
    const isShort = expression.span.end - expression.span.start <= READABLE_RULE
    return { name, rule: isShort ? printExpression(expression) : '…', span }
  })
  return new CycleError(
    recursive ? `${told}: a function cannot call itself here` : `${told}: no value can come first`,
    definition.span,
    'A computation graph has no loops. Give the new value a new name.',
    parts,
  )
}
