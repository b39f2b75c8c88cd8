import { describe, expect, it } from 'vitest'
import { explainRun } from '../engine/autodiff/explain'
import { runGraph } from '../engine/autodiff/run'
import { parseFormula } from '../engine/formula/parseFormula'
import { lowerProgram } from '../engine/graph/lowerProgram'
import { makeTimeline } from '../engine/steps/timeline'
import { ledgerFormats } from './ledgerFormats'
import { makeLedgerSheet } from './ledgerSheet'

/** A formula's whole ledger in a format. */
function written(title: string, text: string, inputs: Readonly<Record<string, number>>): string {
  const graph = lowerProgram(parseFormula(text))
  const run = runGraph(graph, new Map(Object.entries(inputs)))
  const timeline = makeTimeline(graph, 'node')
  const telling = { graph, run, explanation: explainRun(graph, run), digits: 4 }
  const format = ledgerFormats.find((one) => one.title === title)
  return format?.write(makeLedgerSheet(telling, timeline, timeline.steps.length)) ?? ''
}

describe('the ledger of f = (x+y)·x at x = 3, y = 2', () => {
  const ledger = (title: string) => written(title, 'z=x+y;f=z*x', { x: 3, y: 2 }).trimEnd().split(/\r?\n/)

  it('as text', () => {
    expect(ledger('text')).toEqual([
      'Forward primal trace',
      'x = 3',
      'y = 2',
      'z = x + y = 3 + 2 = 5',
      'f = z × x = 5 × 3 = 15',
      '',
      'Reverse adjoint trace',
      'f̄ = 1',
      'x̄ += f̄ · ∂f/∂x = 1 · 5 = 5',
      'z̄ = f̄ · ∂f/∂z = 1 · 3 = 3',
      'x̄ += z̄ · ∂z/∂x = 3 · 1 = 3',
      'x̄ = 5 + 3 = 8',
      'ȳ = z̄ · ∂z/∂y = 3 · 1 = 3',
    ])
  })

  it('as Markdown, one trace beside the other', () => {
    expect(ledger('Markdown').slice(0, 4)).toEqual([
      '| Forward primal trace | Reverse adjoint trace |',
      '|---|---|',
      '| x = 3 | f̄ = 1 |',
      '| y = 2 | x̄ += f̄ · ∂f/∂x = 1 · 5 = 5 |',
    ])
  })

  it('as LaTeX', () => {
    expect(ledger('LaTeX')).toEqual([
      '% Forward primal trace',
      '\\begin{align*}',
      'x &= 3 \\\\',
      'y &= 2 \\\\',
      'z &= x + y = 3 + 2 = 5 \\\\',
      'f &= z \\times x = 5 \\times 3 = 15',
      '\\end{align*}',
      '',
      '% Reverse adjoint trace',
      '\\begin{align*}',
      '\\bar{f} &= 1 \\\\',
      '\\bar{x} &\\mathrel{+}= \\bar{f} \\, \\frac{\\partial f}{\\partial x} = 1 \\cdot 5 = 5 \\\\',
      '\\bar{z} &= \\bar{f} \\, \\frac{\\partial f}{\\partial z} = 1 \\cdot 3 = 3 \\\\',
      '\\bar{x} &\\mathrel{+}= \\bar{z} \\, \\frac{\\partial z}{\\partial x} = 3 \\cdot 1 = 3 \\\\',
      '\\bar{x} &= 5 + 3 = 8 \\\\',
      '\\bar{y} &= \\bar{z} \\, \\frac{\\partial z}{\\partial y} = 3 \\cdot 1 = 3',
      '\\end{align*}',
    ])
  })

  it('a bar stands over the base of a name, whatever the name', () => {
    expect(written('LaTeX', 'f = my_var*x_1', { my_var: 2, x_1: 3 })).toContain('\\bar{x}_{1} &=')
    const text = written('LaTeX', 'long_name*b', { long_name: 2, b: 3 })
    expect(text.split('{').length).toBe(text.split('}').length)
  })

  it('as comma-separated values, whole doubles', () => {
    expect(ledger('CSV').slice(0, 2)).toEqual(['trace,name,rule,with numbers,result', 'forward,x,,,3'])
    expect(written('CSV', 'max(x, y)', { x: 1, y: 1 / 3 })).toContain(
      'forward,f,"max(x, y)","max(1, 0.3333)",1',
    )
    expect(written('CSV', 'x', { x: 1 / 3 })).toContain('forward,x,,,0.3333333333333333')
  })
})
