// Every odd number has its reason: at the node, in the caption, in the table, and in the conventions.
import { expect, type Locator, type Page, test } from 'playwright/test'
import { findViolations } from './axe'
import {
  button,
  expectFormula,
  expectStep,
  graph,
  input,
  listErrors,
  node,
  nodes,
  open,
  status,
  trace,
} from './page'

const LOG = 'log needs a positive number, got −2'

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Conventions at kinks and edges', exact: true })
}

/** The reasons below the table, as their reader sees them. */
function reasons(page: Page): Locator {
  return page.getByRole('region', { name: 'Numbers with a reason' }).getByRole('listitem')
}

/** The nodes that carry the badge, by what is written in them. */
async function badges(page: Page): Promise<string[]> {
  return nodes(page).evaluateAll((all) =>
    all
      .filter((one) => getComputedStyle(one.querySelector('.badge') ?? one).display !== 'none')
      .filter((one) => one.querySelector('.badge'))
      .map((one) => one.querySelector('.symbol, .name')?.textContent ?? ''),
  )
}

test('log(x) at −2: the badge where it begins, “from” after it, the reason under the table', async ({
  page,
}) => {
  await open(page, 'f=log(x)*y&at=x:-2,y:3&step=last')
  expect(await badges(page)).toEqual(['log'])
  await expect(reasons(page)).toHaveText([
    `v1: ${LOG} why`,
    `f; gradient of x, y, v1, f: from v₁: ${LOG} why`,
  ])
  await expect(node(page, 'f')).toHaveAttribute(
    'aria-label',
    `f, root, value not real, from v₁: ${LOG}, gradient –, from v₁: ${LOG}`,
  )
  const cells = trace(page).locator('tbody tr').nth(0).locator('td')
  await expect(cells.last()).toHaveText('–')
  await expect(cells.last().getByRole('img')).toHaveAccessibleName(`undefined: from v₁: ${LOG}`)
  await expect(cells.last()).toHaveAttribute('title', `undefined: from v₁: ${LOG}`)
})

test('a dash says whether a number is yet to come, fixed, or undefined', async ({ page }) => {
  await open(page, 'f=2*log(x)&at=x:-2&step=f1')
  const dashes = (row: number) => trace(page).locator('tbody tr').nth(row).getByRole('img')
  await expect(dashes(0)).toHaveAccessibleName('not reached yet')
  await expect(dashes(1)).toHaveAccessibleName('fixed: a constant has no gradient')
  await button(page, 'Last').click()
  await expect(dashes(0)).toHaveAccessibleName(`undefined: from v₁: ${LOG}`)
})

const POINTS: [formula: string, at: string, operation: string, forward: string, backward: string][] = [
  ['log(x)', 'x:-2', 'log', LOG, LOG],
  ['1/x', 'x:0', '÷', 'pole of ÷: division by 0', 'pole of ÷: division by 0'],
  ['exp(x)', 'x:1000', 'exp', 'exp overflows', 'exp overflows'],
  ['exp(x)*y', 'x:1000,y:0', '×', '∞ × 0 has no value', '∞ × 0 has no value'],
  ['exp(x)-exp(x)', 'x:1000', '−', '∞ − ∞ has no value', '∞ − ∞ has no value'],
  ['x/y', 'x:0,y:0', '÷', '0 ÷ 0 has no value', '0 ÷ 0 has no value'],
  ['abs(x)', 'x:0', '|x|', 'kink of abs', 'kink of abs'],
  ['max(x,y)', 'x:1,y:1', 'max', 'tie of max: 2 equal', 'tie of max: 2 equal'],
  ['floor(x)', 'x:2', '⌊x⌋', 'jump of floor', 'jump of floor'],
  ['sqrt(x)', 'x:0', '√', 'vertical tangent of sqrt', 'vertical tangent of sqrt'],
  ['atan2(y,x)', 'x:0,y:0', 'atan2', 'undefined partial of atan2', 'undefined partial of atan2'],
  ['log(1%2Bexp(x))', 'x:1000', 'exp', 'exp overflows', 'upstream 0 × local ∞ at exp has no value'],
]

for (const [formula, at, operation, forward, backward] of POINTS) {
  test(`${formula} at ${at}: a tap on the badge leads to the step that explains it, on both ways`, async ({
    page,
  }) => {
    await open(page, `f=${formula}&at=${at}&step=last`)
    const name = new RegExp(`^${operation.replace(/[|√⌊⌋÷×−]/g, '\\$&')} \\d+$`)
    const boxes = nodes(page, 'operation')
    const all = await boxes.evaluateAll((list) => list.map((one) => one.getAttribute('data-node') ?? ''))
    const box = boxes.nth(all.findIndex((one) => name.test(one)))
    const badge = box.locator('.badge')
    await expect(badge).toBeVisible()
    const told = async (sentence: string, step: RegExp) => {
      await badge.click()
      await expect(page.getByRole('slider', { name: 'Step', exact: true })).toHaveAttribute(
        'aria-valuetext',
        step,
      )
      await expect(status(page)).toContainText(sentence)
      await expect(page.locator('.caption')).toContainText(sentence)
    }
    // From the start of the backward part: to its backward step, and from there to its forward step.
    await open(page, `f=${formula}&at=${at}&step=b0`)
    await told(backward, /^Backward/)
    await told(forward, /^Forward/)
  })
}

