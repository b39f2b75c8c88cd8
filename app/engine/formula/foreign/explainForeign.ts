import { FormulaError } from '../formulaError'
import { parseFormula } from '../parseFormula'
import { convertForeign } from './convertForeign'

/**
 * A better error for a text that is another language's: it names the language and offers the same in ours. The error
 * itself where no language is recognised or what it says cannot be said here.
 */
export function explainForeign(text: string, error: FormulaError): FormulaError {
  const converted = convertForeign(text)
  if (!converted || converted.formula === text || !isReadable(converted.formula)) return error
  const { language, formula } = converted
  const start = text.length - text.trimStart().length
  return new FormulaError(
    `This looks like ${language}`,
    { start, end: text.trimEnd().length },
    'Here the same is written so:',
    [{ span: { start: 0, end: text.length }, text: formula }],
  )
}

function isReadable(formula: string): boolean {
  try {
    parseFormula(formula)
    return true
  } catch (error) {
    if (error instanceof FormulaError) return false
    throw error
  }
}
