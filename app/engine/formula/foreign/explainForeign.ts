import { formatNumber } from '../../notation/formatNumber'
import { errorOf } from '../errorOf'
import { FormulaError } from '../formulaError'
import { shortened } from '../quote'
import { type Converted, convertForeign } from './convertForeign'

/** Inputs that a sentence lists. */
const MOST_TOLD = 6
const DIGITS = 6

/**
 * A better error for a text that is another language's: it names the language and offers the same in ours. The error
 * itself where no language is recognised or what it says cannot be said here.
 */
export function explainForeign(text: string, error: FormulaError): FormulaError {
  const converted = convertForeign(text)
  if (!converted || converted.formula === text || errorOf(converted.formula)) return error
  const { language, formula, inputs = new Map<string, number>() } = converted
  const start = text.length - text.trimStart().length
  return new FormulaError(
    `This looks like ${language}`,
    { start, end: text.trimEnd().length },
    hintOf(converted),
    [{ span: { start: 0, end: text.length }, text: formula, ...(inputs.size > 0 && { inputs }) }],
  )
}

/** "Here the same is written so, with x = 2, y = 3:" */
function hintOf({ inputs = new Map(), but }: Converted): string {
  const set = [...inputs].slice(0, MOST_TOLD).map(([name, value]) => `${shortened(name)} = ${plain(value)}`)
  const more = inputs.size > MOST_TOLD ? ', …' : ''
  const withInputs = set.length > 0 ? `, with ${set.join(', ')}${more}` : ''
  return `Here the same is written so${withInputs}${but ? `, but ${but}` : ''}:`
}

function plain(value: number): string {
  return formatNumber(value, DIGITS).text
}
