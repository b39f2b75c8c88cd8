import { isFunctionName } from '../operations/table'
import type { Call } from './call'
import type { Context } from './context'
import { type Fix, FormulaError, spanning } from './formulaError'
import { closingOf, operandEnd, textBetween } from './operandAt'
import { operandNames, takes } from './operandCount'
import { INVERSES } from './otherNames'
import { shortened } from './quote'
import type { Token } from './token'

/** `sin x`, `sin^2(x)`, `sin + 1`: a function without its brackets. */
export function bareFunctionError({ tokens, index, name }: Call, context: Context): FormulaError {
  if (tokens[index + 1]?.text === '^') {
    const error = poweredFunctionError(tokens, index, context)
    if (error) return error
  }
  const message = `${shortened(name.text)} needs its operand in brackets`
  const { end, count } = looseOperands(tokens, index, context)
  const example = `${shortened(name.text)}(${operandNames(name.text, context).join(', ')})`
  const last = tokens[end]
  if (!last || !takes(name.text, count, context))
    return new FormulaError(message, name.span, `Write ${example}.`)
  const span = spanning(name.span, last.span)
  const mended = applied(tokens, index, end, context.text)
  const fixes: Fix[] = [{ span, text: mended }]
  const power = tokens.findIndex(({ text }, at) => text === '^' && at > index && at < end)
  if (tokens[index + 1]?.kind === 'name' && power === index + 2) {
    const first = `${applied(tokens, index, index + 1, context.text)}${textBetween(context.text, tokens[power], last)}`
    fixes.splice(
      0,
      1,
      { span, text: mended, meaning: 'the power first' },
      { span, text: first, meaning: 'the function first' },
    )
  }
  return new FormulaError(message, span, `Write ${shortened(mended)}.`, fixes)
}

/** Where the operands end and how many they are, several only outside of all brackets: `max x, y`, but not in `max(sin x, y)`. */
function looseOperands(
  tokens: readonly Token[],
  index: number,
  context: Context,
): { end: number; count: number } {
  const name = (tokens[index] as Token).text
  const isOutside = !tokens.slice(0, index).some(({ kind }) => kind === 'open')
  let [end, count] = [looseEnd(tokens, index + 1), 1]
  while (isOutside && end >= 0 && tokens[end + 1]?.kind === 'comma' && takes(name, count + 1, context)) {
    const next = looseEnd(tokens, end + 2)
    if (next < 0) break
    end = next
    count++
  }
  return { end, count }
}

/** `sin 2x` as sin(2x), `sin cos x` as sin(cos(x)). */
function applied(tokens: readonly Token[], index: number, end: number, text: string): string {
  const name = tokens[index] as Token
  const inner = isBareFunction(tokens, index + 1)
    ? applied(tokens, index + 1, end, text)
    : textBetween(text, tokens[index + 1], tokens[end])
  return `${textBetween(text, name, name)}(${inner})`
}

/** Where the operand ends that a function without brackets takes: one operand, or a number times one; −1 if none. */
function looseEnd(tokens: readonly Token[], start: number): number {
  let from = start
  while (isBareFunction(tokens, from)) from++
  const [before, sign, operand] = [tokens[from - 1], tokens[from], tokens[from + 1]]
  const isSigned =
    sign?.text === '-' && before?.span.end !== sign.span.start && sign.span.end === operand?.span.start
  const end = sign?.kind === 'operator' && !isSigned ? -1 : operandEnd(tokens, from)
  const next = tokens[end + 1]
  const isFactor =
    end >= 0 && tokens[end]?.kind === 'number' && (next?.kind === 'name' || next?.kind === 'open')
  return isFactor && !isBareFunction(tokens, end + 1) ? operandEnd(tokens, end + 1) : end
}

function isBareFunction(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  return token?.kind === 'name' && isFunctionName(token.text) && tokens[index + 1]?.kind !== 'open'
}

/** `sin^2(x)`, `sin²x`, `sin^-1(x)`. */
function poweredFunctionError(
  tokens: readonly Token[],
  index: number,
  { text }: Context,
): FormulaError | undefined {
  const name = tokens[index] as Token
  const exponentEnd = exponentEndAt(tokens, index + 2)
  const end = exponentEnd < 0 ? -1 : looseEnd(tokens, exponentEnd + 1)
  const last = tokens[end]
  if (!last) return undefined
  const operand = textBetween(text, tokens[exponentEnd + 1], last)
  const call = tokens[exponentEnd + 1]?.kind === 'open' ? operand : `(${operand})`
  const exponent = exponentText(tokens.slice(index + 2, exponentEnd + 1), text)
  const span = spanning(name.span, last.span)
  const power = `${name.text}${call}^${exponent}`
  const inverse = INVERSES.get(name.text)
  const isInverse = inverse !== undefined && ['-1', '(-1)'].includes(exponent.replace(/\s/g, ''))
  const fixes: Fix[] = isInverse
    ? [
        { span, text: `${inverse}${call}`, meaning: 'the inverse function' },
        { span, text: power, meaning: 'one over the result' },
      ]
    : [{ span, text: power }]
  const hint = isInverse
    ? `For the inverse function write ${shortened(inverse + call)}, for the power of the result ${shortened(power)}.`
    : `For the power of the result write ${shortened(power)}.`
  return new FormulaError('The power of a function stands after its brackets', span, hint, fixes)
}

/** The last token of an exponent of one number, name or bracket, with its sign: in `sin^2(x)` the bracket is no part. */
function exponentEndAt(tokens: readonly Token[], start: number): number {
  let index = start
  while (tokens[index]?.kind === 'operator' && '+-'.includes(tokens[index]?.text ?? '')) index++
  const first = tokens[index]
  if (first?.kind === 'open') return closingOf(tokens, index)
  return first?.kind === 'number' || first?.kind === 'name' ? index : -1
}

/** The exponent in plain signs, also where it was typed raised. */
function exponentText(tokens: readonly Token[], text: string): string {
  const typed = textBetween(text, tokens[0], tokens.at(-1))
  const isRaised = typed.normalize('NFKC') !== typed
  return isRaised ? tokens.map((token) => token.text).join('') : typed
}
