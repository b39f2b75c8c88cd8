/** What a command leaves behind: its exit code, and the texts for standard output and standard error. */
export interface Outcome {
  /** 0 done, 1 the formula cannot be read or a check found faults, 2 the command was called wrongly. */
  readonly exitCode: 0 | 1 | 2
  readonly output: string
  readonly errors: string
}
