// The reader changes something in the middle of a run: numbers follow at once, the step stays.
import { expect, type Page, test } from 'playwright/test'
import { exampleGroups } from '../app/examples/examples'
import {
  arrows,
  button,
  expectFormula,
  expectStep,
  expectTrace,
  formula,
  input,
  inputSlider,
  listErrors,
  node,
  nodes,
  open,
  status,
  stepSlider,
  trace,
  traceLines,
} from './page'

async function openSettings(page: Page) {
  await page.getByText('Settings', { exact: true }).click()
}

test('an input typed anew at any step changes the numbers at once and keeps the step', async ({ page }) => {
  await open(page, 'f=x*y&at=x:2,y:3')
  for (const [step, table] of [
    ['Start', ['x leaf 10 –', 'y leaf 3 –', 'f root – –']],
    ['Forward 1 of 1', ['x leaf 11 –', 'y leaf 3 –', 'f root 33 –']],
    ['Seed', ['x leaf 12 –', 'y leaf 3 –', 'f root 36 1']],
    ['Backward 1 of 1', ['x leaf 13 3', 'y leaf 3 13', 'f root 39 1']],
  ] as const) {
    if (step !== 'Start') await button(page, 'Next').click()
    await input(page, 'x').fill(/leaf (\d+)/.exec(table[0])?.[1] ?? '')
    await expectTrace(page, [...table])
    await expectStep(page, step)
  }
})

test('dragging a slider recomputes live at the current step', async ({ page }) => {
  await open(page, 'f=x*y&at=x:2,y:3&step=last')
  await inputSlider(page, 'x').focus()
  await page.keyboard.press('End')
  await expect(input(page, 'x')).toHaveValue('5')
  await expectTrace(page, ['x leaf 5 3', 'y leaf 3 5', 'f root 15 1'])
  await page.keyboard.press('ArrowLeft')
  await expectTrace(page, ['x leaf 4.95 3', 'y leaf 3 4.95', 'f root 14.85 1'])
  await expectStep(page, 'Backward 1 of 1')
  await expect(node(page, 'f').locator('.value')).toHaveText('14.85')
})

test('a slider dragged by the mouse changes numbers before it is let go', async ({ page }) => {
  await open(page, 'f=x*x&at=x:2&step=last')
  const box = await inputSlider(page, 'x').boundingBox()
  if (!box) throw new Error('the slider has no place')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width * 0.7, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 1, y, { steps: 4 })
  await expectTrace(page, ['x leaf 5 10', 'f root 25 1'])
  await page.mouse.up()
})

test('a half-typed input keeps the last number; leaving the field shows it again', async ({ page }) => {
  await open(page, 'f=x*y&at=x:2,y:3&step=last')
  await input(page, 'x').fill('')
  await expectTrace(page, ['x leaf 2 3', 'y leaf 3 2', 'f root 6 1'])
  await input(page, 'x').pressSequentially('-1.5e')
  await expect(input(page, 'x')).toBeFocused()
  await input(page, 'y').focus()
  await expect(input(page, 'x')).not.toHaveValue('')
})

test('editing the formula keeps the step', async ({ page }) => {
  await open(page, 'f=sin(x*y)&at=x:2,y:3&step=b1')
  await formula(page).fill('cos(x*y)')
  await formula(page).press('Enter')
  await expect(status(page)).toHaveText(/cos → v₁/)
  await expectStep(page, 'Backward 1 of 2')
  await expectTrace(page, ['x leaf 2 –', 'y leaf 3 –', 'v1 intermediate 6 0.2794', 'f root 0.9602 1'])
})

test('a formula is read a moment after the last key, without Enter', async ({ page }) => {
  await open(page)
  await formula(page).fill('a/b')
  await expect(node(page, 'a')).toBeVisible()
  await expect(input(page, 'b')).toBeVisible()
  await expect(node(page, 'x')).toHaveCount(0)
})

test('several lines name the parts in between; the last one is the root', async ({ page }) => {
  await open(page, 'f=q=x%2By;g=q*z&at=x:1,y:2,z:4&step=last')
  await expectFormula(page, 'q = x+y\ng = q*z')
  await expectTrace(page, ['x leaf 1 4', 'y leaf 2 4', 'z leaf 4 3', 'q intermediate 3 4', 'g root 12 1'])
})

test('by arrows a backward step is one contribution, then the sum where several meet', async ({ page }) => {
  await open(page, 'f=(x%2By)*x&at=x:3,y:2&step=b0')
  await openSettings(page)
  await page.getByLabel('A backward step is').selectOption({ value: 'arrow' })
  await page.keyboard.press('Escape')
  const captions: string[] = []
  const end = Number(await stepSlider(page).getAttribute('max'))
  for (let position = 3; position < end; position++) {
    await button(page, 'Next').click()
    await expect(status(page)).not.toHaveText(captions.at(-1) ?? '∂f/∂f = 1: every chain starts here')
    captions.push((await status(page).textContent()) ?? '')
  }
  expect(captions).toHaveLength(5)
  expect(captions.filter((caption) => caption.includes('upstream'))).toHaveLength(4)
  expect(captions.some((caption) => /∂f\/∂x = 5 \(via ×\) \+ 3 \(via \+\) = 8/.test(caption))).toBe(true)
})

