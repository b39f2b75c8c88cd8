import { functionNames } from '../operations/table'
import { type Call, partsOf } from './call'
import { CONSTANTS } from './constants'
import type { Context } from './context'
import { type Fix, FormulaError } from './formulaError'
import { nearestName } from './nearestName'
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
  const asProduct = `write ${shortened(word)}*(…)`
  if (context.variables.has(word) || CONSTANTS.has(word)) {
    const kind = context.variables.has(word) ? 'variable' : 'constant'
    return new FormulaError(
      `${shortened(word)} is a ${kind}, not a function`,
      span,
      `For a product ${asProduct}.`,
      [product],
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
  if (count > 1) return new FormulaError(message, span, `${define}.`)
  return new FormulaError(message, span, `${define}; or for a product ${asProduct}.`, [product])
}

/** Shorter names than this are near to everything. */
const TELLING_LETTERS = 5

/** The functions that a name may stand for, the likeliest first; `count` operands are given to it. */
function meantNames(word: string, count: number, context: Context): readonly string[] {
  const others = OTHER_FUNCTIONS.get(word.toLowerCase())
  if (others) return others
  const known = [...context.functions.keys(), ...functionNames()]
  const [letter = '', rest] = [word.slice(0, 1), word.slice(1)]
  if (context.variables.has(letter) && known.includes(rest)) return [`${letter}*${rest}`]
  const isLong = word.length >= TELLING_LETTERS
  const elsewhere = [...OTHER_FUNCTIONS.keys()].filter((name) => name.length >= TELLING_LETTERS)
  const fitting = known.filter((name) => takes(name, count, context))
  const nearest = nearestName(word, isLong ? [...known, ...elsewhere] : fitting)
  return nearest === undefined ? [] : (OTHER_FUNCTIONS.get(nearest) ?? [nearest])
}
