import type { LaunchOptions } from 'playwright'

/** What a found browser is: its program, its own version line, and how Playwright starts it. */
export interface Browser {
  path: string
  version: string
  launchOptions: LaunchOptions
}

export function findBrowser(): Browser | undefined
