// Handing on what is shown: links, and the code for another page.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page, test } from 'playwright/test'
import { findViolations } from './axe'
import { button, expectFormula, expectStep, listErrors, nodes, open } from './page'
import { openShare, shareMenu } from './sharing'

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']))

/** Presses a way of the menu and returns what it has put in the clipboard, once the page says so. */
async function copied(page: Page, way: string, answer = 'Link copied'): Promise<string> {
  await openShare(page)
  await button(page, way).click()
  await expect(page.getByRole('status', { name: 'Share' })).toHaveText(answer)
  return page.evaluate(() => navigator.clipboard.readText())
}

const VIEW = 'f=(x%2By)*x&at=x:3,y:2&digits=6&theme=dark&step=b1'

test('the link to this step restores everything', async ({ page, baseURL }) => {
  await open(page, VIEW)
  expect(await copied(page, 'Copy link to this step')).toBe(`${baseURL}#${VIEW}`)
})

test('the link from the start has formula, inputs and digits, but no step and no theme', async ({ page }) => {
  await open(page, VIEW)
  const link = await copied(page, 'Copy link from the start')
  expect(link).toMatch(/#f=\(x%2By\)\*x&at=x:3,y:2&digits=6$/)
  await page.goto(link)
  await page.reload()
  await expectFormula(page, '(x+y)*x')
  await expectStep(page, 'Start')
})

test('the link for presenting opens the present view at this step', async ({ page }) => {
  await open(page, VIEW)
  const link = new URL(await copied(page, 'Copy link for presenting'))
  const keys = new URLSearchParams(link.hash.slice(1))
  expect(keys.get('view')).toBe('present')
  expect(keys.get('step')).toBe('b1')
})

test('the menu closes after copying, and Escape closes it too', async ({ page }) => {
  await open(page)
  await copied(page, 'Copy link to this step')
  await expect(button(page, 'Copy embed code')).toBeHidden()
  await openShare(page)
  await page.keyboard.press('Escape')
  await expect(button(page, 'Copy embed code')).toBeHidden()
  await expect(shareMenu(page)).toBeFocused()
})

test('where copying is refused the menu shows what to copy', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await open(page, VIEW)
  await openShare(page)
  await button(page, 'Copy link to this step').click()
  await expect(page.getByRole('status', { name: 'Share' })).toContainText('could not be copied')
  await expect(page.getByRole('textbox', { name: 'To copy by hand' })).toHaveValue(/#f=.*&step=b1/)
})

test('the menu has no accessibility fault, in light and dark', async ({ page }) => {
  for (const theme of ['light', 'dark']) {
    await open(page, `f=x*y&theme=${theme}`)
    await openShare(page)
    expect(await findViolations(page)).toEqual([])
  }
})

test.describe('on another site', () => {
  let host: Server
  let html = ''
  let address = ''
  test.beforeAll(async () => {
    host = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(html)
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => host.once('listening', resolve))
    address = `http://localhost:${(host.address() as AddressInfo).port}/`
  })
  test.afterAll(() => host.close())

  test('the embed code is a frame with this very step, its title the formula', async ({ page }) => {
    await open(page, 'f=(x%2By)*x&at=x:3,y:2&step=b1')
    html = `<!doctype html><title>A course</title><main>${await copied(page, 'Copy embed code', 'Embed code copied')}</main>`
    const errors = listErrors(page)
    await page.goto(address)
    const frame = page.locator('iframe')
    await expect(frame).toHaveAttribute('title', 'Computation graph of (x+y)*x')
    const figure = frame.contentFrame()
    await expect(figure.locator('[data-node="x"] .value')).toHaveText('3')
    await expect(figure.locator('[data-node="x"] .pill')).toContainText('5')
    expect(errors).toEqual([])
  })

  test('signs that mean something in HTML survive it', async ({ page }) => {
    await open(page, 'f=x<y ? x : y&at=x:1,y:2&lt=1&step=last')
    html = `<!doctype html><main>${await copied(page, 'Copy embed code', 'Embed code copied')}</main>`
    await page.goto(address)
    await expect(page.locator('iframe')).toHaveAttribute('title', 'Computation graph of x<y ? x : y')
    await expect(page.locator('iframe')).toHaveAttribute('src', /&lt=1/)
    await expect(page.locator('iframe').contentFrame().locator('[data-node="x"]')).toBeVisible()
  })
})

test('a link to a step opens the same graph at the same step', async ({ page }) => {
  await open(page, VIEW)
  const count = await nodes(page).count()
  const link = await copied(page, 'Copy link to this step')
  await page.goto('about:blank')
  await page.goto(link)
  await expect(nodes(page)).toHaveCount(count)
  await expectStep(page, 'Backward 1 of 2')
})
