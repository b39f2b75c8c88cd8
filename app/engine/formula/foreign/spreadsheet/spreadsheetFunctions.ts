import { giveUp } from '../notConvertible'
import { degrees, logTo, radians, roundTo, truncated } from '../phrases'
import { call, conditional, folded, infix, isTruth, name, not, number, type Piece } from '../piece'

/** One operand of a spreadsheet function: a value, or a range with its cells row by row. */
export type SheetOperand = readonly Piece[]

type Rule = (...operands: readonly SheetOperand[]) => Piece

/** Functions that mean the same here, by our name for them. */
const SAME: ReadonlyMap<string, string> = new Map(
  (
    'SIN sin COS cos TAN tan SEC sec CSC csc COT cot ASIN asin ACOS acos ATAN atan SINH sinh COSH cosh TANH tanh ' +
    'SECH sech CSCH csch COTH coth ASINH asinh ACOSH acosh ATANH atanh ACOTH acoth EXP exp LN log LOG10 log10 ' +
    'SQRT sqrt ABS abs SIGN sign INT floor FLOOR.MATH floor CEILING.MATH ceil MOD mod GAMMA gamma GAMMALN lgamma ' +
    'GAMMALN.PRECISE lgamma ERF.PRECISE erf ERF erf'
  )
    .match(/\S+ \S+/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
)

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['PI', (...none) => (none.length === 0 ? name('pi') : giveUp('PI with operands'))],
  ['TRUE', () => number('1')],
  ['FALSE', () => number('0')],
  ['POWER', (x, y) => infix('^', one(x), one(y))],
  ['LOG', (x, base) => logTo(base ? one(base) : number('10'), one(x))],
  // A spreadsheet's ATAN2 takes x first.
  ['ATAN2', (x, y) => call('atan2', one(y), one(x))],
  ['RADIANS', (x) => radians(one(x))],
  ['DEGREES', (x) => degrees(one(x))],
  ['IF', (c, a, b) => conditional(one(c), one(a), b ? one(b) : number('0'))],
  ['IFS', (...pairs) => choices(pairs)],
  ['AND', (...operands) => logic('and', operands.flat())],
  ['OR', (...operands) => logic('or', operands.flat())],
  ['NOT', (x) => not(one(x))],
  ['MAX', (...operands) => call('max', ...operands.flat())],
  ['MIN', (...operands) => call('min', ...operands.flat())],
  ['SUM', (...operands) => folded('+', operands.flat())],
  ['PRODUCT', (...operands) => folded('*', operands.flat())],
  ['AVERAGE', (...operands) => mean(operands.flat())],
  [
    'SUMSQ',
    (...operands) =>
      folded(
        '+',
        operands.flat().map((cell) => infix('^', cell, number('2'))),
      ),
  ],
  ['SUMPRODUCT', (...ranges) => productSum(ranges)],
  ['TRUNC', (x, digits) => (digits ? giveUp('TRUNC to digits') : truncated(one(x)))],
  ['QUOTIENT', (x, y) => truncated(infix('/', one(x), one(y)))],
  ['ROUND', (x, digits) => roundTo(digits ? one(digits) : number('0'), one(x))],
  ['SQRTPI', (x) => call('sqrt', infix('*', one(x), name('pi')))],
])

/** Whether a spreadsheet has this function and we can say it; the name in capitals. */
export function isSheetFunction(called: string): boolean {
  return SAME.has(called) || RULES.has(called)
}

/** A spreadsheet function in our language; gives up on one that we lack. */
export function sheetCall(called: string, operands: readonly SheetOperand[]): Piece {
  const same = SAME.get(called)
  if (same) return call(same, ...operands.map(one))
  const rule = RULES.get(called) ?? giveUp(`the function ${called}`)
  // A rule names the operands that it takes; those with `...` take any number.
  if (rule.length > 0 && operands.length > rule.length) giveUp(`too many operands for ${called}`)
  return rule(...operands)
}

/** The single value that an operand must be. */
function one(operand: SheetOperand | undefined): Piece {
  const [piece, ...rest] = operand ?? []
  return piece && rest.length === 0 ? piece : giveUp('one value expected')
}

/** AND or OR of the cells; of a single cell only where that is a condition already. */
function logic(symbol: string, cells: readonly Piece[]): Piece {
  const result = folded(symbol, cells)
  return isTruth(result) ? result : giveUp('a number as a condition')
}

function mean(cells: readonly Piece[]): Piece {
  return infix('/', folded('+', cells), number(String(cells.length)))
}

function choices(pairs: readonly SheetOperand[]): Piece {
  // Without a last TRUE there may be no value at all.
  if (pairs.length % 2 === 1 || pairs.at(-2)?.[0]?.text !== '1') giveUp('IFS wants pairs, the last TRUE')
  let choice = one(pairs.at(-1))
  for (let index = pairs.length - 4; index >= 0; index -= 2) {
    choice = conditional(one(pairs[index]), one(pairs[index + 1]), choice)
  }
  return choice
}

function productSum(ranges: readonly SheetOperand[]): Piece {
  const [first = []] = ranges
  if (ranges.some(({ length }) => length !== first.length)) giveUp('ranges of different sizes')
  return folded(
    '+',
    first.map((_, row) =>
      folded(
        '*',
        ranges.map((range) => range[row] as Piece),
      ),
    ),
  )
}
