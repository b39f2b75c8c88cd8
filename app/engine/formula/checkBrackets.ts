import { isFunctionName } from '../operations/table'
import { type Fix, FormulaError, spanning } from './formulaError'
import { LIMITS } from './limits'
import { closingOf } from './operandAt'
import { quote } from './quote'
import { endsOperand, type Token } from './token'

/**
 * Refuses brackets without their partner, a `;` or `=` between brackets, and brackets deeper than the limit. `tokens` are
 * those of the whole formula, in which a line break between brackets is a blank.
 * @throws FormulaError
 */
export function checkBrackets(tokens: readonly Token[], text: string): void {
  const open: number[] = []
  let deepest = 0
  let firstTooDeep: Token | undefined
  tokens.forEach((token, index) => {
    if (token.kind === 'open') open.push(index)
    if (token.kind === 'close' && open.pop() === undefined) throw extraBracket(token)
    if (open.length > LIMITS.nesting) firstTooDeep ??= token
    deepest = Math.max(deepest, open.length)
  })
  if (open.length > 0) throw unclosedBracket(tokens, open)
  if (firstTooDeep) {
    const message = `Brackets may be ${LIMITS.nesting} deep; here they are ${deepest}`
    throw new FormulaError(message, firstTooDeep.span, 'Name a part on a line of its own.')
  }
  checkInside(tokens, text)
}

/** What separates lines and what names results stands outside of brackets, which are known to be matched. */
function checkInside(tokens: readonly Token[], text: string): void {
  const open: number[] = []
  tokens.forEach((token, index) => {
    if (token.kind === 'open') open.push(index)
    if (token.kind === 'close') open.pop()
    const at = open.at(-1)
    if (at === undefined) return
    if (token.text === ';' && token.kind === 'separator') throw semicolonInside(tokens, at, token, text)
    if (token.kind === 'assign') throw assignInside(tokens, at, index)
  })
}

function extraBracket({ span }: Token): FormulaError {
  const fixes = [{ span, text: '' }]
  return new FormulaError('There is no “(” for this “)”', span, 'Remove it, or add “(” before.', fixes)
}

/** `open` holds the indices of all brackets that wait for their partner. Marks the last, closes those of its line. */
function unclosedBracket(tokens: readonly Token[], open: readonly number[]): FormulaError {
  const at = open.at(-1) as number
  const lineStart = tokens.findLastIndex(({ kind }, index) => kind === 'separator' && index < at)
  const count = open.filter((index) => index > lineStart).length
  const last = tokens[placeToClose(tokens, at) - 1] as Token
  const { span } = tokens[at] as Token
  const message = 'This “(” is never closed'
  if (!endsOperand(last)) {
    const fixes =
      count === 1 && last === tokens[at] && endsOperand(tokens[at - 1]) ? [{ span, text: '' }] : []
    return new FormulaError(message, span, `Something is missing after ${quote(last.text)}.`, fixes)
  }
  const fix: Fix = { span: { start: last.span.end, end: last.span.end }, text: ')'.repeat(count) }
  const isEnd = last === tokens.at(-1)
  const hint = isEnd ? 'Add “)” at the end.' : `Add “)” after ${quote(last.text)}.`
  return new FormulaError(message, span, hint, [fix])
}

/** The index before which the bracket at `at` is best closed: before an `=`, or at the end of its line if more follow. */
function placeToClose(tokens: readonly Token[], at: number): number {
  const rest = tokens.slice(at)
  const assign = rest.findIndex(({ kind }) => kind === 'assign')
  const separator = rest.findIndex(
    ({ kind, text }, index) => kind === 'separator' && (text === ';' || index < assign),
  )
  const places = [assign, separator].filter((place) => place >= 0)
  return places.length > 0 ? at + Math.min(...places) : tokens.length
}

/** `max(x; y)`: spreadsheets and notations with a decimal comma separate operands so. */
function semicolonInside(tokens: readonly Token[], at: number, semicolon: Token, text: string): FormulaError {
  const name = tokens[at - 1]
  const close = closingOf(tokens, at)
  const inner = tokens.slice(at + 1, close)
  const isCall = name?.kind === 'name' && !inner.some(({ kind }) => kind === 'assign')
  if (!isCall) {
    const hint = 'Close the brackets before it, or put commas between the operands of a function.'
    return new FormulaError('A “;” ends a line and cannot stand in brackets', semicolon.span, hint)
  }
  const [from, to] = [tokens[at] as Token, tokens[close] as Token]
  let mended = ''
  let end = from.span.start
  inner.forEach((token, index) => {
    const isDecimal =
      token.kind === 'comma' && inner[index - 1]?.kind === 'number' && inner[index + 1]?.kind === 'number'
    const sign = token.text === ';' ? ',' : isDecimal ? '.' : undefined
    if (sign === undefined) return
    mended += text.slice(end, token.span.start) + sign
    end = token.span.end
  })
  const span = spanning(from.span, to.span)
  const fix = { span, text: mended + text.slice(end, to.span.end) }
  const example = isFunctionName(name.text) ? `Write ${name.text}(x, y).` : 'Write commas.'
  return new FormulaError('Operands are separated by commas here', semicolon.span, example, [fix])
}

/** `log(x, base = 2)`; or a bracket that is closed only on a later line. */
function assignInside(tokens: readonly Token[], at: number, index: number): FormulaError {
  const [opener, assign] = [tokens[at] as Token, tokens[index] as Token]
  const lineBreak = tokens.findLastIndex(({ kind }, before) => kind === 'separator' && before < index)
  if (lineBreak > at) return unclosedBracket(tokens.slice(0, lineBreak), [at])
  const hint = 'To compare two numbers write ==.'
  const message = '“=” cannot stand in brackets'
  const compared: Fix = { span: assign.span, text: '==', meaning: 'compares two numbers' }
  const [name, before, value] = [tokens[index - 1], tokens[index - 2], tokens[index + 1]]
  const isNamed = name?.kind === 'name' && value && (before?.kind === 'comma' || before === opener)
  const isCall = tokens[at - 1]?.kind === 'name'
  if (!isNamed || !isCall) return new FormulaError(message, assign.span, hint, [compared])
  const unnamed = {
    span: { start: name.span.start, end: value.span.start },
    text: '',
    meaning: 'just the operand',
  }
  return new FormulaError(message, assign.span, hint, [unnamed, compared])
}
