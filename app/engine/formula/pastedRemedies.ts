import { isFunctionName } from '../operations/table'
import { spacedWord } from './spacedWord'
import { type Remedy, removal, type UnknownPlace } from './unknownPlace'

/** What cannot be said here, by the command of LaTeX that says it. */
const COMMANDS: ReadonlyMap<string, string> = new Map([
  ['sum', 'There are no sums over an index here: write every term.'],
  ['prod', 'There are no products over an index here: write every factor.'],
  ['lim', 'There are no limits here: a formula computes one number.'],
  ...['int', 'iint', 'oint'].map((name) => [name, 'There are no integrals here.'] as const),
  ...['partial', 'nabla'].map(
    (name) => [name, 'Derivatives are not typed here: the gradients come from the graph.'] as const,
  ),
  ['begin', 'There are no lists or matrices here: a name holds one number.'],
])

/** A command of LaTeX that cannot be converted: the first of them that says what formulas here do not have. */
export function backslashRemedy({ text, tokens, index, token }: UnknownPlace): Remedy {
  const commands = [...text.matchAll(/\\([A-Za-z]+)/g)]
  const telling = commands.find(([, name = '']) => COMMANDS.has(name))
  const next = tokens[index + 1]
  const hint = 'Write sin(x), x/y, x^2 instead of LaTeX commands.'
  if (telling) {
    const [command, name = ''] = telling
    const span = { start: telling.index, end: telling.index + command.length }
    return { message: `“${command}” has no meaning in a formula`, hint: COMMANDS.get(name) ?? hint, span }
  }
  const isTight = next?.kind === 'name' && next.span.start === token.span.end
  const isCommand = isTight && !isFunctionName(next.text)
  return isCommand ? { hint } : removal(token, hint)
}

/** `https://…#f=x*y`: a link of this page has its formula after `f=`. Undefined for anything else. */
function linkRemedy(text: string): Remedy | undefined {
  if (!/^\s*(https?:\/\/|[#?]?f=[^&]*&\w+=)/.test(text)) return undefined
  const value = /(?:^\s*|[#?&])f=([^&\s]*)/.exec(text)?.[1] ?? ''
  const span = { start: 0, end: text.length }
  return {
    message: 'This is a link, not a formula',
    hint: value ? 'Its formula stands after “f=”.' : 'Open it in the address bar of the browser.',
    span,
    fixes: value ? [{ span, text: decoded(value) }] : [],
  }
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** What to say of a sign that may stand in a link, `//` or `&`. */
export function linkOr(other: (place: UnknownPlace) => Remedy): (place: UnknownPlace) => Remedy {
  return (place) => linkRemedy(place.text) ?? other(place)
}

/** `x & y` of programs; in a spreadsheet it joins text. */
export function ampersandRemedy({ text, tokens, token }: UnknownPlace): Remedy {
  if (tokens[0]?.kind === 'assign') return { hint: 'It joins text in a spreadsheet; here are numbers only.' }
  return { hint: 'Write and.', fixes: [spacedWord(text, token.span, 'and')] }
}
