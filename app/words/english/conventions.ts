/** The page of conventions, but for its rows. */
export const conventions = {
  name: 'conventions',
  messages: {
    title: 'Conventions at kinks and edges',
    close: 'Close',
    intro:
      'Where a formula has a corner, an edge or a hole, a program has to decide what to answer. These are the answers given here, beside those of three frameworks; a plain number is the gradient, NaN means “not a number”, and an empty cell that it is not known. Each example opens at the step in question.',
    point: 'Point',
    here: 'Here',
    why: 'Why',
    value: 'value',
    gradient: 'gradient',
    at: 'at {inputs}',
    sources:
      'Our own answers are computed by this page. Those of the frameworks were collected by hand, not run here; to check one, see {sources}. Releases differ.',
  },
} as const
