import type { ExampleGroup } from './example'

/** The rules of a first calculus course, each in one formula. */
export const calculus: ExampleGroup = {
  title: 'Calculus',
  examples: [
    {
      title: 'Quotient rule',
      formula: '(x^2 + 1)/(x - 3)',
      inputs: { x: 1 },
      source: 'The derivative (2x(x − 3) − (x² + 1))/(x − 3)² arrives in two contributions',
    },
    {
      title: 'Product of three',
      formula: 'x*y*z',
      inputs: { x: 2, y: 3, z: 4 },
      source: 'Each gradient is the product of the other two',
    },
    {
      title: 'Chain of three',
      formula: 'sin(exp(x^2))',
      inputs: { x: 0.7 },
      source: 'cos(exp(x²)) · exp(x²) · 2x, multiplied from the outside inwards',
    },
    {
      title: 'Power with two variables',
      formula: 'x^y',
      inputs: { x: 2, y: 3 },
      source: '∂/∂x = y·x^(y−1), ∂/∂y = x^y·log x',
    },
    {
      title: 'x to the power x',
      formula: 'x^x',
      inputs: { x: 1.5 },
      source: 'Base and exponent are the same circle: x^x (log x + 1)',
    },
    {
      title: 'Logarithm and power',
      formula: 'x^2*ln(x) - x^2/2',
      inputs: { x: 2 },
      source: 'Its derivative is 2x·ln x: two of the three contributions cancel',
    },
    {
      title: 'Arctangent',
      formula: 'atan(y/x)',
      inputs: { y: 1, x: 2 },
      source: 'The angle of a point: −y/(x² + y²) and x/(x² + y²)',
    },
    {
      title: 'Pythagoras in one variable',
      formula: 'sin(t)^2 + cos(t)^2',
      inputs: { t: 0.8 },
      source: 'Constant 1, so two contributions cancel to 0 (up to rounding)',
    },
    {
      title: 'Nested roots',
      formula: 'sqrt(x + sqrt(x + sqrt(x)))',
      inputs: { x: 2 },
      source: 'One x on three levels: three contributions',
    },
    {
      title: 'Normal density',
      formula: 'z = (x - m)/s\nf = exp(-z^2/2)/(s*sqrt(2pi))',
      inputs: { x: 1.5, m: 1, s: 0.8 },
      source: 'Its gradients in m and s are the scores of statistics times the density',
    },
    {
      title: 'Pendulum',
      formula: 'T = 2pi*sqrt(l/g)',
      inputs: { l: 0.5, g: 9.81 },
      source: 'Error propagation: how much a wrong length or a wrong g moves the period',
    },
  ],
}
