import type { ExampleGroup } from './example'

/** Points where a derivative needs a convention, does not exist, or is lost in the arithmetic of computers. */
export const delicatePoints: ExampleGroup = {
  title: 'Delicate points',
  examples: [
    {
      title: 'The kink of |x|',
      formula: 'abs(x)',
      inputs: { x: 0 },
      source: 'Left slope −1, right slope 1; by convention 0',
    },
    {
      title: 'A tie',
      formula: 'max(x, y)',
      inputs: { x: 2, y: 2 },
      source: 'Two equal operands get 1/2 each, as in PyTorch and JAX',
    },
    {
      title: 'relu(x) and max(x, 0) at 0',
      formula: 'relu(x) + max(x, 0)',
      inputs: { x: 0 },
      source: 'The same function by two conventions: 0 from relu, 1/2 from the tie',
    },
    {
      title: 'A jump',
      formula: 'x*floor(x)',
      inputs: { x: 2 },
      source: 'floor has slope 0 on both sides; the step itself is invisible to the gradient',
    },
    {
      title: 'The logarithm of −1',
      formula: 'y*log(x)',
      inputs: { y: 2, x: -1 },
      source: 'Not a real number: no value, no gradient, and everything after it says from where',
    },
    {
      title: '(−2)³ as x^y',
      formula: 'x^y',
      inputs: { x: -2, y: 3 },
      source: '∂/∂x = 12; ∂/∂y would need the logarithm of −2',
    },
    {
      title: 'A pole',
      formula: '1/x',
      inputs: { x: 0 },
      source: 'Division by 0: the value is infinite, and so is the gradient',
    },
    {
      title: 'A vertical tangent',
      formula: 'sqrt(x)',
      inputs: { x: 0 },
      source: 'A finite value with an infinite slope',
    },
    {
      title: '0 times infinity',
      formula: 'x*log(x)',
      inputs: { x: 0 },
      source: 'The limit is 0, but the computer multiplies 0 by −∞',
    },
    {
      title: 'Overflow',
      formula: 'log(1 + exp(x))',
      inputs: { x: 1000 },
      source: 'exp(1000) is beyond all doubles, so the value is ∞; softplus(1000) is 1000',
    },
    {
      title: 'Cancellation',
      formula: '(1 - cos(x))/x^2',
      inputs: { x: 1e-8 },
      source: 'The exact value is nearly 1/2: all digits are lost in 1 − cos(x)',
    },
    {
      title: 'Leaky ReLU, spelled out',
      formula: 'x > 0 ? x : 0.01*x',
      inputs: { x: -2 },
      source: 'The gradient goes to the branch taken; none goes to the condition',
    },
    {
      title: 'A guarded logarithm',
      formula: 'x > 0 ? log(x) : 0*x',
      inputs: { x: -1 },
      source: 'The branch that was not taken is not real, and hands on 0',
    },
    {
      title: 'Vanishing gradient',
      formula: [
        'a1 = σ(w*x)',
        'a2 = σ(w*a1)',
        'a3 = σ(w*a2)',
        'a4 = σ(w*a3)',
        'a5 = σ(w*a4)',
        'a6 = σ(w*a5)',
      ].join('\n'),
      inputs: { w: 1, x: 0.5 },
      source: 'Hochreiter 1991: every sigmoid multiplies by 1/4 at most, after six layers x hardly counts',
    },
  ],
}
