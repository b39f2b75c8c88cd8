import { isFunctionName } from '../operations/table'
import { brokenNumberRemedy } from './brokenNumbers'
import { type Fix, type FormulaError, spanning } from './formulaError'
import { operandEnd, operandStart, productStart, textBetween } from './operandAt'
import { otherBracketRemedy, otherCloseRemedy } from './otherBrackets'
import { OTHER_CONSTANTS } from './otherNames'
import { quote, shortened } from './quote'
import { isQuoted, scanTokens } from './scanTokens'
import type { Token } from './token'
import { type Remedy, type UnknownPlace, unknownError } from './unknownPlace'

type Entry = Remedy | ((place: UnknownPlace) => Remedy)

/** What to say of each sign that formulas here do not have. */
const ENTRIES: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  ['%', percentRemedy],
  ['‰', ({ token }) => instead(token, '/1000', 'Write /1000.')],
  ['°', degreeRemedy],
  ['º', degreeRemedy],
  ['!', factorialRemedy],
  ...each('[ { ⌊ ⌈ ⟨', otherBracketRemedy),
  ...each('] } ⌋ ⌉ ⟩', otherCloseRemedy),
  ...each('" “ ” „ « »', ({ token }) => removal(token, 'A formula has numbers only, no text.')),
  ...each("' ‘ ’ ′ ″ ‴", ({ token }) =>
    removal(token, 'There are no derivative marks here: the gradients come from the graph.'),
  ),
  ...each('$ `', pairRemedy),
  ['\\', ({ token }) => removal(token, 'Write sin(x), x/y, x^2 instead of LaTeX commands.')],
  ['.', pointRemedy],
  ...each('.. ... …', { hint: 'Nothing can be left out: write every part.' }),
  ['&', ({ token }) => instead(token, ' and ', 'Write and.')],
  ['~', tildeRemedy],
  ['@', ({ token }) => instead(token, '*', 'For a product write *.')],
  ...each('⊙ ⊗ ∘ ⨉', ({ token }) => instead(token, '*', 'For a product write *.')),
  ['⊕', ({ token }) => instead(token, '+', 'For a sum write +.')],
  ...each('<> !== ~=', ({ token }) => instead(token, '!=', 'Write != for “not equal”.')),
  ...each('=== ≡ ≈ ≅ ≟', ({ token }) => instead(token, '==', 'To compare two numbers write ==.')),
  ['=<', ({ token }) => instead(token, '<=', 'Write <= for “at most”.')],
  ['=>', arrowRemedy],
  ...each('-> → ⇒ ↦ ⟶ ⟼', arrowRemedy),
  ...each(':= ≔', ({ token }) => instead(token, '=', 'Write = to name a result.')),
  ...each('<- ←', assignArrowRemedy),
  ...each('+= -= *= /= ^= %=', updateRemedy),
  ['//', slashesRemedy],
  ...each('± ∓', plusMinusRemedy),
  ...each('∑ Σ', { hint: 'There are no sums over an index here: write every term.' }),
  ['∏', { hint: 'There are no products over an index here: write every factor.' }],
  ...each('∫ ∬ ∭ ∮', { hint: 'There are no integrals here.' }),
  ...each('∂ ∇ ∆', { hint: 'Derivatives are not typed here: the gradients come from the graph.' }),
  ['∈', { hint: 'A name holds one number, not a set.' }],
  ...each('€ £ ¥ ₹', ({ token }) => removal(token, 'There are no units here: a name holds one number.')),
  ['∜', rootRemedy],
  ['‖', pairRemedy],
])

/** The error of a word without a meaning: what it is usually meant for, and what to write here. */
export function unknownWordError(place: UnknownPlace): FormulaError {
  const word = place.token.text
  const entry = /^\.?\d/.test(word) ? brokenNumberRemedy : (ENTRIES.get(word) ?? otherwise)
  return unknownError(place, typeof entry === 'function' ? entry(place) : entry)
}

function each(words: string, entry: Entry): [string, Entry][] {
  return words.split(' ').map((word) => [word, entry])
}

function instead({ span }: Token, text: string, hint: string): Remedy {
  return { hint, fixes: [{ span, text }] }
}

function removal({ span }: Token, hint: string): Remedy {
  return { hint, fixes: [{ span, text: '' }] }
}

/** Text in quotes, remarks of other languages, and signs that just have no place: `½`, `🙂`. */
function otherwise(place: UnknownPlace): Remedy {
  const { token } = place
  const { text: word, span } = token
  if (isQuoted(word)) {
    const message = 'A formula has numbers only, no text'
    return { message, hint: 'Without the quotes it is a name.', fixes: [{ span, text: word.slice(1, -1) }] }
  }
  if (word.startsWith('/*')) return removal(token, 'Remarks begin with # and end with the line.')
  const composed = word.normalize('NFKC').replace('⁄', '/')
  const isReadable = composed !== word && scanTokens(composed).every(({ kind }) => kind !== 'unknown')
  if (!isReadable) return removal(token, 'Remove it.')
  const text = scanTokens(composed).length > 1 ? `(${composed})` : composed
  return instead(token, text, `Write ${text}.`)
}

