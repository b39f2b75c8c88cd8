import type { OperationName } from '../operations/table'
import type { ReasonKind } from './reason'

/** The rows of the conventions page in reading order; a link names them: `page=tie`. */
export const CONVENTION_KEYS = [
  'abs',
  'relu',
  'clipped',
  'leaky-relu',
  'elu',
  'selu',
  'tie',
  'jump',
  'rounding',
  'mod',
  'branch-cut',
  'comparison',
  'branch',
  'vertical-tangent',
  'logarithm',
  'division',
  'pole',
  'domain',
  'zero-times-infinity',
  'infinity-minus-infinity',
  'zero-over-zero',
  'no-value',
  'overflow',
  'spelled-out',
  'stable',
  'underflow',
  'zero-base',
  'whole-power',
  'negative-base',
  'zero-to-zero',
  'origin',
  'minus-zero',
] as const

/** Names a row of the conventions page. */
export type ConventionKey = (typeof CONVENTION_KEYS)[number]

type Rows = { readonly [name in OperationName]?: ConventionKey }

const KINKS: Rows = {
  relu: 'relu',
  relu6: 'clipped',
  hardtanh: 'clipped',
  leakyRelu: 'leaky-relu',
  selu: 'selu',
}
const JUMPS: Rows = { round: 'rounding', mod: 'mod', acot: 'branch-cut', atan2: 'branch-cut' }
const POLES: Rows = {
  ...{ divide: 'division', power: 'division', nthRoot: 'division' },
  ...{ log: 'logarithm', logBase: 'logarithm', log2: 'logarithm', log10: 'logarithm', log1p: 'logarithm' },
}
const NO_VALUES: Rows = {
  ...{ multiply: 'zero-times-infinity', divide: 'zero-over-zero' },
  ...{ add: 'infinity-minus-infinity', subtract: 'infinity-minus-infinity' },
}

/** The row about this kind of point of an operation at these operand values. */
export function conventionOf(
  kind: ReasonKind,
  name: OperationName,
  values: readonly number[],
): ConventionKey {
  switch (kind) {
    case 'kink':
      return KINKS[name] ?? 'abs'
    case 'jump':
      return JUMPS[name] ?? 'jump'
    case 'pole':
      return POLES[name] ?? 'pole'
    case 'no value':
      return NO_VALUES[name] ?? 'no-value'
    case 'undefined partial':
      if (name !== 'power' && name !== 'nthRoot') return 'origin'
      return values[0] === 0 ? 'zero-to-zero' : 'negative-base'
    case 'not defined':
      return 'domain'
    case 'not chosen':
      return 'branch'
    case 'vertical tangent':
      return 'vertical-tangent'
    default:
      return kind
  }
}
