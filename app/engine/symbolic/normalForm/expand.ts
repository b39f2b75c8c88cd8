import type { Atoms } from './atoms'
import { multiplyTerms } from './product'
import { collect } from './sum'
import { type Power, type Sum, type Term, wholeOf } from './term'

/** More terms are not read at a glance, so that it is no gain to multiply out. */
const MOST_TERMS = 24
const LARGEST_EXPONENT = 3

/** The sum with its brackets multiplied out; undefined where there are none, or where there would be too many terms. */
export function multiplyOut(atoms: Atoms, sum: Sum): Sum | undefined {
  return sum.some(({ powers }) => powers.some(isBracket)) ? expandSum(atoms, sum) : undefined
}

function expandSum(atoms: Atoms, sum: Sum): Sum | undefined {
  const parts: Term[] = []
  for (const term of sum) {
    const expanded = expandTerm(atoms, term)
    if (!expanded || parts.length + expanded.length > MOST_TERMS) return undefined
    parts.push(...expanded)
  }
  return collect(atoms, parts)
}

function expandTerm(atoms: Atoms, { coefficient, powers }: Term): Sum | undefined {
  let product: Sum = [{ coefficient, powers: powers.filter((power) => !isBracket(power)) }]
  for (const { base, exponent } of powers.filter(isBracket)) {
    const inner = expandSum(atoms, base.sum ?? [])
    for (let count = wholeOf(exponent) ?? 0; count > 0; count--) {
      if (!inner || product.length * inner.length > MOST_TERMS) return undefined
      product = collect(
        atoms,
        product.flatMap((a) => inner.map((b) => multiplyTerms(atoms, a, b))),
      )
    }
  }
  return product
}

function isBracket({ base, exponent }: Power): boolean {
  const whole = wholeOf(exponent) ?? 0
  return base.sum !== undefined && whole > 0 && whole <= LARGEST_EXPONENT
}
