// After one visit everything works without network; a new version is announced and taken over when the reader wants it.
import { test as base, expect, type Page } from 'playwright/test'
import { findViolations } from './axe'
import { buildNextRelease, withWrongEditor } from './buildSite'
import { useEveryPart } from './everyPart'
import {
  button,
  editorIsThere,
  expectFormula,
  expectStep,
  expectTrace,
  formula,
  input,
  listErrors,
  open,
} from './page'
import { builtSite, type SiteServer, serveSite } from './siteServer'

const test = base.extend<{ site: SiteServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  site: async ({}, use) => {
    const site = await serveSite(builtSite)
    await use(site)
    await site.stop().catch(() => {}) // a test may have done it
  },
  baseURL: ({ site }, use) => use(site.url),
})
test.use({ serviceWorkers: 'allow' })
test.describe.configure({ mode: 'default' }) // one worker: the next release is built once

/** The first visit, until the browser has the copy. */
async function visit(page: Page, link = ''): Promise<void> {
  await open(page, link)
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

function announcement(page: Page) {
  return page.getByRole('status', { name: 'Version' })
}

/** What a tab that is open for long does by itself. */
async function askForNewVersion(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
}

/** Which release a tab runs: only the next one says so. */
async function expectRelease(page: Page, release: 'first' | 'next'): Promise<void> {
  const next = expect(page.locator('html'))
  await (release === 'next' ? next : next.not).toHaveAttribute('data-release', 'next')
}

test.describe('visited once, and the server is gone', () => {
  test('a reload, a step to the end and every part that is fetched later', async ({ page, site }) => {
    await visit(page, 'f=x*y&at=x:4,y:5&step=f1')
    await site.stop()
    const errors = listErrors(page)
    await page.reload()
    await expectFormula(page, 'x*y')
    await expectStep(page, 'Forward 1 of 1')
    await useEveryPart(page)
    expect(errors).toEqual([])
  })

  test('other links: after # and after ?, of the folder and of index.html, in a new tab', async ({
    page,
    site,
    context,
  }) => {
    await visit(page)
    await site.stop()
    await page.close()
    for (const link of ['#', '?', 'index.html#', 'index.html?']) {
      const tab = await context.newPage()
      await tab.goto(`./${link}f=a*b-c&at=a:1.5,b:-2,c:1&step=last`)
      await expectFormula(tab, 'a*b-c')
      await expectTrace(tab, [
        'a leaf 1.5 −2',
        'b leaf −2 1.5',
        'c leaf 1 −1',
        'v1 intermediate −3 1',
        'f root −4 1',
      ])
      await tab.close()
    }
  })

  test('even in the visit itself, for what was not fetched yet', async ({ page, site }) => {
    await visit(page)
    await site.stop()
    await page.locator('.panel > summary').filter({ hasText: 'Ledger' }).click()
    await expect(page.getByRole('table', { name: 'Ledger' })).toBeVisible()
  })

  test('nothing is answered that is not of the site', async ({ page, site }) => {
    await visit(page)
    await site.stop()
    const answers = (path: string) =>
      page.evaluate((path) => fetch(path).then(({ status }) => status, String), path)
    expect(await answers('./icon.svg')).toBe(200)
    expect(await answers('./notes.html')).toMatch(/Failed to fetch/)
  })
})

test('a figure in another page has the browser keep nothing', async ({ page, site, context }) => {
  await page.setContent(
    ['f=x*y', 'f=x*y&view=embed'].map((link) => `<iframe src="${site.url}#${link}"></iframe>`).join(''),
  )
  for (const frame of page.frames().slice(1))
    await expect(frame.locator('[data-node]').first()).toBeAttached()
  await page.waitForTimeout(2500) // the page waits two seconds at most
  expect(context.serviceWorkers()).toEqual([])
})

test('the browser may install it: manifest and icons are as they say', async ({ page, site }) => {
  await visit(page)
  const session = await page.context().newCDPSession(page)
  const { errors, url, data } = await session.send('Page.getAppManifest')
  expect([url, errors]).toEqual([`${site.url}manifest.webmanifest`, []])
  const manifest = JSON.parse(data ?? '')
  for (const part of ['start_url', 'scope']) expect(new URL(manifest[part], url).href).toBe(site.url)
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (src) => {
      const image = Object.assign(new Image(), { src })
      await image.decode()
      return `${image.naturalWidth}x${image.naturalHeight}`
    }, src)
    if (sizes !== 'any') expect(size).toBe(sizes)
  }
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  // Every Playwright page is in a private window, which is the only fault to be found.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito'])
})

