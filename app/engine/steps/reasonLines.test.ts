import { describe, expect, it } from 'vitest'
import { explainRun } from '../autodiff/explain'
import { runGraph } from '../autodiff/run'
import { parseFormula } from '../formula/parseFormula'
import { lowerProgram } from '../graph/lowerProgram'
import { frameAt } from './frame'
import { reasonLines, reasonSubject } from './reasonLines'
import { makeTimeline } from './timeline'

/** The lines at a position, or of the whole run. */
function lines(text: string, inputs: Record<string, number>, position?: number): string[] {
  const graph = lowerProgram(parseFormula(text))
  const run = runGraph(graph, new Map(Object.entries(inputs)))
  const frame =
    position === undefined ? undefined : frameAt(graph, run, makeTimeline(graph, 'node'), position)
  return reasonLines(graph, explainRun(graph, run), frame).map(
    (line) => `${reasonSubject(line)}: ${line.text}`,
  )
}

describe('reason lines', () => {
  const reason = 'log needs a positive number, got −2'

  it('a line for each reason, and the numbers that share it', () => {
    expect(lines('log(x)*y', { x: -2, y: 3 })).toEqual([
      `v₁: ${reason}`,
      `f; gradient of x, y, v₁, f: from v₁: ${reason}`,
    ])
  })

  it('none where all numbers are plain', () => {
    expect(lines('x*y', { x: 2, y: 3 })).toEqual([])
  })

  it('at a step only what it has reached', () => {
    const at = (position: number) => lines('log(x)*y', { x: -2, y: 3 }, position)
    expect(at(0)).toEqual([])
    expect(at(1)).toEqual([`v₁: ${reason}`])
    expect(at(2)).toEqual([`v₁: ${reason}`, `f: from v₁: ${reason}`])
    expect(at(3).at(-1)).toBe(`f; gradient of f: from v₁: ${reason}`)
  })

  it('what begins on the way back has its line, also where another reason arrived at the variable before', () => {
    expect(lines('hypot(x, 0) + sqrt(x^2)', { x: 0 }).join('\n')).toContain(
      'gradient of x: upstream ∞ × local 0 at ^ has no value',
    )
  })
})
