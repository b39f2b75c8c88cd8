import { type Fix, FormulaError, type Span, spanning } from './formulaError'
import { textBetween } from './operandAt'
import { COMMANDS } from './otherNames'
import { quote, shortened } from './quote'
import { endsOperand, type Token } from './token'

const CONDITION_WORDS: ReadonlySet<string> = new Set(['if', 'then', 'else', 'elif', 'otherwise'])

/**
 * Refuses `return x`, `let x = 3` and `if x > 0 then 1 else 0`, which would be read as products. As names with an
 * operator beside them these words are as good as any.
 * @throws FormulaError
 */
export function checkWords(tokens: readonly Token[], text: string): void {
  const assigned = new Set(
    tokens.flatMap(({ text }, index) => (tokens[index + 1]?.kind === 'assign' ? [text] : [])),
  )
  let start = 0
  tokens.forEach((token, index) => {
    const { kind, text: word, span } = token
    if (word === 'd') refuseDerivative(tokens, index, assigned)
    const next = tokens[index + 1]
    if (kind === 'separator') start = index + 1
    if (kind !== 'name') return
    const leads = next?.kind === 'name' || next?.kind === 'number'
    if (CONDITION_WORDS.has(word) && (leads || (endsOperand(tokens[index - 1]) && next?.kind === 'open'))) {
      throw conditionError(lineFrom(tokens, start), token, text)
    }
    if (COMMANDS.has(word) && index === start && leads) {
      const gap: Span = { start: span.start, end: next.span.start }
      throw new FormulaError(`${quote(word)} has no meaning in a formula`, span, 'Remove it.', [
        { span: gap, text: '' },
      ])
    }
  })
}

/** `d/dx x^2`, where nothing says what dx is. */
function refuseDerivative(tokens: readonly Token[], index: number, assigned: ReadonlySet<string>): void {
  const [first, sign, last, next] = tokens.slice(index, index + 4)
  if (!first || !last || sign?.text !== '/' || !/^d\p{L}$/u.test(last.text)) return
  if (assigned.has(last.text)) return
  const gap: Span = { start: first.span.start, end: next?.span.start ?? last.span.end }
  const fixes = next && next.kind !== 'separator' ? [{ span: gap, text: '' }] : []
  const hint = 'Type only the formula: its gradients come from the graph.'
  throw new FormulaError('Derivatives are not typed here', spanning(first.span, last.span), hint, fixes)
}

function lineFrom(tokens: readonly Token[], start: number): readonly Token[] {
  const end = tokens.findIndex(({ kind }, index) => kind === 'separator' && index > start)
  return tokens.slice(start, end < 0 ? undefined : end)
}

/** `if c then a else b`, or `a if c else b`. */
function conditionError(line: readonly Token[], word: Token, text: string): FormulaError {
  const fix = conditionFix(line, text)
  const hint = fix ? `Write ${shortened(fix.text)}.` : 'Write c ? a : b.'
  const message = 'A condition is written with “?” and “:”, not in words'
  return new FormulaError(message, fix?.span ?? word.span, hint, fix ? [fix] : [])
}

function conditionFix(line: readonly Token[], text: string): Fix | undefined {
  const at = (word: string) => line.findIndex((token) => token.text === word)
  const [from, then, otherwise, end] = [at('if'), at('then'), at('else'), line.length]
  const first = at('=') + 1
  const wordFirst = from < then && then < otherwise && from >= 0
  const valueFirst = then < 0 && first < from && from < otherwise
  if (otherwise === end - 1 || !(wordFirst || valueFirst)) return undefined
  const between = (start: number, stop: number) => textBetween(text, line[start], line[stop - 1])
  const condition = between(from + 1, wordFirst ? then : otherwise)
  const value = wordFirst ? between(then + 1, otherwise) : between(first, from)
  const span = spanning((line[wordFirst ? from : first] as Token).span, (line[end - 1] as Token).span)
  return { span, text: `${condition} ? ${value} : ${between(otherwise + 1, end)}` }
}
