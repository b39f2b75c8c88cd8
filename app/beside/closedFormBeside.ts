import type { ClosedForm } from '../engine/symbolic/closedForm'
import { answerClosedForm, type ClosedFormQuestion } from './closedFormQuestion'
import { type Beside, type BesideWorker, TookTooLong, workBeside } from './workBeside'

/** A closed form, or why there is none to be shown. */
export type ClosedFormOutcome = ClosedForm | { readonly kind: 'takes too long' }

/** The work has a budget that ends it sooner on nearly all machines: this is for the others. */
const LIMIT_MS = 2000

/**
 * Closed forms in a worker of their own, 2 s each at most; on the page where there is none, within the budget of
 * `closedForm`. An Error is a defect: a formula that was drawn can be read.
 */
export function closedFormBeside(
  startWorker: () => BesideWorker = startClosedFormWorker,
): Beside<ClosedFormQuestion, ClosedFormOutcome> {
  const beside = workBeside<ClosedFormQuestion, ClosedForm, ClosedFormOutcome>({
    startWorker,
    unpack: (answer) => answer,
    onPage: answerClosedForm,
    limitMs: LIMIT_MS,
  })
  return {
    ...beside,
    begin: (question, settle) =>
      beside.begin(question, (outcome) =>
        settle(outcome instanceof TookTooLong ? { kind: 'takes too long' } : outcome),
      ),
  }
}

function startClosedFormWorker(): BesideWorker {
  return new Worker(new URL('./closedFormWorker.ts', import.meta.url), { type: 'module' })
}
