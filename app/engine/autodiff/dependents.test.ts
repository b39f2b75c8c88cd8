import { expect, it } from 'vitest'
import { parseFormula } from '../formula/parseFormula'
import { variableOf } from '../graph/graph'
import { lowerProgram } from '../graph/lowerProgram'
import { dependentsOf } from './dependents'

/** The names of the results that move with the variable of this name. */
function moved(text: string, name: string): string[] {
  const graph = lowerProgram(parseFormula(text))
  return dependentsOf(graph, graph.variableByName.get(name) as number).map(
    ({ result }) => variableOf(graph, result).name,
  )
}

it('all that is computed from the variable, in order of evaluation, but not what made it', () => {
  const text = 'a = x*y; b = sin(y); c = a + b; f = c*a'
  expect(moved(text, 'y')).toEqual(['a', 'b', 'c', 'f'])
  expect(moved(text, 'b')).toEqual(['c', 'f'])
  expect(moved(text, 'f')).toEqual([])
})

it('through a condition too, although no gradient passes there', () => {
  expect(moved('c = x > 0; f = c ? y : z', 'x')).toEqual(['c', 'f'])
})

it('not what the root does not need', () => {
  expect(moved('u = 2*x; f = x + 1', 'x')).toEqual(['f'])
})
