import { describe, expect, it } from 'vitest'
import { pathsToRoot } from '../autodiff/paths'
import { type Run, runGraph } from '../autodiff/run'
import { randomFormula, seededRandom } from '../autodiff/testing/randomFormula'
import { parseFormula } from '../formula/parseFormula'
import { type Arrow, type Graph, operationOf } from '../graph/graph'
import { lowerProgram } from '../graph/lowerProgram'
import { evaluateExpression } from './evaluateExpression'
import { operandNamesOf, partialRule } from './ruleExpressions'

/** The local gradient of an arrow by its rule as written, at the saved values. */
function writtenLocal(graph: Graph, run: Run, id: number): number {
  const { operation, operand } = graph.arrows[id] as Arrow
  const { name, operands } = operationOf(graph, operation)
  const letters = operandNamesOf(name, operands.length)
  const saved = new Map(
    letters.map((letter, place) => [letter, run.value[operands[place] as number] as number]),
  )
  return evaluateExpression(partialRule(name, operands.length, operand), saved)
}

describe('the chain rule as written', () => {
  it('adds up to the gradient on 1000 random formulas: the sum over paths of the products of written rules', () => {
    const random = seededRandom(20_261_127)
    let compared = 0
    for (let formulas = 0; formulas < 1000; formulas++) {
      const { text, inputs } = randomFormula(random, { smooth: true })
      const graph = lowerProgram(parseFormula(text))
      const run = runGraph(graph, inputs)
      for (const { id, differentiable } of graph.leaves) {
        const { count, listed } = pathsToRoot(graph, run, id)
        const gradient = run.gradient[id] as number
        if (!differentiable || count > listed.length || !Number.isFinite(gradient)) continue
        const products = listed.map(({ arrows }) =>
          arrows.reduce((product, arrow) => product * writtenLocal(graph, run, arrow), 1),
        )
        if (!products.every(Number.isFinite)) continue // an infinite local gradient met a 0
        const size = products.reduce((sum, product) => sum + Math.abs(product), 0)
        const sum = products.reduce((total, product) => total + product, 0)
        expect(Math.abs(sum - gradient), `${text} by ${id}`).toBeLessThanOrEqual(1e-9 * size + 1e-300)
        compared++
      }
    }
    expect(compared).toBeGreaterThan(1000)
  })
})
