import type { Expression } from '../../formula/program'
import type { OperationName } from '../../operations/table'
import { type Fraction, isExactly, isWhole, ONE, wholeFraction } from './fraction'

/** What a product is made of and that is no product itself: a name, a call, a sum in brackets, an inexact number. */
export interface Atom {
  /** Equal atoms of one simplification have the same; names come first, in their order. */
  readonly id: number
  readonly expression: Expression
  /** How many nodes the expression has when it is written out. */
  readonly size: number
  /** Whether it is a name, or made of names by sums, products and powers alone. */
  readonly isPolynomial: boolean
  /** Of what stands in brackets: its terms. */
  readonly sum?: Sum
  /** Of `c ? a : b`: its parts. */
  readonly choice?: Choice
  /** Of any other operation. */
  readonly call?: Call
}

/** The parts of `c ? a : b`. */
export interface Choice {
  readonly condition: Sum
  readonly yes: Sum
  readonly no: Sum
}

/** An operation over what its operands have become. */
export interface Call {
  readonly operation: OperationName
  readonly operands: readonly Sum[]
}

/** An atom with its exponent, which is seldom more than a number. */
export interface Power {
  readonly base: Atom
  readonly exponent: Sum
}

/** An exact number times powers; no base occurs twice unless its exponents may not be added. */
export interface Term {
  readonly coefficient: Fraction
  readonly powers: readonly Power[]
}

/** Terms in the order of their appearance, of which no two differ by their coefficient only; empty for 0. */
export type Sum = readonly Term[]

/** The sum that is one number. */
export function constantSum(coefficient: Fraction): Sum {
  return coefficient.top === 0 ? [] : [{ coefficient, powers: [] }]
}

/** The term that is one atom, or a power of it. */
export function atomTerm(base: Atom, exponent: Sum = constantSum(ONE)): Term {
  return { coefficient: ONE, powers: [{ base, exponent }] }
}

/** The number that a sum is; undefined where it is none. */
export function constantOf(sum: Sum): Fraction | undefined {
  const [first] = sum
  if (!first) return wholeFraction(0)
  return sum.length === 1 && first.powers.length === 0 ? first.coefficient : undefined
}

/** The whole number that a sum is; undefined where it is none. */
export function wholeOf(sum: Sum): number | undefined {
  const constant = constantOf(sum)
  return constant && isWhole(constant) ? constant.top : undefined
}

/** The atom that a sum is; undefined where it is more. */
export function atomOf([only, ...others]: Sum): Atom | undefined {
  const [first, ...more] = only?.powers ?? []
  if (!only || !first || others.length + more.length > 0) return undefined
  return isExactly(only.coefficient, 1) && wholeOf(first.exponent) === 1 ? first.base : undefined
}

/** Whether a power stands below the fraction bar. */
export function isDivisor({ exponent }: Power): boolean {
  return (constantOf(exponent)?.top ?? 0) < 0
}

/** The same for equal sums, whatever the order of terms and factors. */
export function keyOfSum(sum: Sum): string {
  return sum
    .map((term) => `${term.coefficient.top}/${term.coefficient.bottom}${keyOfPowers(term)}`)
    .toSorted()
    .join('+')
}

/** The same for terms that differ by their coefficient only. */
export function keyOfPowers({ powers }: Term): string {
  return powers
    .map(({ base, exponent }) => `·${base.id}^(${keyOfSum(exponent)})`)
    .toSorted()
    .join('')
}

/** How many nodes a sum has when it is written out, about. */
export function sizeOfSum(sum: Sum): number {
  return sum.reduce((size, term) => size + 1 + sizeOfTerm(term), -1)
}

function sizeOfTerm({ coefficient, powers }: Term): number {
  const ofNumber = powers.length > 0 && Math.abs(coefficient.top) === coefficient.bottom ? -1 : 1
  return powers.reduce((size, power) => size + 1 + sizeOfPower(power), ofNumber)
}

function sizeOfPower({ base, exponent }: Power): number {
  return Math.abs(wholeOf(exponent) ?? 0) === 1 ? base.size : base.size + 1 + sizeOfSum(exponent)
}

/** Whether it is made of names by sums, products and powers alone. */
export function isPolynomial(sum: Sum): boolean {
  return sum.every(({ powers }) =>
    powers.every(({ base, exponent }) => base.isPolynomial && constantOf(exponent)),
  )
}
