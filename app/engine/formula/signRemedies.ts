import { type Fix, spanning } from './formulaError'
import { operandEnd, operandStart, productStart, textBetween } from './operandAt'
import { quote } from './quote'
import type { Token } from './token'
import { instead, type Remedy, removal, type UnknownPlace } from './unknownPlace'

/** `x % y` is a remainder, `5%` a hundredth. */
export function percentRemedy({ text, tokens, index, token }: UnknownPlace): Remedy {
  const hint = 'For a remainder write mod(x, y), for per cent /100.'
  const end = operandEnd(tokens, index + 1)
  const next = tokens[index + 1]
  const isRemainder = end >= 0 && next && next.kind !== 'operator'
  const start = isRemainder ? productStart(tokens, index - 1) : operandStart(tokens, index - 1)
  if (start < 0) return removal(token, hint)
  const left = textBetween(text, tokens[start], tokens[index - 1])
  const from = tokens[start] as Token
  if (isRemainder) {
    const right = textBetween(text, next, tokens[end])
    const span = spanning(from.span, (tokens[end] as Token).span)
    return { hint, fixes: [{ span, text: `mod(${left}, ${right})`, meaning: 'the remainder' }] }
  }
  const before = tokens[start - 1]
  const isLoose = before === undefined || before.kind !== 'operator' || ['+', '-'].includes(before.text)
  const hundredth = `${left}/100`
  return {
    hint,
    fixes: [
      {
        span: spanning(from.span, token.span),
        text: isLoose && next?.text !== '^' ? hundredth : `(${hundredth})`,
        meaning: 'per cent',
      },
    ],
  }
}

/** `30°`: angles are in radians. */
export function degreeRemedy({ text, tokens, index, token }: UnknownPlace): Remedy {
  const hint = 'Angles are in radians: multiply degrees by pi/180.'
  const start = operandStart(tokens, index - 1)
  const from = tokens[start]
  if (!from) return removal(token, hint)
  const inRadians = `${textBetween(text, from, tokens[index - 1])}*pi/180`
  const isBound = ['^', '/'].includes(tokens[start - 1]?.text ?? '') || tokens[index + 1]?.text === '^'
  const fix = { span: spanning(from.span, token.span), text: isBound ? `(${inRadians})` : inRadians }
  return { hint, fixes: [fix] }
}

/** `x!` is a factorial, `!x` means “not x”. */
export function factorialRemedy({ text, tokens, index, token }: UnknownPlace): Remedy {
  const hint = 'For a factorial write gamma(x + 1), for “not” not x.'
  const start = operandStart(tokens, index - 1)
  const from = tokens[start]
  if (!from) return instead(token, 'not ', hint)
  const operand = textBetween(text, from, tokens[index - 1])
  const inner = from.kind === 'open' ? operand.slice(1, -1) : operand
  return { hint, fixes: [{ span: spanning(from.span, token.span), text: `gamma(${inner} + 1)` }] }
}

/** `$x$` and `‖x‖`: both go, or only this one where it stands alone. */
export function pairRemedy({ text, tokens, index, token }: UnknownPlace): Remedy {
  const partner = tokens.slice(index + 1).findLast((other) => other.text === token.text)
  const isNorm = token.text === '‖'
  const hint = isNorm ? 'For the absolute value write abs(x).' : 'Remove it.'
  if (!partner) return removal(token, hint)
  const inner = text.slice(token.span.end, partner.span.start).replaceAll(token.text, '')
  const fix = { span: spanning(token.span, partner.span), text: isNorm ? `abs(${inner})` : inner }
  return { hint, fixes: [fix] }
}

/** `//` divides to whole numbers in Python and begins a remark elsewhere. */
export function slashesRemedy({ text, tokens, index, token }: UnknownPlace): Remedy {
  const hint = 'Remarks begin with #; a quotient without its fraction is floor(x/y).'
  const remark: Fix = { span: token.span, text: '#', meaning: 'a remark' }
  const [start, end] = [productStart(tokens, index - 1), operandEnd(tokens, index + 1)]
  const after = tokens[end + 1]
  const isLast = !after || after.kind === 'separator' || after.kind === 'close'
  if (start < 0 || end < 0 || !isLast) return { hint, fixes: [remark] }
  const [first, last] = [tokens[start] as Token, tokens[end] as Token]
  const quotient = `floor(${textBetween(text, first, tokens[index - 1])}/${textBetween(text, tokens[index + 1], last)})`
  return {
    hint,
    fixes: [{ span: spanning(first.span, last.span), text: quotient, meaning: 'a whole quotient' }, remark],
  }
}

/** `~x` is “not x” in programs. */
export function tildeRemedy({ tokens, index, token }: UnknownPlace): Remedy {
  const hint = 'Write not for “not”, - for “minus”.'
  return operandStart(tokens, index - 1) < 0 ? instead(token, 'not ', hint) : { hint }
}

/** `x ± 1` is two formulas. */
export function plusMinusRemedy({ token: { span, text } }: UnknownPlace): Remedy {
  const message = `${quote(text)} stands for two numbers; a formula computes one`
  return {
    message,
    hint: 'Choose one sign.',
    fixes: [
      { span, text: '+' },
      { span, text: '-' },
    ],
  }
}

/** `∜x` is nthRoot(x, 4). */
export function rootRemedy({ text, tokens, index, token }: UnknownPlace): Remedy {
  const last = tokens[operandEnd(tokens, index + 1)]
  const hint = 'Write nthRoot(x, 4).'
  if (!last) return { hint }
  const fix = {
    text: `nthRoot(${textBetween(text, tokens[index + 1], last)}, 4)`,
    span: spanning(token.span, last.span),
  }
  return { hint, fixes: [fix] }
}
