/**
 * What the steps say, in English. `{name}` is where a part goes: a name, a number, a rule. Of two forms, `count` chooses.
 * For another language, translate this file; `say.ts` holds the parts against the blanks.
 */
export const english = {
  start: {
    one: 'The inputs are known. One operation leads to {root}',
    other: 'The inputs are known. {count} operations lead to {root}',
  },
  startNext: 'Next computes the first one.',
  nothingToCompute: '{root} has nothing to compute. Next shows its gradient.',
  nothingNeeded: '{root} has nothing to compute. Next computes what it does not need.',

  value: '{result} = {rule}{numbers} {relation} {value}',
  numbers: ' {relation} {rule}',
  unused: 'unused: {root} does not need it',

  findFirst: 'what it is computed from is to be found first',
  askedHere: 'Find it first. Next shows it.',

  fixedRoot: '{root} moves with no input: there is nothing to differentiate',
  seed: '{quotient} = {gradient}: every chain starts here',
  chosenSeed: '{quotient} = {gradient}: the seed, every chain starts here',
  noSeed: '{quotient} = {gradient}: where there is no value there is no gradient',

  upstream: '{operation} takes the gradient of {result} as its upstream {upstream}',
  local: '{operation} → {operand}: local {local}',
  product: '{operation} → {operand}: upstream {upstream} × local {local} → {contribution}',
  notChosen: ', behind a branch that was not chosen',
  flat: ': {result} does not move with {operand} here',
  waits: {
    one: '. {variable} waits for {count} more arrow',
    other: '. {variable} waits for {count} more arrows',
  },
  allIn: '. All {count} arrows of {variable} are in',
  sum: '{quotient} = {terms} {relation} {gradient}',
  overwritten:
    '{quotient} = {gradient}, the last to arrive: {lost} overwritten and lost. With every contribution added it is {right}',
  lost: { one: '{terms} is', other: '{terms} are' },
  via: '{contribution} (via {operation})',
  manyTerms: 'sum of {count} contributions',

  handsNothing: '{operation} hands no gradient on: {why}',
  operandsFixed: 'its operands are fixed',
  conditionPassesNone: 'a condition passes none, and its branches are fixed',
  notDifferentiable: 'it is not differentiable',
  paths: {
    one: 'One path leads from {variable} to {root}',
    other: '{count} paths lead from {variable} to {root}',
  },
  manyPaths: '{count} paths lead from {variable} to {root}; the {listed} of the largest product:',
  pathsRemark:
    'Their products add up to the gradient. Backprop never lists the {count} paths: it visits each of {arrows} arrows once, for all gradients together.',
  noGradient: 'No gradient reaches any variable of this formula.',
  noInputGradient: 'No gradient reaches any input of this formula.',
  overwriteQuestion: 'What if we overwrote instead of adding?',
  moreThan: 'more than 10³⁰⁸',
  closedFormWorking: 'Working it out …',
  closedFormFailed: 'It could not be worked out.',
  closedFormTooLarge:
    'Written out it would fill pages. The backward pass needs no closed form: that is its point.',
  closedFormTooLong:
    'Working it out takes too long here. The backward pass needs no closed form: that is its point.',
  closedFormValue: 'At the present inputs: {value}. The gradient of {variable} is not complete yet.',
  closedFormAgrees: 'At the present inputs: {value}, and the backward pass finds {gradient}{seed}: the same.',
  whenAdded: ' where contributions are added',
  atOperand: ' (operand {place})',
  forSeedOne: ' with the seed 1',
  closedFormDiffers: 'At the present inputs: {value}; the backward pass finds {gradient}{seed}. {why}',
  differsByConvention: 'At a kink, a tie or an edge a convention decides.',
  differsByRounding:
    'Numbers on the way are too large, or digits cancel, so that one of the two ways loses them.',
  nudge:
    '{variable} {move} moves {root} by {gradient} · {step} {relation} {predicted} as predicted, really by {real}',
  difference:
    'The difference is ({root}(v + h) − {root}(v − h)) ÷ 2h, with this variable alone moved by h to either side.',
  differenceWithSeed:
    'The difference is {seed} · ({root}(v + h) − {root}(v − h)) ÷ 2h, with this variable alone moved by h to either side.',
  nudgeBy: 'Nudge it by h = {step}',
  nothingChecked: 'No gradient is complete yet. Each one is checked as it arrives.',
  nudgeWaits: 'The gradient of {variable} is not complete yet.',
  nudgeAgrees: 'agrees',
  nudgeNear: 'agrees as far as the difference is certain',
  nudgeDiffers: 'differs',
  nudgeNone: 'nothing to compare',
  whyNudgeKink: 'a kink: slope {left} on the left, {right} on the right; the gradient is a convention',
  whyNudgeJump: '{root} jumps here, which no slope can tell',
  whyNudgePole: 'a pole: {root} leaves every bound here',
  whyNudgeTangent: 'a vertical tangent: the slope has no bound here',
  whyNudgeUndefined: 'the gradient is undefined here by convention',
  whyNudgeNotReal: 'on one side, or here, there is no real value',
  whyNudgeNoValue: 'a number on the way has no value',
  whyNudgeOverflow: 'a number on the way is too large',
  whyNudgeCancellation: 'so many digits cancel that the difference has few left',
  whyNudgeUnderflow: 'numbers on the way are too small to tell apart',
  whyNudgeTruncation: '{root} bends within every step that is wide enough',
  whyNudgeOverwritten: 'contributions were overwritten: the nudge is right, the gradient is not',
  curveLabel: '{root} against {variable}, the other inputs fixed',
  inGeneral: 'in general',
  ruleCurve: '{result} against {operand}: the slope of the tangent is the local gradient',
  ruleCurveFlat: '{result} against {operand}',
  copied: 'Copied as {format}.',
  notCopied: 'The browser does not allow copying here.',
  curve: '{root} = {value} against {variable}',
  curveSlope: '{root} = {value} against {variable}, slope {slope}',

  whyStart: 'Forward first: each operation needs only values that are there already.',
  whyKept: 'Every value is kept, because the way back needs it.',
  whyValue: '{operation} computes: {meaning}.',
  whySeed:
    '{root} moves exactly as fast as {root}, so the first gradient is 1. If a loss followed, it would decide this number.',
  whyChosenSeed: 'L = L({root}): the loss decides this number, how fast L moves with {root}.',
  whyHandsOn: '{operation} {handsOn}.',
  whyHands: '{operation} hands on the gradient times its local gradient.',
  whySeeded: 'The seed is all that {variable} gets, so {operation} may hand it on.',
  whyComplete: 'All arrows of {variable} are in, so its gradient is complete and {operation} may hand it on.',
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
  chainBoxed:
    'In a dotted box a derivative is along one arrow alone, all else held still; on the left stands the whole gradient, the sum over all arrows.',
  chainAdds: 'Here the contributions are added, as they should be; the graph overwrites them on purpose.',
  done: {
    one: 'Done: the gradient of the input is {gradients}',
    other: 'Done: the gradients of the inputs are {gradients}',
  },
  doneMany: 'Done: all {count} inputs have their gradients',
  gradientOf: '{quotient} {relation} {gradient}',
  whyWaits: '{variable} hands on only when all its {count} arrows are in.',
  fast: 'just as fast as',
  timesAsFast: '{factor} times as fast as',
  whyOverwrittenHere: 'Here they overwrite one another on purpose: the gradient on the graph is wrong.',
  whySensitivity: 'So {root} moves {speed} {variable} here: {variable} + 0.01 moves it by about {change}.',

  nothingArrives: 'none reaches {result}: no differentiable way leads from it to {root}',
} as const

/** The name of a message. */
export type MessageKey = keyof typeof english

/** A message, in two forms where it counts something. */
export type Message = string | { readonly one: string; readonly other: string }

/** The names of the blanks of a template: `'root' | 'count'`. */
type BlanksIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | BlanksIn<Rest> : never

/** The blanks of a message, of both its forms. */
export type Blanks<Key extends MessageKey> = (typeof english)[Key] extends string
  ? BlanksIn<(typeof english)[Key]>
  : BlanksIn<(typeof english)[Key][keyof (typeof english)[Key]]> | 'count'
