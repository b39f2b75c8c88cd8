import { describe, expect, it } from 'vitest'
import { CONVENTION_KEYS } from '../autodiff/conventionKeys'
import { explainRun } from '../autodiff/explain'
import { runGraph } from '../autodiff/run'
import { parseFormula } from '../formula/parseFormula'
import { lowerProgram } from '../graph/lowerProgram'
import { CONVENTIONS } from './conventions'
import { gradientText, valueText } from './sentence'

/** The rows about points that carry no remark: all is as it should be there. */
const WITHOUT_REMARK = new Set([
  'elu',
  'comparison',
  'stable',
  'underflow',
  'zero-base',
  'whole-power',
  'minus-zero',
])

describe.each(CONVENTION_KEYS)('%s', (key) => {
  const { example, value, gradients, why } = CONVENTIONS[key]
  const graph = lowerProgram(parseFormula(example.formula))
  const run = runGraph(graph, new Map(Object.entries(example.inputs)))
  const explanation = explainRun(graph, run)

  it('value and gradients are those that the engine computes', () => {
    expect(valueText(explanation, graph.root, run.value[graph.root] as number, 4)).toBe(value)
    const computed = graph.leaves.map(({ id, name, differentiable }) => {
      return [name, differentiable ? gradientText(run.gradient[id] as number, 4) : '–']
    })
    expect(Object.fromEntries(computed)).toEqual(gradients)
    expect(Object.keys(example.inputs).sort()).toEqual(graph.leaves.map(({ name }) => name).sort())
  })

  it('a remark or reason of the example leads to this row, unless there is nothing to remark', () => {
    const { remarks, gradientRemarks, valueReasons, gradientReasons } = explanation
    const reasons = [
      ...[...remarks.values(), ...gradientRemarks.values()].flat(),
      ...valueReasons.values(),
      ...gradientReasons.values(),
    ]
    const led = new Set(reasons.map(({ convention }) => convention))
    // Spelled out, it is an overflow that is remarked.
    const own = key === 'spelled-out' ? 'overflow' : key
    expect(led.has(own)).toBe(!WITHOUT_REMARK.has(key))
  })

  it('why is a sentence or two', () => {
    expect(why).toMatch(/^[A-Z01].{10,130}\.$/u)
  })
})
