import { type Fix, spanning } from './formulaError'
import { freeName } from './freeName'
import { textBetween } from './operandAt'
import type { Token } from './token'
import type { Remedy, UnknownPlace } from './unknownPlace'

/** `x => 2` is often meant for ≥; `x -> x^2` for a function. */
export function arrowRemedy({ text, tokens, index, token }: UnknownPlace): Remedy {
  const hint = 'Write f(x) = … to define a function.'
  const { start } = statementRange(tokens, index)
  const head = tokens.slice(start, index)
  const names = head.filter(({ kind }) => kind !== 'open' && kind !== 'close')
  const isList =
    names.every(({ kind }, at) => kind === (at % 2 === 0 ? 'name' : 'comma')) && names.length % 2 === 1
  const fixes: Fix[] = []
  if (token.text === '=>') {
    fixes.push({ span: token.span, text: '>=', meaning: 'at least' })
  }
  if (isList) {
    const list = textBetween(text, names[0], names.at(-1))
    const span = spanning((head[0] as Token).span, token.span)
    fixes.push({ span, text: `f(${list}) =`, meaning: 'a function' })
  }
  return { hint, fixes }
}

/** `x <- 3` names a number in R; typed tightly it compares. */
export function assignArrowRemedy({ tokens, index, token }: UnknownPlace): Remedy {
  const { start } = statementRange(tokens, index)
  const names = start === index - 1 && tokens[start]?.kind === 'name'
  const fixes: Fix[] = []
  if (names) fixes.push({ span: token.span, text: '=', meaning: 'a name for a number' })
  if (token.text === '<-')
    fixes.push({ span: token.span, text: '< -', meaning: 'less than a negative number' })
  return { hint: 'Write = to name a result.', fixes }
}

/** `x += 2`: a name keeps its value. */
export function updateRemedy({ text, tokens, index, token }: UnknownPlace): Remedy {
  const { start, end } = statementRange(tokens, index)
  const [name, next, last] = [tokens[start], tokens[index + 1], tokens[end]]
  const hint = 'A name keeps its value: give the new value a new name.'
  if (start !== index - 1 || name?.kind !== 'name' || !next || !last || end <= index) return { hint }
  const rest = textBetween(text, next, last)
  const right = end === index + 1 || token.text === '+=' ? rest : `(${rest})`
  const sign = token.text.slice(0, -1)
  const renamed = freeName(
    name.text,
    tokens.map((token) => token.text),
  )
  const fix = { span: spanning(name.span, last.span), text: `${renamed} = ${name.text} ${sign} ${right}` }
  return { hint, fixes: [fix] }
}

/** The first and the last token of the line or part that a token stands in. */
function statementRange(tokens: readonly Token[], index: number): { start: number; end: number } {
  let [start, end] = [index, index]
  while (start > 0 && tokens[start - 1]?.kind !== 'separator') start--
  while (end < tokens.length - 1 && tokens[end + 1]?.kind !== 'separator') end++
  return { start, end }
}
