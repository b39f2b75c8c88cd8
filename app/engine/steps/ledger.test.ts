import { describe, expect, it } from 'vitest'
import { explainRun } from '../autodiff/explain'
import { runGraph } from '../autodiff/run'
import { parseFormula } from '../formula/parseFormula'
import { lowerProgram } from '../graph/lowerProgram'
import { makeLedger } from './ledger'
import { adjointLine, lineParts, primalLine } from './ledgerParts'
import { plainText } from './sentence'
import { makeTimeline } from './timeline'

/** The ledger of a formula, a line each, as text; `at` is the position up to which it is told. */
function ledgerText(text: string, inputs: Record<string, number>, at = Number.POSITIVE_INFINITY): string[] {
  const graph = lowerProgram(parseFormula(text))
  const run = runGraph(graph, new Map(Object.entries(inputs)))
  const telling = { graph, run, explanation: explainRun(graph, run), digits: 4 }
  const rows = makeLedger(telling, makeTimeline(graph, 'node'))
  return rows.flatMap((row) => [
    ...(row.primal.at <= at ? [plainText([lineParts(primalLine(telling, row))])] : []),
    ...row.adjoint
      .filter((line) => line.at <= at)
      .map((line) => plainText([lineParts(adjointLine(telling, row, line))])),
  ])
}

describe('the ledger', () => {
  it('f = (x+y)·x: both arrows of x are added, then summed', () => {
    expect(ledgerText('(x+y)*x', { x: 3, y: 2 })).toEqual([
      'x = 3',
      'x̄ += f̄ · ∂f/∂x = 1 · 5 = 5',
      'x̄ += v̄₁ · ∂v₁/∂x = 3 · 1 = 3',
      'x̄ = 5 + 3 = 8',
      'y = 2',
      'ȳ = v̄₁ · ∂v₁/∂y = 3 · 1 = 3',
      'v₁ = x + y = 3 + 2 = 5',
      'v̄₁ = f̄ · ∂f/∂v₁ = 1 · 3 = 3',
      'f = v₁ × x = 5 × 3 = 15',
      'f̄ = 1',
    ])
  })

  it('Baydin et al. 2018, Table 3: y = ln(x1) + x1 x2 − sin(x2) at (2, 5)', () => {
    const lines = ledgerText('v1=ln(x1);v2=x1*x2;v3=sin(x2);v4=v1+v2;y=v4-v3', { x1: 2, x2: 5 })
    expect(lines).toContain('x̄₁ = 5 + 0.5 = 5.5')
    expect(lines).toContain('x̄₂ ≈ −0.2837 + 2 ≈ 1.716')
    expect(lines).toContain('v₄ = v₁ + v₂ ≈ 0.6931 + 10 ≈ 10.69')
  })

  it('grows with the steps', () => {
    expect(ledgerText('(x+y)*x', { x: 3, y: 2 }, 1)).toEqual(['x = 3', 'y = 2', 'v₁ = x + y = 3 + 2 = 5'])
    expect(ledgerText('(x+y)*x', { x: 3, y: 2 }, 4)).not.toContain('x̄ = 5 + 3 = 8')
  })

  it('overwriting adds nothing', () => {
    const graph = lowerProgram(parseFormula('(x+y)*x'))
    const run = runGraph(
      graph,
      new Map([
        ['x', 3],
        ['y', 2],
      ]),
      1,
      'overwrite',
    )
    const telling = { graph, run, explanation: explainRun(graph, run), digits: 4 }
    const [row] = makeLedger(telling, makeTimeline(graph, 'node'))
    const lines = row?.adjoint.map((line) => plainText([lineParts(adjointLine(telling, row, line))]))
    expect(lines).toEqual(['x̄ = f̄ · ∂f/∂x = 1 · 5 = 5', 'x̄ = v̄₁ · ∂v₁/∂x = 3 · 1 = 3'])
  })

  it('a number that does not exist is told as everywhere', () => {
    expect(ledgerText('log(x)', { x: -2 })).toEqual([
      'x = −2',
      'x̄ = f̄ · ∂f/∂x = – · – = –',
      'f = log(x) = log(−2) = not real',
      'f̄ = –',
    ])
  })
})
