import { LIMITS } from '../limits'
import { readCode } from './code/readCode'
import { readLatex } from './latex/readLatex'
import { NotConvertible } from './notConvertible'
import { readSpreadsheet } from './spreadsheet/readSpreadsheet'
import type { ForeignFormula } from './writeStatements'

/** A language that is not ours, as it stands after "This looks like". */
export type ForeignLanguage = 'LaTeX' | 'Python' | 'JavaScript' | 'C or Java' | 'a spreadsheet formula'

/** A foreign text in our language. */
export interface Converted extends ForeignFormula {
  readonly language: ForeignLanguage
}

/** From the most to the least telling marks; a text that has the marks of two is tried as both. */
const READERS: readonly (readonly [ForeignLanguage, (text: string) => ForeignFormula | undefined])[] = [
  ['a spreadsheet formula', readSpreadsheet],
  ['LaTeX', readLatex],
  ['Python', (text) => readCode(text, 'Python')],
  ['JavaScript', (text) => readCode(text, 'JavaScript')],
  ['C or Java', (text) => readCode(text, 'C')],
]

/**
 * What LaTeX, Python, JavaScript, C or a spreadsheet wrote, in our language; undefined where the text bears no mark of
 * them or says what our language cannot. The formula may still be refused by our own checks. Cost linear in the length
 * up to the depth of brackets; never throws.
 */
export function convertForeign(text: string): Converted | undefined {
  if (text.length > LIMITS.characters) return undefined
  for (const [language, read] of READERS) {
    try {
      const converted = read(text)
      if (converted) return { language, ...converted }
    } catch (error) {
      if (!(error instanceof NotConvertible)) throw error
    }
  }
  return undefined
}
