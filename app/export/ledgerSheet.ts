import { type AdjointLine, type LedgerRow, makeLedger } from '../engine/steps/ledger'
import { adjointLine, type LedgerLine, primalLine } from '../engine/steps/ledgerParts'
import type { Telling } from '../engine/steps/telling'
import type { Timeline } from '../engine/steps/timeline'

/** A ledger to be written: the lines that are known at a position, forward and backward. */
export interface LedgerSheet {
  readonly telling: Telling
  readonly forward: readonly SheetLine[]
  /** In the order in which the backward pass writes them. */
  readonly backward: readonly SheetLine[]
}

/** A line with what it is about. */
export interface SheetLine {
  readonly row: LedgerRow
  /** Of the reverse trace; absent in the forward trace. */
  readonly adjoint?: AdjointLine
  readonly line: LedgerLine
}

/** The ledger of a run as far as the position has come. */
export function makeLedgerSheet(telling: Telling, timeline: Timeline, position: number): LedgerSheet {
  const rows = makeLedger(telling, timeline)
  const forward = rows
    .filter(({ primal }) => primal.at <= position)
    .map((row) => ({ row, line: primalLine(telling, row) }))
  const backward = rows
    .flatMap((row) => row.adjoint.map((adjoint) => ({ row, adjoint })))
    .filter(({ adjoint }) => adjoint.at <= position)
    .toSorted((one, other) => one.adjoint.at - other.adjoint.at)
    .map(({ row, adjoint }) => ({ row, adjoint, line: adjointLine(telling, row, adjoint) }))
  return { telling, forward, backward }
}
