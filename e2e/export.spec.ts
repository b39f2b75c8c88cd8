// Pictures of a step: files that need nothing beside themselves.
import { writeFile } from 'node:fs/promises'
import { expect, type Page, test } from 'playwright/test'
import { arrows, button, graph, listErrors, nodes, open } from './page'
import { openShare, type SavedFile, save } from './sharing'

const STEP = 'f=(x%2By)*x&at=x:3,y:2&step=b1'

/** Opens a saved SVG file on its own, as from a disk. */
async function openAlone(page: Page, { content }: SavedFile, path: string): Promise<void> {
  await writeFile(path, content)
  await page.goto(`file://${path}`)
}

/** The visible texts of the drawing on the page, sorted; of nodes, arrows and lens. */
function textsOn(page: Page): Promise<string[]> {
  return page.locator('svg .content').evaluate((content) =>
    [...content.querySelectorAll('text')]
      .filter((text) => text.textContent && text.getClientRects().length > 0)
      .filter((text) => getComputedStyle(text).visibility === 'visible')
      .map((text) => text.textContent as string)
      .sort(),
  )
}

test('an SVG file is named after formula and step, and is valid XML with title and description', async ({
  page,
}) => {
  await open(page, STEP)
  const { name, content } = await save(page, 'SVG')
  expect(name).toBe('x-plus-y-times-x-b1.svg')
  const told = await page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml')
    const [title, desc] = ['title', 'desc'].map((tag) => file.querySelector(`svg > ${tag}`)?.textContent)
    return { isValid: file.querySelector('parsererror') === null, title, desc }
  }, content.toString())
  expect(told.isValid).toBe(true)
  expect(told.title).toBe('Computation graph of (x+y)*x')
  expect(told.desc).toContain('x waits for 1 more arrow')
})

test('an SVG file opened alone shows the same nodes, arrows and texts as the page', async ({
  page,
}, testInfo) => {
  await open(page, STEP)
  await expect(page.locator('.lens-local').first()).toBeVisible()
  const [nodeCount, arrowCount, texts] = [
    await nodes(page).count(),
    await arrows(page).count(),
    await textsOn(page),
  ]
  const file = await save(page, 'SVG')
  await openAlone(page, file, testInfo.outputPath('alone.svg'))
  await expect(page.locator('g.node')).toHaveCount(nodeCount)
  await expect(page.locator('path.flow')).toHaveCount(arrowCount)
  expect(await textsOn(page)).toEqual(texts)
})

test('it looks the same alone as on the page: places, colours, type', async ({ page }, testInfo) => {
  const looks = () =>
    page.locator('svg .content').evaluate((content) =>
      ['.node text.name', '.node .value', '.pill-outline', '.lens rect', '.flow', '.lane', '.shape.box'].map(
        (selector) => {
          const style = getComputedStyle(content.querySelector(selector) as Element)
          const { fill, stroke, strokeWidth, strokeDasharray, fontFamily, fontSize, fontWeight } = style
          return [selector, fill, stroke, strokeWidth, strokeDasharray, fontFamily, fontSize, fontWeight]
        },
      ),
    )
  for (const theme of ['light', 'dark']) {
    await open(page, `f=sin(x*y)&at=x:2,y:3&step=last&theme=${theme}`)
    await expect(page.locator('.lens-local').first()).toBeVisible()
    const onPage = await looks()
    const file = await save(page, 'SVG')
    await openAlone(page, file, testInfo.outputPath(`${theme}.svg`))
    expect(await looks()).toEqual(onPage)
  }
})

