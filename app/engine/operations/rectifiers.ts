import { unary } from './builders'
import { remarkAt } from './points'

/** λ and λα of Klambauer et al. 2017, "Self-normalizing neural networks". */
const SELU_SCALE = 1.0507009873554805
const SELU_LEFT = 1.7580993408473768

/** Activation functions in pieces. At a kink the gradient is that of the left piece, or 0 where a piece is flat. */
export const rectifiers = {
  relu: unary({
    symbol: 'relu',
    calls: ['relu'],
    meaning: 'rectifier: x if positive, else 0',
    handsOn: 'lets the gradient through where its operand is positive, and stops it elsewhere',
    value: [(x) => Math.max(x, 0), 'max(x, 0)'],
    partial: [(x) => (x > 0 ? 1 : 0), 'x > 0 ? 1 : 0'],
    remarks: [
      remarkAt('kink', [0], 'left slope 0, right slope 1; by convention 0, while max(x, 0) gives 1/2'),
    ],
    samples: [2, -0.5],
  }),

  leakyRelu: unary({
    symbol: 'leaky relu',
    calls: ['leaky_relu'],
    meaning: 'x if positive, else 0.01 x, so that no neuron dies',
    value: [(x) => (x > 0 ? x : 0.01 * x), 'x > 0 ? x : 0.01 * x'],
    partial: [(x) => (x > 0 ? 1 : 0.01), 'x > 0 ? 1 : 0.01'],
    remarks: [remarkAt('kink', [0], 'left slope 0.01, right slope 1; by convention 0.01')],
    samples: [2, -0.5],
  }),

  relu6: unary({
    symbol: 'relu6',
    calls: ['relu6'],
    meaning: 'rectifier that stops at 6',
    handsOn: 'lets the gradient through between 0 and 6, and stops it elsewhere',
    value: [(x) => Math.min(Math.max(x, 0), 6), 'min(max(x, 0), 6)'],
    partial: [(x) => (x > 0 && x < 6 ? 1 : 0), 'x > 0 and x < 6 ? 1 : 0'],
    remarks: [
      remarkAt('kink', [0], 'left slope 0, right slope 1; by convention 0'),
      remarkAt('kink', [6], 'left slope 1, right slope 0; by convention 0'),
    ],
    samples: [2, -0.5, 7],
  }),

  hardtanh: unary({
    symbol: 'hardtanh',
    calls: ['hardtanh'],
    meaning: 'x, cut off at −1 and 1',
    handsOn: 'lets the gradient through between −1 and 1, and stops it elsewhere',
    value: [(x) => Math.min(Math.max(x, -1), 1), 'min(max(x, -1), 1)'],
    partial: [(x) => (x > -1 && x < 1 ? 1 : 0), 'x > -1 and x < 1 ? 1 : 0'],
    remarks: [
      remarkAt('kink', [-1], 'left slope 0, right slope 1; by convention 0'),
      remarkAt('kink', [1], 'left slope 1, right slope 0; by convention 0'),
    ],
    samples: [0.5, -2, 3],
  }),

  elu: unary({
    symbol: 'elu',
    calls: ['elu'],
    meaning: 'x if positive, else exp(x) − 1, which levels off at −1',
    value: [(x) => (x > 0 ? x : Math.expm1(x)), 'x > 0 ? x : expm1(x)'],
    partial: [(x) => (x > 0 ? 1 : Math.exp(x)), 'x > 0 ? 1 : exp(x)'],
    samples: [2, -0.5, -3],
  }),

  selu: unary({
    symbol: 'selu',
    calls: ['selu'],
    meaning: 'elu with the scales 1.0507 and 1.7581 that keep a deep network normalized',
    value: [
      (x) => (x > 0 ? SELU_SCALE * x : SELU_LEFT * Math.expm1(x)),
      `x > 0 ? ${SELU_SCALE} * x : ${SELU_LEFT} * expm1(x)`,
    ],
    partial: [
      (x) => (x > 0 ? SELU_SCALE : SELU_LEFT * Math.exp(x)),
      `x > 0 ? ${SELU_SCALE} : ${SELU_LEFT} * exp(x)`,
    ],
    remarks: [remarkAt('kink', [0], 'left slope 1.7581, right slope 1.0507; by convention 1.7581')],
    samples: [2, -0.5, -3],
  }),
}
