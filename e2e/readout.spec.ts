// The page as a screen reader tells it: names, roles, and one message a step.
import { expect, type JSHandle, type Page, test } from 'playwright/test'
import {
  button,
  expectStep,
  formula,
  graph,
  input,
  inputSlider,
  node,
  nodes,
  open,
  status,
  stepSlider,
  trace,
} from './page'

test('regions, controls and the table have the names that class scripts hold on to', async ({ page }) => {
  await open(page)
  await expect(formula(page)).toBeVisible()
  for (const name of ['x', 'y']) {
    await expect(input(page, name)).toHaveCount(1)
    await expect(inputSlider(page, name)).toHaveCount(1)
  }
  for (const name of ['First', 'Back', 'Next', 'Last', 'Play'])
    await expect(button(page, name)).toHaveCount(1)
  await expect(stepSlider(page)).toHaveCount(1)
  await expect(graph(page)).toHaveCount(1)
  await expect(status(page)).toHaveCount(1)
  await expect(trace(page).getByRole('columnheader')).toHaveText([
    'Name',
    'Kind',
    'Computed from',
    'Value',
    'Gradient',
  ])
  await expect(trace(page).getByRole('rowheader')).toHaveText(['x', 'y', 'v1', 'f'])
})

test('a node says its kind, value, gradient so far, and what it feeds', async ({ page }) => {
  await open(page, 'f=(x%2By)*x&at=x:3,y:2')
  await expect(node(page, 'x')).toHaveAccessibleName('x, leaf, value 3, feeds + and ×')
  await expect(node(page, 'v1')).toHaveAccessibleName(/^v1, intermediate, .*feeds ×$/)
  await expect(node(page, 'v1')).not.toHaveAccessibleName(/value \d/)
  await open(page, 'f=(x%2By)*x&at=x:3,y:2&step=b1')
  await expect(node(page, 'x')).toHaveAccessibleName(
    'x, leaf, value 3, gradient 5 so far, 1 of 2 arrows, feeds + and ×',
  )
  await button(page, 'Next').click()
  await expect(node(page, 'x')).toHaveAccessibleName('x, leaf, value 3, gradient 8, feeds + and ×')
  await expect(node(page, 'f')).toHaveAccessibleName('f, root, value 15, gradient 1')
})

test('the table at step=last&digits=17 has every number in full', async ({ page }) => {
  await open(page, 'f=exp(x)/3&at=x:1&step=last&digits=17')
  const value = trace(page).getByRole('row', { name: /^f / }).getByRole('cell').nth(2)
  await expect(value).toHaveText(String(Math.E / 3))
})

/** What the status says from now on, a text for each change; a list that grows. */
async function listen(page: Page): Promise<JSHandle<string[]>> {
  return status(page).evaluateHandle((element) => {
    const said: string[] = []
    new MutationObserver(() => said.push(element.textContent ?? '')).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    return said
  })
}

const NEXT_KEY = { main: 'Alt+l', embed: 'Alt+l', present: 'PageDown' }
const PLAY_KEY = { main: 'Alt+k', present: 'k' }

for (const [view, key] of Object.entries(NEXT_KEY)) {
  test(`each settled step is one message: ${view}`, async ({ page }) => {
    await open(page, `f=x*y&at=x:2,y:3&view=${view}`)
    const said = await listen(page)
    for (const [count, text] of [/x . y = 2 . 3 = 6/, /every chain starts here/, /upstream/].entries()) {
      await page.keyboard.press(key)
      await expect(status(page)).toHaveText(text)
      await expect.poll(() => said.jsonValue()).toHaveLength(count + 1)
    }
  })

  test(`steps passed quickly are one message, that of the step where it settles: ${view}`, async ({
    page,
  }) => {
    await open(page, `f=sin(x*y)&at=x:2,y:3&view=${view}`)
    const said = await listen(page)
    await stepSlider(page).focus()
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect(status(page)).toHaveText(/every chain starts here/)
    expect(await said.jsonValue()).toHaveLength(1)
  })
}

for (const [view, key] of Object.entries(PLAY_KEY))
  test(`playback says each step once: ${view}`, async ({ page }) => {
    await open(page, `f=x*y&at=x:2,y:3&view=${view}`)
    const said = await listen(page)
    await page.keyboard.press(key)
    await expectStep(page, 'Backward 1 of 1')
    await expect(status(page)).toHaveText(/upstream/)
    const all = await said.jsonValue()
    expect(all).toHaveLength(3)
    expect(new Set(all).size).toBe(3)
  })

test('every node of every kind has a role, and is told in one sentence', async ({ page }) => {
  await open(page, 'f=a=max(x,2)*x;a/(y-1)&at=x:3,y:2&step=last')
  const told = await nodes(page).evaluateAll((all) =>
    all.map((node) => [node.getAttribute('role'), node.getAttribute('aria-label')].join(': ')),
  )
  expect(told.length).toBeGreaterThan(10)
  for (const line of told)
    expect(line).toMatch(/^img: \S+, (leaf|constant|intermediate|root|operation), [^.\n]+[^.,\s]$/)
})
