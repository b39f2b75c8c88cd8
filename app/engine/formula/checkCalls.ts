import { isFunctionName } from '../operations/table'
import { bareFunctionError } from './bareFunction'
import type { Context } from './context'
import { type Fix, FormulaError, spanning } from './formulaError'
import { LIMITS } from './limits'
import { takes, wrongCountError } from './operandCount'
import { shortened } from './quote'
import type { Token } from './token'
import { unknownFunctionError } from './unknownFunction'

/**
 * Refuses functions without brackets and calls of what is no function.
 * @throws FormulaError
 */
export function checkFunctions(tokens: readonly Token[], context: Context): void {
  tokens.forEach((name, index) => {
    if (name.kind !== 'name') return
    const isOpen = tokens[index + 1]?.kind === 'open'
    const isKnown = isFunction(name, context)
    if (isKnown && !isOpen) throw bareFunctionError({ tokens, index, name }, context)
    if (!isKnown && isOpen) throw unknownFunctionError({ tokens, index, name }, context)
  })
}

function isFunction({ kind, text }: Token, { functions }: Context): boolean {
  return kind === 'name' && (isFunctionName(text) || functions.has(text))
}

/** A bracket that is open: `before` is the index of what stands before it. */
interface OpenBracket {
  readonly before: number
  readonly isCall: boolean
  commas: number
}

/**
 * Refuses commas anywhere but between the operands of a function, and calls with the wrong number of operands.
 * @throws FormulaError
 */
export function checkCommas(tokens: readonly Token[], context: Context): void {
  const open: OpenBracket[] = []
  tokens.forEach((token, index) => {
    if (token.kind === 'open') {
      const before = tokens[index - 1]
      open.push({ before: index - 1, isCall: before !== undefined && isFunction(before, context), commas: 0 })
    }
    const own = open.at(-1)
    if (token.kind === 'comma') {
      if (!own?.isCall) throw strayComma(tokens, index, own && tokens[own.before])
      own.commas++
    }
    if (token.kind !== 'close') return
    open.pop()
    const name = own?.isCall ? tokens[own.before] : undefined
    if (!own || !name) return
    const span = spanning(name.span, token.span)
    const count = own.commas + 1
    if (count > LIMITS.operands) {
      const message = `A call may have ${LIMITS.operands} operands; this one has ${count}`
      throw new FormulaError(message, span, 'Name a part on a line of its own.')
    }
    if (!takes(name.text, count, context))
      throw wrongCountError({ tokens, index: own.before, name }, span, context)
  })
}

/** `before` stands before the bracket that the comma is in. */
function strayComma(tokens: readonly Token[], index: number, before: Token | undefined): FormulaError {
  if (before?.text === 'mod') {
    const fix = { span: { start: before.span.start, end: before.span.start }, text: '*' }
    const hint = 'For a product write *mod(…).'
    return new FormulaError('After an operand, mod takes one number and no comma', before.span, hint, [fix])
  }
  const [left, comma, right] = [tokens[index - 1], tokens[index] as Token, tokens[index + 1]]
  const isPlain = left && /^\d+$|^\d{1,3}(\.\d{3})+$/.test(left.text)
  const isTight = left?.span.end === comma.span.start && right?.span.start === comma.span.end
  const grouped = isTight ? groupedNumber(tokens, index - 1) : undefined
  if (grouped) {
    const hint = `Write ${shortened(grouped.text)}.`
    return new FormulaError('Thousands are written without commas here', grouped.span, hint, [grouped])
  }
  const isOnly = isTight && tokens[index + 2]?.kind !== 'comma'
  if (!isPlain || !isOnly || left.kind !== 'number' || right?.kind !== 'number') {
    const hint = 'A formula computes one number.'
    return new FormulaError('A comma stands only between the operands of a function', comma.span, hint)
  }
  const span = spanning(left.span, right.span)
  const point = `${left.text.replaceAll('.', '')}.${right.text}`
  const isThousands = /^[1-9]\d{0,2}$/.test(left.text) && /^\d{3}$/.test(right.text)
  const fixes: Fix[] = isThousands
    ? [
        { span, text: left.text + right.text, meaning: 'thousands' },
        { span, text: point, meaning: 'a decimal comma' },
      ]
    : [{ span, text: point }]
  return new FormulaError('Decimals are written with a point here', span, `Write ${fixes[0]?.text}.`, fixes)
}

/** `1,000,000` and `1,234.5`, which cannot be meant as a decimal comma, from the number at `index` on. */
function groupedNumber(tokens: readonly Token[], index: number): Fix | undefined {
  const first = tokens[index]
  if (!first || !/^[1-9]\d{0,2}$/.test(first.text)) return undefined
  let [text, last] = [first.text, index]
  while (
    tokens[last + 1]?.kind === 'comma' &&
    /^\d{3}(\.\d+)?$/.test(tokens[last + 2]?.text ?? '') &&
    !text.includes('.')
  ) {
    last += 2
    text += tokens[last]?.text
  }
  const isPlain = last < index + 4 && !text.includes('.')
  return isPlain ? undefined : { span: spanning(first.span, (tokens[last] as Token).span), text }
}
