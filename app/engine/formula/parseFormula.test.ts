import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormulaError, placeOf } from './formulaError'
import { parseFormula } from './parseFormula'

/** "message @ the marked text → the text after the fix". */
function failure(text: string): string {
  try {
    parseFormula(text)
    return 'accepted'
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    const { message, span, fixes } = error
    const [fix] = fixes
    const mended = fix ? ` → ${text.slice(0, fix.span.start)}${fix.text}${text.slice(fix.span.end)}` : ''
    return `${message} @ ${text.slice(span.start, span.end)}${mended}`
  }
}

describe('a formula that cannot be read', () => {
  it.each([
    ['', 'The formula is empty @ '],
    ['# only a comment', 'The formula is empty @ # only a comment'],
    ['a+', 'Something is missing after “+” @ +'],
    ['x+*y', 'Something is missing between “+” and “*” @ +*'],
    ['*x', 'Something is missing before “*” @ *'],
    ['sin(x', 'This “(” is never closed @ ( → sin(x)'],
    ['sin(x*', 'This “(” is never closed @ ('],
    ['x+1)', 'There is no “(” for this “)” @ ) → x+1'],
    ['sin x', 'sin needs its operand in brackets @ sin x → sin(x)'],
    ['sin', 'sin needs its operand in brackets @ sin'],
    ['sin^2(x) + 1', 'The power of a function stands after its brackets @ sin^2(x) → sin(x)^2 + 1'],
    ['x*(y) + x(y+1)', 'x is a variable, not a function @ x → x*(y) + x*(y+1)'],
    ['x(y + 1)', 'There is no function “x” @ x → x*(y + 1)'],
    ['sine(x)', 'There is no function “sine” @ sine → sin(x)'],
    ['sigmod(x)', 'There is no function “sigmod” @ sigmod → sigmoid(x)'],
    ['SIN(x)', 'There is no function “SIN” @ SIN → sin(x)'],
    ['constructor(x)', 'There is no function “constructor” @ constructor → constructor*(x)'],
    ['sin()', 'These brackets are empty @ ()'],
    ['atan2(y)', 'atan2 takes 2 operands, got 1 @ atan2(y)'],
    [
      `max(${Array(101).fill('x').join()})`,
      `A call may have 100 operands, this one has 101 @ max(${Array(101).fill('x').join()})`,
    ],
    ['log(x, 2, 3)', 'log takes 1 or 2 operands, got 3 @ log(x, 2, 3)'],
    ['g(a) = a; g(1, 2)', 'g takes 1 operand, got 2 @ g(1, 2)'],
    ['max(x,)', 'An operand is missing at this comma @ ,'],
    ['x, y', 'A comma stands only between the operands of a function @ ,'],
    ['1,5*x', 'Decimals are written with a point here @ 1,5 → 1.5*x'],
    ['2 mod(7, 3)', 'After an operand, mod takes one number and no comma @ mod → 2 *mod(7, 3)'],
    ['1 2', 'An operator is missing between “1” and “2” @ 1 2 → 1*2'],
    ['x 2', 'An operator is missing between “x” and “2” @ x 2 → x*2'],
    ['3.4.5', '“3.4.5” is not a number @ 3.4.5'],
    ['1e', '“1e” is not a number @ 1e'],
    ['0x1F', '“0x1F” is not a number @ 0x1F'],
    ['x % 2', '“%” has no meaning in a formula @ %'],
    ['[1, 2]', '“[” has no meaning in a formula @ ['],
    ['x ! 2', '“!” has no meaning in a formula @ !'],
    ['sin(x) = 2', 'sin is a built-in function @ sin'],
    ['x + 1 = 3', 'Left of “=” stands one name, or a function with its parameters @ x + 1'],
    ['f = g = 3', 'One line has one “=” @ ='],
    ['f =', 'Nothing follows “f =” @ ='],
    ['a = b + 1; b = a * 2; f = a', 'a needs b, b needs a: no value can come first @ a = b + 1'],
    ['a=b;b=c;c=d;d=p;p=a;p', 'a needs b, b needs c, c needs d, …, p needs a: no value can come first @ a=b'],
    ['x = x + 1', 'x needs x: no value can come first @ x = x + 1'],
    ['g(n) = g(n - 1) + 1; g(3)', 'g needs g: a function cannot call itself here @ g(n) = g(n - 1) + 1'],
    ['q = 1\nq = 2\nq', 'q is defined twice on lines 1 and 2 @ q'],
    ['a < b < c', 'Comparisons do not chain @ a'],
    ['x ? y', 'This cannot be read as a formula @ y'],
  ])('%s', (text, expected) => {
    expect(failure(text)).toBe(expected)
  })

  it('tells line and column', () => {
    expect(placeOf('q = x\nf = q+', 9)).toEqual({ line: 2, column: 4 })
  })

  it('a product that meets a division shows its reading', () => {
    expect(parseFormula('1/2x').notes.map(({ message }) => message)).toEqual(['Read as (1/2)*x'])
    expect(parseFormula('a/2b').notes.map(({ message }) => message)).toEqual(['Read as a/(2*b)'])
    expect(parseFormula('1/2*x').notes).toEqual([])
    const reading = (text: string) =>
      parseFormula(text)
        .notes.map(({ message }) => message)
        .join()
    expect(reading('1/x^2 y')).toBe('Read as 1/(x^2*y)')
    expect(reading('1/sin(x) y')).toBe('Read as 1/(sin(x)*y)')
    expect(reading('1/-2x')).toBe('Read as 1/(-2*x)')
    for (const plain of ['2x/3', '1/(2x)', '(1/2)x', 'x/2 + 3y']) expect(reading(plain)).toBe('')
  })

  it('different names that look alike are told', () => {
    const notes = (text: string) => parseFormula(text).notes.map(({ message }) => message)
    expect(notes('x1 * x_1 + x_1')).toEqual(['x1 and x_1 are two names, both shown as x₁'])
    expect(notes('theta * θ')).toEqual(['theta and θ are two names, both shown as θ'])
    expect(notes('x1 * x₁ + pi * π')).toEqual([])
  })

  it('whoever takes the name of a constant is told', () => {
    expect(parseFormula('e = c*d\ne^2').notes.map(({ message }) => message)).toEqual([
      'e is your own here, not the constant',
    ])
    expect(parseFormula('f(x, e) = x*e').notes.map(({ message }) => message)).toEqual([
      'e is your own here, not the constant',
    ])
  })

  it('nothing but a FormulaError is ever thrown', () => {
    const words = [
      'x',
      'y',
      '2',
      '1e',
      '+',
      '-',
      '*',
      '/',
      '^',
      '(',
      ')',
      ',',
      '=',
      ';',
      '\n',
      'sin',
      'max',
      'g',
      '?',
      ':',
      '%',
      'mod',
      'not',
      ' ',
      '.',
      '5',
      'and',
      '<',
      '²',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (parts) => {
        failure(parts.join(''))
      }),
      { numRuns: 5000 },
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void failure(text)),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['minus signs in conditions', `${'c ? -1 : '.repeat(99)}-a ? -b : -c`],
    ['conditions side by side', Array(101).fill('(a ? b : c)').join('+')],
    ['powers side by side', Array(150).fill('x^2').join(' ')],
    ['brackets with powers', Array(150).fill('(x^2)').join('')],
    ['minus signs side by side', Array(150).fill('-x').join('*')],
    ['conditions as operands', `max(${Array(99).fill('a ? b : c').join()})`],
  ])('%s are no nesting', (_, text) => {
    expect(failure(text)).toBe('accepted')
  })

  it('what nests without brackets adds up through the brackets', () => {
    expect(failure(Array(102).fill('x').join('^'))).toMatch(/^At most 100 of “\^”/)
    expect(failure(`${'-'.repeat(60)}(${'-'.repeat(41)}x)`)).toMatch(/^At most 100 of “-”/)
    expect(failure(`${'a ? b : '.repeat(101)}c`)).toMatch(/^At most 100 of “\?”/)
  })

  it.each([
    ['a percent tower', `${'x%('.repeat(22)}x${')'.repeat(22)}`],
    ['a mod tower', `${'x mod ('.repeat(59)}x${')'.repeat(59)}`],
    ['brackets', `${'('.repeat(5000)}x${')'.repeat(5000)}`],
    ['powers', Array(5000).fill('x').join('^')],
    ['minus signs', `${'-'.repeat(9000)}x`],
    ['conditions', `${'x ? 1 : '.repeat(2000)}0`],
    ['functions', `${'sin('.repeat(60)}x${')'.repeat(60)}`],
    ['products without signs', Array(3000).fill('x').join(' ')],
  ])('%s neither hang nor overflow', (_, text) => {
    failure(text)
  })
})
