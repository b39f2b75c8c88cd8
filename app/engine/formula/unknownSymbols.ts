import { arrowRemedy, assignArrowRemedy, updateRemedy } from './arrowRemedies'
import { brokenNumberRemedy } from './brokenNumbers'
import { type FormulaError, spanning } from './formulaError'
import { otherBracketRemedy, otherCloseRemedy } from './otherBrackets'
import { ampersandRemedy, backslashRemedy, linkOr } from './pastedRemedies'
import { pointRemedy, pointsRemedy } from './pointRemedy'
import { isQuoted, scanTokens } from './scanTokens'
import {
  degreeRemedy,
  factorialRemedy,
  pairRemedy,
  percentRemedy,
  plusMinusRemedy,
  rootRemedy,
  slashesRemedy,
  tildeRemedy,
} from './signRemedies'
import { endsOperand, type Token } from './token'
import { instead, type Remedy, removal, type UnknownPlace, unknownError } from './unknownPlace'

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
  ['\\', backslashRemedy],
  ['.', pointRemedy],
  ...each('.. ... …', pointsRemedy),
  ['&', linkOr(ampersandRemedy)],
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
  ['//', linkOr(slashesRemedy)],
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

/** Text in quotes, remarks of other languages, and signs that just have no place: `½`, `🙂`. */
function otherwise(place: UnknownPlace): Remedy {
  const { tokens, index, token } = place
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
  if (composed.includes('/') && endsOperand(tokens[index - 1])) return fractionRemedy(place, composed)
  return instead(token, text, `Write ${text}.`)
}

/** `2½` is a sum, `x½` a product. */
function fractionRemedy({ tokens, index, token }: UnknownPlace, fraction: string): Remedy {
  const before = tokens[index - 1] as Token
  if (before.kind !== 'number') return instead(token, `*(${fraction})`, `Write *(${fraction}).`)
  const text = `(${before.text} + ${fraction})`
  return { hint: `Write ${text}.`, fixes: [{ span: spanning(before.span, token.span), text }] }
}