test('hovering or focusing a node shows its reason, and so does a node after it', async ({ page }) => {
  await open(page, 'f=log(x)*y&at=x:-2,y:3&step=f2')
  const note = page.locator('.node-note')
  await expect(note).toHaveCount(0)
  await graph(page).locator('[data-kind="operation"] .badge:visible').hover()
  await expect(note).toHaveText(LOG)
  await node(page, 'f').hover()
  await expect(note).toHaveText(`from v₁: ${LOG}`)
  await page.mouse.move(5, 5)
  await node(page, 'v1').focus()
  await expect(note).toHaveText(LOG)
})

test('“why” opens the conventions at its row; Escape, Close and Back close them and the focus returns', async ({
  page,
}) => {
  const errors = listErrors(page)
  await open(page, 'f=max(x,y)&at=x:1,y:1&step=f1')
  const why = page.locator('.caption').getByRole('button', { name: /^why: tie of max/ })
  const row = dialog(page).locator('[aria-current]')
  for (const close of [
    () => page.keyboard.press('Escape'),
    () => dialog(page).getByRole('button', { name: 'Close' }).click(),
    () => page.goBack(),
  ]) {
    await why.click()
    await expect(dialog(page)).toBeVisible()
    await expect(row.getByRole('rowheader')).toContainText('max and min of equal operands')
    await expect(row.getByRole('rowheader')).toBeInViewport()
    await expect(page).toHaveURL(/&page=tie/)
    await close()
    await expect(dialog(page)).toHaveCount(0)
    await expect(page).not.toHaveURL(/page=/)
    await expect(why).toBeFocused()
  }
  await expectStep(page, 'Forward 1 of 1')
  expect(errors).toEqual([])
})

test('the conventions: reload keeps them, an example in them opens at its step, Back returns', async ({
  page,
}) => {
  await open(page, 'f=x*y&theme=dark&page=tie')
  await page.reload()
  await expect(dialog(page)).toBeVisible()
  await dialog(page).getByRole('link', { name: 'abs(x) at x = 0' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await expectFormula(page, 'abs(x)')
  await expectStep(page, 'Backward 1 of 1')
  await expect(status(page)).toContainText('kink of abs')
  expect(page.url()).toContain('theme=dark')
  await page.goBack()
  await expect(dialog(page)).toBeVisible()
})

test('the conventions are reached without a remark, from the settings and from the legend', async ({
  page,
}) => {
  await open(page)
  await page.locator('summary').filter({ hasText: 'Settings' }).click()
  await button(page, 'Conventions at kinks and edges').click()
  await expect(dialog(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('summary').filter({ hasText: 'Settings' })).toBeFocused()
  await page.getByRole('heading', { name: 'Legend', exact: true }).click()
  await button(page, 'Conventions at kinks and edges').click()
  await expect(dialog(page)).toBeVisible()
})

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const) {
  test(`nothing overflows and axe finds nothing, with reasons and in the conventions: ${width} × ${height}`, async ({
    page,
  }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    for (const theme of ['light', 'dark', 'contrast']) {
      for (const link of [
        'f=x*log(x)&at=x:0&step=last',
        'f=x^y&at=x:-2,y:3&step=b1',
        'f=exp(x)-exp(x)&at=x:1000&step=last',
      ]) {
        await open(page, `${link}&theme=${theme}`)
        const overflow = await page
          .locator('.caption')
          .evaluate((caption) => caption.scrollHeight - caption.clientHeight)
        expect(overflow, link).toBeLessThanOrEqual(0)
        expect(await findViolations(page), link).toEqual([])
      }
      await open(page, `f=x*y&page=tie&theme=${theme}`)
      await expect(dialog(page)).toBeVisible()
      expect(await findViolations(page), theme).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wide).toBeLessThanOrEqual(0)
      const box = await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)
      expect(box).toBeLessThanOrEqual(0)
    }
  })
}

test('an input takes 1/3, pi/2 and a true minus, keeps what was typed, and refuses the rest with a sentence', async ({
  page,
}) => {
  await open(page, 'f=x*2&at=x:2&step=last&digits=17')
  const value = trace(page).locator('tbody tr').first().locator('.number').first()
  const x = input(page, 'x')
  for (const [text, shown] of [
    ['1/3', '0.3333333333333333'],
    ['pi/2', '1.5707963267948966'],
    ['−2', '−2'],
    ['1e-3', '0.001'],
    ['sqrt(2)', '1.4142135623730951'],
  ] as const) {
    await x.fill(text)
    await expect(value).toHaveText(shown)
    await x.blur()
    await expect(x).toHaveValue(text)
  }
  for (const [text, sentence] of [
    ['1,5', 'A decimal point is missing: write 1.5'],
    ['y+1', 'y is a name: only a number belongs here'],
    ['1/0', 'This is ∞: a finite number belongs here'],
    ['log(-1)', 'log needs a positive number, got −1'],
    ['', 'A number is missing'],
  ] as const) {
    await x.fill(text)
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
    await expect(x).toHaveAttribute('aria-invalid', 'true')
    await expect(value).toHaveText('1.4142135623730951')
  }
  await x.blur()
  await expect(x).toHaveValue('1.4142135623730951')
  await expect(page.locator('.input-error')).toHaveCount(0)
})

test('the longest number is all in its field, on a phone too', async ({ page }) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await open(page, 'f=x*2&at=x:-1.7976931348623157e308')
    const hidden = await input(page, 'x').evaluate((field) => field.scrollWidth - field.clientWidth)
    expect(hidden).toBeLessThanOrEqual(0)
  }
})
