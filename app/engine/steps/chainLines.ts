import type { ShownNumber } from '../notation/formatNumber'
import { relationOf } from '../notation/formatNumber'
import type { Chain, ChainFactor, ChainRoute } from './chain'
import { dashed } from './describeArrow'
import { type Part, words } from './sentence'
import { bracketed } from './writeOperation'

/** What stands for a number that the backward pass has not reached. */
export const UNKNOWN = '▢'

/**
 * A chain in lines that follow from one another: "∂f/∂x = ∂f/∂z · ∂z/∂x", "= cos(z) · y", "≈ 0.9602 · 3",
 * "≈ 2.881". A line that says nothing new is left out. Factors are linked to their arrows.
 */
export function chainLines({ quotient, routes, total }: Chain): Part[][] {
  const symbols = sumOf(routes, (factor) => [...factor.quotient])
  const rules = sumOf(routes, ruleOrNumber)
  const numbers = sumOf(routes, numberOf)
  const hasRules = routes.some(({ factors }) => factors.some(({ rule }) => rule.length > 0))
  const factors = routes.flatMap((route) => route.factors)
  const last = resultLine(routes, total)
  return [
    [...quotient, words(' = '), ...symbols],
    ...(hasRules ? [[words('= '), ...rules]] : []),
    ...(factors.length > 1 ? [[words(`${relationOf(...known(factors))} `), ...numbers]] : []),
    ...last,
  ]
}

/** "= 5 + 3 = 8", or of one route only its product; nothing before anything is known. */
function resultLine(routes: readonly ChainRoute[], total: Chain['total']): Part[][] {
  if (!total) {
    if (routes.every(({ product }) => product === undefined) || routes.length < 2) return []
    return [
      [
        words('= '),
        ...joined(
          routes.map(({ product }) => [contribution(product)]),
          ' + ',
        ),
      ],
    ]
  }
  const result: Part = { role: 'gradient', text: dashed(total.result) }
  const terms = total.operands.map((term, index) => bracketed(contribution(term), index > 0))
  const sum =
    terms.length > 1 ? [words(`${relationOf(...total.operands)} `), ...joined(terms, ' + '), words(' ')] : []
  return [[...sum, words(`${total.relation} `), result]]
}

function sumOf(routes: readonly ChainRoute[], write: (factor: ChainFactor) => Part[]): Part[] {
  const products = routes.map(({ factors }) =>
    joined(
      factors.map((factor) => linked(factor, write(factor))),
      ' · ',
    ),
  )
  return joined(products, ' + ')
}

function ruleOrNumber(factor: ChainFactor): Part[] {
  return factor.rule.length > 0 ? [...factor.rule] : numberOf(factor)
}

function numberOf({ kind, shown }: ChainFactor): Part[] {
  const text = shown ? dashed(shown) : UNKNOWN
  return [{ role: kind === 'local' ? 'local' : 'upstream', text: text.startsWith('−') ? `(${text})` : text }]
}

/** Local gradients stand in their dotted box; every factor knows its arrow. */
function linked({ kind, arrow }: ChainFactor, parts: readonly Part[]): Part[] {
  const link = arrow === undefined ? {} : { arrow }
  return parts.map((part) => (kind === 'local' ? { ...part, ...link, boxed: true } : { ...part, ...link }))
}

function contribution(shown: ShownNumber | undefined): Part {
  return { role: 'contribution', text: shown ? dashed(shown) : UNKNOWN }
}

function known(factors: readonly ChainFactor[]): ShownNumber[] {
  return factors.flatMap(({ shown }) => (shown ? [shown] : []))
}

function joined(terms: readonly (readonly Part[])[], sign: string): Part[] {
  return terms.flatMap((term, index) => (index > 0 ? [words(sign), ...term] : term))
}
