import { findCall } from '../../../operations/table'
import { SAME_FUNCTIONS } from '../../otherNames'
import { giveUp } from '../notConvertible'
import { degrees, logTo, radians, roundTo, signedRemainder, truncated } from '../phrases'
import { call, conditional, infix, isTruth, name, negative, number, type Piece } from '../piece'
import type { Dialect } from './codeTokens'

/** A call in a program: `torch.clamp(x, min=0)` or, with its target as the first operand, `x.clamp(min=0)`. */
export interface CodeCall {
  /** The last word: `clamp`. */
  readonly called: string
  /** The words before it: `torch`, `jax.nn`; empty for a bare or a method call. */
  readonly module: string
  readonly operands: readonly Piece[]
  readonly named: ReadonlyMap<string, Piece>
  readonly dialect: Dialect
}

type Rule = (operands: readonly Piece[], call: CodeCall) => Piece

const MODULES: Readonly<Record<Dialect, ReadonlySet<string>>> = {
  Python: new Set(
    'np numpy onp jnp math torch tf tensorflow jax lax F nn sp sympy scipy special K keras autograd anp cupy cp mx mpmath'.split(
      ' ',
    ),
  ),
  JavaScript: new Set(['Math', 'math', 'tf']),
  C: new Set(['Math', 'std']),
}

/** Names of functions that we have under another, beside those that are the same everywhere. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ...SAME_FUNCTIONS,
  ...['Abs', 'Max', 'Min'].map((called) => [called, called.toLowerCase()] as const),
  ...['amax', 'fmax'].map((called) => [called, 'max'] as const),
  ...['amin', 'fmin'].map((called) => [called, 'min'] as const),
  ...['rint', 'around'].map((called) => [called, 'round'] as const),
  ['soft_sign', 'softsign'],
  ['hard_tanh', 'hardtanh'],
])

/** Calls that leave a single number as it is. */
const IDENTITIES: ReadonlySet<string> = new Set(
  (
    'float double item clone numpy tensor Variable constant array asarray float32 float64 Parameter Value convert_to_tensor ' +
    'Tensor scalar variable'
  ).split(' '),
)

const INFIXES: ReadonlyMap<string, string> = new Map([
  ...['pow', 'power', 'float_power'].map((called) => [called, '^'] as const),
  ...['mul', 'multiply'].map((called) => [called, '*'] as const),
  ...['div', 'divide', 'true_divide', 'truediv'].map((called) => [called, '/'] as const),
  ['add', '+'],
  ['sub', '-'],
  ['subtract', '-'],
  ...Object.entries({ eq: '==', ne: '!=', lt: '<', gt: '>', le: '<=', ge: '>=' }),
  ...Object.entries({ equal: '==', not_equal: '!=', less: '<', greater: '>' }),
  ...Object.entries({ less_equal: '<=', greater_equal: '>=' }),
])

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...['neg', 'negative'].map((called) => [called, unary(negative)] as const),
  ['reciprocal', unary((x) => infix('/', number('1'), x))],
  ['rsqrt', unary((x) => infix('/', number('1'), call('sqrt', x)))],
  ['exp2', unary((x) => infix('^', number('2'), x))],
  ...['trunc', 'fix', 'int'].map((called) => [called, unary(truncated)] as const),
  ...['radians', 'deg2rad'].map((called) => [called, unary(radians)] as const),
  ...['degrees', 'rad2deg'].map((called) => [called, unary(degrees)] as const),
  ['fmod', binary(signedRemainder)],
  ['remainder', binary(remainder)],
  ['floor_divide', binary((x, y) => call('floor', infix('/', x, y)))],
  ['Rational', binary((x, y) => infix('/', x, y))],
  ['logical_and', binary((x, y) => logic('and', x, y))],
  ['logical_or', binary((x, y) => logic('or', x, y))],
  ...['clamp', 'clip', 'clip_by_value'].map((called) => [called, clamped] as const),
  ...['where', 'select'].map((called) => [called, chosen] as const),
  ['round', rounded],
  ['log', logarithm],
  ['leaky_relu', leaky],
  ['gelu', gelu],
])

const CONSTANTS: ReadonlyMap<string, Piece> = new Map([
  ...['pi', 'PI', 'M_PI'].map((called) => [called, name('pi')] as const),
  ...['e', 'E'].map((called) => [called, name('e')] as const),
  ['tau', infix('*', number('2'), name('pi'))],
  ...['inf', 'Infinity', 'oo', 'Inf'].map((called) => [called, name('Infinity')] as const),
  ['SQRT2', call('sqrt', number('2'))],
  ['SQRT1_2', call('sqrt', number('0.5'))],
  ['LN2', call('log', number('2'))],
  ['LN10', call('log', number('10'))],
])

/** Whether a word before a point is a library of functions: `np` in `np.sin`. */
export function isModule(word: string, dialect: Dialect): boolean {
  return MODULES[dialect].has(word)
}

/** The function of a layer without weights: `LeakyReLU` is leaky_relu. */
export function layerFunction(layer: string): string {
  return layer.replace(/(?<=[a-z])(?=ReLU|Sigmoid)/, '_').toLowerCase()
}

