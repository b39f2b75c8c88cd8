import { isFunctionName } from '../operations/table'
import { spanning } from './formulaError'
import { textBetween } from './operandAt'
import { OTHER_CONSTANTS } from './otherNames'
import { quote, shortened } from './quote'
import { endsOperand, type Token } from './token'
import { instead, type Remedy, removal, type UnknownPlace } from './unknownPlace'

/** `Math.sin(x)`, `a.b`, a full stop. */
export function pointRemedy({ text, tokens, index, token }: UnknownPlace): Remedy {
  const [before, after] = [tokens[index - 1], tokens[index + 1]]
  const joined = before?.span.end === token.span.start && token.span.end === after?.span.start
  if (!joined || before?.kind !== 'name' || after?.kind !== 'name') {
    if (
      endsOperand(before) &&
      after &&
      /^(\*\*?|\/|\^)$/.test(after.text) &&
      after.span.start === token.span.end
    )
      return removal(token, 'Every operation takes single numbers here: leave the point out.')
    if (after && after.kind !== 'separator') return { hint: 'A point needs digits: 0.5.' }
    return removal(token, 'A formula needs no full stop.')
  }
  const span = spanning(before.span, after.span)
  const message = `${quote(textBetween(text, before, after))} is no name: a name has letters, digits and _`
  if (isFunctionName(after.text)) return methodRemedy({ text, tokens, index, token }, message)
  if (tokens[index + 2]?.kind === 'open') {
    const unknown = `There is no function ${quote(textBetween(text, before, after))}`
    return { message: unknown, hint: 'Functions are written without a point, as in sin(x).', span }
  }
  const here = OTHER_CONSTANTS.get(after.text.toLowerCase()) ?? `${before.text}_${after.text}`
  return { message, hint: `Write ${shortened(here)}.`, span, fixes: [{ span, text: here }] }
}

/** `1, 2, …`; `..5` is a number with a point too many. */
export function pointsRemedy({ tokens, index, token }: UnknownPlace): Remedy {
  const next = tokens[index + 1]
  const isNumber =
    token.text === '..' && next && /^\d+$/.test(next.text) && next.span.start === token.span.end
  const hint = 'Nothing can be left out: write every part.'
  return isNumber ? { ...instead(token, '.', 'A number has one point.') } : { hint }
}

/** `Math.sin(x)` is sin(x), and so are `x.sin()` and `x.sin`. */
function methodRemedy({ tokens, index }: UnknownPlace, message: string): Remedy {
  const [name, method, open, close] = [
    tokens[index - 1] as Token,
    tokens[index + 1] as Token,
    tokens[index + 2],
    tokens[index + 3],
  ]
  const isCall = open?.kind === 'open'
  const isEmpty = isCall && close?.kind === 'close'
  const here = isCall && !isEmpty ? method.text : `${method.text}(${name.text})`
  const span = spanning(name.span, isEmpty ? close.span : method.span)
  const hint = `Write ${isCall && !isEmpty ? `${method.text}(…)` : shortened(here)}.`
  return { message, hint, span, fixes: [{ span, text: here }] }
}
