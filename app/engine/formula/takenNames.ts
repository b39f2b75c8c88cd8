import { isFunctionName } from '../operations/table'
import { isFixedConstant } from './constants'
import { FormulaError, placeOf, type Span } from './formulaError'
import { shortened } from './quote'
import type { Statement } from './statements'
import type { Token } from './token'

/**
 * Refuses names that are defined twice, and those of built-in functions and of infinity, also as parameters.
 * @throws FormulaError
 */
export function refuseTakenNames(statements: readonly Statement[], text: string): void {
  const places = new Map<string, Span>()
  for (const { name, parameters = [] } of statements) {
    if (!name) continue
    for (const token of [name, ...parameters]) refuseFixedName(token)
    const earlier = places.get(name.text)
    if (earlier) throw twiceError(name, earlier, text)
    places.set(name.text, name.span)
  }
}

function refuseFixedName({ text, span }: Token): void {
  const isFixed = isFixedConstant(text)
  if (!isFunctionName(text) && !isFixed) return
  const message = isFixed ? `${text} is a constant and keeps its value` : `${text} is a built-in function`
  const fixes = isFixed ? [] : [{ span, text: `${text}_1` }]
  throw new FormulaError(message, span, 'Choose another name.', fixes)
}

function twiceError(name: Token, earlier: Span, text: string): FormulaError {
  const [first, second] = [placeOf(text, earlier.start), placeOf(text, name.span.start)]
  const where =
    first.line === second.line
      ? `at columns ${first.column} and ${second.column}`
      : `on lines ${first.line} and ${second.line}`
  const message = `${shortened(name.text)} is defined twice, ${where}`
  return new FormulaError(message, name.span, 'Give the new value a new name.')
}
