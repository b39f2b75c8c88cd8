// The page on paper: one sheet with graph, sentence, ledger and link, in ink.
import { expect, type Page, test } from 'playwright/test'
import { button, DASH, nodes, open } from './page'
import { openShare } from './sharing'

const STEP = 'f=(x%2By)*x&at=x:3,y:2&step=b1'

/** Waits until the page can print its sheet, and lets it begin: what follows sees what goes to paper. */
async function beginPrinting(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await expect(page.locator('.print-sheet')).toBeVisible({ timeout: 100 })
  }).toPass()
}

test('the sheet has formula, link, code, graph, sentence and ledger, and nothing of the page', async ({
  page,
}) => {
  await open(page, STEP)
  await beginPrinting(page)
  const sheet = page.locator('.print-sheet')
  await expect(sheet.locator('.print-formula')).toHaveText('(x+y)*x')
  await expect(sheet.locator('.print-link')).toHaveText(page.url())
  await expect(sheet.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  await expect(sheet.locator('g.node')).toHaveCount(6)
  await expect(sheet.locator('.lens-local').first()).toBeVisible()
  await expect(sheet.locator('.print-caption')).toContainText('x waits for 1 more arrow')
  await expect(sheet.getByRole('table', { name: 'Ledger' })).toContainText('v1 = x + y = 3 + 2 = 5')
  for (const part of ['.header', '.playbar', '.stage', '.side']) await expect(page.locator(part)).toBeHidden()
})

test('after printing the page is as before', async ({ page }) => {
  await open(page, STEP)
  const count = await nodes(page).count()
  await beginPrinting(page)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  await expect(page.locator('.print-sheet')).toHaveCount(0)
  await expect(nodes(page)).toHaveCount(count)
})

test('all is ink on white, whatever the theme', async ({ page }) => {
  for (const theme of ['light', 'dark', 'contrast']) {
    await open(page, `${STEP}&theme=${theme}`)
    await beginPrinting(page)
    const colours = await page.locator('.print-sheet').evaluate((sheet) => {
      const texts = [...sheet.querySelectorAll('p, th, td, span, text:not(.badge *), tspan')]
      return [
        ...new Set(
          texts.map((text) => getComputedStyle(text)[text instanceof SVGElement ? 'fill' : 'color']),
        ),
      ]
    })
    for (const colour of colours) {
      const [red, green, blue] = (colour.match(/\d+/g) ?? []).map(Number)
      expect(Math.max(red ?? 255, green ?? 255, blue ?? 255)).toBeLessThanOrEqual(0x22)
      expect([green, blue]).toEqual([red, red])
    }
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  }
})

test('the graph is whole and within the sheet, however far it was zoomed in', async ({ page }) => {
  await open(page, STEP)
  for (let times = 0; times < 6; times++) await button(page, 'Zoom in').click()
  await page.setViewportSize({ width: 690, height: 1000 }) // A4 between its margins
  await beginPrinting(page)
  const boxes = await page.locator('.print-graph g.node').evaluateAll((all) =>
    all.map((node) => {
      const { left, right } = node.getBoundingClientRect()
      return [left, right]
    }),
  )
  expect(boxes).toHaveLength(6)
  for (const [left, right] of boxes) {
    expect(left).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(690)
  }
})

test('at the start the ledger has the inputs only', async ({ page }) => {
  await open(page, 'f=sin(x*y)&at=x:2,y:3')
  await beginPrinting(page)
  await expect(page.locator('.print-ledger tbody tr')).toHaveCount(2)
  await expect(page.locator('.print-ledger')).not.toContainText(DASH)
})

test('what the link hides is not on the sheet', async ({ page }) => {
  await open(page, `${STEP}&hide=caption,gradients,share`)
  await beginPrinting(page)
  await expect(page.locator('.print-graph g.node')).toHaveCount(6)
  for (const part of ['.print-caption', '.print-ledger', '.print-link', '.print-code'])
    await expect(page.locator(part)).toHaveCount(0)
})

test('a long graph is cut into parts that are told, each with its own nodes', async ({ page }) => {
  const terms = Array.from({ length: 60 }, (_, index) => `x${index + 1}`).join('%2B')
  await open(page, `f=${terms}&step=last`)
  await beginPrinting(page)
  const captions = page.locator('.print-graph figcaption')
  await expect(captions.first()).toHaveText(/^Graph, part 1 of \d+$/)
  const names = await page
    .locator('.print-graph [data-kind="leaf"]')
    .evaluateAll((all) => new Set(all.map((node) => (node as SVGElement).dataset.node)).size)
  expect(names).toBe(60)
})

test('“Print or save as PDF” opens the print dialog once the sheet can be made', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'))
      document.title = `printed ${document.querySelectorAll('.print-sheet g.node').length} nodes`
      window.dispatchEvent(new Event('afterprint'))
    }
  })
  await open(page, STEP)
  await openShare(page)
  await button(page, 'Print or save as PDF').click()
  await expect.poll(() => page.title()).toBe('printed 6 nodes')
})

test.describe('a PDF', () => {
  for (const [paper, options] of [
    ['A4', { format: 'A4' }],
    ['A4 across', { format: 'A4', landscape: true }],
    ['US letter', { format: 'Letter' }],
    ['US letter across', { format: 'Letter', landscape: true }],
  ] as const)
    test(`of a small graph is one page of ${paper}`, async ({ page }) => {
      await open(page, STEP)
      await beginPrinting(page)
      expect(pagesOf(await page.pdf(options))).toBe(1)
    })

  test('of three lines has at most two pages', async ({ page }) => {
    await open(page, 'f=q=x%2By;r=q*z;f=tanh(r)/q&at=x:1,y:2,z:-0.5&step=last')
    await beginPrinting(page)
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(2)
  })
})

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
