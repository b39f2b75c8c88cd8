/** What the formula's editor offers while a name is typed. */
export const editor = {
  name: 'editor',
  messages: {
    formula: 'Formula',
    completions: 'Functions and names',
    constant: 'constant, {value}',
    leaf: 'leaf',
    intermediate: 'intermediate',
    ownFunction: 'your function',
    noGradient: 'no gradient',
    derivative: 'derivative {rule}',
    derivatives: 'derivatives {rules}',
    by: 'by {name}: {rule}',
  },
} as const
