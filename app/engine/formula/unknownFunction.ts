import { nameParts } from '../notation/nameParts'
import { functionNames } from '../operations/table'
import { type Call, partsOf } from './call'
import { CONSTANTS } from './constants'
import type { Context } from './context'
import { type Fix, FormulaError, spanning } from './formulaError'
import { nearestName } from './nearestName'
import { closingOf, textBetween } from './operandAt'
import { takes } from './operandCount'
import { otherCall } from './otherCall'
import { OTHER_FUNCTIONS } from './otherNames'
import { quote, shortened } from './quote'
import type { Token } from './token'

/** `x(y + 1)` where x is a variable, `sine(x)`, `tg(x)`, `if(a, b, c)`. */
export function unknownFunctionError(call: Call, context: Context): FormulaError {
  const { tokens, index, name } = call
  const { text: word, span } = name
  const open = tokens[index + 1] as Token
  const message = `There is no function ${quote(word)}`
  const product: Fix = { span: { start: span.end, end: open.span.start }, text: '*' }
  const products = productsOf(call, product, context)
  const asProduct = `write ${shortened(word)}*(…)`
  if (context.variables.has(word) || CONSTANTS.has(word)) {
    const kind = context.variables.has(word) ? 'variable' : 'constant'
    return new FormulaError(
      `${shortened(word)} is a ${kind}, not a function`,
      span,
      `For a product ${asProduct}.`,
      products,
    )
  }
  const mended = otherCall(call, context)
  if (mended) return new FormulaError(message, mended.span, `Write ${shortened(mended.text)}.`, [mended])
  const count = partsOf(call).length
  const meant = meantNames(word, count, context)
  if (meant.length > 0) {
    const hint = `Did you mean ${shortened(meant.join(' or '))}?`
    return new FormulaError(
      message,
      span,
      hint,
      meant.map((text) => ({ span, text })),
    )
  }
  const parameters = ['x', 'y', 'z'].map((letter) => (letter === word ? 'a' : letter)).slice(0, count)
  const head = `${shortened(word)}(${parameters.join(', ')}${count > 3 ? ', …' : ''})`
  const define = `Define it on a line of its own, ${head} = …`
  if (count > 1 || !isVariableName(word)) return new FormulaError(message, span, `${define}.`)
  return new FormulaError(message, span, `${define}; or for a product ${asProduct}.`, products.map(guessed))
}

function guessed(fix: Fix): Fix {
  return { meaning: 'a product', ...fix }
}

/** One letter, also a Greek one by its name, with or without a subscript: `a`, `w_1`, `theta`; no word such as `alert`. */
function isVariableName(word: string): boolean {
  return [...nameParts(word).base].length === 1
}

/** The product with the bracket; after a division, as `x/2(y+1)` is read, and from the left. */
function productsOf({ tokens, index, name }: Call, product: Fix, { text }: Context): Fix[] {
  const close = tokens[closingOf(tokens, index + 1)]
  if (tokens[index - 1]?.text !== '/' || !close) return [product]
  const typed = textBetween(text, tokens[index + 1], close)
  const below = {
    span: spanning(name.span, close.span),
    text: `(${name.text}*${typed})`,
    meaning: 'all of it below',
  }
  return [below, { ...product, meaning: 'from the left' }]
}

/** Shorter names than this are near to everything. */
const TELLING_LETTERS = 5

/** The functions that a name may stand for, the likeliest first; `count` operands are given to it. */
function meantNames(word: string, count: number, context: Context): readonly string[] {
  const others = OTHER_FUNCTIONS.get(word.toLowerCase())
  if (others) return others
  const known = [...context.functions.keys(), ...functionNames()]
  const same = known.find((name) => name.toLowerCase() === word.toLowerCase())
  if (same !== undefined) return [same]
  const [letter = '', rest] = [word.slice(0, 1), word.slice(1)]
  if (context.variables.has(letter) && known.includes(rest)) return [`${letter}*${rest}`]
  const isLong = word.length >= TELLING_LETTERS
  const elsewhere = [...OTHER_FUNCTIONS.keys()].filter((name) => name.length >= TELLING_LETTERS)
  const fitting = known.filter((name) => takes(name, count, context))
  const nearest = nearestName(word, isLong ? [...known, ...elsewhere] : fitting)
  return nearest === undefined ? [] : (OTHER_FUNCTIONS.get(nearest) ?? [nearest])
}
