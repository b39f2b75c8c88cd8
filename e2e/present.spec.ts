// The page for a room: keys of a clicker, nothing lost by any of them, and figures that the back row reads.
import { expect, type Locator, type Page, test } from 'playwright/test'
import { PRESENT_KEYS } from '../app/panels/present/presentKeys'
import { findViolations } from './axe'
import {
  button,
  expectFormula,
  expectStep,
  formula,
  fragment,
  graph,
  input,
  nodes,
  open,
  status,
} from './page'

const FAN = 'f=(x%2By)*x&at=x:3,y:2'

function main(page: Page): Locator {
  return page.getByRole('main')
}

function dialog(page: Page): Locator {
  return page.getByRole('dialog')
}

async function present(page: Page, link = FAN) {
  await open(page, `view=present&${link}`)
  await expect(main(page)).toHaveClass(/is-present/)
}

function isFull(page: Page): Promise<boolean> {
  return page.evaluate(() => document.fullscreenElement !== null)
}

test.describe('in and out', () => {
  test('the button fills the screen; Esc of the browser leads back to the step that was reached', async ({
    page,
  }) => {
    await open(page, `${FAN}&step=f1`)
    await button(page, 'Present').click()
    await expect.poll(() => isFull(page)).toBe(true)
    await expect(formula(page)).toHaveCount(0)
    await page.keyboard.press('PageDown')
    await expectStep(page, 'Forward 2 of 2')
    await page.evaluate(() => document.exitFullscreen())
    await expect(formula(page)).toBeVisible()
    await expectStep(page, 'Forward 2 of 2')
    await expectFormula(page, '(x+y)*x')
  })

  test('Alt+P and Esc do the same by keyboard, where no full screen is to be had too', async ({ page }) => {
    await page.addInitScript(() => {
      Element.prototype.requestFullscreen = () => Promise.reject(new Error('refused'))
    })
    await open(page, `${FAN}&step=b1`)
    await page.keyboard.press('Alt+p')
    await expect(main(page)).toHaveClass(/is-present/)
    await page.keyboard.press('Escape')
    await expect(formula(page)).toBeVisible()
    await expectStep(page, 'Backward 1 of 2')
    expect(fragment(page)).toBe(`${FAN}&step=b1`)
  })

  test('Back leads out, at the step that was reached', async ({ page }) => {
    await open(page, `${FAN}&step=f1`)
    await button(page, 'Present').click()
    await page.keyboard.press('n')
    await expectStep(page, 'Forward 2 of 2')
    await page.goBack()
    await expect(formula(page)).toBeVisible()
    await expectStep(page, 'Forward 2 of 2')
    await expect.poll(() => isFull(page)).toBe(false)
  })

  test('a reload keeps step and mode, and the next key fills the screen again', async ({ page }) => {
    await open(page, FAN)
    await button(page, 'Present').click()
    await expect.poll(() => isFull(page)).toBe(true)
    await page.keyboard.press('PageDown')
    await expectStep(page, 'Forward 1 of 2')
    await page.reload()
    await expect(main(page)).toHaveClass(/is-present/)
    await expectStep(page, 'Forward 1 of 2')
    if (await isFull(page)) return // a browser that keeps it
    await page.keyboard.press('PageDown')
    await expectStep(page, 'Forward 2 of 2')
    await expect.poll(() => isFull(page)).toBe(true)
  })

  test('F gives the screen back and stays; Esc then leaves', async ({ page }) => {
    await open(page, FAN)
    await button(page, 'Present').click()
    await expect.poll(() => isFull(page)).toBe(true)
    await page.keyboard.press('f')
    await expect.poll(() => isFull(page)).toBe(false)
    await expect(main(page)).toHaveClass(/is-present/)
    await page.keyboard.press('Escape')
    await expect(formula(page)).toBeVisible()
  })

  test('the browser’s Esc closes what is open first', async ({ page }) => {
    await open(page, FAN)
    await button(page, 'Present').click()
    await expect.poll(() => isFull(page)).toBe(true)
    await page.keyboard.press('d')
    await expect(page.getByRole('region', { name: 'The step in full' })).toBeVisible()
    await page.evaluate(() => document.exitFullscreen())
    await expect(page.getByRole('region', { name: 'The step in full' })).toHaveCount(0)
    await expect(main(page)).toHaveClass(/is-present/)
  })

  test('the tools come with the pointer, leave among them', async ({ page }) => {
    await present(page)
    const leave = button(page, 'Leave')
    await expect(page.locator('.tool-strip')).toHaveCSS('opacity', '0')
    await page.mouse.move(200, 200)
    await expect(page.locator('.tool-strip')).toHaveCSS('opacity', '1')
    await leave.click()
    await expect(formula(page)).toBeVisible()
  })

  test('they come with the focus too', async ({ page }) => {
    await present(page)
    for (let count = 0; count < 30; count++) {
      await page.keyboard.press('Tab')
      if (await button(page, 'Leave').evaluate((element) => element === document.activeElement)) break
    }
    await expect(button(page, 'Leave')).toBeFocused()
    await expect(page.locator('.tool-strip')).toHaveCSS('opacity', '1')
    await page.keyboard.press('Space')
    await expect(formula(page)).toBeVisible()
  })
})

