import { ledgerCsv } from './ledgerCsv'
import { ledgerLatex } from './ledgerLatex'
import { ledgerMarkdown } from './ledgerMarkdown'
import type { LedgerSheet } from './ledgerSheet'
import { ledgerText } from './ledgerText'

/** A way to write a ledger. To add one, write its file and its line here. */
export interface LedgerFormat {
  /** As it stands on its button. */
  readonly title: string
  readonly write: (sheet: LedgerSheet) => string
}

/** All formats, in the order of their buttons. */
export const ledgerFormats: readonly LedgerFormat[] = [
  { title: 'text', write: ledgerText },
  { title: 'Markdown', write: ledgerMarkdown },
  { title: 'LaTeX', write: ledgerLatex },
  { title: 'CSV', write: ledgerCsv },
]
