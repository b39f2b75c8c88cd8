import { FormulaError, spanning } from './formulaError'
import { LIMITS } from './limits'
import { operandEnd, textBetween } from './operandAt'
import { quote } from './quote'
import { scanTokens } from './scanTokens'
import type { Token } from './token'
import { unknownWordError } from './unknownSymbols'

/**
 * The words of a formula in order, blanks and remarks left out, none of the kind `unknown`.
 * @throws FormulaError at the first sign or number that has no meaning, or past the limits of length.
 */
export function readTokens(text: string): Token[] {
  if (text.length > LIMITS.characters) {
    const span = { start: LIMITS.characters, end: text.length }
    const message = `A formula may have ${LIMITS.characters} characters; this one has ${text.length}`
    throw new FormulaError(message, span, 'Leave a part out.')
  }
  const tokens = scanTokens(text)
  tokens.forEach((token, index) => {
    if (token.kind === 'unknown') throw unknownWordError({ text, tokens, index, token })
    if (token.kind === 'name') checkLength(token)
    if (token.kind === 'number') checkRange(token)
    if (token.text === '^') checkExponent(tokens, index, text)
    if (token.kind === 'root') checkRoot(tokens, index, text)
  })
  return tokens
}

function checkLength({ text: { length }, span }: Token): void {
  if (length <= LIMITS.name) return
  const message = `A name may have ${LIMITS.name} characters; this one has ${length}`
  throw new FormulaError(message, span, 'Choose a shorter name.')
}

/** `1e400` would be read as infinity. */
function checkRange({ text, span }: Token): void {
  if (Number.isFinite(Number(text))) return
  const message = `${quote(text)} is larger than any number here`
  throw new FormulaError(message, span, 'The largest is 1.8e308; for infinity write ∞.', [
    { span, text: '∞' },
  ])
}

/** `x² ³` would be another number than `x²³`. */
function checkExponent(tokens: readonly Token[], index: number, text: string): void {
  const [previous, token] = [tokens[index - 1], tokens[index] as Token]
  const isTyped = ({ span }: Token) => /[\^*＾＊]/.test(text[span.start] ?? '')
  if (!previous || isTyped(token)) return
  // All tokens of a raised exponent share one place.
  let first = index - 1
  while (tokens[first - 1]?.span === previous.span) first--
  const sign = tokens[first]
  if (sign?.text !== '^' || isTyped(sign)) return
  const gap = { start: previous.span.end, end: token.span.start }
  const fixes = [{ span: gap, text: '' }]
  throw new FormulaError(
    'One raised exponent follows another',
    token.span,
    'Write them together or use ^.',
    fixes,
  )
}

/** `³√x` begins like an exponent. */
function checkRoot(tokens: readonly Token[], index: number, text: string): void {
  const [power, degree, root] = [tokens[index - 2], tokens[index - 1], tokens[index] as Token]
  const isDegree = power?.text === '^' && degree?.kind === 'number' && power.span === degree.span
  const before = tokens[index - 3]
  const isExponent = before && ['number', 'name', 'close'].includes(before.kind)
  if (!isDegree || isExponent || degree.span.end !== root.span.start || root.text !== '√') return
  const span = { start: degree.span.start, end: root.span.end }
  const last = tokens[operandEnd(tokens, index + 1)]
  const operand = last && textBetween(text, tokens[index + 1], last)
  const plain = degree.text === '3' ? '∛' : '√'
  const isPlain = degree.text === '2' || degree.text === '3'
  const fix = isPlain
    ? { span, text: plain }
    : operand && { span: spanning(span, last.span), text: `nthRoot(${operand}, ${degree.text})` }
  const hint = 'For a third root write ∛x or cbrt(x), for others nthRoot(x, n).'
  throw new FormulaError('The degree of a root is not typed raised', span, hint, fix ? [fix] : [])
}
