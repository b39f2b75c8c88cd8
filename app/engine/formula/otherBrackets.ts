import { isFunctionName } from '../operations/table'
import { spanning } from './formulaError'
import { closingOf, isClosing, isOpening, openingOf } from './operandAt'
import { quote, shortened } from './quote'
import type { Token } from './token'
import type { Remedy, UnknownPlace } from './unknownPlace'

const ROUND_ONLY = 'Only round brackets ( ) are used.'

/** Brackets of a shape that is a function of what they hold. */
const FUNCTION_OF: ReadonlyMap<string, string> = new Map([
  ['⌊', 'floor'],
  ['⌈', 'ceil'],
])

/** What to say of an opening bracket that is not round: an index, a list, an object, or just the wrong shape. */
export function otherBracketRemedy(place: UnknownPlace): Remedy {
  const { text, tokens, index, token } = place
  const close = closingOf(tokens, index)
  const name = tokens[index - 1]
  const span = spanning(token.span, (tokens[close] ?? token).span)
  if (close < 0) return { message: `This ${quote(token.text)} is never closed`, hint: ROUND_ONLY }
  const inner = tokens.slice(index + 1, close)
  const rounded = roundedBetween(text, tokens, index, close)
  const call = FUNCTION_OF.get(token.text)
  if (call) return { hint: `Write ${call}(…).`, span, fixes: [{ span, text: call + rounded }] }
  const isTight = name?.kind === 'name' && name.span.end === token.span.start
  const isCall = isTight && (isFunctionName(name.text.toLowerCase()) || token.text !== '[')
  if (isTight && !isCall) return indexRemedy(place, close)
  if (!isCall && inner.some(({ kind }) => kind === 'colon') && token.text === '{') {
    return {
      message: 'There are no objects here: a name holds one number',
      hint: 'Write a = 1 on a line.',
      span,
    }
  }
  if (!isCall && (inner.length === 0 || hasParts(inner))) {
    const hint = 'Give each number a name: x1, x2.'
    return { message: 'There are no lists or matrices here: a name holds one number', hint, span }
  }
  return {
    message: 'Only round brackets group here',
    hint: 'Write ( ).',
    span,
    fixes: [{ span, text: rounded }],
  }
}

/** What to say of a closing bracket that is not round and has no partner of its own shape before it. */
export function otherCloseRemedy({ tokens, index, token }: UnknownPlace): Remedy {
  const open = tokens[openingOf(tokens, index)]
  if (open) return { hint: ROUND_ONLY, fixes: [{ span: token.span, text: ')' }] }
  const message = `Nothing opens this ${quote(token.text)}`
  return { message, hint: 'Remove it.', fixes: [{ span: token.span, text: '' }] }
}

/** The typed text of a bracket and what it holds, every bracket in it round. */
function roundedBetween(text: string, tokens: readonly Token[], open: number, close: number): string {
  let rounded = ''
  let end = tokens[open]?.span.start ?? 0
  for (const token of tokens.slice(open, close + 1)) {
    if (!isOpening(token) && !isClosing(token)) continue
    rounded += text.slice(end, token.span.start) + (isOpening(token) ? '(' : ')')
    end = token.span.end
  }
  return rounded
}

/** `x[1]`, `w[i][j]`: what could be a subscript becomes one. `close` closes the first bracket. */
function indexRemedy({ tokens, index }: UnknownPlace, close: number): Remedy {
  const name = tokens[index - 1] as Token
  const message = 'There are no indices here: a name holds one number'
  let [subscript, start, end] = ['', index, close]
  while (
    tokens[start]?.text === '[' &&
    end === start + 2 &&
    /^[\p{L}\d]+$/u.test(tokens[start + 1]?.text ?? '')
  ) {
    subscript += tokens[start + 1]?.text
    start = end + 1
    end = closingOf(tokens, start)
  }
  const last = tokens[subscript ? start - 1 : close] as Token
  const span = spanning(name.span, last.span)
  if (!subscript) return { message, hint: 'Give each number a name: x1, x2.', span }
  const text = `${name.text}_${subscript}`
  return { message, hint: `Write ${shortened(text)}.`, span, fixes: [{ span, text }] }
}

/** Whether a comma or a `;` stands there outside of inner brackets. */
function hasParts(tokens: readonly Token[]): boolean {
  let depth = 0
  return tokens.some((token) => {
    if (isOpening(token)) depth++
    if (isClosing(token)) depth--
    return depth === 0 && (token.kind === 'comma' || token.kind === 'separator')
  })
}