test('it refers to nothing outside itself, and has neither scripts nor HTML in it', async ({ page }) => {
  await open(page, STEP)
  const text = (await save(page, 'SVG', 'With the sentence below')).content.toString()
  const addresses = [...text.matchAll(/(?:href|src)="([^"]*)"|url\(([^)]*)\)/g)].map(([, a, b]) => a ?? b)
  expect(addresses.length).toBeGreaterThan(0)
  for (const address of addresses) expect(address).toMatch(/^#/)
  expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
    /https?:|foreignObject|<script|var\(|@import/,
  )
})

test('all of the graph is in the picture, whatever part of it is in view', async ({ page }, testInfo) => {
  await open(page, STEP)
  for (let times = 0; times < 6; times++) await button(page, 'Zoom in').click()
  await openAlone(page, await save(page, 'SVG'), testInfo.outputPath('zoomed.svg'))
  const outside = await page.locator('g.node, g.lens > g').evaluateAll((parts) => {
    const { width, height } = (document.documentElement as unknown as SVGSVGElement).viewBox.baseVal
    return parts.filter((part) => {
      const { left, top, right, bottom } = part.getBoundingClientRect()
      return left < 0 || top < 0 || right > width || bottom > height
    }).length
  })
  expect(outside).toBe(0)
})

test('in light colours: the dark page gives a picture for white paper', async ({ page }) => {
  await open(page, `${STEP}&theme=dark`)
  const dark = (await save(page, 'SVG')).content.toString()
  const light = (await save(page, 'SVG', 'In light colours')).content.toString()
  expect(dark).toMatch(/class="figure-paper"[^>]*fill="rgb\(14, 17, 22\)"/)
  expect(light).toMatch(/class="figure-paper"[^>]*fill="rgb\(255, 255, 255\)"/)
  expect(light).not.toContain('rgb(14, 17, 22)')
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(14, 17, 22)')
})

test('with the sentence below: every word of the caption, within the picture', async ({ page }, testInfo) => {
  await open(page, STEP)
  await openAlone(
    page,
    await save(page, 'SVG', 'With the sentence below'),
    testInfo.outputPath('caption.svg'),
  )
  const lines = page.locator('.figure-caption text')
  expect((await lines.allTextContents()).join('')).toContain('x waits for 1 more arrow')
  const width = await page.evaluate(() => Number(document.documentElement.getAttribute('width')))
  const ends = await lines.evaluateAll((all) => all.map((line) => line.getBoundingClientRect().right))
  expect(Math.max(...ends)).toBeLessThanOrEqual(width)
})

test('a PNG file has 1 to 4 pixels for each unit, and is not blank', async ({ page }) => {
  await open(page, STEP)
  const svg = (await save(page, 'SVG')).content.toString()
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  const errors = listErrors(page)
  for (const factor of [1, 2, 3, 4]) {
    const { name, content } = await save(page, `PNG ${factor}×`)
    expect(name).toBe(`x-plus-y-times-x-b1${factor > 1 ? `@${factor}x` : ''}.png`)
    // Width and height stand in the first chunk of a PNG.
    expect([content.readUInt32BE(16), content.readUInt32BE(20)]).toEqual([
      Number(width) * factor,
      Number(height) * factor,
    ])
    expect(await coloursOf(page, content)).toBeGreaterThan(20)
  }
  expect(errors).toEqual([])
})

/** How many colours a PNG file has. */
function coloursOf(page: Page, content: Buffer): Promise<number> {
  return page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.width,
      height: image.height,
    })
    const context = canvas.getContext('2d') as CanvasRenderingContext2D
    context.drawImage(image, 0, 0)
    return new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)).size
  }, content.toString('base64'))
}

test.describe('a graph of 200 terms', () => {
  const terms = Array.from({ length: 200 }, (_, index) => `x${index + 1}`).join('%2B')

  test('every node is in the file, though few are on the screen', async ({ page }, testInfo) => {
    await open(page, `f=${terms}&step=last`)
    await openAlone(page, await save(page, 'SVG'), testInfo.outputPath('large.svg'))
    await expect(page.locator('g.node')).toHaveCount(200 + 199 + 199)
    await expect(page.locator('path.flow')).toHaveCount(199 * 3)
    await expect(page.locator('[data-node="x200"] .value')).toHaveCount(1)
  })

  test('is too large for a PNG, and the menu says what to do', async ({ page }) => {
    await open(page, `f=${terms}&step=last`)
    await openShare(page)
    await button(page, 'Save PNG 4×').click()
    const sentence = page.getByRole('alert').filter({ hasText: 'more than a browser can draw' })
    await expect(sentence).toContainText(/At 4× the picture would be .* × .* pixels/)
    await expect(sentence).toContainText('SVG')
    await expect(graph(page)).toBeVisible()
  })
})
