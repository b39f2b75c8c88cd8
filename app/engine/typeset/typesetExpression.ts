import type { Expression } from '../formula/program'
import { FULL_DIGITS } from '../notation/formatNumber'
import type { OperationName } from '../operations/table'
import { operations } from '../operations/table'
import { isApplication, numberOf, type Operated, withOperands } from '../symbolic/makeExpression'
import {
  before,
  between,
  bracketed,
  figure,
  type MathCase,
  type MathTree,
  MINUS,
  named,
  PRODUCT,
  row,
  unmarked,
  word,
} from './mathTree'
import { raisedCall, typesetCall } from './typesetCall'

/** How an expression is typeset, where that is not as usual. */
export interface TypesetOptions {
  /** What stands for a name, such as a marked saved number; undefined for the name itself. */
  readonly name?: (name: string) => MathTree | undefined
  /** The sign of a product; `·` if absent. */
  readonly times?: '·' | '×'
}

/**
 * The expression as a textbook prints it: fractions, powers, roots, |x|, cases for `c ? a : b`, brackets only where they
 * are needed, 2x without a sign. Recursive: for short expressions.
 */
export function typesetExpression(expression: Expression, options: TypesetOptions = {}): MathTree {
  return typeset(expression, options).tree
}

/** How tightly a part holds together: a part of a tighter one needs brackets if it is looser. */
const LOOSE = {
  cases: 0,
  or: 1,
  and: 2,
  comparison: 3,
  sum: 4,
  mod: 4.5,
  product: 5,
  fraction: 6,
  root: 8,
  atom: 9,
}

interface Typeset {
  readonly tree: MathTree
  readonly binding: number
  /** Begins with a minus sign, which may not follow another sign. */
  readonly hasMinus?: boolean
}

function typeset(expression: Expression, options: TypesetOptions): Typeset {
  if (expression.kind === 'number') return given(figure(expression.value, FULL_DIGITS))
  if (expression.kind === 'name') return given(options.name?.(expression.name) ?? named(expression.name))
  if (expression.kind === 'operation') {
    const rule = RULES[expression.operation]
    if (rule) return rule(expression, options)
    if (operations[expression.operation].partial(0).none) return comparison(expression, options)
  }
  const operands = expression.operands.map((operand) => typeset(operand, options).tree)
  const tree = typesetCall(expression, operands)
  return { tree, binding: tree.kind === 'root' ? LOOSE.root : LOOSE.atom }
}