test.describe('keys', () => {
  test('next and back are those of clickers, arrows, Space and letters', async ({ page }) => {
    await present(page)
    for (const [next, back] of [
      ['PageDown', 'PageUp'],
      ['ArrowRight', 'ArrowLeft'],
      ['Space', 'Shift+Space'],
      ['n', 'p'],
      ['Alt+l', 'Alt+j'],
    ] as const) {
      await page.keyboard.press(next)
      await expectStep(page, 'Forward 1 of 2')
      await page.keyboard.press(back)
      await expectStep(page, 'Start')
    }
    await page.keyboard.press('End')
    await expectStep(page, 'Backward 2 of 2')
    await page.keyboard.press('Home')
    await expectStep(page, 'Start')
  })

  test('they are heard after a click on a button and with the slider in focus', async ({ page }) => {
    await present(page, `${FAN}&step=f1`)
    await button(page, 'Next').click()
    await button(page, 'Back').click()
    await page.keyboard.press('Space')
    await expectStep(page, 'Forward 2 of 2')
    await page.getByRole('slider', { name: 'Step' }).focus()
    await page.keyboard.press('PageDown')
    await expectStep(page, 'Seed')
    await page.keyboard.press('PageUp')
    await expectStep(page, 'Forward 2 of 2')
  })

  test('a held button goes on at a pace that can be followed, a held toggle answers once', async ({
    page,
  }) => {
    const sum = Array.from({ length: 60 }, (_, index) => `x${index}`).join('%2B')
    await present(page, `f=${sum}`)
    const began = Date.now()
    await page.keyboard.down('PageDown')
    for (let count = 0; count < 20; count++) await page.keyboard.down('PageDown') // repetitions
    await page.keyboard.up('PageDown')
    const most = 2 + (Date.now() - began) / 250
    const place = await page.getByRole('slider', { name: 'Step' }).inputValue()
    expect(Number(place)).toBeGreaterThan(0)
    expect(Number(place)).toBeLessThanOrEqual(most)
    await page.keyboard.down('d')
    for (let count = 0; count < 5; count++) await page.keyboard.down('d')
    await page.keyboard.up('d')
    await expect(page.getByRole('region', { name: 'The step in full' })).toBeVisible()
  })

  test('K plays and pauses, and a step stops it', async ({ page }) => {
    await present(page)
    await page.keyboard.press('k')
    await expect(button(page, 'Pause')).toBeVisible()
    await page.keyboard.press('k')
    await expect(button(page, 'Play')).toBeVisible()
    await page.keyboard.press('Alt+k')
    await expect(button(page, 'Pause')).toBeVisible()
    await page.keyboard.press('PageDown')
    await expect(button(page, 'Play')).toBeVisible()
  })

  for (const key of ['b', '.']) {
    test(`${key} blanks the screen, says so once, and any key brings it back without a step`, async ({
      page,
    }) => {
      await present(page, `${FAN}&step=f1`)
      const said = page.getByRole('status', { name: 'Screen' })
      for (const back of [key, 'PageDown', 'Escape', 'x']) {
        await page.keyboard.press(key)
        await expect(page.locator('.blank-screen')).toBeVisible()
        await expect(page.locator('.blank-screen')).toHaveCSS('background-color', 'rgb(0, 0, 0)')
        await expect(said).toHaveText('Screen blanked')
        await page.keyboard.press(back)
        await expect(page.locator('.blank-screen')).toHaveCount(0)
        await expect(said).toHaveText('')
      }
      await page.keyboard.press(key)
      await page.mouse.click(600, 300)
      await expect(page.locator('.blank-screen')).toHaveCount(0)
      await expectStep(page, 'Forward 1 of 2')
      await expect(main(page)).toHaveClass(/is-present/)
    })
  }

  test('D shows the rule of the step in full, in type for a room, and goes along with the steps', async ({
    page,
  }) => {
    await present(page, `${FAN}&step=f1`)
    const card = page.getByRole('region', { name: 'The step in full' })
    await page.keyboard.press('d')
    await expect(card.locator('math').first()).toBeVisible()
    await expect(card).toContainText('sum')
    await page.keyboard.press('PageDown')
    await expect(card).toContainText('product')
    const size = await card
      .locator('math')
      .first()
      .evaluate((math) => Number.parseFloat(getComputedStyle(math).fontSize))
    expect(size).toBeGreaterThanOrEqual(28)
    await page.keyboard.press('d')
    await expect(card).toHaveCount(0)
    await page.keyboard.press('d')
    await page.keyboard.press('Escape')
    await expect(card).toHaveCount(0)
    await expect(main(page)).toHaveClass(/is-present/)
  })

  test('D tells value and gradient of the node that has the focus', async ({ page }) => {
    await present(page, `${FAN}&step=b1`)
    await graph(page).locator('[data-node="x"]').focus()
    await page.keyboard.press('d')
    await expect(page.locator('.pointed-node')).toHaveText('x: 3, gradient so far 5 (1 of 2 arrows)')
  })

  test('S leaves the operation at work with its operands and its result in the light', async ({ page }) => {
    await present(page, `${FAN}&step=f1`)
    await page.keyboard.press('s')
    for (const name of ['x', 'y', 'v1'])
      await expect(graph(page).locator(`[data-node="${name}"]`)).toHaveCSS('opacity', '1')
    await expect(graph(page).locator('[data-node="f"]')).toHaveCSS('opacity', '0.16')
    await page.keyboard.press('s')
    await expect(graph(page).locator('[data-node="f"]')).toHaveCSS('opacity', '1')
  })

  test('L shows the keys that are pressed, which are not shown otherwise', async ({ page }) => {
    await present(page)
    const keys = page.locator('.key-log kbd')
    await page.keyboard.press('n')
    await expect(keys).toHaveCount(0)
    await page.keyboard.press('l')
    await page.keyboard.press('PageDown')
    await page.keyboard.press('Shift+Space')
    await expect(keys).toHaveText(['N', 'L', 'Page Down', 'Shift + Space'])
    await page.keyboard.press('l')
    await expect(keys).toHaveCount(0)
  })

  test('T turns light to dark and back', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await present(page)
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    expect(await ground()).toBe('rgb(255, 255, 255)')
    await page.keyboard.press('t')
    await expect.poll(ground).toBe('rgb(14, 17, 22)')
    await page.keyboard.press('t')
    await expect.poll(ground).toBe('rgb(255, 255, 255)')
    await page.keyboard.press('Escape')
    await expect.poll(ground).toBe('rgb(14, 17, 22)') // the system's again
  })

  for (const key of ['?', 'h']) {
    test(`${key} lists all keys, and any key closes the list`, async ({ page }) => {
      await present(page)
      await page.keyboard.press(key)
      await expect(dialog(page)).toBeVisible()
      await expect(dialog(page).locator('dt')).toHaveCount(PRESENT_KEYS.length)
      const fits = await dialog(page).evaluate(
        ({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight,
      )
      expect(fits).toBe(true)
      await page.keyboard.press('PageDown')
      await expect(dialog(page)).toHaveCount(0)
      await expectStep(page, 'Start')
    })
  }

  test('Q shows the link of the step to work with, as a code of the screen’s height and in print', async ({
    page,
  }) => {
    for (const theme of ['light', 'dark']) {
      await present(page, `${FAN}&step=b1&theme=${theme}`)
      await page.keyboard.press('q')
      const code = page.getByRole('img', { name: 'QR code of the link' })
      await expect(code).toBeVisible()
      expect((await code.boundingBox())?.height).toBeGreaterThanOrEqual(719)
      await expect(code.locator('rect')).toHaveCSS('fill', 'rgb(255, 255, 255)')
      await expect(code.locator('path')).toHaveCSS('fill', 'rgb(0, 0, 0)')
      const link = page.locator('.printed-link')
      const size = await link.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
      expect(size).toBeGreaterThanOrEqual(24)
      const printed = new URL((await link.textContent()) ?? '')
      expect(printed.hash).toContain('step=b1')
      expect(printed.hash).not.toContain('view')
      await page.keyboard.press(theme === 'light' ? 'q' : 'Escape')
      await expect(dialog(page)).toHaveCount(0)
      await expect(main(page)).toHaveClass(/is-present/)
    }
  })

  test('a link that no code can hold is said to be too long', async ({ page }) => {
    const long = Array.from({ length: 400 }, (_, index) => `number${index % 9}`).join('%2B')
    await present(page, `f=${long}`)
    await page.keyboard.press('q')
    await expect(dialog(page).getByRole('alert')).toHaveText(/too long for a QR code/)
  })

  test('none acts in the main view, or while a number is typed there', async ({ page }) => {
    await open(page, `${FAN}&step=f1`)
    await page.locator('body').click({ position: { x: 5, y: 300 } })
    const letters = PRESENT_KEYS.flatMap(({ keys }) => keys).filter((key) => [...key].length === 1)
    for (const key of [...letters, 'PageDown', 'Escape']) await page.keyboard.press(key)
    await input(page, 'x').focus()
    for (const key of ['n', 'b', 'q', '.', 'd']) await page.keyboard.press(key)
    await expectStep(page, 'Forward 1 of 2')
    await expect(formula(page)).toBeVisible()
    await expect(dialog(page)).toHaveCount(0)
    await expect(page.locator('.blank-screen, .step-card, .key-log')).toHaveCount(0)
    expect(fragment(page)).toContain('step=f1')
    expect(fragment(page)).not.toContain('theme')
  })

  test('with Ctrl or Alt none acts', async ({ page }) => {
    await present(page)
    for (const key of ['Control+b', 'Alt+d', 'Control+k', 'Alt+n']) await page.keyboard.press(key)
    await expectStep(page, 'Start')
    await expect(page.locator('.blank-screen, .step-card')).toHaveCount(0)
  })

  test('in the focused graph the arrows walk, and the clicker goes on', async ({ page }) => {
    await present(page)
    await graph(page).locator('[data-node="x"]').focus()
    await page.keyboard.press('ArrowRight')
    await expect(graph(page).locator('[data-kind="operation"]:focus')).toHaveCount(1)
    await expectStep(page, 'Start')
    await page.keyboard.press('PageDown')
    await expectStep(page, 'Forward 1 of 2')
  })

  test('hide=play takes the bar away, not its keys', async ({ page }) => {
    await present(page, `${FAN}&hide=play,caption,formula`)
    await expect(button(page, 'Next')).toHaveCount(0)
    await page.keyboard.press('n')
    await expect.poll(() => fragment(page)).toContain('step=f1')
  })
})

const TERMS = Array.from({ length: 200 }, (_, index) => `x${index + 1}`).join('%2B')
const NET =
  'f=neuron(u,v,a,b,c)=a*u%2Bb*v%2Bc;h1=tanh(neuron(x1,x2,w11,w12,b1));h2=tanh(neuron(x1,x2,w21,w22,b2));' +
  'y=σ(neuron(h1,h2,v1,v2,c));s=h1*h2%2Bh1^2%2Bh2^2;r=log(1%2Bs)*y;q=sqrt(r^2%2B1)%2Bs;L=(q-t)^2&at=x1:1,x2:0.5,w11:0.6,' +
  'w12:-0.4,b1:0.1,w21:-0.3,w22:0.8,b2:-0.2,v1:1.2,v2:-0.7,c:0.3,t:1'
const SHOWN: readonly (readonly [what: string, link: string, steps: readonly string[]])[] = [
  ['sin(x*y)', 'f=sin(x*y)&at=x:2,y:3', ['0', 'f1', 'b1', 'last']],
  ['a fan-out', FAN, ['f2', 'b1', 'last']],
  ['three lines', 'f=z=w*x%2Bb;a=σ(z);L=(a-t)^2&at=w:0.8,x:1.5,b:0.3,t:1', ['f3', 'b0', 'b3', 'last']],
  ['30 operations', NET, ['0', 'f15', 'b4', 'b20', 'last']],
  ['200 terms', `f=${TERMS}`, ['f100', 'b20', 'last']],
]
const SCREENS = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
]

