import { expect, it } from 'vitest'
import { parseFormula } from '../formula/parseFormula'
import { lowerProgram } from '../graph/lowerProgram'
import { whyNoDifference, whyNoGradient } from './nudgeWhy'
import { runGraph } from './run'

function whyOf(text: string, x: number) {
  const graph = lowerProgram(parseFormula(text))
  const run = runGraph(graph, new Map([['x', x]]))
  return whyNoGradient(graph, run, graph.variableByName.get('x') as number)
}

it.each<[string, number, string | undefined]>([
  ['sqrt(x)', 0, 'vertical tangent'],
  ['log(x)', 0, 'pole'],
  ['log(x)', -1, 'not real'],
  ['exp(x)', 1000, 'overflow'],
  ['hypot(x, 0)', 0, 'undefined partial'],
  ['x*log(x)', 0, 'no value'],
  ['x + 1/0', 2, 'pole'],
  ['x^2', 2, undefined],
])('%s at %d: %s', (text, x, why) => {
  expect(whyOf(text, x)).toBe(why)
})

it('no difference: a side is not real, or not finite', () => {
  const taken = { step: 1e-6, slope: Number.NaN, rounding: 0, uncertainty: Number.POSITIVE_INFINITY }
  expect(whyNoDifference({ ...taken, left: Number.NaN, right: 1, isRounded: false })).toBe('not real')
  const end = Number.POSITIVE_INFINITY
  expect(whyNoDifference({ ...taken, left: -end, right: end, isRounded: false })).toBe('overflow')
  expect(whyNoDifference(undefined)).toBe('overflow')
})
