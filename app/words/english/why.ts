/** The longer answer to "why?" about a step. */
export const why = {
  name: 'why',
  messages: {
    whyStart: 'Forward first: each operation needs only values that are there already.',
    whyKept: 'Every value is kept, because the way back needs it.',
    whyValue: '{operation} computes: {meaning}.',
    whySeed:
      '{root} moves exactly as fast as {root}, so the first gradient is 1. If a loss followed, it would decide this number.',
    whyChosenSeed: 'L = L({root}): the loss decides this number, how fast L moves with {root}.',
    whyHandsOn: '{operation} {handsOn}.',
    whyHands: '{operation} hands on the gradient times its local gradient.',
    whySeeded: 'The seed is all that {variable} gets, so {operation} may hand it on.',
    whyComplete:
      'All arrows of {variable} are in, so its gradient is complete and {operation} may hand it on.',
    whyNoSaved: 'The local gradient is the same whatever the numbers are.',
    whySaved: 'The local gradient uses {variables}, saved on the way forward.',
    savedValue: '{variable} = {value}',
    whySpeed: 'By this arrow {root} moves {speed} {operand}.',
    whySpeeds:
      '{root} moves {upstream} {result}, {result} moves {local} {operand}: by this arrow {root} moves {speed} {operand}.',
    whyAdded:
      'Moving {variable} moves {root} along {count} arrows at once, so their contributions are added, never overwritten.',
    whyBoxed:
      'In its dotted box ∂{result}/∂{operand} means along this arrow alone, with the other arrows of {operand} held still; the whole gradient is the sum over its arrows.',
    whyWaits: '{variable} hands on only when all its {count} arrows are in.',
    fast: 'just as fast as',
    timesAsFast: '{factor} times as fast as',
    whyOverwrittenHere: 'Here they overwrite one another on purpose: the gradient on the graph is wrong.',
    whySensitivity: 'So {root} moves {speed} {variable} here: {variable} + 0.01 moves it by about {change}.',
  },
} as const
