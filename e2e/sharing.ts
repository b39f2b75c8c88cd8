// The share menu as its reader uses it.
import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from 'playwright/test'
import { button } from './page'

/** What opens the menu. */
export function shareMenu(page: Page): Locator {
  return page.locator('summary').filter({ hasText: 'Share' })
}

/** Opens the menu and waits for what is in it. */
export async function openShare(page: Page): Promise<void> {
  await shareMenu(page).click()
  await expect(button(page, 'Save SVG')).toBeVisible()
}

/** A file that the menu has handed over. */
export interface SavedFile {
  readonly name: string
  readonly content: Buffer
}

/** Saves the present step in a format, with the boxes of these names checked. */
export async function save(page: Page, format: string, ...boxes: string[]): Promise<SavedFile> {
  await openShare(page)
  for (const box of boxes) await page.getByRole('checkbox', { name: box }).check()
  const downloading = page.waitForEvent('download')
  await button(page, `Save ${format}`).click()
  const download = await downloading
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}
