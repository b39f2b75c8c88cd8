import type { LedgerSheet } from './ledgerSheet'
import { lineText } from './ledgerText'

/** The ledger as a Markdown table, the forward trace beside the reverse one, both in their own order. */
export function ledgerMarkdown({ forward, backward }: LedgerSheet): string {
  const count = Math.max(forward.length, backward.length)
  const cell = (line: LedgerSheet['forward'][number] | undefined) => (line ? escaped(lineText(line)) : '')
  const rows = Array.from(
    { length: count },
    (_, index) => `| ${cell(forward[index])} | ${cell(backward[index])} |`,
  )
  return `${['| Forward primal trace | Reverse adjoint trace |', '|---|---|', ...rows].join('\n')}\n`
}

/** What Markdown would read as its own marks. */
function escaped(text: string): string {
  return text.replace(/[\\|*_<>`]/g, '\\$&')
}
