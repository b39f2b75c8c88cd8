import type { Context } from './context'
import { type Fix, FormulaError, type Span, spanning } from './formulaError'
import { quote } from './quote'
import { endsOperand, isPrefix, type Token } from './token'

/**
 * Refuses operators, commas and brackets without an operand, and numbers that follow an operand without an operator.
 * @throws FormulaError
 */
export function checkOperands(tokens: readonly Token[], { text }: Context): void {
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1]
    if (!endsOperand(previous)) checkStart(token, previous, tokens, index, text)
    else if (token.kind === 'number') throw missingOperator(previous as Token, token, text)
    else if (token.kind === 'operator' && token.text === 'not') throw strayNot(token, previous as Token, text)
  })
  const last = tokens.at(-1)
  if (last && !endsOperand(last)) throw missingAfter(last, tokens, text)
}

/** An operand, or its sign or bracket, has to begin here. */
function checkStart(
  token: Token,
  previous: Token | undefined,
  tokens: readonly Token[],
  index: number,
  text: string,
): void {
  const { kind, span } = token
  if (kind === 'number' || kind === 'name' || kind === 'open' || isPrefix(token)) return
  if (kind === 'close' && previous?.kind === 'open') throw emptyBrackets(previous, token, tokens[index - 2])
  if (kind === 'comma' || (kind === 'close' && previous?.kind === 'comma')) {
    const comma = previous?.kind === 'comma' ? previous : token
    const fix = { span: comma.span, text: '' }
    throw new FormulaError('An operand is missing at this comma', comma.span, 'Remove the comma.', [fix])
  }
  if (!previous || previous.kind === 'open') {
    const fixes = kind === 'operator' ? [{ span, text: '' }] : []
    throw new FormulaError(
      `Something is missing before ${typed(token, text)}`,
      span,
      fixes.length > 0 ? 'Remove it, or type what comes before.' : 'Type what comes before.',
      fixes,
    )
  }
  if (kind === 'close') throw missingAfter(previous, tokens.slice(0, index), text)
  throw missingBetween(previous, token, tokens[index + 1], text)
}

function emptyBrackets(open: Token, close: Token, name: Token | undefined): FormulaError {
  const span = spanning(open.span, close.span)
  const hint =
    name?.kind === 'name'
      ? 'A function needs its operand, as in sin(x).'
      : 'Put something in them, or remove them.'
  return new FormulaError('These brackets are empty', span, hint)
}

/** `x+*y`: one of the two operators was probably not meant. `next` follows them. */
function missingBetween(previous: Token, token: Token, next: Token | undefined, text: string): FormulaError {
  const span = spanning(previous.span, token.span)
  const isTwo = previous.kind === 'operator' && token.kind === 'operator'
  // A raised exponent is one place, and goes as a whole.
  const isSecondLoose = previous.text !== token.text && next?.span !== token.span
  const fixes: Fix[] = isTwo ? [without(previous), ...(isSecondLoose ? [without(token)] : [])] : []
  const message = `Something is missing between ${typed(previous, text)} and ${typed(token, text)}`
  return new FormulaError(message, span, isTwo ? 'Keep one of the two.' : 'Type what stands there.', fixes)
}

function without({ span }: Token): Fix {
  return { span, text: '' }
}

/** `x+`, also `x++` of other languages. `tokens` end with `last`. */
function missingAfter(last: Token, tokens: readonly Token[], text: string): FormulaError {
  const { span } = last
  const before = tokens.at(-2)
  if (before?.text === last.text && (last.text === '+' || last.text === '-') && endsOperand(tokens.at(-3))) {
    const both: Span = spanning(before.span, span)
    const hint = 'A name keeps its value: give the new value a new name.'
    const fix = { span: both, text: ` ${last.text} 1` }
    return new FormulaError(`${quote(last.text.repeat(2))} has no meaning in a formula`, both, hint, [fix])
  }
  const fixes =
    (last.kind === 'operator' || last.kind === 'comma') && endsOperand(before) ? [without(last)] : []
  const message = `Something is missing after ${typed(last, text)}`
  const joined = nextLineFix(last, text)
  if (joined) {
    const hint = 'The line ends here: write both parts on one line, or in brackets.'
    return new FormulaError(message, span, hint, [joined, ...fixes])
  }
  const hint = fixes.length > 0 ? 'Type what follows, or remove it.' : 'Type what follows.'
  return new FormulaError(message, span, hint, fixes)
}

/** The next line, unless it names something, put at the end of this one. */
function nextLineFix({ kind, span: { end } }: Token, text: string): Fix | undefined {
  const gap = /^[^\S\n]*\n\s*(?=[^\s#;])/.exec(text.slice(end))?.[0]
  if (kind !== 'operator' || gap === undefined) return undefined
  const next = text.slice(end + gap.length)
  if (/^[^\n;]*?[^<>=!:\s]\s*=(?!=)/.test(next)) return undefined
  return { span: { start: end, end: end + gap.length }, text: ' ', meaning: 'with the next line' }
}

/** `2x`, `x y`, `(a)(b)` are products; `1 2`, `x 2` and `(x)2` are more likely slips. */
function missingOperator(previous: Token, token: Token, text: string): FormulaError {
  const span = spanning(previous.span, token.span)
  const gap: Span = { start: previous.span.end, end: token.span.start }
  const isThousands = /^\d{1,3}$/.test(previous.text) && /^\d{3}$/.test(token.text) && previous.text !== '0'
  const fixes: Fix[] = [{ span: gap, text: '*', meaning: 'a product' }]
  if (isThousands && gap.start < gap.end) fixes.unshift({ span: gap, text: '', meaning: 'one number' })
  if (previous.kind === 'name' && gap.start < gap.end)
    fixes.push({ span: gap, text: '_', meaning: 'one name' })
  const message = `An operator is missing between ${typed(previous, text)} and ${typed(token, text)}`
  return new FormulaError(message, span, 'For a product write *.', fixes)
}

/** `x not y`. */
function strayNot({ span }: Token, previous: Token, text: string): FormulaError {
  const fix = { span: { start: span.start, end: span.start }, text: 'and ' }
  return new FormulaError(`“not” cannot stand after ${typed(previous, text)}`, span, 'Write and not.', [fix])
}

/** The token in quotes as it was typed. */
function typed({ span, text }: Token, whole: string): string {
  return quote(whole.slice(span.start, span.end) || text)
}
