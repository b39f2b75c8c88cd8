import type { Example, ExampleGroup } from './example'

/** What the app opens with, in a file that does not bring the other groups along. */
export const firstExample: Example = {
  title: 'sin(x·y)',
  formula: 'sin(x*y)',
  inputs: { x: 2, y: 3 },
  source: 'Two operations: the chain rule, once',
}

/** One idea an example, in the order in which a first lesson meets them. */
export const firstSteps: ExampleGroup = {
  title: 'First steps',
  examples: [
    firstExample,
    {
      title: '(x + y)·x',
      formula: '(x + y)*x',
      inputs: { x: 3, y: 2 },
      source: 'Fan-out: x feeds two operations, so its gradient is a sum of two contributions',
    },
    {
      title: 'x·x',
      formula: 'x*x',
      inputs: { x: 3 },
      source: 'One variable on two arrows: 3 + 3 = 6, as the power rule says',
    },
    {
      title: 'q = x + y, f = q·z',
      formula: 'q = x + y\nf = q*z',
      inputs: { x: 1, y: 2, z: 4 },
      source: 'Two lines: a name for a step in between',
    },
    {
      title: 'Sum of three',
      formula: 'a + b + c',
      inputs: { a: 1, b: 2, c: 3 },
      source: 'A sum hands the whole gradient to every operand; it splits nothing',
    },
    {
      title: 'Mean of two',
      formula: 'm = (x + y)/2',
      inputs: { x: 3, y: 8 },
      source: 'A constant is fixed: no gradient goes to the 2',
    },
  ],
}
