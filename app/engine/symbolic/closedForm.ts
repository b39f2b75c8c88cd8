import type { Graph } from '../graph/graph'
import { TooMuchWork } from './budget'
import { constantsOf, differentiateRoot } from './differentiateRoot'
import { expressionSize } from './expressionSize'
import { type Simplified, simplify } from './simplify'

/** The derivative of the root with respect to a leaf, written out and simplified; or that nobody could read it. */
export type ClosedForm = ({ readonly kind: 'written' } & Simplified) | typeof TOO_LARGE

/** More than about eight lines of a textbook. */
const MOST_NODES = 400

const TOO_LARGE = { kind: 'too large' } as const

/**
 * The closed form of ∂root/∂leaf over the names of the leaves; 0 for a leaf that the root does not move with. Where the
 * backward pass has a gradient it has the same value, but at ties of max and min. `too large` past 400 nodes, or past
 * a fixed amount of work, so that it ends within 0.5 s for any formula.
 */
export function closedForm(graph: Graph, leaf: number): ClosedForm {
  const names = graph.leaves.map(({ name }) => name)
  try {
    const derivative = differentiateRoot(graph, leaf)
    const simplified = simplify(derivative, { names, constants: constantsOf(graph) })
    return expressionSize(simplified.expression) > MOST_NODES ? TOO_LARGE : { kind: 'written', ...simplified }
  } catch (error) {
    if (error instanceof TooMuchWork) return TOO_LARGE
    throw error
  }
}
