import type { Locator } from 'playwright/test'

/** The text in the formula field, whether the plain field or the editor stands there. */
export function formulaText(field: Locator): Promise<string>
