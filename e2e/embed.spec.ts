// Run with: npx playwright test -c e2e embed
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type FrameLocator, type Page, test } from 'playwright/test'
import { findViolations } from './axe'
import { listErrors } from './page'

const FIGURES = ['f=sin(x*y)&at=x:2,y:3', 'f=(x%2By)*x&at=x:3,y:2&step=b1', 'f=1/(1%2Bexp(-w*x))&at=w:2,x:1']

/** A page that embeds figures of the site at `site`, and has a frame that is none and tries to drive the first one. */
const bookPage = (site: string) => `<!doctype html><html lang="en"><title>A book</title>
<script src="${site}embed.js"></script>
<h1>Chapter 3</h1><p>${'Text of the book. '.repeat(60)}</p>
${FIGURES.map(
  (link, index) =>
    `<iframe id="figure${index}" title="Figure ${index}" width="700" height="300"
      src="${site}#${link.replaceAll('&', '&amp;')}&amp;view=embed"></iframe>`,
).join('\n')}
<iframe id="stranger" title="Stranger" srcdoc="<p>An advertisement</p>"></iframe>
<p>${'More text of the book. '.repeat(400)}</p></html>`

let book: Server
let address = ''

test.beforeAll(async ({ browserName: _ }, { project }) => {
  const site = project.use.baseURL as string
  book = createServer((_, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(bookPage(site)),
  )
  await new Promise<void>((done) => book.listen(0, '127.0.0.1', done))
  address = `http://127.0.0.1:${(book.address() as AddressInfo).port}/`
})
test.afterAll(() => new Promise((done) => book.close(done)))

const figure = (page: Page, index: number): FrameLocator => page.frameLocator(`#figure${index}`)
const slider = (frame: FrameLocator) => frame.getByRole('slider', { name: 'Step' })

async function openBook(page: Page): Promise<void> {
  await page.goto(address)
  for (const index of FIGURES.keys())
    await expect(figure(page, index).locator('[data-node]').first()).toBeVisible()
}

/** Sends from the book as its own script would. */
function drive(page: Page, index: number, action: 'set' | 'step' | 'theme', what: string): Promise<void> {
  return page.evaluate(
    ([selector, name, value]) => {
      const { stepgrad } = window as unknown as {
        stepgrad: (iframe: Element | null) => Record<string, (v: string) => void>
      }
      stepgrad(document.querySelector(selector as string))[name as string]?.(value as string)
    },
    [`#figure${index}`, action, what],
  )
}

test('a page of another origin embeds three figures and drives one of them', async ({ page }) => {
  const errors = listErrors(page)
  await openBook(page)
  await expect(slider(figure(page, 1))).toHaveAttribute('aria-valuetext', 'Backward 1 of 2')
  await drive(page, 0, 'step', 'next')
  await expect(slider(figure(page, 0))).toHaveAttribute('aria-valuetext', 'Forward 1 of 2')
  await drive(page, 0, 'set', 'at=x:1&step=last')
  await expect(figure(page, 0).locator('[data-node="f"]')).toContainText('0.1411')
  await drive(page, 0, 'theme', 'dark')
  await expect(figure(page, 0).locator('html')).toHaveAttribute('data-theme', 'dark')
  await drive(page, 0, 'set', 'f=tanh(x)')
  await expect(figure(page, 0).locator('[data-node="x"]')).toContainText('1')
  await expect(slider(figure(page, 1))).toHaveAttribute('aria-valuetext', 'Backward 1 of 2')
  expect(errors).toEqual([])
})

test('each figure tells what it shows, and gets the height that it needs', async ({ page }) => {
  await page.addInitScript(() => {
    const told: unknown[] = []
    Object.assign(window, { told })
    window.addEventListener('message', ({ data, origin }) => told.push({ ...data, origin }))
  })
  await openBook(page)
  const told = () => page.evaluate(() => (window as unknown as { told: Record<string, unknown>[] }).told)
  await expect.poll(async () => (await told()).filter(({ type }) => type === 'ready')).toHaveLength(3)
  await drive(page, 0, 'step', 'b2')
  await expect
    .poll(async () => (await told()).at(-1))
    .toMatchObject({
      type: 'state',
      step: 'b2',
      inputs: { x: 2, y: 3 },
      link: 'f=sin(x*y)&at=x:2,y:3&step=b2',
    })
  const height = () => page.locator('#figure0').evaluate((iframe) => (iframe as HTMLElement).style.height)
  await expect.poll(height).toMatch(/^[3-6]\d\dpx$/)
  const stage = figure(page, 0).locator('.stage')
  const [inner, nodes] = [await stage.boundingBox(), figure(page, 0).locator('[data-node]')]
  for (const node of await nodes.all()) {
    const box = await node.boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(inner?.y ?? Infinity)
    expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(
      (inner?.y ?? 0) + (inner?.height ?? 0),
    )
  }
})

test('a figure takes no message from a frame beside it', async ({ page }) => {
  await openBook(page)
  await page
    .frameLocator('#stranger')
    .locator('p')
    .evaluate(() => window.parent.frames[0]?.postMessage({ stepgrad: 1, type: 'step', to: 'last' }, '*'))
  await drive(page, 0, 'step', 'next')
  await expect(slider(figure(page, 0))).toHaveAttribute('aria-valuetext', 'Forward 1 of 2')
})

test('a figure takes no keys before it has the focus, and leaves the wheel to the page', async ({ page }) => {
  await openBook(page)
  await page.keyboard.press('Alt+KeyL')
  await page.keyboard.press('ArrowRight')
  await expect(slider(figure(page, 0))).toHaveAttribute('aria-valuetext', 'Start')
  await figure(page, 0).getByRole('button', { name: 'Next' }).click()
  await page.keyboard.press('Alt+KeyL')
  await expect(slider(figure(page, 0))).toHaveAttribute('aria-valuetext', 'Forward 2 of 2')
  const content = figure(page, 1).locator('.graph > .content')
  await page.locator('#figure1').scrollIntoViewIfNeeded()
  await expect(page.locator('#figure1')).toHaveAttribute('style', /height/)
  let before: string | null = ''
  const isSettled = async () => {
    const last = before
    before = await content.getAttribute('transform')
    return before === last
  }
  await expect.poll(isSettled, { intervals: [200] }).toBe(true)
  const scrolled = () => page.evaluate(() => scrollY)
  const from = await scrolled()
  await figure(page, 1)
    .locator('.stage')
    .hover({ position: { x: 20, y: 20 } })
  await page.mouse.wheel(0, 120)
  await expect.poll(scrolled).toBeGreaterThan(from)
  expect(await content.getAttribute('transform')).toBe(before)
})

test('a figure stores nothing and leaves the history of the page alone', async ({ page }) => {
  await openBook(page)
  const entries = await page.evaluate(() => history.length)
  for (const link of ['f=x*x', 'f=x*y*z', 'f=exp(x)']) await drive(page, 0, 'set', link)
  await expect(figure(page, 0).locator('[data-node]')).toHaveCount(3)
  const stored = () =>
    figure(page, 0)
      .locator('body')
      .evaluate(() => [localStorage.length, sessionStorage.length, document.cookie.length])
  expect(await page.evaluate(() => history.length)).toBe(entries)
  await page.reload()
  await expect(figure(page, 0).locator('[data-node]').first()).toBeVisible()
  expect(await stored()).toEqual([0, 0, 0])
})

test('Open full page leads to the same step in the page to work with', async ({ page, context }) => {
  await openBook(page)
  await figure(page, 1).getByRole('button', { name: 'Next' }).click()
  const opened = context.waitForEvent('page')
  await figure(page, 1).getByRole('link', { name: 'Open full page' }).click()
  const full = await opened
  await expect(full.getByRole('slider', { name: 'Step', exact: true })).toHaveAttribute(
    'aria-valuetext',
    'Backward 2 of 2',
  )
  await expect(full.getByRole('table', { name: 'Trace' })).toBeVisible()
})

test('hide leaves out playbar, caption and the way to the full page', async ({ page }) => {
  await page.goto('./#f=x*y&view=embed&hide=play,caption,share')
  await expect(page.locator('[data-node]').first()).toBeVisible()
  await expect(page.getByRole('slider')).toHaveCount(0)
  await expect(page.getByRole('link')).toHaveCount(0)
  await expect(page.getByRole('status', { name: 'Step' })).toHaveCount(0)
})

for (const size of [
  { width: 360, height: 420 },
  { width: 800, height: 460 },
])
  test(`a figure of ${size.width} pixels passes the checks of axe and scrolls nowhere`, async ({ page }) => {
    await page.setViewportSize(size)
    for (const link of ['f=(x%2By)*x&at=x:3,y:2&step=b1', 'f=log(x)&at=x:-1&step=last', 'f=sin(x']) {
      await page.goto('about:blank')
      await page.goto(`./#${link}&view=embed`)
      await expect(page.locator('[data-node]').first()).toBeVisible()
      expect(await findViolations(page), link).toEqual([])
      const overflow = await page.evaluate(() => [
        document.documentElement.scrollWidth - innerWidth,
        document.documentElement.scrollHeight - innerHeight,
      ])
      expect(overflow, link).toEqual([0, 0])
    }
  })

test('the page on embedding shows three figures and drives the third', async ({ page }) => {
  const errors = listErrors(page)
  await page.goto('./embedding.html')
  const third = page.frameLocator('#third')
  await expect(third.locator('[data-node]').first()).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.locator('#told')).toHaveText(/^f1: v₁ = −w/)
  await page.getByRole('slider', { name: 'x' }).fill('2')
  await expect(third.locator('[data-node="x"]')).toContainText('2')
  await page.getByRole('textbox', { name: 'Formula' }).fill('tanh(w*x')
  await page.getByRole('textbox', { name: 'Formula' }).press('Enter')
  await expect(page.locator('#told')).toHaveText(/never closed/)
  expect(errors).toEqual([])
})