/** What of the step's figures is too small, or not in view; measured as it is on the screen. */
function unreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = innerHeight < 769 ? 24 : 0.0333 * innerHeight
    const stage = (document.querySelector('.stage') as Element).getBoundingClientRect()
    const map = document.querySelector('.mini-map')?.getBoundingClientRect()
    const scale = (document.querySelector('g.content') as SVGGElement).getCTM()?.a ?? 0
    const part = '.node:is(.is-active, .is-receives)'
    const figures = document.querySelectorAll(
      `${part} :is(.value, .total, .term, .symbol, .tally), .lens text, .node.is-gives-value .value`,
    )
    return [...figures].flatMap((figure) => {
      const size = Number.parseFloat(figure.getAttribute('font-size') ?? '0') * scale
      const box = figure.getBoundingClientRect()
      const isSeen = figure.textContent !== '' && getComputedStyle(figure).visibility === 'visible'
      const isIn =
        box.left >= stage.left &&
        box.right <= stage.right &&
        box.top >= stage.top &&
        box.bottom <= stage.bottom
      const isUnderMap =
        map && box.left < map.right && box.right > map.left && box.top < map.bottom && box.bottom > map.top
      const faults = [
        size < least && `${size.toFixed(1)} px`,
        !isIn && 'out of view',
        isUnderMap && 'under the map',
      ]
      const told = faults.filter(Boolean).join(', ')
      return isSeen && told ? [`${figure.textContent}: ${told}`] : []
    })
  })
}

