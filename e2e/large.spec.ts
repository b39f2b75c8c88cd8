// Formulas up to the limits: the page says that it works, stays in use meanwhile, and shows the last one asked for.
import { expect, type Locator, type Page, test } from 'playwright/test'
import { findViolations } from './axe'
import {
  arrows,
  button,
  editorIsThere,
  expectStep,
  formula,
  graph,
  input,
  inputSlider,
  listErrors,
  node,
  nodes,
  open,
  status,
  trace,
} from './page'

const WORKER = '**/layoutWorker*.js'
const LIMIT = 2000
/** One more term than operations. */
const sumOf = (operations: number) =>
  Array.from({ length: operations + 1 }, (_, index) => `x${index % 7}`).join('+')

function note(page: Page): Locator {
  return graph(page).getByText(/^Drawing \d+ operations/)
}

async function enter(page: Page, text: string) {
  await formula(page).fill(text)
  await formula(page).press('Enter')
}

async function expectDrawn(page: Page) {
  await expect(graph(page)).toHaveAttribute('aria-busy', 'false')
  await expect(note(page)).toHaveCount(0)
}

/** Opens the page; no layout of a large graph is finished before the function that is returned has been called. */
async function openHeld(page: Page): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(WORKER, async (route) => {
    await released
    await route.continue()
  })
  await open(page)
  await editorIsThere(page)
  return release
}

test('at the limit: a note while the old graph stays, visibly stale; then all of the new one', async ({
  page,
}) => {
  const errors = listErrors(page)
  const release = await openHeld(page)
  await enter(page, sumOf(LIMIT))
  await expect(note(page)).toHaveText('Drawing 2000 operations …')
  await expect(graph(page)).toHaveAttribute('aria-busy', 'true')
  await expect(nodes(page, 'leaf')).toHaveCount(2)
  await expect(graph(page).locator('svg.graph')).toHaveCSS('opacity', '0.45')
  release()
  await expectDrawn(page)
  await expect(graph(page).locator('svg.graph')).toHaveCSS('opacity', '1')
  await expect(nodes(page, 'leaf')).toHaveCount(7)
  await expect(nodes(page, 'operation')).toHaveCount(LIMIT)
  await expect(arrows(page)).toHaveCount(3 * LIMIT)
  await expect(trace(page).locator('tbody tr')).toHaveCount(LIMIT + 7)
  await expect(node(page, 'x0')).toBeVisible()
  expect(errors).toEqual([])
})

test('over the limit: the sentence says limit and size, the last graph stays', async ({ page }) => {
  await open(page)
  await enter(page, sumOf(LIMIT + 1))
  await expect(
    page.getByRole('alert').filter({ hasText: 'A formula may have 2000 operations; this one has 2001' }),
  ).toBeVisible()
  await expect(graph(page)).toContainText('Still drawn: sin(x*y)')
  await expect(nodes(page, 'operation')).toHaveCount(2)
})

test('while a graph is drawn, steps and inputs go on; the graph then shows the present step', async ({
  page,
}) => {
  const release = await openHeld(page)
  await enter(page, sumOf(600))
  await expect(note(page)).toBeVisible()
  await button(page, 'Next').click()
  await button(page, 'Next').click()
  await expectStep(page, 'Forward 2 of 600')
  await expect(status(page)).toContainText('v₂ = v₁ + x₂')
  await input(page, 'x0').fill('10')
  await expect(trace(page).locator('tbody tr', { hasText: 'v1' }).first()).toContainText('13')
  // Nodes of the old graph mean nothing here.
  await node(page, 'sin 1').click()
  await expectStep(page, 'Forward 2 of 600')
  await expect(note(page)).toBeVisible()
  release()
  await expectDrawn(page)
  await expect(node(page, 'v1')).toHaveAccessibleName(/value 13,/)
  await expect(node(page, 'v3')).toHaveAccessibleName(/value not reached/)
})

