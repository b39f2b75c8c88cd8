import { expect, it } from 'vitest'
import { parseFormula } from '../formula/parseFormula'
import { lowerProgram } from '../graph/lowerProgram'
import { completeInputs, forward } from './forward'

const graphOf = (text: string) => lowerProgram(parseFormula(text))

/** "name value" of every variable, in the order of their ids. */
function valuesOf(text: string, inputs: Readonly<Record<string, number>>): string[] {
  const graph = graphOf(text)
  const values = forward(graph, new Map(Object.entries(inputs)))
  return graph.variables.map(({ id, name }) => `${name} ${values[id]}`)
}

it.each([
  ['sin(x*y) at 2, 3', 'sin(x*y)', { x: 2, y: 3 }, [`x 2`, `y 3`, `v1 6`, `f ${Math.sin(6)}`]],
  [
    'nothing is simplified: (a + b) − a loses b',
    'a + b - a',
    { a: 1e16, b: 1 },
    ['a 10000000000000000', 'b 1', 'v1 10000000000000000', 'f 0'],
  ],
  [
    'definitions that nobody needs have values too',
    'u = x^2; f = x + 1',
    { x: 3 },
    ['x 3', '2 2', 'u 9', '1 1', 'f 4'],
  ],
  ['NaN is born at log and goes on', '2 + log(x)', { x: -1 }, ['2 2', 'x -1', 'v1 NaN', 'f NaN']],
  [
    'three operands and more',
    'hypot(x, y, 12) + max(x, y, 1, 2)',
    { x: 3, y: 4 },
    ['x 3', 'y 4', '12 12', 'v1 13', '1 1', '2 2', 'v2 4', 'f 17'],
  ],
  [
    'both branches are computed, one is chosen',
    'x > 0 ? log(x) : 7',
    { x: -1 },
    ['x -1', '0 0', 'v1 0', 'v2 NaN', '7 7', 'f 7'],
  ],
  ['a leaf without an input is no number', 'x + y', { x: 1 }, ['x 1', 'y NaN', 'f NaN']],
  [
    'an input for a name that is computed changes nothing',
    'q = x + 1; f = 2q',
    { x: 1, q: 9 },
    ['x 1', '1 1', 'q 2', '2 2', 'f 4'],
  ],
])('%s', (_title, text, inputs, values) => {
  expect(valuesOf(text, inputs as unknown as Record<string, number>)).toEqual(values)
})

it('inputs that the reader did not give are completed, in the order of the leaves', () => {
  const complete = completeInputs(graphOf('x*y + z'), new Map([['y', -7]]))
  expect([...complete]).toEqual([
    ['x', 2],
    ['y', -7],
    ['z', 1],
  ])
})
