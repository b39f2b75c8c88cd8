import { FormulaError } from '../engine/formula/formulaError'
import { HELP } from './help'
import { pointAt } from './pointAt'
import { readArguments, UsageError } from './readArguments'
import { runTrace } from './runTrace'
import { traceJson } from './traceJson'
import { traceText } from './traceText'

/** What a command leaves behind: its exit code, and the texts for standard output and standard error. */
export interface Outcome {
  /** 0 done, 1 the formula cannot be read, 2 the command was called wrongly. */
  readonly exitCode: 0 | 1 | 2
  readonly output: string
  readonly errors: string
}

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
    if (error instanceof FormulaError) return { exitCode: 1, output: '', errors: pointAt(formula, error) }
    if (!(error instanceof UsageError)) throw error
    const errors = `${error.message}\nnpm run trace -- --help tells how it is used.\n`
    return { exitCode: 2, output: '', errors }
  }
}
