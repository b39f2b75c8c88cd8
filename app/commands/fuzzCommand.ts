import fc from 'fast-check'
import { ADVERSARIAL } from '../engine/trials/adversarial'
import { faultsOf } from '../engine/trials/faultsOf'
import { anyText } from '../engine/trials/randomText'
import { type Trial, tryText } from '../engine/trials/tryText'
import { FuzzReport, MOST_MS } from './fuzzReport'
import type { Outcome } from './outcome'
import { readFuzzArguments } from './readFuzzArguments'

/** Texts that are made at a time. */
const BATCH = 1000

/** The outcome of `npm run fuzz -- 100000 --seed=2`: exit code 1 where a text has a fault or takes over 100 ms. */
export function fuzzCommand(argv: readonly string[]): Outcome {
  const request = readFuzzArguments(argv)
  if (typeof request === 'string') return { exitCode: 2, output: '', errors: request }
  const report = new FuzzReport()
  for (const [name, text] of ADVERSARIAL) tryOne(report, text, name)
  for (let made = 0; made < request.count; made += BATCH) {
    const numRuns = Math.min(BATCH, request.count - made)
    for (const text of fc.sample(anyText, { seed: request.seed + made, numRuns })) tryOne(report, text)
  }
  return { exitCode: report.isClean ? 0 : 1, output: report.text(request.seed), errors: '' }
}

function tryOne(report: FuzzReport, text: string, name?: string): void {
  let [trial, durationMs] = timed(text)
  // What took long once may have waited for something else on this machine.
  for (let again = 0; again < 2 && durationMs > MOST_MS; again++) {
    durationMs = Math.min(durationMs, timed(text)[1])
  }
  report.add({ text, name, trial, durationMs, faults: faultsOf(text) })
}

function timed(text: string): [trial: Trial | undefined, durationMs: number] {
  const start = performance.now()
  let trial: Trial | undefined
  try {
    trial = tryText(text)
  } catch {
    // It is among the faults.
  }
  return [trial, performance.now() - start]
}
