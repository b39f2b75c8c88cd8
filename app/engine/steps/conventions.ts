import type { ConventionKey } from '../autodiff/conventionKeys'

/** A row of the conventions page: a delicate point, what is answered here and elsewhere, and why. */
export interface Convention {
  /** "abs at 0". */
  readonly point: string
  /** A formula that meets the point, its inputs, and the step to look at as a link names it. */
  readonly example: {
    readonly formula: string
    readonly inputs: Readonly<Record<string, number>>
    readonly step: string
  }
  /** The root's value in the example, as shown. */
  readonly value: string
  /** The gradient of each input in the example, as shown. */
  readonly gradients: Readonly<Record<string, string>>
  /** What the frameworks answer in the example: the gradient, and the value where it differs. Absent where not known. */
  readonly pytorch?: string
  readonly jax?: string
  readonly tensorflow?: string
  readonly why: string
}

/** Where the answers of the frameworks can be checked. */
export const CONVENTION_SOURCES: readonly { readonly name: string; readonly files: string }[] = [
  { name: 'PyTorch', files: 'tools/autograd/derivatives.yaml, torch/csrc/autograd/FunctionsManual.cpp' },
  { name: 'JAX', files: 'jax/_src/lax/lax.py, jax/_src/nn/functions.py' },
  { name: 'TensorFlow', files: 'python/ops/math_grad.py, core/kernels/relu_op_functor.h' },
]

/** All three frameworks answering alike. */
const all = (answer: string) => ({ pytorch: answer, jax: answer, tensorflow: answer })

