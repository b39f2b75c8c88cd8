import { FormulaError, spanning } from './formulaError'
import type { Token } from './token'

/** One statement, cut at its `=`: `q = x + y`, `g(a, b) = a*b` or a bare expression. */
export interface Statement {
  /** The defined name; absent for a bare expression. */
  readonly name?: Token
  /** Present for a function definition, also when it takes no parameter. */
  readonly parameters?: readonly Token[]
  /** The tokens right of the `=`, not empty. */
  readonly body: readonly Token[]
}

/**
 * The statements of a formula: lines or parts between `;`. A line break inside brackets is a blank.
 * @throws FormulaError where the left side of an `=` cannot be defined, nothing follows it, or a `;` stands in brackets.
 */
export function splitStatements(tokens: readonly Token[]): Statement[] {
  const statements: Statement[] = []
  let current: Token[] = []
  let open: Token[] = []
  const finish = () => {
    if (current.length > 0) statements.push(readStatement(current))
    current = []
    open = []
  }
  for (const token of tokens) {
    if (token.kind === 'open') open.push(token)
    if (token.kind === 'close') open.pop()
    if (token.kind !== 'separator') current.push(token)
    else if (open.length === 0) finish()
    else if (token.text === ';') {
      throw new FormulaError('This bracket is not closed before the “;”', open.at(-1)?.span ?? token.span)
    }
  }
  finish()
  return statements
}

function readStatement(tokens: readonly Token[]): Statement {
  const at = tokens.findIndex((token) => token.kind === 'assign')
  const assign = tokens[at]
  if (!assign) return { body: tokens }
  const head = tokens.slice(0, at)
  const body = tokens.slice(at + 1)
  const second = body.find((token) => token.kind === 'assign')
  if (second) throw new FormulaError('One line has one “=”', second.span, 'To compare two numbers write ==.')
  const [name, ...rest] = head
  if (!name) throw new FormulaError('A name is missing before “=”', assign.span)
  if (name.kind !== 'name') throw leftSideError(head)
  if (body.length === 0) throw new FormulaError(`Nothing follows “${name.text} =”`, assign.span)
  if (rest.length === 0) return { name, body }
  return { name, parameters: readParameters(head), body }
}

/** The parameters of `g(a, b)`; anything else left of an `=` is refused. */
function readParameters(head: readonly Token[]): Token[] {
  const inside = head.slice(2, -1)
  const wellFormed =
    head[1]?.kind === 'open' &&
    head.at(-1)?.kind === 'close' &&
    inside.every((token, index) => token.kind === (index % 2 === 0 ? 'name' : 'comma')) &&
    inside.length % 2 === 1
  if (!wellFormed) throw leftSideError(head)
  const parameters = inside.filter((token) => token.kind === 'name')
  const twice = parameters.find(
    (token, index) => parameters.findIndex((other) => other.text === token.text) < index,
  )
  if (twice) throw new FormulaError(`“${twice.text}” stands twice among the parameters`, twice.span)
  return parameters
}

function leftSideError(head: readonly Token[]): FormulaError {
  const first = head[0] as Token
  return new FormulaError(
    'Left of “=” stands one name, or a function with its parameters',
    spanning(first.span, (head.at(-1) ?? first).span),
    'Write q = …, or g(a, b) = …; to compare two numbers write ==.',
  )
}
