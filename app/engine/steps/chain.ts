import { contributionsInOrder } from '../autodiff/contributionsInOrder'
import type { Path, PathsToRoot } from '../autodiff/paths'
import { type Arrow, type Graph, operationOf, variableOf } from '../graph/graph'
import { plus, times } from '../notation/folds'
import type { ShownNumber } from '../notation/formatNumber'
import { type ShownArithmetic, showArithmetic } from '../notation/showArithmetic'
import { localRule } from './describeArrow'
import { numerator, quotient } from './quotient'
import { named, type Part } from './sentence'
import type { Telling } from './telling'

/** A factor of a chain. */
export interface ChainFactor {
  /** The seed ∂L/∂f, the gradient that reached an operation, or the local gradient of one arrow. */
  readonly kind: 'seed' | 'upstream' | 'local'
  /** The arrow that it is about; absent for the seed. */
  readonly arrow?: number
  readonly quotient: readonly Part[]
  /** The rule of a local gradient over names; empty where it is a plain number. */
  readonly rule: readonly Part[]
  readonly shown: ShownNumber
}

/** One way from the root to the variable: the product of its factors, from the root on. */
export interface ChainRoute {
  readonly factors: readonly ChainFactor[]
  readonly product: ShownNumber
}

/** ∂L/∂v as a sum of products, with all its numbers; which of them a frame knows, `chainLines` asks it. */
export interface Chain {
  readonly variable: number
  readonly quotient: readonly Part[]
  /** A route for each path, or where that is too much for each arrow of the variable. None where that is too much too. */
  readonly routes: readonly ChainRoute[]
  /** How many routes there are, written or not. */
  readonly count: number
  /** The sum of the products, which is the gradient. */
  readonly total: ShownArithmetic
}

/** More routes, or longer ones, are hard to read as one sum. */
const MOST_ROUTES = 6
const MOST_FACTORS = 9
/** More arrows of one variable are only counted. */
const MOST_ARROWS = 12

/**
 * The chain rule for one variable along the saved values: every path written out where that can be read, else one arrow
 * at a time with what reached its operation. The routes stand in the order in which the backward pass adds them.
 */
export function chainOf(telling: Telling, variable: number, paths: PathsToRoot): Chain {
  const { graph, run, digits } = telling
  const arrows = contributionsInOrder(graph, variable)
  const isShort = paths.listed.every((path) => path.arrows.length <= MOST_FACTORS)
  const isWritten = paths.count <= MOST_ROUTES && isShort
  const products = isWritten
    ? paths.listed.map(({ product }) => product * run.seed)
    : arrows.map((arrow) => run.contribution[arrow] as number)
  return {
    variable,
    quotient: quotient(numerator(graph, run), nameOf(graph, variable)),
    routes: isWritten
      ? paths.listed.map((path) => pathRoute(telling, path))
      : arrows
          .slice(0, arrows.length > MOST_ARROWS ? 0 : MOST_ARROWS)
          .map((arrow) => arrowRoute(telling, arrow)),
    count: products.length,
    total: showArithmetic(products, run.gradient[variable] as number, plus, digits),
  }
}

function pathRoute(telling: Telling, { arrows, product, live }: Path): ChainRoute {
  const { run, digits } = telling
  const locals = arrows.toReversed()
  const numbers = locals.map((arrow) => run.local[arrow] as number)
  const all = run.seed === 1 ? numbers : [run.seed, ...numbers]
  const shown = showArithmetic(all, product * run.seed, live ? times : () => 0, digits)
  const factors = locals.map((arrow, index) =>
    localFactor(telling, arrow, shown.operands[index + all.length - numbers.length] as ShownNumber),
  )
  const seed = run.seed === 1 ? [] : [seedFactor(telling, shown.operands[0] as ShownNumber)]
  return { factors: [...seed, ...factors], product: shown.result }
}

function arrowRoute(telling: Telling, arrow: number): ChainRoute {
  const { graph, run, digits } = telling
  const { result } = operationOf(graph, (graph.arrows[arrow] as Arrow).operation)
  const numbers = [run.gradient[result] as number, run.local[arrow] as number]
  const contribution = run.contribution[arrow] as number
  const isCut = contribution === 0 && times(...numbers) !== 0
  const shown = showArithmetic(numbers, contribution, isCut ? () => 0 : times, digits)
  const [upstream, local] = shown.operands as [ShownNumber, ShownNumber]
  const quotients = quotient(numerator(graph, run), nameOf(graph, result))
  return {
    factors: [
      { kind: 'upstream', arrow, quotient: quotients, rule: [], shown: upstream },
      localFactor(telling, arrow, local),
    ],
    product: shown.result,
  }
}

function seedFactor({ graph }: Telling, shown: ShownNumber): ChainFactor {
  return { kind: 'seed', quotient: quotient(named('L'), nameOf(graph, graph.root)), rule: [], shown }
}

function localFactor(telling: Telling, id: number, shown: ShownNumber): ChainFactor {
  const { graph } = telling
  const arrow = graph.arrows[id] as Arrow
  const { result } = operationOf(graph, arrow.operation)
  return {
    kind: 'local',
    arrow: id,
    quotient: quotient(nameOf(graph, result), nameOf(graph, arrow.variable)),
    rule: localRule(telling, arrow),
    shown,
  }
}

function nameOf(graph: Graph, variable: number): Part {
  return named(variableOf(graph, variable).name)
}
