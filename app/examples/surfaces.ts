import type { ExampleGroup } from './example'

/** Functions of two variables with a known landscape, at points worth descending from. */
export const surfaces: ExampleGroup = {
  title: 'Surfaces',
  examples: [
    {
      title: 'Bowl',
      formula: 'x^2 + 3y^2',
      inputs: { x: 2, y: 1 },
      source: 'Steeper one way than the other: the gradient does not point at the minimum',
    },
    {
      title: 'Saddle',
      formula: 'x^2 - y^2',
      inputs: { x: 1, y: 0.5 },
      source: 'At (0, 0) both gradients are 0, and it is no minimum',
    },
    {
      title: 'Monkey saddle',
      formula: 'x^3 - 3x*y^2',
      inputs: { x: 0.8, y: -0.6 },
      source: 'Two legs and a tail: three ways down from (0, 0)',
    },
    {
      title: 'Rosenbrock',
      formula: '(1 - x)^2 + 100(y - x^2)^2',
      inputs: { x: -1.2, y: 1 },
      source: 'Rosenbrock 1960, at its usual start; the minimum 0 lies at (1, 1) in a bent valley',
    },
    {
      title: 'Himmelblau',
      formula: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
      inputs: { x: 1, y: 1 },
      source: 'Himmelblau 1972: four minima of value 0, one of them at (3, 2)',
    },
    {
      title: 'Beale',
      formula: '(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2',
      inputs: { x: 1, y: 1 },
      source: 'Beale 1958: minimum 0 at (3, 0.5), steep walls beside a flat floor',
    },
    {
      title: 'Rastrigin',
      formula: '20 + x^2 - 10cos(2pi*x) + y^2 - 10cos(2pi*y)',
      inputs: { x: 0.7, y: -0.3 },
      source: 'Rastrigin 1974: a bowl full of dents, minimum 0 at (0, 0)',
    },
    {
      title: 'Ackley',
      formula: [
        'r = sqrt((x^2 + y^2)/2)',
        'ripples = (cos(2pi*x) + cos(2pi*y))/2',
        'f = 20 + e - 20exp(-0.2r) - exp(ripples)',
      ].join('\n'),
      inputs: { x: 1.3, y: -0.4 },
      source: 'Ackley 1987: nearly flat far out, a funnel in the middle, a kink at its tip (0, 0)',
    },
    {
      title: 'Gaussian hill',
      formula: 'exp(-(x^2 + y^2)/2)',
      inputs: { x: 1, y: -0.5 },
      source: 'One maximum, at (0, 0); far away the gradient vanishes',
    },
  ],
}
