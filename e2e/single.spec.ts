// The page in one file, opened by a double click.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test as base, expect } from 'playwright/test'
import { buildSingleFile } from './buildSite'
import { useEveryPart } from './everyPart'
import { button, editorIsThere, expectFormula, expectStep, formula, input, listErrors, open } from './page'

const test = base.extend<object, { file: string }>({
  file: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use, { workerIndex }) => {
      // A folder with nothing else in it, and with a name as sticks have them.
      const folder = join(import.meta.dirname, `../test-results/USB stick #${workerIndex} ü`)
      mkdirSync(folder, { recursive: true })
      copyFileSync(await buildSingleFile(), join(folder, 'stepgrad.html'))
      expect(readdirSync(folder)).toEqual(['stepgrad.html'])
      await use(pathToFileURL(join(folder, 'stepgrad.html')).href)
    },
    { scope: 'worker' },
  ],
  baseURL: ({ file }, use) => use(file),
})
test.describe.configure({ mode: 'default' }) // one worker: it is built once

test('no request leaves the file: the console is quiet and every part of the page is there', async ({
  page,
  file,
}) => {
  const errors = listErrors(page)
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url().replace(/#.*/, '')))
  await useEveryPart(page)
  expect(errors).toEqual([])
  const others = requests.filter((url) => url !== file)
  expect(others.filter((url) => !/^(blob|data|about):/.test(url))).toEqual([])
})

test('a link after # or ? opens its view, and a reload keeps it', async ({ page, file }) => {
  for (const sign of ['#', '?']) {
    await page.goto('about:blank')
    await page.goto(`${file}${sign}f=x*y&at=x:4,y:5&step=f1`)
    await expectFormula(page, 'x*y')
    await expectStep(page, 'Forward 1 of 1')
    await button(page, 'Next').click()
    await expect.poll(() => page.url()).toBe(`${file}#f=x*y&at=x:4,y:5&step=b0`)
    await page.reload()
    await expectStep(page, 'Seed')
    await expect(input(page, 'y')).toHaveValue('5')
  }
})

test('Back returns to the formula before', async ({ page }) => {
  await open(page, 'f=x*y')
  await editorIsThere(page)
  await formula(page).fill('a*b')
  await formula(page).press('Enter')
  await expect(input(page, 'a')).toBeVisible()
  await page.goBack()
  await expectFormula(page, 'x*y')
})

test('Copy link copies the address of the file and says that it works on this computer only', async ({
  page,
  file,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'f=x*y&at=x:4,y:5&step=b1')
  await button(page, 'Copy link').click()
  await expect(page.getByRole('status', { name: 'Share' })).toHaveText('Link copied, for this computer only')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${file}#f=x*y&at=x:4,y:5&step=b1`)
})
