import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import type { Release } from '../offline/offlineCopy.ts'

const source = fileURLToPath(new URL('../offline/serviceWorker.ts', import.meta.url))

/** Pictures that no page shows: for the browser's install dialog and for the README. */
const NOT_KEPT = new Set(['screenshot.png'])

/** Writes `sw.js` beside the built page, with the list and the hashes of all files that lie there. */
export function writeServiceWorker(): Plugin {
  return {
    name: 'write-service-worker',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      await writeFile(join(dir, 'sw.js'), await bundleWorker(releaseIn(dir)))
    },
  }
}

function releaseIn(folder: string): Release {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .filter((path) => !NOT_KEPT.has(path))
    .sort()
    .map((path) => [path, `sha256-${hash(readFileSync(join(folder, path)))}`] as const)
  return { version: hash(JSON.stringify(files)).slice(0, 12), files }
}

async function bundleWorker(release: Release): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { RELEASE: JSON.stringify(release) },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: source, output: { format: 'iife' } },
    },
  })
  if (!('output' in built)) throw new Error('The service worker is one script.')
  return built.output[0].code
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64')
}
