import type { Page } from 'playwright/test'

export interface MonkeyReport {
  readonly actions: number
  /** Actions that were not possible just then: a button that was covered, an input that the formula does not have. */
  readonly impossible: number
  /** What must not have happened, a sentence each; the run ends at the first. */
  readonly faults: readonly string[]
  /** The last actions, in words. */
  readonly last: readonly string[]
}

/** Lets the monkey at the page at `home`; the same seed chooses the same actions. */
export function runMonkey(
  page: Page,
  home: string,
  options: { readonly seed: number; readonly seconds: number },
): Promise<MonkeyReport>
