import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { traceCommand } from './traceCommand'

/** The output of a call that must succeed. */
function output(...argv: string[]): string {
  const { exitCode, output, errors } = traceCommand(argv)
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' })
  return output
}

/** Exit code and first line of a call that must fail, which prints nothing on standard output. */
function failure(...argv: string[]): string {
  const { exitCode, output, errors } = traceCommand(argv)
  expect(output).toBe('')
  return `${exitCode} ${errors.split('\n')[0]}`
}

describe('the table', () => {
  it('sin(x*y) at x = 2, y = 3', () => {
    expect(output('sin(x*y)', 'x=2', 'y=3')).toBe(
      `
Name  Kind          Computed from    Value  Gradient
────  ────────────  ─────────────  ───────  ────────
x     leaf          input                2     2.881
y     leaf          input                3      1.92
v₁    intermediate  x × y                6    0.9602
f     root          sin(v₁)        −0.2794         1
`.slice(1),
    )
  })

  it('inputs first, then constants, then what is computed; columns stay straight under marks like x̂', () => {
    const rows = output('2*x̂ + y*3').split('\n').slice(2, 9)
    expect(rows.map((row) => row.split(' ')[0])).toEqual(['x̂', 'y', '2', '3', 'v₁', 'v₂', 'f'])
    expect(rows[0]).toMatch(/^x̂ {5}leaf /)
    expect(rows[1]).toMatch(/^y {5}leaf /)
  })

  it('17 digits are the double itself: cos 6', () => {
    expect(output('sin(x*y)', 'x=2', 'y=3', '--digits=17')).toContain(` ${Math.cos(6)}\n`)
  })

  it('inputs that nobody gave get the numbers of the page, and the seed is named', () => {
    const text = output('q = x + y; f = q*z', 'y=5', '--seed=-2')
    expect(text).toContain(
      '\n\nGradients are ∂L/∂…, with the seed ∂L/∂f = −2\nNot given, so chosen: x = 2, z = 1\n',
    )
    expect(text).toMatch(/^z +leaf +input +1 +−14$/m)
  })

  it('constants are numbers without subscripts, and what the root does without is marked', () => {
    const text = output('u = x + 12; f = 0.25*x', 'x=2')
    expect(text).toMatch(/^12 +constant, unused +fixed +12 +–$/m)
    expect(text).toMatch(/^u +intermediate, unused +x \+ 12 +14 +–$/m)
    expect(text).toMatch(/^f +root +0.25 × x +0.5 +1$/m)
  })

  it('names that share a reason share its line', () => {
    expect(output('log(x) + x', 'x=-2').split('\n\n')[1]).toBe(
      'v₁: log needs a positive number, got −2\n' +
        'f; gradient of x, v₁, f: from v₁: log needs a positive number, got −2\n',
    )
    expect(output('abs(x)', 'x=0')).toContain('f: kink of abs: left slope −1, right slope 1')
  })

  it('says how a product meets a division', () => {
    expect(output('1/2x', 'x=1')).toContain('Read as (1/2)*x')
  })

  it('e and pi are inputs where they are given a number', () => {
    expect(output('e^x', 'e=2', 'x=3')).toMatch(/^f +root +e\^x +8 +1$/m)
    expect(output('e^x', 'x=0')).toMatch(/^e +constant +fixed +2.718 +–$/m)
  })
})

