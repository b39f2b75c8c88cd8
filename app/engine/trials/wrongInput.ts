/** A text that is no formula, with what its reader is told. */
export interface WrongInput {
  readonly text: string
  /** The sentence, without the final stop. */
  readonly message: string
  /** The part of the text that is marked; all of it if absent. */
  readonly marked?: string
  /** What to do about it, if anything is said. */
  readonly hint?: string
  /** The texts after the offered fixes, likeliest first. */
  readonly fixes?: readonly string[]
}

/** A text that is a formula although it is written otherwise than the page would. */
export interface AcceptedInput {
  readonly text: string
  /** The formula as it was read. */
  readonly read: string
  /** What the reader is told about the reading. */
  readonly notes?: readonly string[]
}

/** Inputs that have something in common. */
export interface InputGroup<I> {
  readonly title: string
  readonly inputs: readonly I[]
}