/** `x % y` is a remainder, `5%` a hundredth. */
function percentRemedy({ text, tokens, index, token }: UnknownPlace): Remedy {
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

function degreeRemedy({ text, tokens, index, token }: UnknownPlace): Remedy {
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
function factorialRemedy({ text, tokens, index, token }: UnknownPlace): Remedy {
  const hint = 'For a factorial write gamma(x + 1), for “not” not x.'
  const start = operandStart(tokens, index - 1)
  const from = tokens[start]
  if (!from) return instead(token, 'not ', hint)
  const operand = textBetween(text, from, tokens[index - 1])
  const inner = from.kind === 'open' ? operand.slice(1, -1) : operand
  return { hint, fixes: [{ span: spanning(from.span, token.span), text: `gamma(${inner} + 1)` }] }
}

/** `$x$` and `‖x‖`: both go, or only this one where it stands alone. */
function pairRemedy({ text, tokens, index, token }: UnknownPlace): Remedy {
  const partner = tokens.slice(index + 1).findLast((other) => other.text === token.text)
  const isNorm = token.text === '‖'
  const hint = isNorm ? 'For the absolute value write abs(x).' : 'Remove it.'
  if (!partner) return removal(token, hint)
  const inner = text.slice(token.span.end, partner.span.start).replaceAll(token.text, '')
  const fix = { span: spanning(token.span, partner.span), text: isNorm ? `abs(${inner})` : inner }
  return { hint, fixes: [fix] }
}

/** `Math.sin(x)`, `a.b`, a full stop. */
function pointRemedy({ text, tokens, index, token }: UnknownPlace): Remedy {
  const [before, after] = [tokens[index - 1], tokens[index + 1]]
  const joined = before?.span.end === token.span.start && token.span.end === after?.span.start
  if (!joined || before?.kind !== 'name' || after?.kind !== 'name') {
    if (after && after.kind !== 'separator') return { hint: 'A point needs digits: 0.5.' }
    return removal(token, 'A formula needs no full stop.')
  }
  const span = spanning(before.span, after.span)
  const message = `${quote(textBetween(text, before, after))} is no name: a name has letters, digits and _`
  if (isFunctionName(after.text)) return methodRemedy({ text, tokens, index, token }, message)
  const here = OTHER_CONSTANTS.get(after.text.toLowerCase()) ?? `${before.text}_${after.text}`
  return { message, hint: `Write ${shortened(here)}.`, span, fixes: [{ span, text: here }] }
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

/** `x => 2` is often meant for ≥; `x -> x^2` for a function. */
function arrowRemedy({ text, tokens, index, token }: UnknownPlace): Remedy {
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
function assignArrowRemedy({ tokens, index, token }: UnknownPlace): Remedy {
  const { start } = statementRange(tokens, index)
  const names = start === index - 1 && tokens[start]?.kind === 'name'
  const fixes: Fix[] = []
  if (names) fixes.push({ span: token.span, text: '=', meaning: 'a name for a number' })
  if (token.text === '<-')
    fixes.push({ span: token.span, text: '< -', meaning: 'less than a negative number' })
  return { hint: 'Write = to name a result.', fixes }
}

/** `x += 2`: a name keeps its value. */
function updateRemedy({ text, tokens, index, token }: UnknownPlace): Remedy {
  const { start, end } = statementRange(tokens, index)
  const [name, next, last] = [tokens[start], tokens[index + 1], tokens[end]]
  const hint = 'A name keeps its value: give the new value a new name.'
  if (start !== index - 1 || name?.kind !== 'name' || !next || !last || end <= index) return { hint }
  const rest = textBetween(text, next, last)
  const right = end === index + 1 || token.text === '+=' ? rest : `(${rest})`
  const sign = token.text.slice(0, -1)
  const fix = { span: spanning(name.span, last.span), text: `${name.text}2 = ${name.text} ${sign} ${right}` }
  return { hint, fixes: [fix] }
}

/** `//` divides to whole numbers in Python and begins a remark elsewhere. */
function slashesRemedy({ text, tokens, index, token }: UnknownPlace): Remedy {
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

function tildeRemedy({ tokens, index, token }: UnknownPlace): Remedy {
  const hint = 'Write not for “not”, - for “minus”.'
  return operandStart(tokens, index - 1) < 0 ? instead(token, 'not ', hint) : { hint }
}

function plusMinusRemedy({ token: { span, text } }: UnknownPlace): Remedy {
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

function rootRemedy({ text, tokens, index, token }: UnknownPlace): Remedy {
  const last = tokens[operandEnd(tokens, index + 1)]
  const hint = 'Write nthRoot(x, 4).'
  if (!last) return { hint }
  const fix = {
    text: `nthRoot(${textBetween(text, tokens[index + 1], last)}, 4)`,
    span: spanning(token.span, last.span),
  }
  return { hint, fixes: [fix] }
}

/** The first and the last token of the line or part that a token stands in. */
function statementRange(tokens: readonly Token[], index: number): { start: number; end: number } {
  let [start, end] = [index, index]
  while (start > 0 && tokens[start - 1]?.kind !== 'separator') start--
  while (end < tokens.length - 1 && tokens[end + 1]?.kind !== 'separator') end++
  return { start, end }
}
