import { describe, expect, it } from 'vitest'
import { parseFormula } from '../formula/parseFormula'
import { symbolOf } from './graph'
import { type LoweringOptions, lowerProgram } from './lowerProgram'
import { type GraphedFormula, nodesAt, spansOf } from './nodesAt'

function read(text: string, options?: LoweringOptions): GraphedFormula {
  const program = parseFormula(text)
  return { text, program, graph: lowerProgram(program, options) }
}

/** The names of what the character after `|` writes; operations by their symbol and result. */
function at(marked: string, options?: LoweringOptions): string {
  const formula = read(marked.replace('|', ''), options)
  const { variables, operations } = formula.graph
  return nodesAt(formula, marked.indexOf('|'))
    .map(({ kind, id }) => {
      const operation = kind === 'operation' ? operations[id] : undefined
      return operation
        ? `${symbolOf(operation)} → ${variables[operation.result]?.name}`
        : variables[id]?.name || String(variables[id]?.value)
    })
    .join(', ')
}

/** The text with brackets round every place of the variable, or of the operation that makes it. */
function marked(text: string, name: string, kind: 'variable' | 'operation', options?: LoweringOptions) {
  const formula = read(text, options)
  const variable = formula.graph.variables.find((candidate) => candidate.name === name)
  const id = kind === 'operation' ? variable?.maker : variable?.id
  if (id === undefined) throw new Error(`no ${kind} ${name}`)
  return spansOf(formula, { kind, id })
    .toSorted((first, second) => second.start - first.start)
    .reduce((rest, { start, end }) => {
      return `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`
    }, text)
}

describe('a character belongs to the node that it writes', () => {
  it.each([
    ['sin(|x*y)', 'x'],
    ['sin(x|*y)', '× → v1'],
    ['|sin(x*y)', 'sin → f'],
    ['sin|(x*y)', 'sin → f'],
    ['sin(x*y|)', 'sin → f'],
    ['|(x+y)*x', '+ → v1'],
    ['(x+y)|*x', '× → f'],
    ['(x+y)*|x', 'x'],
    ['|(x)+y', 'x'],
    ['x |+ y', '+ → f'],
    ['2|x', 'x'],
    ['|2x', '2'],
    ['x*|-3', '−3'],
    ['x^|pi', 'pi'],
    ['x|²', '2'],
    ['|q = x + y; q*z', 'q'],
    ['q |= x + y; q*z', 'q'],
    ['q = x + y; |q*z', 'q'],
    ['b |= a; b*b', 'a'],
    ['a = x*y; b = a; |b + 1', 'a'],
    ['k = |3; k*x', 'k'],
    ['f(|x, y) = x*y', 'x'],
    ['|f(x, y) = x*y', 'f'],
    ['x + y # |note', ''],
    ['x + y; |', ''],
    ['𝑥 + |𝑥', 'x'],
  ])('%s: %s', (text, expected) => {
    expect(at(text)).toBe(expected)
  })

  it('in a function of the reader to the nodes of all its calls, a parameter to none', () => {
    expect(at('g(a) = a|^2; g(x) + g(y)')).toBe('^ → v1, ^ → v2')
    expect(at('g(a) = |a^2; g(x) + g(y)')).toBe('')
    expect(at('g(a) = a*|w; g(x) + g(y)')).toBe('w')
    expect(at('g(a) = a^2; |g(x) + y')).toBe('^ → v1')
    expect(at('|g(a) = a^2; g(x) + y')).toBe('^ → v1')
  })

  it('where equal parts are merged, to the one node', () => {
    const options = { mergeEqualParts: true }
    expect(at('x*y + x|*y', options)).toBe('× → v1')
    expect(at('2x + |2y', options)).toBe('2')
    expect(at('a = x*y; b = x*y; a + |b', options)).toBe('a')
  })
})

describe('a node stands in the text', () => {
  it.each([
    ['sin(x*y)+x', 'x', 'variable', 'sin([x]*y)+[x]'],
    ['sin(x*y)+x', 'v1', 'variable', 'sin([x*y])+x'],
    ['sin(x*y)+x', 'v1', 'operation', 'sin([x*y])+x'],
    ['q = x + y\nf = q*z', 'q', 'variable', '[q] = x + y\nf = [q]*z'],
    ['q = x + y\nf = q*z', 'q', 'operation', 'q = [x + y]\nf = q*z'],
    ['b = a; b*a', 'a', 'variable', '[b] = [a]; [b]*[a]'],
    ['f(x, y) = x*y # x', 'x', 'variable', 'f([x], y) = [x]*y # x'],
    ['g(x) = x^2; g(3) + x', 'x', 'variable', 'g(x) = x^2; g(3) + [x]'],
    ['𝑥*x', 'x', 'variable', '[𝑥]*[x]'],
    ['xx*x', 'x', 'variable', 'xx*[x]'],
  ] as const)('%s: %s, %s', (text, name, kind, expected) => {
    expect(marked(text, name, kind)).toBe(expected)
  })

  it('a function of the reader gives its operations one place, however often it is called', () => {
    expect(marked('g(a) = a^2; g(x) + g(y)', 'v2', 'operation')).toBe('g(a) = [a^2]; g(x) + g(y)')
  })

  it('a merged part at all its places', () => {
    expect(marked('x*y + x*y', 'v1', 'operation', { mergeEqualParts: true })).toBe('[x*y] + [x*y]')
  })

  it('a node of no graph nowhere', () => {
    expect(spansOf(read('x'), { kind: 'operation', id: 7 })).toEqual([])
  })
})
