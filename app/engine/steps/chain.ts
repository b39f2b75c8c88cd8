import { contributionsInOrder } from '../autodiff/contributionsInOrder'
import type { Path, PathsToRoot } from '../autodiff/paths'
import { type Arrow, type Graph, operationOf, variableOf } from '../graph/graph'
import type { ShownNumber } from '../notation/formatNumber'
import { type ShownArithmetic, showArithmetic } from '../notation/showArithmetic'
import { localRule } from './describeArrow'
import type { Frame } from './frame'
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
  /** Undefined until the backward pass has got there. */
  readonly shown: ShownNumber | undefined
}

/** One way from the root to the variable: the product of its factors, from the root on. */
export interface ChainRoute {
  readonly factors: readonly ChainFactor[]
  /** Undefined until all factors are known. */
  readonly product: ShownNumber | undefined
}

/** ∂L/∂v as a sum of products, as far as a frame knows it. */
export interface Chain {
  readonly quotient: readonly Part[]
  /** `paths`: a route for each path, of local gradients. `arrows`: too many paths, so a route for each arrow of the variable. */
  readonly form: 'paths' | 'arrows'
  readonly routes: readonly ChainRoute[]
  /** The sum of the products; undefined until the gradient is complete. */
  readonly total: ShownArithmetic | undefined
}

/** More routes, or longer ones, are hard to read as one sum. */
const MOST_ROUTES = 6
const MOST_FACTORS = 9

/**
 * The chain rule for one variable along the saved values: every path written out where that can be read, else one arrow
 * at a time with what reached its operation. The routes stand in the order in which the backward pass adds them.
 */
export function chainOf(telling: Telling, frame: Frame, variable: number, paths: PathsToRoot): Chain {
  const { graph, run } = telling
  const isShort = paths.listed.every(({ arrows }) => arrows.length <= MOST_FACTORS)
  const form = paths.count <= MOST_ROUTES && isShort ? 'paths' : 'arrows'
  const routes =
    form === 'paths'
      ? paths.listed.map((path) => pathRoute(telling, frame, path))
      : contributionsInOrder(graph, variable).map((arrow) => arrowRoute(telling, frame, arrow))
  const state = frame.gradient(variable)
  const products = routes.map(({ product }) => product?.number)
  return {
    quotient: quotient(numerator(graph, run), named(variableOf(graph, variable).name)),
    form,
    routes,
    total:
      state.state === 'complete' && products.every((product) => product !== undefined)
        ? totalOf(telling, form, variable, paths)
        : undefined,
  }
}

function pathRoute(telling: Telling, frame: Frame, { arrows, product, live }: Path): ChainRoute {
  const { run, digits } = telling
  const locals = arrows.toReversed()
  const numbers = locals.map((arrow) => run.local[arrow] as number)
  const all = run.seed === 1 ? numbers : [run.seed, ...numbers]
  const isKnown = locals.every((arrow) => frame.contribution(arrow) !== undefined)
  const shown = showArithmetic(all, product * run.seed, live ? times : () => 0, digits)
  const factors = locals.map((arrow, index) => {
    const number = shown.operands[index + all.length - numbers.length]
    return localFactor(telling, frame, arrow, number as ShownNumber)
  })
  return {
    factors:
      run.seed === 1 ? factors : [seedFactor(telling, frame, shown.operands[0] as ShownNumber), ...factors],
    product: isKnown ? shown.result : undefined,
  }
}

function arrowRoute(telling: Telling, frame: Frame, arrow: number): ChainRoute {
  const { graph, run, digits } = telling
  const { result } = operationOf(graph, (graph.arrows[arrow] as Arrow).operation)
  const numbers = [run.gradient[result] as number, run.local[arrow] as number]
  const shown = showArithmetic(numbers, run.contribution[arrow] as number, times, digits)
  const [upstream, local] = shown.operands as [ShownNumber, ShownNumber]
  const reached: ChainFactor = {
    kind: 'upstream',
    arrow,
    quotient: quotient(numerator(graph, run), named(variableOf(graph, result).name)),
    rule: [],
    shown: frame.gradient(result).state === 'complete' ? upstream : undefined,
  }
  return {
    factors: [reached, localFactor(telling, frame, arrow, local)],
    product: frame.contribution(arrow) === undefined ? undefined : shown.result,
  }
}

function seedFactor({ graph }: Telling, frame: Frame, shown: ShownNumber): ChainFactor {
  const root = named(variableOf(graph, graph.root).name)
  const isKnown = frame.gradient(graph.root).state === 'complete'
  return { kind: 'seed', quotient: quotient(named('L'), root), rule: [], shown: isKnown ? shown : undefined }
}

function localFactor(telling: Telling, frame: Frame, id: number, shown: ShownNumber): ChainFactor {
  const { graph } = telling
  const arrow = graph.arrows[id] as Arrow
  return {
    kind: 'local',
    arrow: id,
    quotient: quotient(
      nameOf(graph, operationOf(graph, arrow.operation).result),
      nameOf(graph, arrow.variable),
    ),
    rule: localRule(telling, arrow),
    shown: frame.local(id) === undefined ? undefined : shown,
  }
}

function totalOf(
  telling: Telling,
  form: Chain['form'],
  variable: number,
  paths: PathsToRoot,
): ShownArithmetic {
  const { graph, run, digits } = telling
  const products =
    form === 'paths'
      ? paths.listed.map(({ product }) => product * run.seed)
      : contributionsInOrder(graph, variable).map((arrow) => run.contribution[arrow] as number)
  const sum = products.reduce((total, product) => total + product, 0)
  return showArithmetic(products, sum, plus, digits)
}

function nameOf(graph: Graph, variable: number): Part {
  return named(variableOf(graph, variable).name)
}

function times(...factors: number[]): number {
  return factors.reduce((product, factor) => product * factor, 1)
}

function plus(...terms: number[]): number {
  return terms.reduce((sum, term) => sum + term, 0)
}
