import { expect, it } from 'vitest'
import { offerConversions } from './offerConversions'
import { makeStore } from './store'

/** The readers of other languages are fetched first, which takes a second or more on a busy machine. */
const SOON = { timeout: 20_000 }

/** How often the failure of a store changes after a text was typed, and what it says in the end. */
async function changesAfter(text: string): Promise<{ changes: number; message: string | undefined }> {
  const store = makeStore('f=x')
  const stop = offerConversions(store)
  let changes = 0
  store.subscribe(({ failure }, before) => {
    if (failure !== before.failure) changes++
  })
  store.actions.type(text)
  store.actions.apply(true)
  await expect.poll(() => store.getState().failure?.explained, SOON).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 20))
  stop()
  return { changes, message: store.getState().failure?.error.message }
}

it.each([
  ['\\frac{1}{x}', 'This looks like LaTeX'],
  ['np.sin(x)', 'This looks like Python'],
  ['x+', 'Something is missing after “+”'],
])('%s is explained once', async (text, message) => {
  expect(await changesAfter(text)).toEqual({ changes: 2, message })
})

it('a link to the same foreign text is explained again', async () => {
  const store = makeStore('f=np.sin(x)')
  const stop = offerConversions(store)
  await expect.poll(() => store.getState().failure?.explained, SOON).toBe(true)
  store.actions.restore('f=np.sin(x)')
  await expect.poll(() => store.getState().failure?.explained, SOON).toBe(true)
  stop()
})
