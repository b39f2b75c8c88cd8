// The formula field: an editor that takes the place of a plain text field, and what both promise.
import { expect, type Locator, type Page, test } from 'playwright/test'
import { findViolations } from './axe'
import {
  button,
  editorIsThere,
  expectFormula,
  expectStep,
  formula,
  graph,
  listErrors,
  node,
  nodes,
  open,
} from './page'

const COMPLETIONS = { name: 'Functions and names' }

function list(page: Page): Locator {
  return page.getByRole('listbox', COMPLETIONS)
}

function option(page: Page, text: string | RegExp): Locator {
  return list(page).getByRole('option').filter({ hasText: text })
}

/** The marked stretches of the text, one that is broken by colours or lines as one. */
function marked(page: Page, kind: 'step' | 'pointed' | 'error'): Locator {
  return page.locator(`.formula .mark-${kind}`)
}

function halos(page: Page): Locator {
  return graph(page).locator('.halo')
}

async function openEditor(page: Page, link = ''): Promise<void> {
  await open(page, link)
  await editorIsThere(page)
}

async function type(page: Page, text: string): Promise<void> {
  await formula(page).pressSequentially(text, { delay: 30 })
}

/** Places the cursor on the left half of the first such character. */
async function clickOn(page: Page, character: string): Promise<void> {
  const place = await formula(page).evaluate((element, character) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const at = text.nodeValue?.indexOf(character) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      const { left, top, width, height } = range.getBoundingClientRect()
      return { x: left + width / 3, y: top + height / 2 }
    }
  }, character)
  if (!place) throw new Error(`no ${character} in the formula`)
  await page.mouse.click(place.x, place.y)
}

test.describe('the editor takes the place of the plain field', () => {
  test('under the page’s policy: nothing is refused, whatever is done in it', async ({ page }) => {
    const errors = listErrors(page)
    await openEditor(page)
    await formula(page).press('ControlOrMeta+a')
    await type(page, 'si')
    await expect(list(page)).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+ArrowLeft')
    await type(page, 'x*(')
    await formula(page).fill('q = x\nq*2')
    await page.keyboard.press('ControlOrMeta+a')
    const keyboard = await page.context().newCDPSession(page)
    await keyboard.send('Input.imeSetComposition', { text: 'é', selectionStart: 1, selectionEnd: 1 })
    await keyboard.send('Input.insertText', { text: 'éa' })
    await expectFormula(page, 'éa')
    await page.keyboard.press('ControlOrMeta+z')
    await page.mouse.wheel(0, 10)
    expect(errors).toEqual([])
  })

  test('with one text box of the same name and the same text, and nothing moves', async ({ page }) => {
    for (const text of ['sin(x*y)', 'q = x + y\nw = 2\nf = q*w', 'a+'.repeat(150)]) {
      let release = () => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      await page.unrouteAll()
      await page.route(/mountEditor/, async (route) => {
        await held
        await route.continue()
      })
      await open(page, `f=${encodeURIComponent(text.replaceAll('\n', ';'))}`)
      const before = await page.locator('.header').boundingBox()
      expect(await formula(page).evaluate(({ tagName }) => tagName)).toBe('TEXTAREA')
      release()
      await editorIsThere(page)
      await expect(formula(page)).toHaveCount(1)
      expect(await page.locator('.header').boundingBox()).toEqual(before)
    }
  })

  test('while a formula is being typed: text, focus and cursor move along', async ({ page }) => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/mountEditor/, async (route) => {
      await held
      await route.continue()
    })
    await open(page)
    await formula(page).fill('cos(b)')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('a*', { delay: 20 })
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Shift+ArrowLeft')
    release()
    await editorIsThere(page)
    await expect(formula(page)).toBeFocused()
    await page.keyboard.type('c')
    await expectFormula(page, 'cos(bc*)')
  })

  test('not while a character is being composed', async ({ page }) => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/mountEditor/, async (route) => {
      await held
      await route.continue()
    })
    await open(page)
    await formula(page).fill('x*')
    const keyboard = await page.context().newCDPSession(page)
    await keyboard.send('Input.imeSetComposition', { text: 'é', selectionStart: 1, selectionEnd: 1 })
    const arrived = page.waitForResponse(/mountEditor/)
    release()
    await (await arrived).finished()
    await page.waitForTimeout(300)
    await expect(formula(page)).toHaveJSProperty('tagName', 'TEXTAREA')
    await keyboard.send('Input.insertText', { text: 'é' })
    await editorIsThere(page)
    await expectFormula(page, 'x*é')
    await expect(formula(page)).toBeFocused()
  })

  test('never, if it cannot be loaded: the plain field does everything all the same', async ({ page }) => {
    await page.route(/mountEditor/, (route) => route.abort())
    await open(page, 'f=x*y')
    await expect(formula(page)).toHaveJSProperty('tagName', 'TEXTAREA')
    await formula(page).fill('sni(x)*2')
    await formula(page).press('Enter')
    await expect(formula(page)).toHaveAttribute('aria-invalid', 'true')
    await expect(formula(page)).toHaveAccessibleDescription(/line 1, column 1.*sni/)
    await expect(marked(page, 'error')).toHaveText('sni')
    await page.getByRole('button', { name: 'Change to sin(x)*2' }).click()
    await expectFormula(page, 'sin(x)*2')
    await expect(formula(page)).toBeFocused()
    await formula(page).fill('x*(')
    await formula(page).press('Enter')
    await formula(page).press('Escape')
    await expectFormula(page, 'sin(x)*2')
    await formula(page).press('End')
    await formula(page).press('Shift+Enter')
    await page.keyboard.type('x+1')
    await expectFormula(page, 'sin(x)*2\nx+1')
  })
})

