import { FormulaError } from './formulaError'
import { parseFormula } from './parseFormula'

/** Why a text cannot be read as a formula; undefined where it can. */
export function errorOf(text: string): FormulaError | undefined {
  try {
    parseFormula(text)
    return undefined
  } catch (error) {
    if (error instanceof FormulaError) return error
    throw error
  }
}
