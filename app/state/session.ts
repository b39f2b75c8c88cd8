import { CONSTANTS } from '../engine/formula/constants'
import { followFixes } from '../engine/formula/followFixes'
import { FormulaError } from '../engine/formula/formulaError'
import { parseFormula } from '../engine/formula/parseFormula'
import type { Program } from '../engine/formula/program'
import type { Graph, GraphRef } from '../engine/graph/graph'
import { lowerProgram } from '../engine/graph/lowerProgram'
import type { NumberKey } from '../engine/steps/covered'
import type { Settings } from '../share/settings'
import type { Language } from '../words/language'

/** A formula that could be read. */
export interface Reading {
  readonly text: string
  readonly program: Program
  /** Nobody asked for it: it is shown until there is a formula that can be read. */
  readonly standsIn?: boolean
}

/** A formula that cannot be read, and why. The places of the error fit no other text. */
export interface Failure {
  readonly text: string
  readonly error: FormulaError
  /** The readers of other languages have been asked about the text. */
  readonly explained?: true
}

/** What the store holds: the reader's choices, and what of the session no link can restore. */
export interface Session {
  readonly settings: Settings
  /** The language that is spoken, once it is there; undefined for English. */
  readonly language: Language | undefined
  /** The last formula that could be read; its graph stays while the text is wrong. */
  readonly reading: Reading
  /** The text that was tried last, where it cannot be read. */
  readonly failure: Failure | undefined
  /** What the last chosen example replaced: the same text again, as undo brings it, takes its inputs back too. */
  readonly replaced: Pick<Settings, 'text' | 'inputs'> | undefined
  /** What of a link was ignored, and the like: a sentence each, until dismissed. */
  readonly notices: readonly string[]
  readonly playing: boolean
  /** Another window of a pair keeps the pace while playing. */
  readonly isLed: boolean
  /** Playback speed as a factor. */
  readonly speed: number
  /** The stage is narrower than high, so that data had better flow down. */
  readonly narrow: boolean
  /** What the reader points at, in the graph, in a panel, or with the cursor in the text. */
  readonly pointed: readonly GraphRef[]
  /** Ids of the arrows of the path that the reader chose, from its variable on; empty where none is. */
  readonly path: readonly number[]
  /** Of the numbers that `settings.hide` has the reader find first, those that were shown; they belong to one graph. */
  readonly revealed: ReadonlySet<NumberKey>
  /** Counts what deserves an entry of its own in the browser's history. */
  readonly historyEntry: number
  /** The formula is being typed: further changes belong to the same history entry. */
  readonly typing: boolean
}

/** What is wrong with the very text in the field; undefined once it is edited, until it is tried again. */
export function presentError({ failure, settings }: Session): FormulaError | undefined {
  return failure?.text === settings.text ? failure.error : undefined
}

/** Whether the text in the field has not been tried yet. */
export function isUntried({ failure, settings, reading }: Session): boolean {
  return settings.text !== (failure?.text ?? reading.text)
}

/** The reading of a formula text, or why there is none. Names the inputs so that too large a graph is refused too. */
export function tryReading(text: string, settings: Settings): Reading | FormulaError {
  try {
    const program = parseFormula(text)
    makeGraph(program, settings.mergeEqualParts, listedConstants(settings.inputs))
    return { text, program }
  } catch (error) {
    if (error instanceof FormulaError) return followFixes(text, error)
    throw error
  }
}

/** The graph of a program; `listed` are the constants that the reader listed as inputs, joined by commas. */
export function makeGraph(program: Program, mergeEqualParts: boolean, listed: string): Graph {
  return lowerProgram(program, { mergeEqualParts, inputs: new Set(listed.split(',')) })
}

/** `e` and `pi` are inputs where the reader gives them a number. Joined by commas, as a key that can be compared. */
export function listedConstants(inputs: ReadonlyMap<string, number>): string {
  return [...inputs.keys()].filter((name) => CONSTANTS.has(name)).join(',')
}
