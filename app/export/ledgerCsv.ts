import { partText } from '../engine/steps/sentence'
import type { LedgerSheet, SheetLine } from './ledgerSheet'

const TITLES = ['trace', 'name', 'rule', 'with numbers', 'result']

/** The ledger as comma-separated values (RFC 4180): names as typed, results as whole doubles for a program to read. */
export function ledgerCsv({ telling, forward, backward }: LedgerSheet): string {
  const record = (trace: string) => (sheetLine: SheetLine) => {
    const { row, line } = sheetLine
    const text = (parts: typeof line.rule) => parts.map(partText).join('')
    return [
      trace,
      row.variable.name,
      text(line.rule),
      text(line.numbers),
      String(resultOf(telling, sheetLine)),
    ]
  }
  const records = [TITLES, ...forward.map(record('forward')), ...backward.map(record('reverse'))]
  return `${records.map((fields) => fields.map(quoted).join(',')).join('\r\n')}\r\n`
}

function resultOf({ run }: LedgerSheet['telling'], { row, adjoint }: SheetLine): number {
  const { id } = row.variable
  if (!adjoint) return run.value[id] as number
  return (adjoint.kind === 'contribution' ? run.contribution[adjoint.arrow.id] : run.gradient[id]) as number
}

/** A field, in quotes where it needs them. */
function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}
