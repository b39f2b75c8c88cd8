/** The trace table: its heads, and why a cell holds no plain number. */
export const table = {
  name: 'table',
  messages: {
    name: 'Name',
    kind: 'Kind',
    computedFrom: 'Computed from',
    value: 'Value',
    gradient: 'Gradient',
    input: 'input',
    fixed: 'fixed',
    constantGradient: 'fixed: a constant has no gradient',
    noWay: 'no differentiable way leads from an input through it to the root',
    unusedGradient: 'unused: the root does not need it',
    notReached: 'not reached yet',
    notComplete: 'not complete yet: {received} of {of} arrows',
    undefinedFor: 'undefined: {reason}',
  },
} as const
