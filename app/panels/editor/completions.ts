import { CONSTANTS } from '../../engine/formula/constants'
import { formatNumber } from '../../engine/notation/formatNumber'
import { functionNames, operations, operationsOfCall } from '../../engine/operations/table'
import { ownFunctions, piecesOf } from './pieces'

/** Something that the reader may be about to type. */
export interface Offer {
  /** What is shown: `sin(x)`, `q`. */
  readonly label: string
  /** What is typed, for functions without brackets. */
  readonly name: string
  readonly isFunction: boolean
  readonly meaning: string
  /** The derivative of a function; otherwise empty. */
  readonly rule: string
}

/** All functions of the table under all their names, then the constants. */
export const builtInOffers: readonly Offer[] = [
  ...functionNames().flatMap(offersOfCall),
  ...[...CONSTANTS].map(([name, value]) => ({
    label: name,
    name,
    isFunction: false,
    meaning: `constant, ${formatNumber(value, 5).text}`,
    rule: '',
  })),
]

/** The names that stand in the text elsewhere than around `cursor`, the reader's own functions included. */
export function offersInText(text: string, cursor: number): Offer[] {
  const offers = new Map<string, Offer>()
  const parameters = ownFunctions(text)
  for (const { kind, name, span } of piecesOf(text)) {
    const own = parameters.get(name)
    const isOwn = kind === 'function' && own !== undefined
    if (!isOwn && kind !== 'leaf' && kind !== 'intermediate') continue
    if (span.start <= cursor && cursor <= span.end) continue
    const label = isOwn ? `${name}(${own.join(', ')})` : name
    const meaning = isOwn ? 'your function' : kind
    offers.set(name, { label, name, isFunction: isOwn, meaning, rule: '' })
  }
  return [...offers.values()]
}

function offersOfCall(call: string): Offer[] {
  return operationsOfCall(call).map((key) => {
    const { arity, meaning, operandNames, formulasFor, partial } = operations[key]
    const { operandNames: names, partials } = formulasFor(Math.max(arity.least, operandNames.length))
    const more = arity.most === Number.POSITIVE_INFINITY ? ', …' : ''
    const label = `${call}(${names.join(', ')}${more})`
    const passes = names.some((_, index) => !partial(index).none)
    return {
      label,
      name: call,
      isFunction: true,
      meaning,
      rule: passes ? ruleOf(names, partials) : 'no gradient',
    }
  })
}

function ruleOf(names: readonly string[], partials: readonly string[]): string {
  const written = partials.map(shown)
  if (written.length === 1) return `derivative ${written[0]}`
  return `derivatives ${names.map((name, index) => `by ${name}: ${written[index]}`).join('; ')}`
}

/** A formula with true minus signs, and with numbers as long as they are readable. */
function shown(formula: string): string {
  const short = formula.replace(/\d+\.\d{5,}/g, (number) => formatNumber(Number(number), 5).text)
  return short.replaceAll('-', '−')
}
