// Builds of the site beside dist/, for tests that need another one.
import { cpSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

function folder(name: string): string {
  return fileURLToPath(new URL(`../node_modules/.cache/e2e/${name}/`, import.meta.url))
}

async function buildInto(outDir: string, mode: string, plugins: Plugin[]): Promise<string> {
  await build({ root, mode, logLevel: 'error', plugins, build: { outDir, emptyOutDir: true } })
  return outDir
}

/** Builds the site of a next release, which says so at its root and on its conventions page; returns the folder. */
export function buildNextRelease(): Promise<string> {
  const plugin: Plugin = {
    name: 'next-release',
    transform: {
      filter: { id: /main\.tsx$|Conventions\.tsx$/ },
      handler: (code) => `${code}\ndocument.documentElement.dataset.release = 'next'`,
    },
  }
  return buildInto(folder('next'), 'production', [plugin])
}

/** Copies a built site, with an editor that is not the one that was built, as a host may send it amid an update. */
export function withWrongEditor(site: string): string {
  const copy = folder('wrong')
  cpSync(site, copy, { recursive: true })
  for (const name of readdirSync(`${copy}assets`)) {
    if (name.startsWith('mountEditor')) writeFileSync(`${copy}assets/${name}`, '// of another release')
  }
  return copy
}

/** Builds the page in one file; returns the file. */
export async function buildSingleFile(): Promise<string> {
  return `${await buildInto(folder('single'), 'single', [])}stepgrad.html`
}
