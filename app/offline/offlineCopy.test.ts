import { beforeEach, describe, expect, it } from 'vitest'
import { offlineCopy, type Release } from './offlineCopy'
import { fakeCaches } from './testing/fakeCaches'

const SCOPE = 'https://host/class/'

/** A site whose page and script are of one version; `old.js` and `new.js` are those of 1 and 2. */
function release(version: string, script: string): Release {
  return {
    version,
    files: [
      ['index.html', 'sha256-'],
      [`assets/${script}`, 'sha256-'],
    ],
  }
}
const FIRST = release('1', 'old.js')
const SECOND = release('2', 'new.js')

let { caches, stored } = fakeCaches()
let asked: Request[] = []
beforeEach(() => {
  ;({ caches, stored } = fakeCaches())
  asked = []
})

/** A copy whose network answers with the address and `note`, unless `answer` says otherwise. */
function copyOf(of: Release, note = '', scope = SCOPE, answer?: (request: Request) => Response) {
  return offlineCopy(of, scope, {
    caches,
    fetch: async (request) => {
      asked.push(request)
      return answer?.(request) ?? new Response(`${request.url} ${note}`)
    },
  })
}

async function textAt(copy: ReturnType<typeof copyOf>, address: string) {
  return (await copy.find(address))?.text()
}

describe('a filled copy', () => {
  it('has the page at the folder, at its name, and with any question or place in the link', async () => {
    const copy = copyOf(FIRST)
    await copy.fill()
    for (const link of ['', 'index.html', '?f=x*y&at=x:2,y:3', '#f=x*y', 'index.html?f=x#step=b1'])
      expect(await textAt(copy, SCOPE + link)).toBe(`${SCOPE}index.html `)
  })

  it('has its files, and nothing else: not of another folder, not of another host', async () => {
    const copy = copyOf(FIRST)
    await copy.fill()
    expect(await textAt(copy, `${SCOPE}assets/old.js`)).toBe(`${SCOPE}assets/old.js `)
    for (const other of [`${SCOPE}assets/none.js`, `${SCOPE}notes/`, 'https://host/', 'https://other/class/'])
      expect(await copy.find(other)).toBeUndefined()
  })

  it('was asked of the network itself, each file once and with its hash', async () => {
    await copyOf(FIRST).fill()
    expect(asked.map(({ url, cache, integrity }) => [url, cache, integrity])).toEqual([
      [`${SCOPE}index.html`, 'no-cache', 'sha256-'],
      [`${SCOPE}assets/old.js`, 'no-cache', 'sha256-'],
    ])
  })

  it('keeps no trace of a host that sends index.html on to the folder: a page may not be answered so', async () => {
    const sentOn = () => Object.defineProperty(new Response('page'), 'redirected', { value: true })
    const copy = copyOf(FIRST, '', SCOPE, sentOn)
    await copy.fill()
    const page = await copy.find(SCOPE)
    expect([await page?.text(), page?.redirected]).toEqual(['page', false])
  })
})

it('a file that does not arrive: the copy is not complete, and says which file', async () => {
  const copy = copyOf(FIRST, '', SCOPE, ({ url }) =>
    url.endsWith('.js') ? new Response('', { status: 404 }) : new Response(''),
  )
  await expect(copy.fill()).rejects.toThrow('assets/old.js: 404')
})

describe('with a second release', () => {
  it('the page is of the second, the scripts of tabs on the first are still there', async () => {
    await copyOf(FIRST, 'of 1').fill()
    const second = copyOf(SECOND, 'of 2')
    await second.fill()
    expect(await textAt(second, SCOPE)).toMatch(/of 2$/)
    expect(await textAt(second, `${SCOPE}assets/new.js`)).toMatch(/of 2$/)
    expect(await textAt(second, `${SCOPE}assets/old.js`)).toMatch(/of 1$/)
  })

  it('the first stays while the page that is left runs it, and goes when that runs the second', async () => {
    await copyOf(FIRST).fill()
    const second = copyOf(SECOND)
    await second.fill()
    await second.dropOthers(`${SCOPE}assets/old.js`)
    expect(await second.find(`${SCOPE}assets/old.js`)).toBeDefined()
    await second.dropOthers(`${SCOPE}assets/new.js`)
    expect(await second.find(`${SCOPE}assets/old.js`)).toBeUndefined()
    expect(await second.find(SCOPE)).toBeDefined()
  })

  it('a site in another folder of the host, above or below, is left alone', async () => {
    for (const scope of ['https://host/', SCOPE, 'https://host/class/b/'])
      await copyOf(FIRST, '', scope).fill()
    const second = copyOf(SECOND)
    await second.fill()
    await second.dropOthers(`${SCOPE}assets/new.js`)
    expect([...stored.keys()]).toEqual([
      'stepgrad https://host/ 1',
      'stepgrad https://host/class/b/ 1',
      `stepgrad ${SCOPE} 2`,
    ])
    expect(await second.find('https://host/class/b/assets/old.js')).toBeUndefined()
  })
})