test('the seed multiplies every gradient', async ({ page }) => {
  await open(page, 'f=x*y&at=x:2,y:3&step=last')
  await openSettings(page)
  await page.getByRole('spinbutton', { name: /Seed/ }).fill('10')
  await page.keyboard.press('Enter')
  await expectTrace(page, ['x leaf 2 30', 'y leaf 3 20', 'f root 6 10'])
})

test('17 digits show full doubles, 2 digits two', async ({ page }) => {
  await open(page, 'f=sin(x*y)&at=x:2,y:3&step=last')
  await openSettings(page)
  await page.getByLabel('Digits').selectOption('17')
  // Engines differ in the last digit of sin and cos, so the page's own engine is asked.
  const [sin, cos] = await page.evaluate(() => [Math.sin(6), Math.cos(6)] as const)
  await expectTrace(page, [
    `x leaf 2 ${cos * 3}`,
    `y leaf 3 ${cos * 2}`,
    `v1 intermediate 6 ${cos}`,
    `f root ${String(sin).replace('-', '−')} 1`,
  ])
  await page.getByLabel('Digits').selectOption('2')
  await expectTrace(page, ['x leaf 2 2.9', 'y leaf 3 1.9', 'v1 intermediate 6 0.96', 'f root −0.28 1'])
})

test('a theme of the settings changes the colours of the page', async ({ page }) => {
  await open(page)
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await openSettings(page)
  await page.getByLabel('Theme').selectOption('dark')
  await expect.poll(paper).toBe('rgb(14, 17, 22)')
  await page.getByLabel('Theme').selectOption('light')
  await expect.poll(paper).toBe('rgb(255, 255, 255)')
})

test('equal parts can be merged: one x*y instead of two', async ({ page }) => {
  await open(page, 'f=x*y%2Bsin(x*y)&at=x:2,y:3')
  await expect(nodes(page, 'operation')).toHaveCount(4)
  await openSettings(page)
  await page.getByLabel('Merge equal parts').check()
  await expect(nodes(page, 'operation')).toHaveCount(3)
})

test('constants can be left out of the drawing', async ({ page }) => {
  await open(page, 'f=x^2&at=x:3')
  await expect(nodes(page, 'constant')).toHaveCount(1)
  await expect(arrows(page)).toHaveCount(3)
  await openSettings(page)
  await page.getByLabel('Draw constants').uncheck()
  await expect(nodes(page, 'constant')).toHaveCount(0)
  await expect(arrows(page)).toHaveCount(2)
})

test('data flows to the right or downwards, as chosen', async ({ page }) => {
  await open(page)
  const way = async () => {
    const [from, to] = [await node(page, 'x').boundingBox(), await node(page, 'f').boundingBox()]
    return from && to && Math.abs(to.x - from.x) > Math.abs(to.y - from.y) ? 'right' : 'down'
  }
  expect(await way()).toBe('right')
  await openSettings(page)
  await page.getByLabel('Data flows').selectOption('down')
  await expect.poll(way).toBe('down')
})

test('examples are chosen from the menu, with their inputs and from the start', async ({ page }) => {
  await open(page, 'f=x&step=last')
  for (const { title, formula: text, inputs } of [1, 6, 20].map((at) => allExamples()[at] as Example)) {
    await page.getByText('Examples', { exact: true }).click()
    await page
      .locator('button.example')
      .filter({ has: page.getByText(title, { exact: true }) })
      .first()
      .click()
    await expectFormula(page, text)
    await expect(formula(page)).toBeVisible()
    await expectStep(page, 'Start')
    for (const [name, value] of Object.entries(inputs)) {
      await expect(input(page, name)).toHaveValue(String(value))
    }
  }
})

type Example = (typeof exampleGroups)[number]['examples'][number]

function allExamples(): Example[] {
  return exampleGroups.flatMap(({ examples }) => examples)
}

test('the menu offers at least 20 examples, each with its formula and its source', async ({ page }) => {
  await open(page)
  await page.getByText('Examples', { exact: true }).click()
  const entries = page.locator('button.example')
  await expect.poll(() => entries.count()).toBeGreaterThanOrEqual(20) // the list is fetched when the menu opens
  for (const entry of await entries.all()) {
    await expect(entry.locator('code')).not.toBeEmpty()
    await expect(entry.locator('small')).not.toBeEmpty()
  }
})

for (const { title, examples } of exampleGroups) {
  test(`all examples are drawn and run to the end: ${title}`, async ({ page }) => {
    const errors = listErrors(page)
    await open(page)
    for (const example of examples) {
      await page.getByText('Examples', { exact: true }).click()
      const entry = page.locator('button.example').filter({ hasText: example.source })
      await entry.filter({ has: page.getByText(example.title, { exact: true }) }).click()
      await expectFormula(page, example.formula)
      await expect(nodes(page, 'root'), example.title).toHaveCount(1)
      await expect.poll(() => nodes(page, 'leaf').count()).toBe(Object.keys(example.inputs).length)
      await button(page, 'Last').click()
      await expect(button(page, 'Next')).toBeDisabled()
      await expect(trace(page).locator('tbody tr').last().locator('td').nth(2)).not.toHaveText('–')
      if (title === 'Delicate points') continue
      const missing = (await traceLines(page)).filter((line) => /\bleaf .*–$/.test(line))
      expect(missing, example.title).toEqual([])
    }
    expect(errors).toEqual([])
  })
}
