import { cutTo } from '../engine/formula/quote'
import type { Trial } from '../engine/trials/tryText'

/** A text that was tried, and what came of it. */
export interface Tried {
  readonly text: string
  /** What an adversarial text does to others. */
  readonly name: string | undefined
  readonly trial: Trial | undefined
  readonly durationMs: number
  readonly faults: readonly string[]
}

/** The whole way from text to sentences may take so long. */
export const MOST_MS = 100
const MOST_FAULTS = 20
const EXAMPLES = 3
const SLOWEST = 5

/** Counts what came of the texts, and keeps examples. */
export class FuzzReport {
  private count = 0
  private accepted = 0
  private faulty = 0
  private readonly faults: string[] = []
  private slowest: Tried[] = []
  private readonly bySentence = new Map<string, { count: number; examples: string[] }>()

  get isClean(): boolean {
    return this.faulty === 0 && (this.slowest[0]?.durationMs ?? 0) <= MOST_MS
  }

  add(tried: Tried): void {
    const { text, trial, faults } = tried
    this.count++
    if (faults.length > 0) {
      this.faulty++
      if (this.faults.length < MOST_FAULTS) this.faults.push(`${shown(text)}: ${faults.join('; ')}`)
    }
    this.slowest = [...this.slowest, tried].toSorted((a, b) => b.durationMs - a.durationMs).slice(0, SLOWEST)
    if (!trial) return
    if ('error' in trial) this.addSentence(trial.error.message, text)
    else this.accepted++
  }

  /** Sentences that differ only in what they quote or count are one. */
  private addSentence(message: string, text: string): void {
    const sentence = message
      .replace(/“[^”]*”/g, '“…”')
      .replace(/^[^\s“]+(?= (takes|needs) )/u, '…')
      .replace(/(?<=^… takes ).*/, '…')
      .replace(/(?<=^… needs )(?!its).*/, '…')
      .replace(/^.*(?= is one name)| not .* times .*/gu, '…')
      .replace(/\d+/g, '…')
    const entry = this.bySentence.get(sentence) ?? { count: 0, examples: [] }
    this.bySentence.set(sentence, entry)
    entry.count++
    if (entry.examples.length < EXAMPLES) entry.examples.push(shown(text))
  }

  /** The whole report as text. */
  text(seed: number): string {
    const share = (part: number) => `${((100 * part) / this.count).toFixed(1)} %`
    const sentences = [...this.bySentence].toSorted(([, a], [, b]) => b.count - a.count)
    return [
      `${this.count} texts with seed ${seed}: ${this.accepted} accepted (${share(this.accepted)}), ${this.faulty} with faults`,
      '',
      ...(this.faults.length > 0 ? ['Faults', ...this.faults.map((line) => `  ${line}`), ''] : []),
      'Slowest',
      ...this.slowest.map(
        ({ durationMs, name, text }) =>
          `${durationMs.toFixed(1).padStart(8)} ms  ${name ? `${name}: ` : ''}${shown(text)}`,
      ),
      '',
      `${sentences.length} different sentences`,
      ...sentences.map(
        ([sentence, { count, examples }]) =>
          `${String(count).padStart(7)}  ${sentence}   ${examples.join('   ')}`,
      ),
      '',
    ].join('\n')
  }
}

function shown(text: string): string {
  const whole = JSON.stringify(text)
  const cut = cutTo(60, whole)
  return cut === whole ? whole : `${cut} (${text.length})`
}
