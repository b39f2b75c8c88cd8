import { CONSTANTS } from '../../formula/constants'
import type { Expression } from '../../formula/program'
import { apply, numberOf } from '../makeExpression'
import { type Fraction, isExactly, isWhole, negateFraction } from './fraction'
import {
  type Choice,
  constantOf,
  constantSum,
  isDivisor,
  type Power,
  type Sum,
  type Term,
  wholeOf,
} from './term'

/** In which order the factors of a product stand. */
type Order = (powers: readonly Power[]) => readonly Power[]

/** A sum as it is written: a term with a plus sign first where there is one, a lone number not in the middle. */
export function writeSum(sum: Sum): Expression {
  return writeTerms(numberLast(sum), forReading)
}

/** The operand of a call: its products as the reader typed them, −(a + b) rather than −a − b. */
export function writeOperand(sum: Sum): Expression {
  const isNegative = sum.length > 1 && sum.every(hasMinus)
  return isNegative ? apply('negate', [writeTerms(sum.map(negated), asTyped)]) : writeTerms(sum, asTyped)
}

function writeTerms(sum: Sum, order: Order): Expression {
  const first = sum.find((term) => !hasMinus(term)) ?? sum[0]
  if (!first) return numberOf(0)
  return sum
    .filter((term) => term !== first)
    .reduce(
      (written, term) => {
        if (!hasMinus(term)) return apply('add', [written, writeTerm(term, order)])
        return apply('subtract', [written, writeTerm(negated(term), order)])
      },
      writeTerm(first, order),
    )
}

/** 2b + 1 + a is read as 2b + a + 1; 1 + b + a stays. */
function numberLast(sum: Sum): Sum {
  const at = sum.findIndex(({ powers }) => powers.length === 0)
  return at > 0 ? [...sum.toSpliced(at, 1), sum[at] as Term] : sum
}

/**
 * A term with one fraction bar, its number first, its minus sign before the first factor, as −x·y needs no brackets, or
 * inside a choice: c ? −1 : 0.
 */
function writeTerm({ coefficient, powers }: Term, order: Order): Expression {
  const choice = isExactly(coefficient, -1) ? onlyChoice(powers) : undefined
  if (choice) return writeChoice({ ...choice, yes: choice.yes.map(negated), no: choice.no.map(negated) })
  const ordered = order(powers)
  const top = ordered.filter((power) => !isDivisor(power)).map(writePower)
  const bottom = ordered.filter(isDivisor).map((power) => writePower(inverse(power)))
  const size = coefficient.top < 0 ? negateFraction(coefficient) : coefficient
  const isDecimal = size.decimal && isTerminating(size)
  const number = isDecimal ? size.top / size.bottom : size.top
  if (number !== 1 || top.length === 0) top.unshift(numberOf(number))
  if (!isDecimal && !isWhole(size)) bottom.unshift(numberOf(size.bottom))
  const signed = coefficient.top < 0 ? withMinus(top) : top
  return bottom.length === 0 ? product(signed) : apply('divide', [product(signed), product(bottom)])
}

/** `c ? a : b` as it is written. */
export function writeChoice({ condition, yes, no }: Choice): Expression {
  return apply('conditional', [condition, yes, no].map(writeSum))
}

function onlyChoice([first, ...others]: readonly Power[]): Choice | undefined {
  const isAlone = others.length === 0 && wholeOf(first?.exponent ?? []) === 1
  return isAlone ? first?.base.choice : undefined
}

function product(factors: readonly Expression[]): Expression {
  return factors.reduce((left, right) => apply('multiply', [left, right]))
}

function withMinus([first, ...others]: readonly Expression[]): readonly Expression[] {
  const start = first as Expression
  return [start.kind === 'number' ? numberOf(-start.value) : apply('negate', [start]), ...others]
}

function writePower({ base, exponent }: Power): Expression {
  const constant = constantOf(exponent)
  if (constant && isExactly(constant, 1)) return base.expression
  return apply('power', [base.expression, writeSum(exponent)])
}

function inverse({ base, exponent }: Power): Power {
  return { base, exponent: constantSum(negateFraction(constantOf(exponent) as Fraction)) }
}

function hasMinus({ coefficient }: Term): boolean {
  return coefficient.top < 0
}

function negated({ coefficient, powers }: Term): Term {
  return { coefficient: negateFraction(coefficient), powers }
}

const asTyped: Order = (powers) => powers

/** Numbers, constants, names, brackets of these, then the rest in the order of their appearance. */
const forReading: Order = (powers) =>
  powers.toSorted((a, b) => {
    const rank = rankOf(a)
    return rank - rankOf(b) || (rank < BRACKETS ? a.base.id - b.base.id : 0)
  })

const BRACKETS = 3

function rankOf({ base: { expression, isPolynomial }, exponent }: Power): number {
  if (expression.kind === 'number') return 0
  if (!isPolynomial || !constantOf(exponent)) return BRACKETS + 1
  if (expression.kind !== 'name') return BRACKETS
  return CONSTANTS.has(expression.name) ? 1 : 2
}

/** Whether it is a decimal number: its bottom divides a power of ten. */
function isTerminating({ bottom }: Fraction): boolean {
  return 10 ** 15 % bottom === 0
}
