import { LIMITS } from '../limits'
import type { Names } from './names'
import { giveUp } from './notConvertible'
import type { Piece } from './piece'

/** Statements of one foreign text. */
export const MOST_STATEMENTS = 500

/** A foreign text in our language. */
export interface ForeignFormula {
  readonly formula: string
  /** What the text sets inputs to, by our names. */
  readonly inputs?: ReadonlyMap<string, number>
  /** In what it differs from the text after all, to be said after "but". */
  readonly but?: string
}

/** One converted statement: `z = x*y`, `f(x) = x^2`, or a bare value, which only the last may be. */
export interface ForeignStatement {
  readonly name?: string
  readonly parameters?: readonly string[]
  readonly value: Piece
}

/**
 * The formula of the converted statements, one a line. An input that our language would take for a constant (τ, which
 * is 2π here) is listed in the heading of the last line: `f(t, tau) = exp(-t/tau)`.
 */
export function writeStatements(statements: readonly ForeignStatement[], names: Names): ForeignFormula {
  const last = statements.at(-1) ?? giveUp('no statement')
  const before = statements.slice(0, -1)
  if (before.some(({ name }) => name === undefined)) giveUp('a value that nothing uses')
  const length = statements.reduce((sum, { value }) => sum + value.text.length, 0)
  if (length > LIMITS.characters) giveUp('too long')
  const bound = new Set(statements.flatMap(({ name = '', parameters = [] }) => [name, ...parameters]))
  const inputs = names.all().filter((name) => !bound.has(name))
  const needsHeading = inputs.some((name) => names.hidesConstant(name))
  const parameters = needsHeading ? [...(last.parameters ?? []), ...inputs] : last.parameters
  const heading = parameters?.length ? (last.name ?? names.of('the formula itself', 'f')) : last.name
  const written = [...before, { name: heading, parameters, value: last.value }].map(writeStatement)
  return { formula: written.join('\n') }
}

function writeStatement({ name, parameters, value }: ForeignStatement): string {
  if (name === undefined) return value.text
  return `${name}${parameters?.length ? `(${parameters.join(', ')})` : ''} = ${value.text}`
}
