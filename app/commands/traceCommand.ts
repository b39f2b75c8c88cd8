import { followFixes } from '../engine/formula/followFixes'
import { explainForeign } from '../engine/formula/foreign/explainForeign'
import { FormulaError } from '../engine/formula/formulaError'
import { HELP } from './help'
import type { Outcome } from './outcome'
import { pointAt } from './pointAt'
import { readArguments, UsageError } from './readArguments'
import { runTrace } from './runTrace'
import { traceJson } from './traceJson'
import { traceText } from './traceText'

/** The outcome of `npm run trace -- …` with these arguments. Reads and writes nothing. */
export function traceCommand(argv: readonly string[]): Outcome {
  let formula = ''
  try {
    const request = readArguments(argv)
    if (request === 'help') return { exitCode: 0, output: HELP, errors: '' }
    formula = request.formula
    const trace = runTrace(request)
    const output = request.json ? traceJson(trace) : traceText(trace, request.digits)
    return { exitCode: 0, output, errors: '' }
  } catch (error) {
    if (error instanceof FormulaError) {
      return {
        exitCode: 1,
        output: '',
        errors: pointAt(formula, explainForeign(formula, followFixes(formula, error))),
      }
    }
    if (!(error instanceof UsageError)) throw error
    const errors = `${error.message}\nnpm run trace -- --help tells how it is used.\n`
    return { exitCode: 2, output: '', errors }
  }
}
