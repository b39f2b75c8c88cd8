import { findCall, findInfix } from '../../operations/table'
import { BINDING, bindingOf, within } from '../binding'
import { LIMITS } from '../limits'
import { COMPARISONS } from '../token'
import { giveUp } from './notConvertible'

/** A stretch of a converted formula, with what decides whether brackets go round it. */
export interface Piece {
  readonly text: string
  /** How tightly its outermost operator binds. */
  readonly binding: number
  /** The outermost operator, `number`, `name` or `call`. */
  readonly symbol: string
  /** The text begins with a minus sign. */
  readonly negative: boolean
}

/** A number as our language spells it: digits, a point, an exponent of ten. */
export function number(text: string): Piece {
  return /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)
    ? made(text, BINDING.tightest, 'number')
    : giveUp(`${text} is no number`)
}

/** A variable or a constant. */
export function name(text: string): Piece {
  return made(text, BINDING.tightest, 'name')
}

/** A call of one of our functions; gives up where there is none with so many operands. */
export function call(operation: string, ...operands: readonly Piece[]): Piece {
  if (!findCall(operation, operands.length)) giveUp(`${operation} with ${operands.length} operands`)
  return ownCall(operation, operands)
}

/** A call of a function that the converted text defines itself. */
export function ownCall(called: string, operands: readonly Piece[]): Piece {
  return made(`${called}(${operands.map(({ text }) => text).join(', ')})`, BINDING.tightest, 'call')
}

/** `a + b` and its like, with the brackets it needs; those of `(1/2)*x` stand for clarity. */
export function infix(symbol: string, first: Piece, second: Piece): Piece {
  if (!findInfix(symbol)) giveUp(`the operator ${symbol}`)
  const binding = bindingOf(symbol)
  const strict = symbol === '^' || binding === BINDING.comparison || (symbol === '*' && first.symbol === '/')
  const left = within(first, strict ? binding + 1 : binding)
  const right = within(
    second,
    second.negative ? BINDING.tightest : symbol === '^' ? BINDING.power : binding + 1,
  )
  const text = binding >= BINDING.product ? `${left}${symbol}${right}` : `${left} ${symbol} ${right}`
  return made(text, binding, symbol, first.negative && left === first.text)
}

/** The negative of a piece. A number keeps being one. */
export function negative(operand: Piece): Piece {
  const symbol = operand.symbol === 'number' ? 'number' : '-'
  return made(
    `-${within(operand, operand.negative ? BINDING.tightest : BINDING.prefix)}`,
    BINDING.prefix,
    symbol,
    true,
  )
}

/** As `negative`, but the minus of a product or quotient goes to its first factor: -x*y. */
export function negativeFactor(operand: Piece): Piece {
  const { binding, symbol } = operand
  if (operand.negative || binding !== BINDING.product) return negative(operand)
  return made(`-${operand.text}`, BINDING.product, symbol, true)
}

/** 1 where the operand is 0, else 0. */
export function not(operand: Piece): Piece {
  return made(`not ${within(operand, BINDING.prefix)}`, BINDING.prefix, 'not')
}

/** `c ? a : b`. */
export function conditional(condition: Piece, yes: Piece, no: Piece): Piece {
  const text = `${within(condition, BINDING.or)} ? ${within(yes, BINDING.or)} : ${no.text}`
  return made(text, BINDING.conditional, '?')
}

/** `a` op `b` op `c` …, from the left. */
export function folded(symbol: string, pieces: readonly Piece[]): Piece {
  const [first, ...rest] = pieces
  return rest.reduce((sum, piece) => infix(symbol, sum, piece), first ?? giveUp(`nothing for ${symbol}`))
}

/** `a < b < c` as `a < b and b < c`. */
export function comparisons(operands: readonly Piece[], symbols: readonly string[]): Piece {
  const [first = giveUp('no comparison')] = operands
  if (symbols.length === 0) return first
  return folded(
    'and',
    symbols.map((symbol, index) => infix(symbol, operands[index] as Piece, operands[index + 1] as Piece)),
  )
}

/** Whether the piece is 0 or 1 by what it says: a comparison or logic. */
export function isTruth({ symbol }: Piece): boolean {
  return COMPARISONS.includes(symbol) || ['and', 'or', 'not'].includes(symbol)
}

/** Pieces that occur twice in the next one double at each level, so the length is watched where it arises. */
function made(text: string, binding: number, symbol: string, negative = false): Piece {
  if (text.length > LIMITS.characters) giveUp('too long')
  return { text, binding, symbol, negative }
}
