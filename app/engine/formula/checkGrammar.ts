import { checkCommas, checkFunctions } from './checkCalls'
import { checkChains } from './checkChains'
import { checkComparisons } from './checkComparisons'
import { checkOperands } from './checkOperands'
import type { Context } from './context'
import type { Token } from './token'

/**
 * Refuses every expression that the parser would misread, read only in part, or refuse without a good sentence. Each
 * check relies on those before it; brackets are matched already.
 * @throws FormulaError
 */
export function checkGrammar(tokens: readonly Token[], context: Context): void {
  checkChains(tokens)
  checkFunctions(tokens, context)
  checkOperands(tokens, context)
  checkCommas(tokens, context)
  checkComparisons(tokens, context.text)
}
