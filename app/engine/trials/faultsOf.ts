import type { FormulaError, Span } from '../formula/formulaError'
import { mendedTexts, type Trial, tryText } from './tryText'

/** A message may be as long as two lines beside the formula field. */
const LONGEST_MESSAGE = 120
const LONGEST_QUOTE = 30

/** Words of programs and of mathjs, which mean nothing to a reader. */
const MACHINE_WORDS =
  /undefined\b(?! )|\bNaN\b|\[object|Unexpected|SyntaxError|\(char \d+\)|Value expected|Parenthesis|Symbol|Node\b|null\b|function\s*\(/

/** What a program writes that has lost a value; a reader may of course call a variable so. */
const NOTHING = /\bundefined\b(?! partial)|\bNaN\b|\[object/

/** What is wrong with what the page makes of a text, a sentence each: empty, or there is a defect. Never throws. */
export function faultsOf(text: string): string[] {
  let trial: Trial
  try {
    trial = tryText(text)
  } catch (error) {
    return [`throws ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`]
  }
  if ('error' in trial) return errorFaults(text, trial.error)
  return [...trial.sentences, ...trial.program.notes.map(({ message }) => message)]
    .filter((sentence) => sentence.trim() === '' || (NOTHING.test(sentence) && !NOTHING.test(text)))
    .map((sentence) => `tells “${sentence}”`)
}

/** What is wrong with an error: its sentence, its place, or the fixes that it offers. */
export function errorFaults(text: string, error: FormulaError): string[] {
  const { message, hint, span, fixes } = error
  const faults: string[] = []
  const claim = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault)
  }
  claim(message.trim().length > 0, 'has no sentence')
  claim(!/[.!]$/.test(message), `its sentence has a final stop: ${message}`)
  claim(hint === '' || /[.?…)”]$/.test(hint) || fixes.length > 0, `its hint has no final stop: ${hint}`)
  claim(message.length <= LONGEST_MESSAGE, `its sentence has ${message.length} characters: ${message}`)
  for (const said of [message, hint]) {
    const unquoted = said.replace(/“[^”]*”/g, '“”')
    claim(!MACHINE_WORDS.test(unquoted), `speaks of machines: ${said}`)
    claim(!/\p{Cc}/u.test(said), `says what cannot be seen: ${JSON.stringify(said)}`)
  }
  for (const [, quote = ''] of message.matchAll(/“([^”]*)”/g)) {
    claim([...quote].length <= LONGEST_QUOTE + 1, `quotes ${[...quote].length} characters: ${message}`)
  }
  claim(liesIn(text, span), `its place ${span.start}–${span.end} is not in the text`)
  claim(span.end > span.start || text.length === 0, `its place ${span.start}–${span.end} is empty`)
  for (const fix of fixes)
    claim(liesIn(text, fix.span), `a fix at ${fix.span.start}–${fix.span.end} is not in the text`)
  mendedTexts(text, error).forEach((mended, index) => {
    claim(mended !== text, `fix ${index + 1} changes nothing`)
    claim(leadsOn(text, mended, error), `fix ${index + 1} leads to the same error: ${mended}`)
  })
  return faults
}

function liesIn(text: string, { start, end }: Span): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length
}

/** A fix leads to a formula, to another error, or to the same one at another place or in a shorter text. */
function leadsOn(text: string, mended: string, before: FormulaError): boolean {
  try {
    const trial = tryText(mended)
    if (!('error' in trial) || mended.length < text.length) return true
    return trial.error.message !== before.message || trial.error.span.start !== before.span.start
  } catch {
    return false
  }
}