/** A constant of a library, such as `math.pi`; gives up on anything else. */
export function codeConstant(word: string): Piece {
  return CONSTANTS.get(word) ?? giveUp(`the value ${word}`)
}

/** A call of a library's function in our language; gives up on one that we lack or that means something else here. */
export function convertCall(codeCall: CodeCall): Piece {
  const { operands, named, dialect } = codeCall
  const plain = dialect === 'C' ? codeCall.called.replace(/(?<=...)f$/, '') : codeCall.called
  const called = ALIASES.get(plain) ?? plain
  const symbol = INFIXES.get(called)
  const rule = RULES.get(called)
  const [first, second] = operands
  if (named.size > 0 && rule !== clamped && rule !== leaky) giveUp(`named operands of ${called}`)
  if (rule) return rule(operands, codeCall)
  if (symbol && first && second && operands.length === 2) return infix(symbol, first, second)
  if (IDENTITIES.has(called) && first && operands.length === 1) return first
  if ((called === 'max' || called === 'min') && operands.length < 2) giveUp('the largest of a list')
  if (!findCall(called, operands.length)) giveUp(`the function ${called}`)
  return call(called, ...operands)
}

function unary(write: (x: Piece) => Piece): Rule {
  return (operands) => write(upTo(1, operands)(0))
}

function binary(write: (x: Piece, y: Piece, call: CodeCall) => Piece): Rule {
  return (operands, codeCall) => write(upTo(2, operands)(0), upTo(2, operands)(1), codeCall)
}

/** Gives the operand at a place; gives up where it is missing, or where there are more than `most`. */
function upTo(most: number, operands: readonly Piece[]): (index: number) => Piece {
  if (operands.length > most) giveUp('an operand too many')
  return (index) => operands[index] ?? giveUp('an operand is missing')
}

/** Of NumPy and PyTorch, with the sign of the divisor; that of `math` and of C is another one. */
function remainder(x: Piece, y: Piece, { module, dialect }: CodeCall): Piece {
  return module === 'math' || dialect !== 'Python' ? giveUp('the nearest remainder') : call('mod', x, y)
}

/** `torch.clamp(x, 0, 1)`, `x.clamp(min=0)`, `np.clip(x, a_min=0, a_max=1)`. */
function clamped(operands: readonly Piece[], { named }: CodeCall): Piece {
  const x = upTo(3, operands)(0)
  const known = ['min', 'max', 'a_min', 'a_max', 'clip_value_min', 'clip_value_max']
  if ([...named.keys()].some((key) => !known.includes(key))) giveUp('a named operand of clamp')
  const least = operands[1] ?? named.get('min') ?? named.get('a_min') ?? named.get('clip_value_min')
  const most = operands[2] ?? named.get('max') ?? named.get('a_max') ?? named.get('clip_value_max')
  if (!least && !most) giveUp('clamp without bounds')
  const above = least ? call('max', x, least) : x
  return most ? call('min', above, most) : above
}

/** `np.where(c, a, b)`; `torch.where` and `tf.where` alike. */
function chosen(operands: readonly Piece[]): Piece {
  const operand = upTo(3, operands)
  return conditional(operand(0), operand(1), operand(2))
}

/** JavaScript and Java round halves up, C away from zero, as we do; Python to even, which the offer says. */
function rounded(operands: readonly Piece[], { dialect, module }: CodeCall): Piece {
  const roundsUp = dialect === 'JavaScript' || module === 'Math'
  const x = upTo(dialect === 'Python' ? 2 : 1, operands)(0)
  if (roundsUp) return call('floor', infix('+', x, number('0.5')))
  return roundTo(operands[1] ?? number('0'), x)
}

function logarithm(operands: readonly Piece[]): Piece {
  const x = upTo(2, operands)(0)
  const base = operands[1]
  return base ? logTo(base, x) : call('log', x)
}

/** Our slope is 0.01, that of PyTorch and JAX; TensorFlow's is 0.2 unless told. */
function leaky(operands: readonly Piece[], { named, module }: CodeCall): Piece {
  const x = upTo(2, operands)(0)
  if ([...named.keys()].some((key) => key !== 'negative_slope' && key !== 'alpha')) giveUp('a named operand')
  const told = operands[1] ?? named.get('negative_slope') ?? named.get('alpha')
  const slope = told ?? number(/^(?:tf|tensorflow)\b/.test(module) ? '0.2' : '0.01')
  if (slope.text === '0.01') return call('leaky_relu', x)
  return conditional(infix('>', x, number('0')), x, infix('*', slope, x))
}

/** JAX answers the approximation with tanh unless told. */
function gelu(operands: readonly Piece[], { module }: CodeCall): Piece {
  return call(module.startsWith('jax') ? 'gelu_tanh' : 'gelu', upTo(1, operands)(0))
}

/** Only of conditions: Python's `x and y` is y, not 1. */
export function logic(symbol: 'and' | 'or', first: Piece, second: Piece): Piece {
  if (!isTruth(first) || !isTruth(second)) giveUp(`${symbol} of numbers`)
  return infix(symbol, first, second)
}
