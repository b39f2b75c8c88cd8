import { lineParts } from '../engine/steps/ledgerParts'
import { plainText } from '../engine/steps/sentence'
import type { LedgerSheet, SheetLine } from './ledgerSheet'

/** The ledger as plain text, a line each under two headings. */
export function ledgerText({ forward, backward }: LedgerSheet): string {
  const section = (title: string, lines: readonly SheetLine[]) =>
    lines.length > 0 ? [[title, ...lines.map(lineText)].join('\n')] : []
  return `${[...section('Forward primal trace', forward), ...section('Reverse adjoint trace', backward)].join('\n\n')}\n`
}

/** "x̄ += v̄₁ · ∂v₁/∂x = 3 · 1 = 3". */
export function lineText({ line }: SheetLine): string {
  return plainText([lineParts(line)])
}