test('a small formula typed meanwhile is drawn at once, and stays', async ({ page }) => {
  const release = await openHeld(page)
  await enter(page, sumOf(LIMIT))
  await expect(note(page)).toBeVisible()
  await enter(page, 'tanh(x)')
  await expectDrawn(page)
  await expect(node(page, 'tanh 0')).toBeVisible()
  release()
  await button(page, 'Last').click()
  await expect(node(page, 'x')).toHaveAccessibleName(/gradient/)
  await expect(nodes(page, 'operation')).toHaveCount(1)
  await enter(page, sumOf(500))
  await expectDrawn(page)
  await expect(nodes(page, 'operation')).toHaveCount(500)
})

test('of large formulas one after another the last one is drawn, whatever came before', async ({ page }) => {
  await open(page)
  await editorIsThere(page)
  for (const operations of [1500, 900, 1200]) await enter(page, sumOf(operations))
  await expectDrawn(page)
  await expect(nodes(page, 'operation')).toHaveCount(1200)
  await formula(page).press('ControlOrMeta+End')
  await page.keyboard.type('+y')
  await expect(nodes(page, 'leaf')).toHaveCount(8)
  await expect(nodes(page, 'operation')).toHaveCount(1201)
})

test('without a worker the graph is drawn all the same', async ({ page }) => {
  await page.route(WORKER, (route) => route.abort())
  await open(page)
  for (const operations of [400, 500]) {
    await enter(page, sumOf(operations))
    await expectDrawn(page)
    await expect(nodes(page, 'operation')).toHaveCount(operations)
  }
})

test('a link to a large formula: the numbers first, the graph when it is there', async ({ page }) => {
  await page.goto(`./#f=${encodeURIComponent(sumOf(1000))}&step=f2`)
  await expectStep(page, 'Forward 2 of 1000')
  await expectDrawn(page)
  await expect(nodes(page, 'operation')).toHaveCount(1000)
})

test('every input of a large formula has its number and its slider, every variable its row', async ({
  page,
}) => {
  await open(page)
  await enter(page, Array.from({ length: 700 }, (_, index) => `a${index}`).join('+'))
  await expectDrawn(page)
  await expect(page.getByRole('spinbutton')).toHaveCount(700)
  await expect(trace(page).getByRole('row')).toHaveCount(1 + 700 + 699)
  const name = 'a699'
  await input(page, name).fill('4')
  await expect(inputSlider(page, name)).toHaveValue('4')
  await button(page, 'Last').click()
  const row = trace(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
  await expect(row.getByRole('cell')).toHaveText(['leaf', 'input', '4', '1'])
  expect(await findViolations(page)).toEqual([])
})

test('the keyboard walks to nodes out of view, and Enter goes to their step', async ({ page }) => {
  await open(page)
  await enter(page, sumOf(900))
  await expectDrawn(page)
  await expect(nodes(page, 'operation')).toHaveCount(900)
  await node(page, 'x0').focus()
  await page.keyboard.press('ArrowUp') // round to the last of all
  await expect(node(page, '+ 899')).toBeFocused()
  await page.keyboard.press('Enter')
  await expectStep(page, 'Forward 900 of 900')
  await expect(node(page, '+ 899')).toBeInViewport()
  await page.keyboard.press('ArrowRight')
  await expect(node(page, 'f')).toBeFocused()
})

test('only what is near the view is rendered, and what comes into view is', async ({ page }) => {
  await open(page)
  await enter(page, sumOf(900))
  await expectDrawn(page)
  await expect(nodes(page, 'operation')).toHaveCount(900)
  await expect(node(page, '+ 0')).toBeVisible()
  await expect(node(page, '+ 600')).toBeHidden()
  await page.goto(`${page.url().split('#')[0]}#f=${encodeURIComponent(sumOf(900))}&step=f601`)
  await expectStep(page, 'Forward 601 of 900')
  await expect(node(page, '+ 600')).toBeInViewport()
})
