import { describe, expect, it } from 'vitest'
import { wrongInputs } from '../engine/trials/wrongInputs'
import { errorsCommand } from './errorsCommand'
import { readFuzzArguments } from './readFuzzArguments'

describe('the page of errors', () => {
  it('shows each text with carets under the place, the sentence, and what the fixes lead to', () => {
    const { exitCode, output } = errorsCommand([])
    expect(exitCode).toBe(0)
    expect(output).toContain(`
line 1, column 1: sin needs its operand in brackets. Write sin(x).

  sin x + 1
  ^^^^^
  → sin(x) + 1
`)
    expect(output).toContain('  → asin(x)   the inverse function\n  → sin(x)^-1   one over the result\n')
    for (const { title } of wrongInputs) expect(output).toContain(`\n${title}\n─`)
  })

  it('--json has every text of the table, with offsets, line and column', () => {
    const groups = JSON.parse(errorsCommand(['--json']).output)
    const texts = groups.flatMap(({ inputs }: { inputs: { text: string }[] }) =>
      inputs.map(({ text }) => text),
    )
    expect(texts).toEqual(wrongInputs.flatMap(({ inputs }) => inputs.map(({ text }) => text)))
    expect(groups.flatMap((group: { inputs: object[] }) => group.inputs)).toContainEqual({
      text: 'q = 1\nq = 2\nq',
      message: 'q is defined twice, on lines 1 and 2',
      span: { start: 6, end: 7 },
      line: 2,
      column: 1,
      hint: 'Give the new value a new name.',
      fixes: [{ text: 'q = 1\nq_2 = 2\nq_2' }],
    })
  })

  it('--help tells how it is used, and so does a wrong call', () => {
    const { output } = errorsCommand(['--help'])
    expect(output).toContain('npm run errors')
    expect(errorsCommand(['--jason'])).toEqual({ exitCode: 2, output: '', errors: output })
  })
})

describe('npm run fuzz', () => {
  it.each([
    [[], { count: 20_000, seed: 1 }],
    [['500'], { count: 500, seed: 1 }],
    [['--seed=7', '10'], { count: 10, seed: 7 }],
  ])('%j', (argv, request) => {
    expect(readFuzzArguments(argv)).toEqual(request)
  })

  it.each([[['many']], [['-5']], [['1', '2']], [['1', '--sed=2']], [['--help']]])(
    '%j gets the help',
    (argv) => {
      expect(readFuzzArguments(argv)).toMatch(/^Tries random/)
    },
  )
})
