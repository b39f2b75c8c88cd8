// A monkey at the page: random clicks, typing, pasting, dragging, keys, links, Back, Forward, reload. After each action
// the page must be whole: no error, a formula field, a graph, and the formula that was typed.

import { formulaText } from './formulaText.mjs'
import { ACTIONS, CHANGES_FORMULA, Fault, formulaField } from './monkeyActions.mjs'

const REMEMBERED = 30
const DEAD_MS = 15_000

/**
 * Lets the monkey at the page at `home` for some seconds. The same seed chooses the same actions; what they meet also
 * depends on time. Returns `{ actions, impossible, faults, last }`: how many actions were taken and how many were not
 * possible, what must not have happened (a sentence each, the run ends at the first), and the last actions in words.
 */
export async function runMonkey(page, home, { seed, seconds }) {
  const faults = listFaults(page)
  const last = []
  const random = makeRandom(seed)
  const below = (count) => Math.floor(random() * count)
  const pick = (list) => list[below(list.length)]
  const actions = ACTIONS.flatMap(([action, times]) => Array(times).fill(action))
  const counts = { actions: 0, impossible: 0 }
  await page.addInitScript(tellViolations)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(home)
  await page.locator('[data-node]').first().waitFor()
  for (const end = Date.now() + 1000 * seconds; Date.now() < end && faults.length === 0; ) {
    const action = pick(actions)
    const before = await formulaText(formulaField(page)).catch(() => '')
    counts.actions++
    try {
      last.push(await action({ page, below, pick }))
    } catch (error) {
      last.push(`${action.name}: ${error.message.split('\n')[0]}`)
      if (error instanceof Fault) faults.push(error.message)
      else counts.impossible++
    }
    if (last.length > REMEMBERED) last.shift()
    faults.push(...(await checkPage(page, home, CHANGES_FORMULA.has(action) ? '' : before)))
  }
  return { ...counts, faults, last }
}

/** What the browser complains of from now on; a list that grows. */
function listFaults(page) {
  const faults = []
  page.on('pageerror', (error) => faults.push(`error: ${error.stack ?? error.message}`))
  page.on('crash', () => faults.push('the page crashed'))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`) // violations of the CSP among them
  })
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    dialog.dismiss().catch(() => {})
  })
  page.context().on('page', (other) => other.close().catch(() => {}))
  return faults
}

/** Runs in the page: says of what the content security policy forbids where it stands. */
function tellViolations() {
  document.addEventListener('securitypolicyviolation', (event) => {
    const [element] = event.composedPath() // inside the editor's shadow root, too
    const where = element instanceof Element ? element.outerHTML.slice(0, 200) : ''
    console.error(`${event.violatedDirective} violated at ${event.sourceFile}:${event.lineNumber} ${where}`)
  })
}

/** What is wrong with the page as it stands. It may need a moment after a reload. */
async function checkPage(page, home, before) {
  const isAway = !page.url().startsWith(home)
  if (isAway) {
    await page.goto(home)
    await page.locator('[data-node]').first().waitFor()
    return []
  }
  const whole = page.locator('[data-node], .stage [role=alert], .stage .failure').first()
  try {
    await formulaField(page).waitFor({ timeout: DEAD_MS })
    await whole.waitFor({ state: 'attached', timeout: DEAD_MS })
    const text = await formulaText(formulaField(page))
    return before !== '' && text === '' ? [`the formula ${JSON.stringify(before)} is gone`] : []
  } catch (error) {
    return [`the page is blank or does not answer: ${error.message.split('\n')[0]}`]
  }
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function makeRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
