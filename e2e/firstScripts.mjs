import { gzipSync } from 'node:zlib'

/**
 * Names and gzipped bytes of the scripts that a built page's index.html asks for, with what they import at once;
 * `readText(name)` is the text of a file of the site.
 */
export async function firstScripts(readText) {
  const scripts = new Map()
  const add = async (name) => {
    if (scripts.has(name)) return
    scripts.set(name, 0)
    const text = await readText(name)
    scripts.set(name, gzipSync(text).length)
    for (const [, imported] of text.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
      await add(`assets/${imported}`)
  }
  const page = await readText('index.html')
  for (const [, name] of page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)) await add(name)
  return [...scripts].map(([name, bytes]) => ({ name, bytes }))
}
