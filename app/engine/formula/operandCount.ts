import { findCall, operations, operationsOfCall } from '../operations/table'
import { type Call, partsOf } from './call'
import type { Context } from './context'
import { type Fix, FormulaError, type Span, spanning } from './formulaError'
import { otherCall } from './otherCall'
import { shortened } from './quote'
import type { Token } from './token'

/** Longer lists of operands are not told. */
const READABLE_LIST = 40

/** Whether the function may be called with this many operands. */
export function takes(word: string, count: number, { functions }: Context): boolean {
  const own = functions.get(word)
  return own ? own.length === count : findCall(word, count) !== undefined
}

/** What the operands of the shortest call of a function are called. */
export function operandNames(word: string, { functions }: Context): readonly string[] {
  const [first] = operationsOfCall(word)
  return functions.get(word) ?? (first ? operations[first].operandNames : [])
}

/** A call with fewer or more operands than the function takes: "atan2 takes 2 operands (y, x), got 1". */
export function wrongCountError(call: Call, span: Span, context: Context): FormulaError {
  const word = call.name.text
  const count = partsOf(call).length
  const own = context.functions.get(word)
  const forms = own ? [own] : operationsOfCall(word).map((name) => operations[name].operandNames)
  const list = `(${forms[0]?.join(', ')})`
  const isListed = forms.length === 1 && !isEndless(word) && list.length <= READABLE_LIST
  const message = `${shortened(word)} takes ${countsOf(word, own)}${isListed ? ` ${list}` : ''}, got ${count}`
  const fix = decimalFix(call, count, context) ?? otherCall(call, context)
  if (fix) return new FormulaError(message, span, `Write ${shortened(fix.text)}.`, [fix])
  const guess = siblingFix(call, count, context) ?? productFix(call, context)
  const examples = forms.map((names) => shortened(`${word}(${names.join(', ')})`)).join(' or ')
  return new FormulaError(message, span, `Write ${examples}.`, guess ? [guess] : [])
}

/** `atan2(x)` is atan(x), `atan(y, x)` is atan2(y, x), `log2(x, b)` is log(x, b). */
function siblingFix({ name: { text: word, span } }: Call, count: number, context: Context): Fix | undefined {
  const siblings = [word.replace(/\d+$/, ''), `${word}2`]
  const text = siblings.find((sibling) => sibling !== word && takes(sibling, count, context))
  return text === undefined ? undefined : { span, text, meaning: 'another function' }
}

/** `sin(x, y)`: of a function of one operand with two, as of a product. */
function productFix(call: Call, context: Context): Fix | undefined {
  const [first, second, ...more] = partsOf(call)
  if (!takes(call.name.text, 1, context) || more.length > 0 || first?.length !== 1 || second?.length !== 1)
    return undefined
  const [left, right] = [first[0] as Token, second[0] as Token]
  const span = { start: left.span.end, end: right.span.start }
  return { span, text: '*', meaning: 'of the product' }
}

function isEndless(word: string): boolean {
  return operationsOfCall(word).some((name) => operations[name].arity.most === Number.POSITIVE_INFINITY)
}

/** "1 or 2 operands", "2 or more operands", "1 operand". */
function countsOf(word: string, own: readonly string[] | undefined): string {
  const counts = own
    ? [own.length]
    : operationsOfCall(word).map((name) => {
        const { least, most } = operations[name].arity
        return most === Number.POSITIVE_INFINITY ? `${least} or more` : least
      })
  const told = counts.join(' or ')
  return `${told} operand${told === '1' ? '' : 's'}`
}

/** `sin(1,5)`: with a decimal point the number of operands may be right. */
function decimalFix(call: Call, count: number, context: Context): Fix | undefined {
  if (!takes(call.name.text, count - 1, context)) return undefined
  const parts = partsOf(call)
  const pairs = parts.flatMap((part, index) => {
    const [left, right] = [part.at(-1), parts[index + 1]?.[0]]
    const isDecimal =
      left &&
      right &&
      /^\d+$/.test(left.text) &&
      /^\d/.test(right.text) &&
      right.span.start === left.span.end + 1
    return isDecimal ? [{ span: spanning(left.span, right.span), text: `${left.text}.${right.text}` }] : []
  })
  return pairs.length === 1 ? pairs[0] : undefined
}