describe('--json', () => {
  const json = (...argv: string[]) => JSON.parse(output(...argv, '--json'))
  /** The row of one variable. */
  const row = (name: string, ...argv: string[]) =>
    json(...argv).variables.find((variable: { name: string }) => variable.name === name)

  it('numbers in full precision, names as typed', () => {
    const report = json('y1 = sin(x1*2)', 'x1=3')
    expect(report).toMatchObject({ root: 'y1', seed: 1, inputs: { x1: 3 }, assumedInputs: [], remarks: [] })
    expect(row('x1', 'y1 = sin(x1*2)', 'x1=3')).toEqual({
      name: 'x1',
      kind: 'leaf',
      needed: true,
      computedFrom: 'input',
      operation: null,
      operands: [],
      value: 3,
      gradient: 2 * Math.cos(6),
    })
    expect(row('y1', 'y1 = sin(x1*2)', 'x1=3')).toMatchObject({ operation: 'sin', operands: ['v1'] })
  })

  it('infinities are words, with a reason', () => {
    const reason = expect.stringMatching(/^pole of log: /)
    expect(row('f', 'log(x)', 'x=0')).toMatchObject({ value: '-Infinity', valueReason: reason })
    expect(row('x', 'log(x)', 'x=0')).toMatchObject({ gradient: 'Infinity', gradientReason: reason })
  })

  it('null stands with a reason', () => {
    const reason = 'log needs a positive number, got −2'
    expect(row('f', 'log(x)', 'x=-2')).toMatchObject({ value: null, valueReason: reason, gradient: null })
    expect(row('x', 'log(x)', 'x=-2')).toMatchObject({ gradient: null, gradientReason: `from f: ${reason}` })
    expect(row('2', '2x').gradientReason).toBe('fixed: a constant has no gradient')
    expect(row('u', 'u = x + 1; x*2').gradientReason).toBe('unused: the root does not need it')
    expect(row('x', 'x > 1').gradientReason).toBe(
      'no differentiable way leads from an input through it to the root',
    )
  })

  it('remarks name their variable and kind', () => {
    expect(json('abs(x)', 'x=0').remarks).toMatchObject([{ variable: 'f', operation: 'abs', kind: 'kink' }])
    expect(json('x*y', 'x=1').assumedInputs).toEqual(['y'])
  })
})

describe('a formula that cannot be read', () => {
  it('line, column, the sentence, and carets under the place; exit code 1', () => {
    expect(traceCommand(['q = x\nf = q + sin y'])).toEqual({
      exitCode: 1,
      output: '',
      errors:
        'line 2, column 9: sin needs its operand in brackets. Write sin(y).\n\n  f = q + sin y\n          ^^^^^\n',
    })
    expect(failure('')).toBe('1 line 1, column 1: The formula is empty. Type one, such as sin(x*y).')
  })

  it('a long line is cut around the place', () => {
    const [, , line = '', carets = ''] = traceCommand([
      `${'x + '.repeat(50)}x 2${' + x'.repeat(50)}`,
    ]).errors.split('\n')
    expect(line).toMatch(/^ {2}….{90}…$/)
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('x 2')
  })
})

describe('a call that makes no sense: a sentence and exit code 2', () => {
  it.each<[string[], string]>([
    [[], 'The formula is missing.'],
    [['x*y', 'z=2'], 'The formula has no input z; it has x, y.'],
    [['2*3', 'z=2'], 'The formula has no input z; it has none.'],
    [['q = x + 1; q*q', 'q=2'], 'q is no input: the formula itself says what it is.'],
    [['x*y', 'x=two'], '“two” is no number for x: write x=0.5.'],
    [['x*y', 'x='], '“” is no number for x: write x=0.5.'],
    [['x*y', 'x=1e999'], '“1e999” is no number for x: write x=0.5.'],
    [['x*y', 'x=0x10'], '“0x10” is no number for x: write x=0.5.'],
    [['x*y', 'x=1', 'x=2'], 'x is given twice.'],
    [['x=2', 'x*y'], '“x*y” is no input: after the formula, in quotes, stand inputs such as x=2.'],
    [['x', '--digits=18'], 'Digits are a whole number from 2 to 17: write --digits=17.'],
    [['x', '--digits'], 'Digits are a whole number from 2 to 17: write --digits=17.'],
    [['x', '--seed=much'], '“much” is no number for the seed: write --seed=2.'],
    [['x', '--jason'], 'There is no option “--jason”.'],
  ])('%j', (argv, sentence) => {
    expect(failure(...argv)).toBe(`2 ${sentence}`)
  })

  it('--help is no mistake', () => {
    expect(output('--help')).toContain('npm run trace -- "sin(x*y)" x=2 y=3')
  })

  it('a minus is one, also the true minus of a table; x₁ is x1', () => {
    expect(output('-x1', 'x₁=−3')).toMatch(/^f +root +−x₁ +3 +1$/m)
  })
})

describe('as a process', () => {
  it('prints the report alone, and ends with the exit code', () => {
    const script = fileURLToPath(new URL('trace.mjs', import.meta.url))
    const run = (...argv: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...argv], {
        encoding: 'utf8',
        cwd: '/',
      })
      return { exitCode: status, output: stdout, errors: stderr }
    }
    expect(run('x*x', 'x=3')).toEqual(traceCommand(['x*x', 'x=3']))
    expect(run('x*')).toEqual(traceCommand(['x*']))
  }, 60_000)
})
