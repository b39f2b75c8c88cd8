import { CONSTANTS } from '../../engine/formula/constants'
import { formatNumber } from '../../engine/notation/formatNumber'
import { functionNames, operations, operationsOfCall } from '../../engine/operations/table'
import { editor } from '../../words/english/editor'
import { type Language, sentenceIn } from '../../words/language'
import { type TextOf, textIn } from '../../words/textIn'
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
export function builtInOffers(language?: Language): Offer[] {
  const text = textIn(language, editor)
  return [
    ...functionNames().flatMap((name) => offersOfCall(name, language)),
    ...[...CONSTANTS].map(([name, value]) => ({
      label: name,
      name,
      isFunction: false,
      meaning: text('constant', { value: formatNumber(value, 5).text }),
      rule: '',
    })),
  ]
}

/** The names that stand in the text elsewhere than around `cursor`, the reader's own functions included. */
export function offersInText(text: string, cursor: number, language?: Language): Offer[] {
  const words = textIn(language, editor)
  const offers = new Map<string, Offer>()
  const parameters = ownFunctions(text)
  for (const { kind, name, span } of piecesOf(text)) {
    const own = parameters.get(name)
    const isOwn = kind === 'function' && own !== undefined
    if (!isOwn && kind !== 'leaf' && kind !== 'intermediate') continue
    if (span.start <= cursor && cursor <= span.end) continue
    const label = isOwn ? `${name}(${own.join(', ')})` : name
    const meaning = words(isOwn ? 'ownFunction' : kind === 'leaf' ? 'leaf' : 'intermediate')
    offers.set(name, { label, name, isFunction: isOwn, meaning, rule: '' })
  }
  return [...offers.values()]
}

function offersOfCall(call: string, language: Language | undefined): Offer[] {
  const text = textIn(language, editor)
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
      meaning: sentenceIn(language, meaning),
      rule: passes ? ruleOf(text, names, partials) : text('noGradient'),
    }
  })
}

function ruleOf(text: TextOf<typeof editor>, names: readonly string[], partials: readonly string[]): string {
  const written = partials.map(shown)
  const [first = ''] = written
  if (written.length === 1) return text('derivative', { rule: first })
  const rules = names.map((name, index) => text('by', { name, rule: written[index] ?? '' }))
  return text('derivatives', { rules: rules.join('; ') })
}

/** A formula with true minus signs, and with numbers as long as they are readable. */
function shown(formula: string): string {
  const short = formula.replace(/\d+\.\d{5,}/g, (number) => formatNumber(Number(number), 5).text)
  return short.replaceAll('-', '−')
}