/** A name or number; a negative number and 2.5×10⁻⁷ are bracketed as what they are. */
function given(tree: MathTree): Typeset {
  const bare = unmarked(tree)
  const hasMinus = bare.kind === 'row' && isMinus(bare.parts[0])
  const isProduct = hasMinus || (bare.kind === 'number' && /[×⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(bare.text))
  return { tree, binding: isProduct ? LOOSE.product : LOOSE.atom, hasMinus }
}

type Rule = (expression: Operated, options: TypesetOptions) => Typeset

const RULES: Partial<Record<OperationName, Rule>> = {
  add: infix(between('+'), LOOSE.sum, LOOSE.sum, LOOSE.sum),
  subtract: infix(between('−'), LOOSE.sum, LOOSE.sum, LOOSE.product),
  mod: infix(word('mod'), LOOSE.mod, LOOSE.product, LOOSE.fraction),
  and: infix(word('and'), LOOSE.and, LOOSE.and, LOOSE.comparison),
  or: infix(word('or'), LOOSE.or, LOOSE.or, LOOSE.and),
  multiply,
  divide,
  negate,
  power: ({ operands }, options) => power(operands as Pair, options),
  square: ({ operands }, options) => power([operands[0] as Expression, numberOf(2)], options),
  cube: ({ operands }, options) => power([operands[0] as Expression, numberOf(3)], options),
  not,
  conditional,
}

type Pair = readonly [Expression, Expression]

/** A sign between two operands, which must hold together as tightly as `left` and `right`. */
function infix(sign: MathTree, binding: number, left: number, right: number): Rule {
  return ({ operands }, options) => {
    const [first, second] = operands.map((operand) => typeset(operand, options)) as [Typeset, Typeset]
    const tree = row(within(first, left), sign, afterSign(second, right))
    return { tree, binding, hasMinus: first.hasMinus === true && first.binding >= left }
  }
}

function multiply(expression: Operated, options: TypesetOptions): Typeset {
  const [first, second] = expression.operands as Pair
  const right = afterSign(typeset(second, options), LOOSE.product)
  const isTight = isPlainNumber(first) && !beginsWithFigure(right)
  const sign = isTight ? PRODUCT : between(options.times ?? '·')
  return infix(sign, LOOSE.product, LOOSE.product, LOOSE.product)(expression, options)
}

/** A fraction with its minus sign before it. */
function divide({ operands }: Operated, options: TypesetOptions): Typeset {
  const [first, second] = operands as Pair
  const positive = withoutMinus(first)
  const top = typeset(positive ?? first, options)
  const bottom = typeset(second, options).tree
  const fraction: MathTree = {
    kind: 'fraction',
    top: positive ? afterSign(top, LOOSE.cases) : top.tree,
    bottom,
  }
  if (!positive) return { tree: fraction, binding: LOOSE.fraction }
  return { tree: row(MINUS, fraction), binding: LOOSE.product, hasMinus: true }
}

function negate({ operands }: Operated, options: TypesetOptions): Typeset {
  const inner = typeset(operands[0] as Expression, options)
  return { tree: row(MINUS, afterSign(inner, LOOSE.product)), binding: LOOSE.product, hasMinus: true }
}

function power([base, exponent]: Pair, options: TypesetOptions): Typeset {
  if (isApplication(base) && exponent.kind === 'number') {
    const operands = base.operands.map((operand) => typeset(operand, options).tree)
    const raised = raisedCall(base, exponent.value, operands)
    if (raised) return { tree: raised, binding: LOOSE.atom }
  }
  const tree: MathTree = {
    kind: 'power',
    base: within(typeset(base, options), LOOSE.atom),
    exponent: typeset(exponent, options).tree,
  }
  return { tree, binding: LOOSE.root }
}

function not({ operands }: Operated, options: TypesetOptions): Typeset {
  const inner = typeset(operands[0] as Expression, options)
  return { tree: row(before('not'), within(inner, LOOSE.fraction)), binding: LOOSE.comparison }
}

function comparison(expression: Operated, options: TypesetOptions): Typeset {
  const { symbol } = operations[expression.operation]
  const sign = between(symbol === '==' ? '=' : symbol)
  const [first, second] = expression.operands.map((operand) => typeset(operand, options)) as [
    Typeset,
    Typeset,
  ]
  const tree = row(within(first, LOOSE.sum), sign, within(second, LOOSE.sum))
  return { tree, binding: LOOSE.comparison }
}

/** A brace; a condition that stands in the last branch is one more line. */
function conditional(expression: Operated, options: TypesetOptions): Typeset {
  const cases: MathCase[] = []
  let rest: Expression = expression
  while (rest.kind === 'operation' && rest.operation === 'conditional') {
    const [condition, value, otherwise] = rest.operands as readonly [Expression, Expression, Expression]
    cases.push({ value: typeset(value, options).tree, condition: typeset(condition, options).tree })
    rest = otherwise
  }
  cases.push({ value: typeset(rest, options).tree })
  return { tree: { kind: 'cases', cases }, binding: LOOSE.cases }
}

function within({ tree, binding }: Typeset, needed: number): MathTree {
  return binding < needed ? bracketed(tree) : tree
}

/** Brackets also round what begins with a minus sign: 3 + (−2). */
function afterSign(part: Typeset, needed: number): MathTree {
  return part.hasMinus ? bracketed(part.tree) : within(part, needed)
}

/** A number as it is typed in a formula, but for powers of ten: what follows it needs no sign. */
function isPlainNumber(expression: Expression): boolean {
  return (
    expression.kind === 'number' &&
    given(figure(Math.abs(expression.value), FULL_DIGITS)).binding === LOOSE.atom
  )
}

function isMinus(part: MathTree | undefined): boolean {
  return part?.kind === 'sign' && part.text === '−' && part.place === 'before'
}

function beginsWithFigure(tree: MathTree): boolean {
  if (tree.kind === 'marked') return beginsWithFigure(tree.inner)
  if (tree.kind === 'row') return tree.parts[0] !== undefined && beginsWithFigure(tree.parts[0])
  if (tree.kind === 'power') return beginsWithFigure(tree.base)
  if (tree.kind === 'brackets') return isFigure(tree.inner)
  return tree.kind === 'number' || tree.kind === 'fraction' || tree.kind === 'cases'
}

/** A number, maybe with a minus sign. */
function isFigure(tree: MathTree): boolean {
  const bare = unmarked(tree)
  if (bare.kind !== 'row') return bare.kind === 'number'
  return isMinus(bare.parts[0]) && bare.parts[1]?.kind === 'number' && bare.parts.length === 2
}

/** The expression without the minus sign that it begins with; undefined where it begins with none. */
function withoutMinus(expression: Expression): Expression | undefined {
  if (expression.kind === 'number') return expression.value < 0 ? numberOf(-expression.value) : undefined
  if (expression.kind !== 'operation') return undefined
  const [first, ...others] = expression.operands
  if (!first) return undefined
  if (expression.operation === 'negate') return first
  if (expression.operation !== 'multiply' && expression.operation !== 'divide') return undefined
  const positive = withoutMinus(first)
  return positive && withOperands(expression, [positive, ...others])
}
