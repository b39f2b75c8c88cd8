import { type Graph, operationOf } from '../graph/graph'
import { relationOf, type ShownNumber } from '../notation/formatNumber'
import type { Chain, ChainFactor, ChainRoute } from './chain'
import { dashed } from './describeArrow'
import type { Frame } from './frame'
import { joined } from './joined'
import { say } from './say'
import { type Part, partText, UNKNOWN, words } from './sentence'
import type { Telling } from './telling'
import { bracketed } from './writeOperation'

/**
 * A chain in lines that follow from one another: "∂f/∂x = ∂f/∂z · ∂z/∂x", "= cos(z) · y", "≈ 0.9602 · 3",
 * "≈ 2.881", with ▢ for what the frame does not know. A line that says nothing new is left out. Factors are linked to
 * their arrows.
 */
export function chainLines(telling: Telling, chain: Chain, frame: Frame): Part[][] {
  const { graph } = telling
  const { quotient, routes, count } = chain
  const isKnown = (factor: ChainFactor) => isFactorKnown(factor, graph, frame)
  const factors = routes.flatMap((route) => route.factors)
  const result = resultLine(chain, frame, isKnown)
  if (routes.length === 0)
    return [[...quotient, words(' = '), ...say(telling, 'manyTerms', { count })], ...result]
  if (factors.length === 0) return [[...quotient, ...(result[0] ? [words(' '), ...result[0]] : [])]]
  const hasRules = factors.some(({ rule }) => rule.length > 0)
  const known = factors.filter(isKnown).map(({ shown }) => shown)
  const numbers = sumOf(routes, (factor) => numberOf(factor, isKnown(factor)))
  return [
    [...quotient, words(' = '), ...sumOf(routes, (factor) => [...factor.quotient])],
    ...(hasRules
      ? [[words('= '), ...sumOf(routes, (factor, isAlone) => ruleOf(factor, isKnown(factor), isAlone))]]
      : []),
    ...(factors.length > 1 ? [[words(`${relationOf(...known)} `), ...numbers]] : []),
    ...result,
  ]
}

function isFactorKnown({ kind, arrow }: ChainFactor, graph: Graph, frame: Frame): boolean {
  if (kind === 'local') return frame.local(arrow as number) !== undefined
  const { operation } = graph.arrows[arrow ?? -1] ?? {}
  const variable = operation === undefined ? graph.root : operationOf(graph, operation).result
  return frame.gradient(variable).state === 'complete'
}

/** "= 5 + 3 = 8", or of one route only its product; nothing before anything is known. */
function resultLine(
  { routes, total, variable }: Chain,
  frame: Frame,
  isKnown: (factor: ChainFactor) => boolean,
): Part[][] {
  const products = routes.map(({ factors, product }) => (factors.every(isKnown) ? product : undefined))
  if (frame.gradient(variable).state !== 'complete') {
    const arrived = products.filter((product) => product !== undefined)
    if (arrived.length === 0 || routes.length < 2) return []
    return [[words(`${relationOf(...arrived)} `), ...termsOf(products)]]
  }
  const result: Part = { role: 'gradient', text: dashed(total.result) }
  const isSum = routes.length > 1
  const sum = isSum
    ? [words(`${relationOf(...total.operands)} `), ...termsOf(total.operands), words(' ')]
    : []
  return [[...sum, words(`${total.relation} `), result]]
}

/** Contributions with plus signs between them; negative ones but the first in brackets. */
function termsOf(shown: readonly (ShownNumber | undefined)[]): Part[] {
  const terms = shown.map((term, index) => {
    return bracketed({ role: 'contribution', text: term ? dashed(term) : UNKNOWN }, index > 0)
  })
  return joined(terms, ' + ')
}

/** Every route as a product; `isAlone` is told of a factor that is no product with others. */
function sumOf(
  routes: readonly ChainRoute[],
  write: (factor: ChainFactor, isAlone: boolean) => Part[],
): Part[] {
  const products = routes.map(({ factors }) => {
    const written = factors.map((factor) => linked(factor, write(factor, factors.length === 1)))
    return joined(written, ' · ')
  })
  return joined(products, ' + ')
}

/** The rule of a local gradient, a sum among other factors in brackets; its number where there is no rule. */
function ruleOf(factor: ChainFactor, isKnown: boolean, isAlone: boolean): Part[] {
  const { rule } = factor
  if (rule.length === 0) return numberOf(factor, isKnown)
  return isAlone || !isSum(rule) ? [...rule] : [words('('), ...rule, words(')')]
}

/** Whether a plus or minus sign stands outside all brackets, or in front. */
function isSum(rule: readonly Part[]): boolean {
  let depth = 0
  for (const character of rule.map(partText).join('')) {
    if (character === '(') depth++
    else if (character === ')') depth--
    else if (depth === 0 && /[+−]/.test(character)) return true
  }
  return false
}

function numberOf({ kind, shown }: ChainFactor, isKnown: boolean): Part[] {
  const text = isKnown ? dashed(shown) : UNKNOWN
  return [{ role: kind === 'local' ? 'local' : 'upstream', text: text.startsWith('−') ? `(${text})` : text }]
}

/** Local gradients stand in their dotted box; every factor knows its arrow. */
function linked({ kind, arrow }: ChainFactor, parts: readonly Part[]): Part[] {
  const link = arrow === undefined ? {} : { arrow }
  return parts.map((part) => (kind === 'local' ? { ...part, ...link, boxed: true } : { ...part, ...link }))
}
