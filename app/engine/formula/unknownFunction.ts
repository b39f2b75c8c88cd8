import { functionNames } from '../operations/table'
import { type Call, partsOf } from './call'
import { CONSTANTS } from './constants'
import type { Context } from './context'
import { type Fix, FormulaError, spanning } from './formulaError'
import { nearestName } from './nearestName'
import { closingOf, textBetween } from './operandAt'
import { takes } from './operandCount'
import { OTHER_CALLS, OTHER_FUNCTIONS } from './otherNames'
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

/** A call that is something else here: `if(a, b, c)`, `exp2(x)`. Also `sqrt(x, 3)`. */
export function otherCall(call: Call, { text }: Context): Fix | undefined {
  const parts = partsOf(call)
  const word = call.name.text.toLowerCase()
  const base = parts.length === 1 ? /^log_(.+)$/.exec(word)?.[1] : undefined
  const here = base ? logarithm(base) : OTHER_CALLS.get(`${word}/${parts.length}`)
  const close = call.tokens[closingOf(call.tokens, call.index + 1)]
  if (!here || !close || parts.some((part) => part.length === 0)) return undefined
  const mended = here.replace(/([$#])(\d)/g, (_, sign: string, number: string) => {
    const part = parts[Number(number) - 1] ?? []
    const operand = textBetween(text, part[0], part.at(-1))
    return sign === '#' && !isOneOperand(part) ? `(${operand})` : operand
  })
  return { span: spanning(call.name.span, close.span), text: mended }
}

/** `log_2(x)`, `log_b(x)`: the base as a subscript. */
function logarithm(base: string): string {
  return base === '2' || base === '10' ? `log${base}($1)` : `log($1, ${base})`
}

/** A number, a name, a call or a bracket, without a sign or a power. */
function isOneOperand(part: readonly Token[]): boolean {
  const [first, second] = part
  if (part.length === 1) return true
  if (first?.kind === 'open') return closingOf(part, 0) === part.length - 1
  return first?.kind === 'name' && second?.kind === 'open' && closingOf(part, 1) === part.length - 1
}
