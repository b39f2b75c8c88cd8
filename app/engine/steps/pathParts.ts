import { tools } from '../../words/english/tools'
import type { Path } from '../autodiff/paths'
import { type Arrow, operationOf, symbolOf, variableOf } from '../graph/graph'
import { times } from '../notation/folds'
import { type ShownArithmetic, showArithmetic } from '../notation/showArithmetic'
import { dashed } from './describeArrow'
import type { Frame } from './frame'
import { joined } from './joined'
import { sayer } from './say'
import { named, type Part, UNKNOWN, words } from './sentence'
import type { Telling } from './telling'

const say = sayer(tools)

/** A path as a list shows it, with all its numbers. */
export interface ShownPath {
  /** "x → + → v₁ → × → f". */
  readonly way: readonly Part[]
  /** Ids of its arrows from the root on; with a seed other than 1 the factors begin with that. */
  readonly arrows: readonly number[]
  readonly shown: ShownArithmetic
}

/** A path from a variable to the root with the product of its local gradients, and of the seed where that is not 1. */
export function showPath(telling: Telling, variable: number, path: Path): ShownPath {
  const { graph, run, digits } = telling
  const way: Part[] = [named(variableOf(graph, variable).name)]
  for (const id of path.arrows) {
    const operation = operationOf(graph, (graph.arrows[id] as Arrow).operation)
    const { variable: operand, operand: place } = graph.arrows[id] as Arrow
    const isTwice = operation.operands.filter((one) => one === operand).length > 1
    const at = isTwice ? say(telling, 'atOperand', { place: place + 1 }) : []
    way.push(
      words(` → ${symbolOf(operation)}`),
      ...at,
      words(' → '),
      named(variableOf(graph, operation.result).name),
    )
  }
  const arrows = path.arrows.toReversed()
  const locals = arrows.map((arrow) => run.local[arrow] as number)
  const factors = run.seed === 1 ? locals : [run.seed, ...locals]
  const compute = path.live ? times : () => 0
  return { way, arrows, shown: showArithmetic(factors, path.product * run.seed, compute, digits) }
}

/** "3 · 1 = 3", with ▢ for what the backward pass has not reached. */
export function pathProduct({ arrows, shown }: ShownPath, frame: Frame): Part[] {
  const { operands, relation, result } = shown
  const seeds = operands.length - arrows.length
  const factors = operands.map((operand, index): Part[] => {
    const arrow = arrows[index - seeds]
    if (arrow === undefined) return [{ role: 'upstream', text: dashed(operand) }]
    const text = frame.local(arrow) === undefined ? UNKNOWN : dashed(operand)
    return [
      { role: 'local', text: text.startsWith('−') && index > 0 ? `(${text})` : text, boxed: true, arrow },
    ]
  })
  const product = joined(factors, ' · ')
  const isKnown = arrows.every((arrow) => frame.contribution(arrow) !== undefined)
  if (!isKnown || operands.length === 1) return product
  return [...product, words(` ${relation} `), { role: 'contribution', text: dashed(result) }]
}