test.describe('a new version', () => {
  let next: string
  test.beforeAll(async () => {
    next = await buildNextRelease()
  })

  test('is announced without taking anything away, and taken over with all that is on screen', async ({
    page,
    site,
  }) => {
    await visit(page, 'f=(x%2By)*x&at=x:3,y:2&digits=6&of=x&course=ml1')
    await editorIsThere(page)
    await page.locator('.panel > summary').filter({ hasText: 'Sensitivity' }).click()
    await page.locator('.panel > summary').filter({ hasText: 'Inputs' }).click()
    await button(page, 'Last').click()
    site.serve(next)
    await formula(page).focus()
    await askForNewVersion(page)
    await expect(announcement(page)).toContainText('A new version is ready.')
    await expect(formula(page)).toBeFocused()
    expect(await findViolations(page)).toEqual([])
    await expectStep(page, 'Backward 2 of 2')
    await button(page, 'Back').click()
    const shown = page.url()
    await button(page, 'Update').click()
    await expectRelease(page, 'next')
    await expectFormula(page, '(x+y)*x')
    await expectStep(page, 'Backward 1 of 2')
    await expectTrace(page, ['x leaf 3 –', 'y leaf 2 –', 'v1 intermediate 5 3', 'f root 15 1'])
    await expect(page.locator('.panel[open] > summary')).toHaveText(['Trace', 'Sensitivity'])
    await expect(announcement(page)).toBeEmpty()
    await expect.poll(() => page.url()).toBe(shown.replace('b2', 'b1'))
  })

  test('takes along a formula and a number that are still being typed', async ({ page, site }) => {
    await visit(page, 'f=x*y&at=x:4,y:5')
    await editorIsThere(page)
    site.serve(next)
    await askForNewVersion(page)
    await expect(announcement(page)).toContainText('A new version is ready.')
    await input(page, 'x').fill('7.5')
    await formula(page).fill('x*y+')
    await button(page, 'Update').click()
    await expectRelease(page, 'next')
    await expectFormula(page, 'x*y+')
    await formula(page).fill('x*y+1')
    await formula(page).press('Enter')
    await expect(input(page, 'x')).toHaveValue('7.5')
    await expect(input(page, 'y')).toHaveValue('5')
  })

  test('is not announced in front of a class, whose page is kept all the same', async ({ page, site }) => {
    await visit(page, 'f=x*y&view=present')
    site.serve(next)
    await askForNewVersion(page)
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting)
    await expect(announcement(page)).toHaveCount(0)
    await open(page, 'f=x*y')
    await expect(announcement(page)).toContainText('A new version is ready.')
  })

  test('put off: said again at the next visit, and nothing until then', async ({ page, site }) => {
    await visit(page)
    site.serve(next)
    await askForNewVersion(page)
    await button(page, 'Later').click()
    await expect(announcement(page)).toBeEmpty()
    await page.reload()
    await expect(announcement(page)).toContainText('A new version is ready.')
    await expectRelease(page, 'first')
  })

  test('taken over in one tab leaves the other as it is, with all its parts, until its reader wants it', async ({
    page,
    site,
    context,
  }) => {
    await visit(page, 'f=x*y&at=x:4,y:5&step=b1')
    const other = await context.newPage()
    await open(other, 'f=sin(x)&at=x:2&step=f1')
    await expect(announcement(other)).toBeAttached()
    site.serve(next)
    await askForNewVersion(page)
    await button(page, 'Update').click()
    await expectRelease(page, 'next')
    await site.stop()
    await expectStep(other, 'Forward 1 of 1')
    await other.goto('./#f=sin(x)&at=x:2&step=f1&page=conventions') // the script of the old version
    await expect(other.getByRole('heading', { name: 'Conventions at kinks and edges' })).toBeVisible()
    await expectRelease(other, 'first')
    await other.keyboard.press('Escape')
    await button(other, 'Update').click()
    await expectRelease(other, 'next')
    await expectFormula(other, 'sin(x)')
    await expectStep(other, 'Forward 1 of 1')
  })

  test('the old one is dropped once no tab runs it', async ({ page, site }) => {
    const copies = () => page.evaluate(async () => (await caches.keys()).length)
    await visit(page)
    expect(await copies()).toBe(1)
    site.serve(next)
    await askForNewVersion(page)
    await expect(announcement(page)).toContainText('A new version is ready.')
    expect(await copies()).toBe(2)
    await button(page, 'Update').click()
    await expectRelease(page, 'next')
    await expect.poll(copies).toBe(1)
    await site.stop()
    await page.reload()
    await expectFormula(page, 'sin(x*y)')
    await expectRelease(page, 'next')
  })

  test('that does not arrive whole is not announced, and the old one goes on', async ({ page, site }) => {
    await visit(page)
    site.serve(withWrongEditor(next))
    const outcome = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      const found = new Promise((resolve) => registration.addEventListener('updatefound', resolve))
      void registration.update()
      await found
      const arriving = registration.installing
      await new Promise((resolve) => arriving?.addEventListener('statechange', resolve))
      return arriving?.state
    })
    expect(outcome).toBe('redundant')
    await expect(announcement(page)).toBeEmpty()
    await site.stop()
    await page.reload()
    await expectFormula(page, 'sin(x*y)')
    await editorIsThere(page)
  })
})
