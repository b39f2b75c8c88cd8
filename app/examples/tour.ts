import type { ExampleGroup } from './example'

/** One formula with operations of every family of the table, a family or two a line, inside every domain. */
export const tour: ExampleGroup = {
  title: 'Tour',
  examples: [
    {
      title: 'All operation families',
      formula: [
        'p = x^3 - 2y/x',
        'q = sqrt(x) + log(1 + exp(y))',
        't = sin(x)*tanh(y)',
        'r = hypot(q, t)',
        'm = max(p, q, r) - min(t, y)',
        'n = floor(x) + mod(m, 2)',
        's = erf(t) + gamma(x)',
        'a = gelu(y) + σ(m) + relu(p)',
        'f = x > y and p > 0 ? n + s + a : q - r',
      ].join('\n'),
      inputs: { x: 1.7, y: 0.6 },
      source:
        'Arithmetic, powers, logarithms, angles, extremes, rounding, special functions, activations, logic',
    },
  ],
}
