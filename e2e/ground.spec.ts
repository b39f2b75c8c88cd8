// What holds of the built site whatever it shows: it loads quietly, alone, from any folder, under its policy.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from 'playwright/test'
import { findViolations } from './axe'

// As a reader's browser does: blocked, it would complain.
test.use({ serviceWorkers: 'allow' })

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

const contentTypes: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/** A plain file server that knows dist/ under `folder` only ("/a/b/"), without CORS headers or fallbacks. */
async function serveUnder(folder: string) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const name = pathname.slice(folder.length) || 'index.html'
    const body = pathname.startsWith(folder) && (await readFile(join(dist, name)).catch(() => undefined))
    response.statusCode = body ? 200 : 404
    if (body) response.setHeader('content-type', contentTypes[extname(name)] ?? 'application/octet-stream')
    response.end(body || 'not found')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}${folder}`, close: () => server.close() }
}

/** A list, growing as the page lives, of all it should not do: complain, break its policy, miss a file, go abroad. */
async function listFaults(page: Page, origin: string): Promise<string[]> {
  const faults: string[] = []
  await page.exposeFunction('reportFault', (fault: string) => faults.push(fault))
  await page.addInitScript(() => {
    const { reportFault } = window as unknown as { reportFault: (fault: string) => void }
    document.addEventListener('securitypolicyviolation', (event) => {
      reportFault(`policy: ${event.effectiveDirective} refused ${event.blockedURI}`)
    })
  })
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('request', (request) => {
    if (!['data:', 'blob:'].includes(new URL(request.url()).protocol) && !request.url().startsWith(origin)) {
      faults.push(`abroad: ${request.url()}`)
    }
  })
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`)
  })
  return faults
}

test('the page says its language, its title and what it is', async ({ page }) => {
  await page.goto('./')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page).toHaveTitle(/Stepgrad/)
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /formula/)
  await expect(page.locator('#root')).not.toBeEmpty()
})

test('loading is quiet: no error, no refusal, no missing file, no other origin', async ({
  page,
  baseURL,
}) => {
  const faults = await listFaults(page, String(baseURL))
  await page.goto('./', { waitUntil: 'networkidle' })
  await expect(page.locator('#root')).not.toBeEmpty()
  expect(faults).toEqual([])
})

test('the same files work from a folder deep inside another host', async ({ page }) => {
  const site = await serveUnder('/some/deep/folder/')
  const faults = await listFaults(page, site.url)
  await page.goto(site.url, { waitUntil: 'networkidle' })
  await expect(page.locator('#root')).not.toBeEmpty()
  expect(faults).toEqual([])
  site.close()
})

test('the policy refuses an inline script, a style attribute and another origin; a style set by code stays', async ({
  page,
  baseURL,
}) => {
  const faults = await listFaults(page, String(baseURL))
  await page.goto('./')
  const colours = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "taken over"'
    const [byAttribute, byCode] = [document.createElement('p'), document.createElement('p')]
    byAttribute.setAttribute('style', 'color: rgb(1, 2, 3)')
    byCode.style.color = 'rgb(1, 2, 3)'
    document.body.append(script, byAttribute, byCode)
    await fetch('http://localhost:9/').catch(() => undefined)
    return [byAttribute, byCode].map((element) => getComputedStyle(element).color)
  })
  expect(colours[0]).not.toBe('rgb(1, 2, 3)')
  expect(colours[1]).toBe('rgb(1, 2, 3)')
  await expect(page).not.toHaveTitle('taken over')
  await expect.poll(() => faults).toContain('policy: script-src-elem refused inline')
  await expect.poll(() => faults).toContain('policy: style-src-attr refused inline')
  await expect.poll(() => faults).toContain('policy: connect-src refused http://localhost:9/')
})

test('the accessibility check works under the policy: it names a picture without words and buttons too small', async ({
  page,
}) => {
  await page.goto('./')
  await page.evaluate(() => {
    const buttons = ['one', 'two'].map((name) => {
      const button = document.createElement('button')
      button.textContent = name
      Object.assign(button.style, { width: '9px', height: '9px', padding: '0', overflow: 'hidden' })
      return button
    })
    document.body.append(document.createElement('img'), ...buttons)
  })
  const violations = (await findViolations(page)).join('\n')
  expect(violations).toMatch(/image-alt \(critical\): .* — .*img/)
  expect(violations).toMatch(/target-size \(serious\): .* — .*button/)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page asks for it', async ({ page }) => {
    await page.goto('./')
    const sentence = page.locator('noscript p') // getByText never looks inside a noscript
    await expect(sentence).toBeVisible()
    await expect(sentence).toContainText('please allow JavaScript')
  })
})