/** The conventions by their key. */
export const CONVENTIONS: Readonly<Record<ConventionKey, Convention>> = {
  abs: {
    point: 'abs at 0',
    example: { formula: 'abs(x)', inputs: { x: 0 }, step: 'b1' },
    value: '0',
    gradients: { x: '0' },
    ...{ pytorch: '0', jax: '1', tensorflow: '0' },
    why: 'A kink: left slope −1, right slope 1. Any number between them would do; 0 treats both sides alike.',
  },
  relu: {
    point: 'relu at 0',
    example: { formula: 'relu(x)', inputs: { x: 0 }, step: 'b1' },
    value: '0',
    gradients: { x: '0' },
    ...all('0'),
    why: 'A kink: left slope 0, right slope 1. All three take the flat side. Spelled max(x, 0) it is a tie, with 1/2.',
  },
  clipped: {
    point: 'relu6 at 0 and 6, hardtanh at ±1',
    example: { formula: 'hardtanh(x)', inputs: { x: 1 }, step: 'b1' },
    value: '1',
    gradients: { x: '0' },
    ...{ pytorch: '0', jax: '1; for relu6 0', tensorflow: 'for relu6 0' },
    why: 'A kink where a slope meets a flat piece: the flat side, as for relu.',
  },
  'leaky-relu': {
    point: 'leaky_relu at 0',
    example: { formula: 'leaky_relu(x)', inputs: { x: 0 }, step: 'b1' },
    value: '0',
    gradients: { x: '0.01' },
    ...{ pytorch: '0.01', jax: '1', tensorflow: 'its alpha: 0.2 unless set' },
    why: 'A kink: left slope 0.01, right slope 1. The left side, as for relu.',
  },
  elu: {
    point: 'elu at 0',
    example: { formula: 'elu(x)', inputs: { x: 0 }, step: 'b1' },
    value: '0',
    gradients: { x: '1' },
    ...all('1'),
    why: 'No kink: both pieces have slope 1 there.',
  },
  selu: {
    point: 'selu at 0',
    example: { formula: 'selu(x)', inputs: { x: 0 }, step: 'b1' },
    value: '0',
    gradients: { x: '1.758' },
    ...{ pytorch: '1.758', jax: '1.758', tensorflow: '1.051' },
    why: 'A kink: left slope 1.758, right slope 1.051. The left side, as for leaky_relu.',
  },
  tie: {
    point: 'max and min of equal operands',
    example: { formula: 'max(x, y)', inputs: { x: 1, y: 1 }, step: 'b1' },
    value: '1',
    gradients: { x: '0.5', y: '0.5' },
    ...{ pytorch: 'x 0.5, y 0.5', jax: 'x 0.5, y 0.5', tensorflow: 'x 1, y 0' },
    why: 'A tie: of k equal operands each gets 1/k, so that none is preferred. Some course notes give 1 to each.',
  },
  jump: {
    point: 'sign at 0; floor and ceil at whole numbers',
    example: { formula: 'floor(x)', inputs: { x: 2 }, step: 'b1' },
    value: '2',
    gradients: { x: '0' },
    ...{ pytorch: '0', jax: '0', tensorflow: 'none; for sign 0' },
    why: 'A jump: the slope is 0 on both sides, and at the jump by convention.',
  },
  rounding: {
    point: 'round of a half',
    example: { formula: 'round(x)', inputs: { x: 2.5 }, step: 'f1' },
    value: '3',
    gradients: { x: '0' },
    ...{ pytorch: 'value 2; 0', jax: 'value 2; 0', tensorflow: 'value 2; none' },
    why: 'Halves go away from zero, as at school. The frameworks round a half to the even neighbour.',
  },
  mod: {
    point: 'mod at a multiple of the divisor',
    example: { formula: 'x mod y', inputs: { x: 6, y: 3 }, step: 'b1' },
    value: '0',
    gradients: { x: '1', y: '−2' },
    ...all('x 1, y −2'),
    why: 'The remainder has the sign of the divisor: −7 mod 3 is 2. It jumps at multiples; slopes are those to the right.',
  },
  'branch-cut': {
    point: 'atan2 on the negative axis; acot at 0',
    example: { formula: 'atan2(y, x)', inputs: { y: 0, x: -1 }, step: 'f1' },
    value: '3.142',
    gradients: { y: '−1', x: '0' },
    ...all('y −1, x 0; value −π for −0'),
    why: 'The angle jumps from π to −π; the slopes are the same on both sides. It takes −0 for 0.',
  },
  comparison: {
    point: 'comparisons, and, or, not',
    example: { formula: 'x > 0', inputs: { x: 1 }, step: 'last' },
    value: '1',
    gradients: { x: '–' },
    ...{ pytorch: 'none', jax: '0', tensorflow: 'none' },
    why: 'They answer 0 or 1. A condition decides which way the gradient goes, it passes none itself.',
  },
  branch: {
    point: 'the branch that c ? a : b did not choose',
    example: { formula: 'x > 0 ? log(x) : 7', inputs: { x: 0 }, step: 'last' },
    value: '7',
    gradients: { x: '0' },
    ...all('NaN'),
    why: 'The result does not depend on that branch. The frameworks compute 0 × ∞ in it (“where” needs a second guard inside).',
  },
  'vertical-tangent': {
    point: 'sqrt, cbrt at 0; asin, acos at ±1; acosh at 1',
    example: { formula: 'sqrt(x)', inputs: { x: 0 }, step: 'b1' },
    value: '0',
    gradients: { x: '∞' },
    ...all('∞'),
    why: 'A vertical tangent: the value is there, the slope grows beyond every bound.',
  },
  logarithm: {
    point: 'log at 0',
    example: { formula: 'log(x)', inputs: { x: 0 }, step: 'f1' },
    value: '−∞',
    gradients: { x: '∞' },
    ...all('∞'),
    why: 'A pole: the limit from inside the domain, for value and slope.',
  },
  division: {
    point: 'division by 0',
    example: { formula: '1/x', inputs: { x: 0 }, step: 'f1' },
    value: '∞',
    gradients: { x: '−∞' },
    ...all('−∞'),
    why: 'A pole: the rules of floating-point numbers (IEEE 754) with the limit from the right.',
  },
  pole: {
    point: 'other poles, such as atanh at 1',
    example: { formula: 'atanh(x)', inputs: { x: 1 }, step: 'f1' },
    value: '∞',
    gradients: { x: '∞' },
    ...all('∞'),
    why: 'Infinite values with their sign; where the two sides differ, the remark says which one is taken.',
  },
  domain: {
    point: 'outside the domain, such as log of a negative number',
    example: { formula: 'log(x)', inputs: { x: -2 }, step: 'f1' },
    value: 'not real',
    gradients: { x: '–' },
    ...all('value NaN; −0.5'),
    why: 'Where there is no value there is no slope. The frameworks still apply the rule 1/x to the operand.',
  },
  'zero-times-infinity': {
    point: '0 × ∞, forward or backward',
    example: { formula: 'x*(1/y)', inputs: { x: 0, y: 0 }, step: 'f2' },
    value: 'no value',
    gradients: { x: '–', y: '–' },
    ...all('value NaN'),
    why: 'It can come out as anything. The operation where it happens is marked, all that follows says “from” there.',
  },
  'infinity-minus-infinity': {
    point: '∞ − ∞, also of contributions that meet',
    example: { formula: '1/x - 1/x', inputs: { x: 0 }, step: 'f3' },
    value: 'no value',
    gradients: { x: '–' },
    ...all('value NaN'),
    why: 'It can come out as anything.',
  },
  'zero-over-zero': {
    point: '0 ÷ 0 and ∞ ÷ ∞',
    example: { formula: 'x/y', inputs: { x: 0, y: 0 }, step: 'f1' },
    value: 'no value',
    gradients: { x: '–', y: '–' },
    ...all('value NaN; x ∞, y NaN'),
    why: 'Any number times 0 is 0. Where there is no value there is no slope.',
  },
  'no-value': {
    point: 'sin ∞, 1^∞, 5 mod 0 and their like',
    example: { formula: 'sin(1/x)', inputs: { x: 0 }, step: 'f2' },
    value: 'no value',
    gradients: { x: '–' },
    ...all('value NaN'),
    why: 'There is no limit, or more than one.',
  },
  overflow: {
    point: 'overflow: beyond 1.8×10³⁰⁸',
    example: { formula: 'exp(x)', inputs: { x: 1000 }, step: 'f1' },
    value: '∞',
    gradients: { x: '∞' },
    ...all('∞'),
    why: 'Numbers here are doubles. The frameworks mostly use 32 bits, where exp overflows from 89 on.',
  },
  'spelled-out': {
    point: 'a stable function spelled out',
    example: { formula: 'log(1 + exp(x))', inputs: { x: 1000 }, step: 'b3' },
    value: '∞',
    gradients: { x: '–' },
    ...all('value ∞; NaN'),
    why: 'Computed as typed, step by step: exp overflows, and 0 × ∞ waits on the way back. softplus(x) does not.',
  },
  stable: {
    point: 'softplus, sigmoid, log_sigmoid, silu far out',
    example: { formula: 'softplus(x)', inputs: { x: 1000 }, step: 'b1' },
    value: '1000',
    gradients: { x: '1' },
    ...all('1'),
    why: 'As functions of their own they are computed without overflow.',
  },
  underflow: {
    point: 'underflow: below 5×10⁻³²⁴',
    example: { formula: 'exp(x)', inputs: { x: -1000 }, step: 'f1' },
    value: '0',
    gradients: { x: '0' },
    ...all('0'),
    why: 'Rounded to 0 without a remark: the error is smaller than any number. A logarithm behind it meets its pole.',
  },
  'zero-base': {
    point: 'x^y at x = 0, y > 0: slope in the exponent',
    example: { formula: 'x^y', inputs: { x: 0, y: 2 }, step: 'b1' },
    value: '0',
    gradients: { x: '0', y: '0' },
    ...all('x 0, y 0'),
    why: 'The limit of x^y · log x.',
  },
  'whole-power': {
    point: 'x^0, also at 0',
    example: { formula: 'x^0', inputs: { x: 0 }, step: 'b1' },
    value: '1',
    gradients: { x: '0' },
    ...{ pytorch: '0', jax: '0', tensorflow: 'NaN' },
    why: 'It is 1 everywhere, so its slope is 0. The rule 0 · x^−1 alone would give 0 × ∞.',
  },
  'negative-base': {
    point: 'x^y at x < 0: slope in the exponent',
    example: { formula: 'x^y', inputs: { x: -2, y: 3 }, step: 'b1' },
    value: '−8',
    gradients: { x: '12', y: '–' },
    ...{ pytorch: 'x 12, y NaN', jax: 'x 12, y NaN', tensorflow: 'x 12, y 0' },
    why: 'Only whole exponents have a value, so there is no slope between them; the slope in the base is not affected.',
  },
  'zero-to-zero': {
    point: '0^0',
    example: { formula: 'x^y', inputs: { x: 0, y: 0 }, step: 'b1' },
    value: '1',
    gradients: { x: '0', y: '–' },
    ...{ pytorch: 'x 0, y 0', jax: 'y 0', tensorflow: 'x NaN, y 0' },
    why: '1, as in every polynomial. 0^y jumps from ∞ over 1 to 0 at y = 0: no slope in the exponent.',
  },
  origin: {
    point: 'atan2 and hypot at the origin',
    example: { formula: 'atan2(y, x)', inputs: { y: 0, x: 0 }, step: 'b1' },
    value: '0',
    gradients: { y: '–', x: '–' },
    ...all('NaN'),
    why: 'The slope depends on the direction from which one comes.',
  },
  'minus-zero': {
    point: 'the sign of 0',
    example: { formula: 'x*y', inputs: { x: 0, y: -1 }, step: 'f1' },
    value: '0',
    gradients: { x: '−1', y: '0' },
    ...all('value −0'),
    why: 'Doubles have a −0. It prints as 0; only a division by it shows the sign: 1/(−0) is −∞.',
  },
}
