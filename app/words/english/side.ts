/** What stands beside the graph: inputs, trace, tools, legend. */
export const side = {
  name: 'side',
  messages: {
    inputs: 'Inputs',
    noInputs: 'This formula has no inputs: every number in it is fixed.',
    slider: '{name} slider',
    stays: '{error}. {name} stays {value}',

    trace: 'Trace',
    traceScrolls: 'Trace, scrolls sideways',
    wrong: 'wrong, overwritten',
    reasons: 'Numbers with a reason',
    gradientOf: 'gradient of {names}',
    andMore: 'and {count} more',
    namesAndMore: '{names} and {count} more',

    panelMissing: 'This panel could not be fetched.',
    why: 'Why this step',
    gradient: 'Gradient, chain and paths',
    sensitivity: 'Sensitivity',
    nudge: 'Nudge check',
    ledger: 'Ledger',

    legend: 'Legend',
    legendLeaf: 'leaf: an input, thick ring with a bar',
    legendIntermediate: 'intermediate: a result on the way',
    legendRoot: 'root: the final result, double ring',
    legendConstant: 'constant: fixed, never gets a gradient',
    legendOperation: 'operation: reads operands, makes one result',
    legendUpstream: 'upstream gradient: of the operation’s result',
    legendLocal: 'local derivative: its rule, its number',
    legendContribution: 'contribution: upstream × local, as it arrives',
    legendSlots: 'slots: one for each arrow, added up when all are full',
    legendTurn: 'ready to hand its gradient on; hollow: waits for it',
    legendWeight: 'gradient below 0.1, below 10, from 10 on, and 0; its sign is in a ring',
    legendColours:
      '{value}, forward: blue in the circle, along the solid arrows. {gradient}, backward: orange in the pill, along the dashed lanes. Some textbooks draw squares for variables and circles for operations.',
    legendValue: 'Value',
    legendGradient: 'Gradient',
    legendBadge: 'marks where an odd number begins: hover, focus or tap the node for its reason.',
    conventions: 'Conventions at kinks and edges',
  },
} as const
