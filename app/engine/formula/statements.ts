import { isFunctionName } from '../operations/table'
import { equationError, quotedHead, secondAssignError } from './equationError'
import { type Fix, FormulaError, spanning } from './formulaError'
import { closingOf } from './operandAt'
import { quote } from './quote'
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
 * The statements of a formula: lines or parts between `;`. A line break inside brackets is a blank. `text` is the formula
 * as typed.
 * @throws FormulaError where the left side of an `=` cannot be defined, or nothing follows it.
 */
export function splitStatements(tokens: readonly Token[], text: string): Statement[] {
  const statements: Statement[] = []
  let current: Token[] = []
  let depth = 0
  const finish = () => {
    if (current.length > 0) statements.push(readStatement(current, text))
    current = []
  }
  for (const token of tokens) {
    if (token.kind === 'open') depth++
    if (token.kind === 'close') depth--
    if (token.kind !== 'separator') current.push(token)
    else if (depth <= 0) finish()
  }
  finish()
  return statements
}

function readStatement(tokens: readonly Token[], text: string): Statement {
  const at = tokens.findIndex((token) => token.kind === 'assign')
  const assign = tokens[at]
  if (!assign) return { body: tokens }
  const head = tokens.slice(0, at)
  const body = tokens.slice(at + 1)
  if (body.some((token) => token.kind === 'assign')) throw secondAssignError(head, assign, body, text)
  const [name, ...rest] = head
  if (!name) throw missingNameError(assign, body)
  if (body.length === 0) throw missingBodyError(head, assign, text)
  if (rest.length === 0 && name.kind === 'name') return { name, body }
  if (rest.length === 0 && name.kind === 'operator') {
    throw new FormulaError(
      `${quote(name.text)} is an operator, not a name`,
      name.span,
      'Choose another name.',
    )
  }
  const parameters = parametersOf(head)
  const isRule = isCall(head) && (!isFunctionName(name.text) || usesAny(body, parameters ?? []))
  if (!isRule) throw equationError({ left: head, right: body }, text)
  if (!parameters) throw headingError(head)
  refuseTwice(parameters)
  return { name, parameters, body }
}

function missingNameError({ span }: Token, body: readonly Token[]): FormulaError {
  const fixes = body.length > 0 ? [{ span, text: '' }] : []
  return new FormulaError('A name is missing before “=”', span, 'Write f = …, or leave “=” out.', fixes)
}

function missingBodyError(head: readonly Token[], { span }: Token, text: string): FormulaError {
  const isHeading = head.length === 1 || parametersOf(head) !== undefined
  const hint = isHeading ? 'Type what it is, such as f = x + 1.' : 'Remove “=”.'
  const fixes = isHeading ? [] : [{ span, text: '' }]
  return new FormulaError(`Nothing follows ${quotedHead(head, text)}`, span, hint, fixes)
}

function isCall(head: readonly Token[]): boolean {
  return head[0]?.kind === 'name' && head[1]?.kind === 'open' && closingOf(head, 1) === head.length - 1
}

/** The parameters of `g(a, b)`; none where it is something else. */
function parametersOf(head: readonly Token[]): Token[] | undefined {
  if (!isCall(head)) return undefined
  const inside = head.slice(2, -1)
  const isList = inside.every((token, index) => token.kind === (index % 2 === 0 ? 'name' : 'comma'))
  return isList && inside.length % 2 === 1 ? inside.filter(({ kind }) => kind === 'name') : undefined
}

function usesAny(body: readonly Token[], parameters: readonly Token[]): boolean {
  return parameters.some(({ text }) => body.some((token) => token.kind === 'name' && token.text === text))
}

function refuseTwice(parameters: readonly Token[]): void {
  const seen = new Set<string>()
  for (const { text, span } of parameters) {
    if (seen.has(text)) {
      throw new FormulaError(
        `${quote(text)} stands twice among the parameters`,
        span,
        'Give one of them another name.',
      )
    }
    seen.add(text)
  }
}

/** `f(2) = …`, `f() = …`, `f(a b) = …`: the brackets after a name on the left hold a list of names. */
function headingError(head: readonly Token[]): FormulaError {
  const [name, open] = [head[0] as Token, head[1] as Token]
  const inside = head.slice(2, -1)
  const names = inside.filter(({ kind }) => kind === 'name').map(({ text }) => text)
  const isMendable = inside.every(({ kind }) => kind === 'name' || kind === 'comma')
  const span = spanning(name.span, (head.at(-1) as Token).span)
  const list: Fix = {
    span: spanning(open.span, span),
    text: names.length > 0 ? `(${[...new Set(names)].join(', ')})` : '',
  }
  const hint = 'Write q = …, or g(a, b) = …; to compare two numbers write ==.'
  const message = 'Left of “=” stands one name, or a function with its parameters'
  return new FormulaError(message, span, hint, isMendable ? [list] : [])
}
