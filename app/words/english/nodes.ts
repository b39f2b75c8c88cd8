/** What a screen reader says of a node, and the words on the graph. */
export const nodes = {
  name: 'nodes',
  messages: {
    node: 'node',
    leaf: 'leaf',
    constant: 'constant',
    intermediate: 'intermediate',
    root: 'root',
    unused: 'unused',
    kindUnused: '{kind}, unused',
    listed: '{first}, {rest}',
    and: '{first} and {second}',

    operation: '{name}, operation',
    reads: 'reads {names}',
    makes: 'makes {name}',
    ready: 'ready',
    waits: 'waits',
    minus: 'minus',
    if: 'if',

    value: 'value {value}',
    notReached: 'value not reached',
    gradient: 'gradient {gradient}',
    soFar: 'gradient {gradient} so far, {received} of {of} arrows',
    arrows: '{received} of {of} arrows',
    manyArrows: '{received} of {of}',
    terms: '{count} terms',
    fixed: 'fixed, no gradient',
    feeds: 'feeds {names}',
    wrong: '{name}, wrong: contributions were overwritten',
  },
} as const