for (const screen of SCREENS) {
  test(`at ${screen.width} × ${screen.height} the step's figures are read from the back row, and all of its sentence`, async ({
    page,
  }) => {
    test.slow()
    await page.setViewportSize(screen)
    const share = Math.min(screen.height / 720, screen.width / 1280)
    for (const [what, link, steps] of SHOWN) {
      for (const step of steps) {
        await open(page, `view=present&${link}&step=${step}`).catch(() => undefined)
        await expect(graph(page)).toHaveAttribute('aria-busy', 'false')
        await expect(status(page)).not.toHaveText('')
        await expect.poll(() => unreadable(page), `${what} at ${step}`).toEqual([])
        const caption = page.locator('.present-caption')
        const { size, isWhole } = await caption.evaluate((element) => ({
          size: Number.parseFloat(getComputedStyle(element).fontSize),
          isWhole: element.scrollHeight <= element.clientHeight,
        }))
        expect(isWhole, `${what} at ${step}: the caption`).toBe(true)
        expect(size, `${what} at ${step}: the caption`).toBeGreaterThanOrEqual(Math.max(30 * share - 0.2, 30))
      }
    }
    const target = Math.max(56, 56 * share) - 0.5
    for (const name of ['Back', 'Next', 'Play']) {
      const box = await button(page, name).boundingBox()
      expect(box?.height).toBeGreaterThanOrEqual(target)
      expect(box?.width).toBeGreaterThanOrEqual(target)
      expect(box?.y).toBeGreaterThan((screen.height * 2) / 3)
    }
  })
}

