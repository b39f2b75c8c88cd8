import { unary } from './builders'
import { erfc } from './errorFunction'
import { remarkAt } from './points'

/** Smooth activation functions, in forms that neither overflow nor lose digits for large |x|. */
export const activations = {
  sigmoid: unary({
    symbol: 'σ',
    calls: ['sigmoid', 'σ'],
    meaning: 'logistic sigmoid, squashes any number into (0, 1)',
    handsOn:
      'needs only its own saved result: the gradient shrinks to a quarter at most, to nothing where it saturates',
    value: [sigmoid, '1 / (1 + exp(-x))'],
    // σ(x) σ(−x): from x = 37 on, 1 − σ(x) is 0.
    partial: [(x) => sigmoid(x) * sigmoid(-x), 'sigmoid(x) * (1 - sigmoid(x))'],
    samples: [0, 2, -3],
  }),

  logSigmoid: unary({
    symbol: 'log σ',
    calls: ['log_sigmoid'],
    meaning: 'logarithm of the sigmoid, exact for very negative numbers too',
    value: [(x) => -softplus(-x), 'log(sigmoid(x))'],
    partial: [(x) => sigmoid(-x), '1 - sigmoid(x)'],
    samples: [0, 2, -3],
  }),

  logit: unary({
    symbol: 'logit',
    calls: ['logit'],
    operand: 'p',
    meaning: 'log-odds, the inverse of the sigmoid',
    value: [(p) => Math.log(p / (1 - p)), 'log(p / (1 - p))'],
    partial: [(p) => 1 / Math.abs(p * (1 - p)), '1 / (p * (1 - p))'],
    domain: { contains: (p) => p >= 0 && p <= 1, needs: 'a number between 0 and 1' },
    remarks: [remarkAt('pole', [0, 1], 'the sigmoid comes near 0 and 1 but never reaches them; slope +∞')],
    samples: [0.5, 0.9, 0.2],
  }),

  softplus: unary({
    symbol: 'softplus',
    calls: ['softplus'],
    meaning: 'log(1 + exp(x)) without overflow: a smooth relu',
    handsOn: 'hands on the gradient times the sigmoid of its operand',
    value: [softplus, 'log(1 + exp(x))'],
    partial: [sigmoid, 'sigmoid(x)'],
    samples: [0, 2, -3],
  }),

  softsign: unary({
    symbol: 'softsign',
    calls: ['softsign'],
    meaning: 'x / (1 + |x|), squashes any number into (−1, 1), slower than tanh',
    value: [softsign, 'x / (1 + abs(x))'],
    partial: [(x) => 1 / (1 + Math.abs(x)) ** 2, '1 / (1 + abs(x))^2'],
    samples: [0.5, 2, -3],
  }),

  silu: unary({
    symbol: 'silu',
    calls: ['silu', 'swish'],
    meaning: 'x · sigmoid(x), also called swish',
    value: [(x) => gated(x, sigmoid(x)), 'x * sigmoid(x)'],
    partial: [
      (x) => gateSlope(x, sigmoid(x), sigmoid(x) * sigmoid(-x)),
      'sigmoid(x) + x * sigmoid(x) * (1 - sigmoid(x))',
    ],
    samples: [0, 2, -3],
  }),

  mish: unary({
    symbol: 'mish',
    calls: ['mish'],
    meaning: 'x · tanh(softplus(x))',
    value: [(x) => gated(x, Math.tanh(softplus(x))), 'x * tanh(softplus(x))'],
    partial: [
      (x) => gateSlope(x, Math.tanh(softplus(x)), sigmoid(x) / Math.cosh(softplus(x)) ** 2),
      'tanh(softplus(x)) + x * sigmoid(x) * sech(softplus(x))^2',
    ],
    samples: [0, 2, -3],
  }),

  gelu: unary({
    symbol: 'gelu',
    calls: ['gelu'],
    meaning: 'x times the share of a normal distribution below x, exact by erf',
    value: [(x) => gated(x, normalShare(x)), 'x * (1 + erf(x / sqrt(2))) / 2'],
    partial: [
      (x) => gateSlope(x, normalShare(x), Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)),
      '(1 + erf(x / sqrt(2))) / 2 + x * exp(-x^2 / 2) / sqrt(2 * pi)',
    ],
    samples: [0, 2, -3],
  }),

  geluTanh: unary({
    symbol: 'gelu tanh',
    calls: ['gelu_tanh'],
    meaning: 'gelu with tanh instead of erf, as in GPT-2',
    value: [
      (x) => gated(x, sigmoid(2 * geluBend(x))),
      'x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3))) / 2',
    ],
    partial: [
      geluTanhSlope,
      '(1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3))) / 2 + x * sech(sqrt(2 / pi) * (x + 0.044715 * x^3))^2' +
        ' * sqrt(2 / pi) * (1 + 3 * 0.044715 * x^2) / 2',
    ],
    samples: [0, 2, -3],
  }),
}

function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x))
  const power = Math.exp(x)
  return power / (1 + power)
}

function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))
}

function softsign(x: number): number {
  return Math.abs(x) === Number.POSITIVE_INFINITY ? Math.sign(x) : x / (1 + Math.abs(x))
}

/** x · gate, for gates that close so fast that the product is 0 where x is −∞. */
function gated(x: number, gate: number): number {
  return gate === 0 ? 0 : x * gate
}

/** (x · gate)′ = gate + x · gate′, for gates that open and close faster than |x| grows. */
function gateSlope(x: number, gate: number, slopeOfGate: number): number {
  return slopeOfGate === 0 ? gate : gate + x * slopeOfGate
}

/** Share of the normal distribution below x; by erfc, since 1 + erf has no digits left for very negative x. */
function normalShare(x: number): number {
  return erfc(-x * Math.SQRT1_2) / 2
}

/** The argument of tanh in gelu_tanh; (1 + tanh u) / 2 is sigmoid(2u). */
function geluBend(x: number): number {
  return Math.sqrt(2 / Math.PI) * x * (1 + 0.044715 * x * x)
}

function geluTanhSlope(x: number): number {
  const u = geluBend(x)
  const bump = sigmoid(2 * u) * sigmoid(-2 * u)
  if (bump === 0) return sigmoid(2 * u)
  return gateSlope(x, sigmoid(2 * u), 2 * bump * Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * x * x))
}