test.describe('undo', () => {
  test('brings back the formula from before an example was chosen, and its graph', async ({ page }) => {
    await openEditor(page, 'f=a*b*c')
    await page.locator('summary').filter({ hasText: 'Examples' }).click()
    await page.locator('.example').nth(2).click()
    await expect(node(page, 'c')).toHaveCount(0)
    await formula(page).click()
    await page.keyboard.press('ControlOrMeta+z')
    await expectFormula(page, 'a*b*c')
    await expect(node(page, 'c')).toHaveCount(1)
  })

  test('brings back what Escape took away, step by step', async ({ page }) => {
    await openEditor(page, 'f=x*y')
    await formula(page).press('End')
    await type(page, '+(')
    await page.keyboard.press('Escape')
    await expectFormula(page, 'x*y')
    await page.keyboard.press('ControlOrMeta+z')
    await expectFormula(page, 'x*y+(')
    await page.keyboard.press('ControlOrMeta+z')
    await expectFormula(page, 'x*y')
  })
})

test.describe('completion', () => {
  test('offers a function with its meaning and derivative; the cursor lands between its brackets', async ({
    page,
  }) => {
    await openEditor(page, 'f=x*y')
    await formula(page).press('End')
    await type(page, '+si')
    await expect(option(page, 'sin(x)')).toContainText('sine of an angle in radians')
    await expect(option(page, 'sin(x)')).toContainText('derivative cos(x)')
    await option(page, 'sin(x)').click()
    await expectFormula(page, 'x*y+sin()')
    await type(page, 'x)')
    await expectFormula(page, 'x*y+sin(x)')
  })

  test('Enter applies unless the reader has moved into the list', async ({ page }) => {
    await openEditor(page, 'f=x*y')
    await formula(page).press('End')
    await type(page, '+si')
    await expect(list(page)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(list(page)).toHaveCount(0)
    await expectFormula(page, 'x*y+si')
    await expect(node(page, 'si')).toHaveCount(1)
    await type(page, 'g')
    await expect(list(page)).toBeVisible()
    await page.waitForTimeout(100) // a key pressed before the list could be seen does not go to it
    await page.keyboard.press('ArrowDown')
    await expect(formula(page)).toHaveAttribute('aria-activedescendant', /.+/)
    await expect(list(page).getByRole('option', { selected: true })).toHaveCount(1)
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expectFormula(page, 'x*y+sigmoid()')
  })

  test('Tab leaves the field unless the reader has moved into the list; Escape closes the list first', async ({
    page,
  }) => {
    await openEditor(page, 'f=x*y')
    await formula(page).press('End')
    await type(page, '+sin')
    await expect(list(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(list(page)).toHaveCount(0)
    await expectFormula(page, 'x*y+sin')
    await page.keyboard.press('Escape')
    await expectFormula(page, 'x*y')
    await type(page, '+co')
    await expect(list(page)).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(formula(page)).not.toBeFocused()
    await expectFormula(page, 'x*y+co')
  })

  test('offers the names in use, and nothing in a comment', async ({ page }) => {
    await openEditor(page, `f=${encodeURIComponent('weight = x*2;weight + x')}`)
    await formula(page).press('ControlOrMeta+End')
    await type(page, '+w')
    await expect(option(page, 'weight')).toContainText('intermediate')
    await page.keyboard.press('Escape')
    await type(page, ' # si')
    await page.waitForTimeout(300)
    await expect(list(page)).toHaveCount(0)
  })
})

test.describe('marks', () => {
  test('the operation of the current step is marked in the text', async ({ page }) => {
    await openEditor(page, 'f=sin(x*y)&at=x:2,y:3')
    await expect(marked(page, 'step')).toHaveCount(0)
    await button(page, 'Next').click()
    await expect(marked(page, 'step')).toHaveText('x*y')
    await button(page, 'Next').click()
    await expect(marked(page, 'step')).toHaveText('sin(x*y)')
    await formula(page).press('End')
    await page.keyboard.type('+')
    await expect(marked(page, 'step')).toHaveCount(0)
  })

  test('a node under the mouse or with the focus is marked wherever its name stands', async ({ page }) => {
    await openEditor(page, 'f=sin(x*y)%2Bx')
    await node(page, 'x').hover()
    await expect(marked(page, 'pointed')).toHaveText(['x', 'x'])
    await expect(halos(page)).toHaveCount(1)
    await node(page, 'sin 1').hover()
    await expect(marked(page, 'pointed')).toHaveText('sin(x*y)')
    await page.mouse.move(2, 2)
    await expect(marked(page, 'pointed')).toHaveCount(0)
    await expect(halos(page)).toHaveCount(0)
    await node(page, 'y').focus()
    await expect(marked(page, 'pointed')).toHaveText('y')
  })

  test('the cursor in the text marks its node, without a change of anything else', async ({ page }) => {
    await openEditor(page, 'f=sin(x*y)%2Bx')
    const box = async (name: string) => node(page, name).locator('.shape').boundingBox()
    const before = await box('x')
    await clickOn(page, 'y')
    await expect(marked(page, 'pointed')).toHaveText('y')
    await expect(halos(page)).toHaveCount(1)
    await clickOn(page, '*')
    await expect(marked(page, 'pointed')).toHaveText('x*y')
    await clickOn(page, 's')
    await expect(marked(page, 'pointed')).toHaveText('sin(x*y)')
    expect(await box('x')).toEqual(before)
    await expectStep(page, 'Start')
    await formula(page).blur()
    await expect(halos(page)).toHaveCount(0)
  })

  test('words have the colours of their kinds', async ({ page }) => {
    await openEditor(page, `f=${encodeURIComponent('q = x*pi;sin(q) + 2')}`)
    for (const [kind, words] of [
      ['leaf', ['x']],
      ['intermediate', ['q', 'q']],
      ['function', ['sin']],
      ['constant', ['pi', '2']],
    ] as const) {
      await expect(page.locator(`.formula .kind-${kind}`), kind).toHaveText([...words])
    }
  })
})

for (const theme of ['light', 'dark', 'contrast']) {
  test(`every word of a formula, marked or not, has a contrast of 4.5 at least: ${theme}`, async ({
    page,
  }) => {
    const text = 'g(a) = a^2 # note\nq = g(x)*pi\nsin(q) + 2'
    await openEditor(page, `theme=${theme}`)
    for (const typed of [text, `${text} + sni(x)`]) {
      await formula(page).fill(typed)
      await formula(page).press('Enter')
      if (typed === text) await button(page, 'Next').click()
      await expect(marked(page, typed === text ? 'step' : 'error')).not.toHaveCount(0)
      const faint = await page.locator('.formula .cm-line span').evaluateAll((words) => {
        const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
        const luminance = (colour: string) => {
          const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
            const part = channel / 255
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
          })
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue
        }
        const paper = getComputedStyle(document.documentElement).backgroundColor
        const behind = (element: Element | null): string => {
          if (!element) return paper
          const own = getComputedStyle(element).backgroundColor
          return channels(own)[3] === 0 ? behind(element.parentElement) : own
        }
        return words.flatMap((word) => {
          const [one, other] = [luminance(getComputedStyle(word).color), luminance(behind(word))]
          const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
          return ratio < 4.5 ? `${word.textContent}: ${ratio}` : []
        })
      })
      expect(faint).toEqual([])
    }
  })
}

test.describe('errors', () => {
  test('are marked in the text, said beside it, and said again where a screen reader looks', async ({
    page,
  }) => {
    await openEditor(page)
    await formula(page).fill('q = x + y\nf = sni(q)')
    await formula(page).press('Enter')
    await expect(marked(page, 'error')).toHaveText('sni')
    await expect(page.getByRole('alert')).toContainText('line 2, column 5')
    await expect(formula(page)).toHaveAccessibleDescription(/line 2, column 5.*sni/)
    await expect(formula(page)).toHaveAttribute('aria-invalid', 'true')
  })

  test('a fix is one press away, gives the field the focus, and can be undone', async ({ page }) => {
    await openEditor(page)
    await formula(page).fill('sni(x)*2')
    await formula(page).press('Enter')
    await page.getByRole('button', { name: 'Change to sin(x)*2' }).click()
    await expectFormula(page, 'sin(x)*2')
    await expect(formula(page)).toBeFocused()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(formula(page)).toHaveAccessibleDescription('')
    await page.keyboard.press('ControlOrMeta+z')
    await expectFormula(page, 'sni(x)*2')
  })

  test('a text that is a formula elsewhere is shown converted before it replaces anything', async ({
    page,
  }) => {
    await openEditor(page, 'f=x*y')
    await formula(page).fill('\\frac{1}{1+e^{-x}}')
    await formula(page).press('Enter')
    const alert = page.getByRole('alert')
    await expect(alert.locator('code')).toHaveText(/^1 ?\/ ?\(1 ?\+ ?e\^\(?-x\)?\)$/)
    await expect(node(page, 'y')).toHaveCount(1)
    await alert.getByRole('button', { name: 'Use this formula' }).click()
    await expect(alert).toHaveCount(0)
    await expect(node(page, 'y')).toHaveCount(0)
    await expect(formula(page)).toBeFocused()
  })

  test('where two readings are possible there are two buttons', async ({ page }) => {
    await openEditor(page)
    await formula(page).fill('y = sin^-1(x) + 1')
    await formula(page).press('Enter')
    const fixes = page.getByRole('alert').getByRole('button')
    await expect(fixes).toHaveText([/asin\(x\).*the inverse function/, /sin\(x\)\^-1/])
    for (const fix of await fixes.all()) expect((await fix.boundingBox())?.height).toBeGreaterThanOrEqual(24)
    await fixes.nth(1).click()
    await expectFormula(page, 'y = sin(x)^-1 + 1')
  })

  test('an empty field keeps the last graph and asks for a formula', async ({ page }) => {
    await openEditor(page, 'f=x*y')
    await formula(page).fill('')
    await formula(page).press('Enter')
    await expect(page.getByRole('alert')).toContainText('empty')
    await expect(nodes(page, 'operation')).toHaveCount(1)
  })
})

test('several lines: Shift+Enter makes one, the field grows to five and then scrolls', async ({ page }) => {
  await openEditor(page)
  const height = async () => Math.round((await page.locator('.formula-box').boundingBox())?.height ?? 0)
  await formula(page).fill('a = x')
  expect(await height()).toBe(42)
  for (const line of ['b = a', 'c = b', 'd = c', 'e = d', 'g = e']) {
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type(line)
  }
  await expectFormula(page, 'a = x\nb = a\nc = b\nd = c\ne = d\ng = e')
  expect(await height()).toBe(138)
})

test('what is pasted arrives as it is: tabs, line breaks of Windows, and blanks', async ({ page }) => {
  await openEditor(page)
  await formula(page).press('ControlOrMeta+a')
  await formula(page).evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'a =\tx  \r\na*2')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expectFormula(page, 'a =\tx  \r\na*2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await button(page, 'Next').click()
  await expect(marked(page, 'step')).toHaveText('a*2')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  for (const editor of [true, false]) {
    test(`a row of keys writes at the cursor: ${editor ? 'editor' : 'plain field'}`, async ({ page }) => {
      if (!editor) await page.route(/mountEditor/, (route) => route.abort())
      await open(page, 'f=a*b')
      if (editor) await editorIsThere(page)
      const row = page.getByRole('group', { name: 'Formula keys' })
      await expect(row).toBeHidden()
      await formula(page).tap()
      await expect(row).toBeVisible()
      await formula(page).press('End')
      for (const key of ['+', '(', 'a', '×', 'b', ')', '−', 'a']) {
        await row.getByRole('button', { name: key, exact: true }).tap()
      }
      await expectFormula(page, 'a*b+(a*b)-a')
      await expect(formula(page)).toBeFocused()
      await row.getByRole('button', { name: 'New line' }).tap()
      await expectFormula(page, 'a*b+(a*b)-a\n')
      const small = await row.getByRole('button').evaluateAll((keys) =>
        keys.filter((key) => {
          const { width, height } = key.getBoundingClientRect()
          return Math.min(width, height) < 44
        }),
      )
      expect(small).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      await formula(page).blur()
      await expect(row).toBeHidden()
    })
  }

  test('the keyboard of the phone pushes the row up to its upper edge', async ({ page }) => {
    await openEditor(page)
    await formula(page).tap()
    const row = page.getByRole('group', { name: 'Formula keys' })
    await page.evaluate(() => {
      const { visualViewport } = window
      Object.defineProperty(visualViewport, 'height', { value: 500 })
      visualViewport?.dispatchEvent(new Event('resize'))
    })
    const box = await row.boundingBox()
    expect(Math.round(Number(box?.y) + Number(box?.height))).toBe(500)
    expect([box?.x, box?.width]).toEqual([0, 390])
  })

  test('neither corrects nor capitalizes, and options are large enough to be tapped', async ({ page }) => {
    await openEditor(page)
    for (const [attribute, value] of [
      ['autocorrect', 'off'],
      ['autocapitalize', 'off'],
      ['spellcheck', 'false'],
    ] as const)
      await expect(formula(page)).toHaveAttribute(attribute, value)
    await formula(page).press('End')
    await type(page, '+si')
    const sin = option(page, 'sin(x)')
    expect((await sin.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await sin.tap()
    await expectFormula(page, 'sin(x*y)+sin()')
    await expect(formula(page)).toBeFocused()
  })
})
