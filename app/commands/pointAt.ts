import { type FormulaError, placeOf } from '../engine/formula/formulaError'

/** Longer lines are cut around the place. */
const WIDTH = 90
const BEFORE = 60

/** Why a formula cannot be read, with line and column, and below it the line with carets under the place. */
export function pointAt(formula: string, { message, hint, span }: FormulaError): string {
  const { line, column } = placeOf(formula, span.start)
  const typed = formula.split(/\r\n|\r|\n/)[line - 1] ?? ''
  const from = Math.max(0, Math.min(column - 1 - BEFORE, typed.length - WIDTH))
  const shown = typed.slice(from, from + WIDTH).replaceAll('\t', ' ')
  const [left, right] = [from > 0 ? '…' : '', from + WIDTH < typed.length ? '…' : '']
  const marked = shown.slice(column - 1 - from).slice(0, span.end - span.start)
  const blanks = ' '.repeat([...left, ...shown.slice(0, column - 1 - from)].length)
  const carets = '^'.repeat(Math.max([...marked].length, 1))
  const sentence = `line ${line}, column ${column}: ${message}.${hint ? ` ${hint}` : ''}`
  return `${sentence}\n\n  ${left}${shown}${right}\n  ${blanks}${carets}\n`
}