test('the overview appears where not all is in view, and leads there', async ({ page }) => {
  await present(page, 'f=sin(x*y)')
  await expect(page.locator('.mini-map')).toBeHidden()
  await present(page, `${NET}&step=last`)
  const map = page.locator('.mini-map')
  await expect(map).toBeVisible()
  const transform = () => graph(page).locator('g.content').getAttribute('transform')
  const before = await transform()
  const box = await map.boundingBox()
  if (!box) throw new Error('The overview has no box.')
  await page.mouse.click(box.x + box.width * 0.9, box.y + box.height * 0.5)
  await expect.poll(transform).not.toBe(before)
  await page.keyboard.press('PageUp')
  await expect.poll(() => unreadable(page)).toEqual([])
})

for (const theme of ['light', 'dark', 'contrast']) {
  test(`axe finds nothing with any of it open: ${theme}`, async ({ page }) => {
    test.slow()
    await present(page, `${FAN}&step=b1&theme=${theme}`)
    const clean = async (what: string) => expect(await findViolations(page), what).toEqual([])
    await clean('graph')
    await page.mouse.move(200, 200)
    await expect(page.locator('.tool-strip')).toHaveCSS('opacity', '1')
    await clean('tools')
    for (const key of ['d', 'q', 'h', 'b']) {
      await page.keyboard.press(key)
      await expect(page.locator('.step-card, dialog, .blank-screen').first()).toBeVisible()
      if (key === 'q') await expect(page.locator('svg.code')).toBeVisible()
      await clean(key)
      await page.keyboard.press(key)
      await expect(page.locator('.step-card, dialog, .blank-screen')).toHaveCount(0)
    }
    await expect(nodes(page).first()).toBeVisible()
  })
}
