import { LIMITS } from '../formula/limits'

const chain = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index))

/** Makes texts of at most so many characters: the unit again and again, between a beginning and an end. */
const filled =
  (unit: string, start = '', end = '') =>
  (length: number) =>
    start + unit.repeat((length - start.length - end.length) / unit.length) + end

/** Texts of a chosen length, by what they are made of: reading one that is twice as long takes about twice as long. */
export const GROWING: readonly (readonly [name: string, make: (length: number) => string])[] = [
  ['brackets never closed', filled('(')],
  ['brackets never opened', filled(')')],
  ['points', filled('1.')],
  ['exponents', filled('1e')],
  ['bars', filled('|')],
  ['commas', filled(',')],
  ['equals signs', filled('=')],
  ['semicolons', filled(';')],
  ['line breaks', filled('\n')],
  ['comments', filled('#\n')],
  ['quotation marks', filled('"')],
  ['backslashes', filled('\\')],
  ['half characters', filled('\ud800')],
  ['faces', filled('🙂')],
  ['lefts without rights', filled('\\left(')],
  ['fractions of LaTeX', filled('\\frac{')],
  ['lambdas', filled('lambda x: ', '', 'x')],
  ['conditions of Python', filled('x if x else ', '', 'x')],
  ['modules of Python', filled('np.', '', 'sin(x)')],
  ['imports', filled('import x\n')],
  ['a long name', filled('x')],
  ['a long number', filled('1')],
  ['products without signs', filled('x ')],
  ['a factor and brackets', filled('2(x)')],
  ['combining marks', filled('\u0301', 'x')],
  ['a row of signs', filled('-', '', 'x')],
  ['roots', filled('√', '', 'x')],
  ['raised exponents', filled('²', 'x')],
  ['a tower of powers', filled('^x', 'x')],
  ['a sum', filled('+x', 'x')],
  ['blanks', filled(' ', 'x', '+y')],
  ['zero-width blanks', filled('\u200b', 'x')],
  ['low quotation marks', filled('„')],
  ['pointed quotation marks', filled('«')],
  ['remarks of C never closed', filled('/* ')],
  [
    'bars and then lines in a bracket',
    (length) => `${'|'.repeat(length / 2 - 1)}(${'\n'.repeat(length / 2)}`,
  ],
  ['derivatives by a defined name', filled('d/dx+', '', '1\ndx=2\nif x')],
]

/** Formulas that hang, overflow or mislead parsers, by what they do; texts up to and beyond every limit. */
export const ADVERSARIAL: readonly (readonly [name: string, text: string])[] = [
  ['tried twice at each level by mathjs: 2²² ways', `${'x%('.repeat(22)}x${')'.repeat(22)}`],
  ['the same with signs', `${'x%-('.repeat(22)}x${')'.repeat(22)}`],
  ['the same with functions', `${'x%sin('.repeat(22)}x${')'.repeat(22)}`],
  ['per cent, of which mathjs shares one node: 2²⁰ visits', `${'('.repeat(20)}1${'+5%)'.repeat(20)}`],
  ['per cent that swallows the rest', '5%(x'],
  ['functions in functions', `${'sin('.repeat(60)}x${')'.repeat(60)}`],
  ['functions in functions beyond the limit', `${'sin('.repeat(61)}x${')'.repeat(61)}`],
  ['a product of sums', chain(16, (index) => `(x+${index})`).join('*')],
  ['brackets up to the limit', `${'('.repeat(60)}x${')'.repeat(60)}`],
  ['brackets beyond it', `${'('.repeat(10_000)}x${')'.repeat(9_999)}`],
  ['a tower of powers up to the limit', `x${'^x'.repeat(100)}`],
  ['a row of choices', `${'x>0?x:'.repeat(100)}x`],
  ['a row of choices beyond the limit', `${'x>0?x:'.repeat(3_000)}x`],
  ['choices in brackets', `${'(x>0?'.repeat(60)}x${':x)'.repeat(60)}`],
  ['a sum up to the limit', `x${'+x'.repeat(1_999)}`],
  ['products without signs up to the limit', 'x '.repeat(1_999)],
  ['operands up to the limit', `max(${'x,'.repeat(99)}x)`],
  ['operands beyond it', `max(${'x,'.repeat(9_990)}x)`],
  [
    'functions that double at each level',
    `g0(x)=x*x;${chain(40, (k) => `g${k + 1}(x)=g${k}(g${k}(x))`).join(';')};g40(x)`,
  ],
  [
    'functions that double without an operation',
    `g0(x)=x;${chain(40, (k) => `g${k + 1}(x)=g${k}(g${k}(x))`).join(';')};g40(x)`,
  ],
  [
    'functions that call one another',
    `g0(x)=x;${chain(500, (k) => `g${k + 1}(x)=g${k}(x)`).join(';')};g500(x)`,
  ],
  [
    'operands handed on',
    `g0(x,y)=x*y;${chain(60, (k) => `g${k + 1}(x,y)=g${k}(g${k}(x,y),g${k}(y,x))`).join(';')};g60(x,y)`,
  ],
  [
    'definitions in a row',
    `${chain(1_999, (k) => `a${k + 1}=a${k}+1`)
      .join(';')
      .slice(0, 19_900)
      .replace(/;[^;]*$/, '')};a0`,
  ],
  ['definitions in the wrong order', `${chain(900, (k) => `a${900 - k}=a${899 - k}+1`).join(';')};a900`],
  ['a loop of a thousand names', `${chain(1_000, (k) => `a${k}=a${(k + 1) % 1_000}`).join(';')};a0`],
  ['one name a thousand times', 'x=1;'.repeat(1_000)],
  ['values that double at each line', `a0=x;${chain(500, (k) => `a${k + 1}=a${k}*a${k}`).join(';')};a500`],
  ['numbers beyond the largest', '9^9^9^9+1e999*x'],
  ['factorials', '1e9!+171!'],
  ['bars round bars', `${'|x+'.repeat(60)}1${'|'.repeat(60)}`],
  ['bars in a row', '|x|'.repeat(600)],
  ['matrices in matrices', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ['a range', '0:1e7'],
  ['fractions of LaTeX, closed', `${'\\frac{x}{'.repeat(1_000)}x${'}'.repeat(1_000)}`],
  ['fractions of LaTeX up to the limit', `${'\\frac{1}{1+'.repeat(50)}x${'}'.repeat(50)}`],
  ['roots of LaTeX', `${'\\sqrt[3]{'.repeat(1_000)}x${'}'.repeat(1_000)}`],
  ['braces', `${'{'.repeat(10_000)}${'}'.repeat(10_000)}`],
  ['conditions of a spreadsheet', `=${'IF(A1>0,'.repeat(100)}1${',0)'.repeat(100)}`],
  ['conditions of a spreadsheet beyond the limit', `=${'IF(A1>0;'.repeat(1_500)}1${';0)'.repeat(1_500)}`],
  ['an unknown long name', `${'si'.repeat(9_000)}(x)`],
  ['an unknown name of the longest kind', `${'sigmoidsigmoid'.repeat(7)}(x)`],
  ['many unknown names', chain(1_500, (k) => `sin${k}(x)`).join('+')],
  ['names that only differ in looks', chain(1_000, (k) => (k % 2 ? `x_${k}` : `x${k + 1}`)).join('+')],
  ['beyond the length', 'x+'.repeat(500_000)],
  ...GROWING.map(([name, make]) => [name, make(LIMITS.characters)] as const),
]
