import type { Path } from '../autodiff/paths'
import { type Arrow, operationOf, symbolOf, variableOf } from '../graph/graph'
import type { ShownNumber } from '../notation/formatNumber'
import { type ShownArithmetic, showArithmetic } from '../notation/showArithmetic'
import { UNKNOWN } from './chainLines'
import { dashed } from './describeArrow'
import type { Frame } from './frame'
import { named, type Part, words } from './sentence'
import type { Telling } from './telling'
import { bracketed } from './writeOperation'

/** A path as a list shows it. */
export interface ShownPath {
  /** "x → + → v₁ → × → f". */
  readonly way: readonly Part[]
  /** "3 · 1 = 3", with ▢ for what the backward pass has not reached. */
  readonly product: readonly Part[]
}

/** A path from a variable to the root with the product of its local gradients, as far as the frame has come. */
export function showPath(telling: Telling, frame: Frame, variable: number, path: Path): ShownPath {
  const { graph, run, digits } = telling
  const way: Part[] = [named(variableOf(graph, variable).name)]
  for (const id of path.arrows) {
    const operation = operationOf(graph, (graph.arrows[id] as Arrow).operation)
    way.push(words(` → ${symbolOf(operation)} → `), named(variableOf(graph, operation.result).name))
  }
  const locals = path.arrows.toReversed()
  const times = (...factors: number[]) => (path.live ? factors.reduce((one, other) => one * other, 1) : 0)
  const shown = showArithmetic(
    locals.map((arrow) => run.local[arrow] as number),
    path.product,
    times,
    digits,
  )
  return { way, product: productParts(locals, shown, frame) }
}

function productParts(
  locals: readonly number[],
  { operands, relation, result }: ShownArithmetic,
  frame: Frame,
): Part[] {
  const factors = operands.flatMap((local, index): Part[] => {
    const arrow = locals[index] as number
    const text = frame.local(arrow) === undefined ? UNKNOWN : dashed(local)
    return [
      ...(index > 0 ? [words(' · ')] : []),
      ...bracketed({ role: 'local', text, boxed: true, arrow }, false),
    ]
  })
  const isKnown = locals.every((arrow) => frame.contribution(arrow) !== undefined)
  if (locals.length === 1 || !isKnown) return factors.length > 0 ? factors : [contribution(result)]
  return [...factors, words(` ${relation} `), contribution(result)]
}

function contribution(shown: ShownNumber): Part {
  return { role: 'contribution', text: dashed(shown) }
}
