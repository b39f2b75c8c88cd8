// A walk through every part of the page that is fetched only when it is first needed.
import { expect, type Page } from 'playwright/test'
import { button, editorIsThere, expectFormula, expectStep, formula, graph, open } from './page'

const TOOLS = ['Why this step', 'Gradient, chain and paths', 'Sensitivity', 'Nudge check', 'Ledger']

/** More operations than are laid out on the page itself: a worker does it. */
const LARGE = Array.from({ length: 100 }, (_, k) => `sin(x*${k})`).join('%2B')

/** Opens and uses each part once; fails where one does not come, or where a worker is done without. */
export async function useEveryPart(page: Page): Promise<void> {
  const workers: string[] = []
  page.on('worker', (worker) => workers.push(worker.url()))
  await open(page, 'f=(x%2By)*x&at=x:3,y:2')
  await editorIsThere(page)
  await button(page, 'Last').click()
  await expectStep(page, 'Backward 2 of 2')
  for (const title of TOOLS) {
    await page.locator('.panel > summary').filter({ hasText: title }).click()
    const content = page.locator('.panel').filter({ hasText: title }).locator('.panel-content')
    await expect(content.locator('p, table, math, svg').first()).toBeVisible()
  }
  for (const [menu, found] of [
    ['Settings', page.getByLabel('Digits')],
    ['Examples', page.locator('.menu[open] button').first()],
  ] as const) {
    await page.locator('.menu > summary').filter({ hasText: menu }).click()
    await expect(found).toBeVisible()
    await page.keyboard.press('Escape')
  }
  await formula(page).fill('torch.sigmoid(x)')
  await formula(page).press('Enter')
  await button(page, 'Use this formula').click()
  await expectFormula(page, 'sigmoid(x)')
  expect(workers, 'of the closed form').toHaveLength(1)
  await open(page, 'f=x*y&page=conventions')
  await expect(page.getByRole('heading', { name: 'Conventions at kinks and edges' })).toBeVisible()
  for (const view of ['present', 'embed']) {
    await open(page, `f=x*y&view=${view}`)
    await expect(page.locator(`.is-${view}`)).toBeVisible()
  }
  await page.goto('about:blank')
  await page.goto('#f=x*y&lang=zh-Hans')
  await expect(page.getByRole('button', { name: '复制链接' })).toBeVisible()
  await open(page, `f=${LARGE}`)
  await expect(graph(page)).toHaveAttribute('aria-busy', 'false')
  expect(workers, 'of the layout').toHaveLength(2)
}
