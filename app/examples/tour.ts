import type { ExampleGroup } from './example'

/** One formula with an operation of every family of the table, inside every domain. */
export const tour: ExampleGroup = {
  title: 'Tour',
  examples: [
    {
      title: 'All operation families',
      formula: [
        'p = x^3 - 2y/x            # arithmetic, power',
        'q = sqrt(x) + log(1 + exp(y))   # root, logarithm, exponential',
        't = sin(x)*tanh(y)        # trigonometric, hyperbolic',
        'r = hypot(q, t)           # length of a vector',
        'm = max(p, q, r) - min(t, y)    # extremes',
        'n = floor(x) + mod(m, 2)  # rounding, remainder',
        's = erf(t) + gamma(x)     # special',
        'a = gelu(y) + σ(m) + relu(p)    # activations',
        'f = x > y and p > 0 ? n + s + a : q - r    # comparison, logic, choice',
      ].join('\n'),
      inputs: { x: 1.7, y: 0.6 },
      source: 'Try an operation of your own in any line',
    },
  ],
}
