import { type Fix, FormulaError, spanning } from './formulaError'
import { textBetween } from './operandAt'
import { quote } from './quote'
import { COMPARISONS, type Token } from './token'

/** The two sides of an `=` that names nothing, neither of them empty. */
export interface Equation {
  readonly left: readonly Token[]
  readonly right: readonly Token[]
}

const LOGIC = ['and', 'or', 'not']

/** `x + 1 = 3`, `sin(x) = 2`: which of the numbers that a formula may compute from it is meant? */
export function equationError({ left, right }: Equation, text: string): FormulaError {
  const [first, last] = [left[0] as Token, right.at(-1) as Token]
  const span = spanning(first.span, last.span)
  const side = (tokens: readonly Token[], loose: readonly string[]) => {
    const typed = textBetween(text, tokens[0], tokens.at(-1))
    const isLoose = tokens.some(
      (token) => token.kind === 'question' || (token.kind === 'operator' && loose.includes(token.text)),
    )
    return isLoose ? `(${typed})` : typed
  }
  const low = [...COMPARISONS, ...LOGIC]
  const difference = `${side(left, low)} - ${side(right, [...low, '+', '-'])}`
  const fixes: Fix[] = [
    { span, text: difference, meaning: 'their difference' },
    { span, text: `${side(left, low)} == ${side(right, low)}`, meaning: '1 where they are equal, else 0' },
  ]
  const isName = right.length === 1 && right[0]?.kind === 'name'
  if (isName) {
    const swapped = `${right[0]?.text} = ${textBetween(text, first, left.at(-1))}`
    fixes.unshift({ span, text: swapped, meaning: 'a name for the left side' })
  }
  const hint = 'Compute the difference of its sides, or compare them with ==.'
  return new FormulaError('This is an equation; a formula computes one number', span, hint, fixes)
}

/** `x = y = 3`: a line names one result. */
export function secondAssignError(
  head: readonly Token[],
  assign: Token,
  body: readonly Token[],
  text: string,
): FormulaError {
  const message = 'One line has one “=”'
  const hint = 'To compare two numbers write ==.'
  const at = body.findIndex(({ kind }) => kind === 'assign')
  const second = body[at] as Token
  const compared: Fix = {
    span: at === 0 ? spanning(assign.span, second.span) : second.span,
    text: '==',
    meaning: 'compares two numbers',
  }
  const [name] = head
  const [last, rest] = [body.at(-1) as Token, body.slice(at + 1)]
  const isChain = head.length === 1 && at === 1 && body[0]?.kind === 'name' && name?.kind === 'name'
  if (
    !isChain ||
    rest.length === 0 ||
    rest.some(({ kind }) => kind === 'assign') ||
    body[0]?.text === name.text
  ) {
    return new FormulaError(message, second.span, hint, rest.length > 0 ? [compared] : [])
  }
  const middle = body[0]?.text
  const lines = `${middle} = ${textBetween(text, rest[0], last)}; ${name.text} = ${middle}`
  const both: Fix = { span: spanning(name.span, last.span), text: lines, meaning: 'two names for one number' }
  return new FormulaError(message, second.span, hint, [both, compared])
}

/** The left side of an `=` in quotes, with the sign. */
export function quotedHead(head: readonly Token[], text: string): string {
  return quote(`${textBetween(text, head[0], head.at(-1))} =`)
}
