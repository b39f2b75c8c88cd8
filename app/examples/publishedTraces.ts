import type { ExampleGroup } from './example'

/** Worked examples whose every number stands in print; autodiff/publishedTraces.test.ts compares them digit by digit. */
export const publishedTraces: ExampleGroup = {
  title: 'Published traces',
  examples: [
    {
      title: 'ln(x₁) + x₁x₂ − sin(x₂)',
      formula: 'ln(x1) + x1*x2 - sin(x2)',
      inputs: { x1: 2, x2: 5 },
      source: 'Baydin et al. 2018, “Automatic differentiation in machine learning: a survey”, Tables 2 and 3',
    },
    {
      title: '(x + y)·z',
      formula: 'q = x + y\nf = q*z',
      inputs: { x: -2, y: 5, z: -4 },
      source: 'Stanford CS231n notes, “Backpropagation, Intuitions”: compound expressions',
    },
    {
      title: 'Sigmoid neuron, gate by gate',
      formula: '1/(1+exp(-(w0*x0+w1*x1+w2)))',
      inputs: { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 },
      source: 'Stanford CS231n notes, “Backpropagation, Intuitions”: sigmoid example',
    },
    {
      title: 'Three kinds of gate',
      formula: '(x*y + max(z, w))*2',
      inputs: { x: 3, y: -4, z: 2, w: -1 },
      source: 'Stanford CS231n notes, “Backpropagation, Intuitions”: patterns in backward flow',
    },
    {
      title: 'Staged computation',
      formula: 'num = x + sigmoid(y)\nden = sigmoid(x) + (x + y)^2\nf = num/den',
      inputs: { x: 3, y: -4 },
      source: 'Stanford CS231n notes, “Backpropagation, Intuitions”: staged computation',
    },
    {
      title: 'c = a + b, d = b + 1, e = c·d',
      formula: 'c = a + b\nd = b + 1\ne = c*d',
      inputs: { a: 2, b: 1 },
      source: 'Colah 2015, “Calculus on Computational Graphs: Backpropagation”',
    },
    {
      title: 'micrograd README',
      formula: [
        'c0 = a + b',
        'd0 = a*b + b^3',
        'c1 = c0 + (c0 + 1)',
        'c2 = c1 + (1 + c1 + (-a))',
        'd1 = d0 + (d0*2 + relu(b + a))',
        'd2 = d1 + (3*d1 + relu(b - a))',
        'e = c2 - d2',
        'f = e^2',
        'g0 = f/2',
        'g = g0 + 10/f',
      ].join('\n'),
      inputs: { a: -4, b: 2 },
      source: 'Karpathy 2020, micrograd: the example of the README (each += became a new name)',
    },
    {
      title: 'L = (a·b + c)·f',
      formula: 'e = a*b\nd = e + c\nL = d*f',
      inputs: { a: 2, b: -3, c: 10, f: -2 },
      source: 'Karpathy 2022, lecture “The spelled-out intro to neural networks and backpropagation”',
    },
    {
      title: 'tanh neuron',
      formula: 'n = x1*w1 + x2*w2 + b\no = tanh(n)',
      inputs: { x1: 2, w1: -3, x2: 0, w2: 1, b: 6.8813735870195432 },
      source: 'Karpathy 2022, the same lecture: the bias is chosen so that the gradients come out round',
    },
    {
      title: 'A simple example of Griewank',
      formula: 'y = (sin(x1/x2) + (x1/x2 - exp(x2)))*(x1/x2 - exp(x2))',
      inputs: { x1: 1.5, x2: 0.5 },
      source:
        'Griewank & Walther 2008, “Evaluating Derivatives”, chapter 1 (merge equal parts to see the six operations)',
    },
    {
      title: 'Two outputs, eight weights',
      formula: [
        'h1 = sigmoid(w1*i1 + w2*i2 + b1)',
        'h2 = sigmoid(w3*i1 + w4*i2 + b1)',
        'o1 = sigmoid(w5*h1 + w6*h2 + b2)',
        'o2 = sigmoid(w7*h1 + w8*h2 + b2)',
        'E = 0.5*(0.01 - o1)^2 + 0.5*(0.99 - o2)^2',
      ].join('\n'),
      inputs: {
        w1: 0.15,
        i1: 0.05,
        w2: 0.2,
        i2: 0.1,
        b1: 0.35,
        w3: 0.25,
        w4: 0.3,
        w5: 0.4,
        w6: 0.45,
        b2: 0.6,
        w7: 0.5,
        w8: 0.55,
      },
      source: 'Mazur 2015, “A Step by Step Backpropagation Example”',
    },
  ],
}
