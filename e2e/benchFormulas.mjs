// Formulas with exactly as many operations as wanted, for measuring.

/** A sum of `operations` + 1 terms over seven variables: one long chain. */
export function sumFormula(operations) {
  return Array.from({ length: operations + 1 }, (_, index) => `x${index % 7}`).join(' + ')
}

/** A sum of `operations` + 1 different variables: as many inputs and nearly twice as many rows. */
export function inputsFormula(operations) {
  return Array.from({ length: operations + 1 }, (_, index) => `a${index}`).join('+')
}

/** A product of sums of neighbours among thirty variables: long arrows across the whole picture. An odd number. */
export function bracketsFormula(operations) {
  const count = (operations + 1) / 2
  return Array.from({ length: count }, (_, index) => `(x${index % 30}+x${(index + 1) % 30})`).join('*')
}

/**
 * A network of layers of three tanh neurons, each with weights and a bias of its own, one line a neuron; what is
 * missing to the wanted number is added to the last line. At least 24 operations.
 */
export function networkFormula(operations) {
  const perNeuron = 7 // 3 products, 3 sums, tanh
  const layers = Math.floor((operations - 2) / (3 * perNeuron))
  let below = ['x1', 'x2', 'x3']
  const lines = []
  for (let layer = 1; layer <= layers; layer++) {
    const names = [1, 2, 3].map((unit) => `h${layer}_${unit}`)
    for (const name of names) {
      const own = name.slice(1)
      const terms = below.map((operand, index) => `w${own}_${index + 1}*${operand}`)
      lines.push(`${name} = tanh(${[...terms, `b${own}`].join(' + ')})`)
    }
    below = names
  }
  const missing = operations - 2 - layers * 3 * perNeuron
  lines.push(`f = ${[...below, ...Array(missing).fill('x1')].join(' + ')}`)
  return lines.join('\n')
}
