// Builds of the site beside dist/, for tests that need another one.
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

/** Builds the page in one file; returns the file. */
export async function buildSingleFile(): Promise<string> {
  return `${await buildInto(folder('single'), 'single', [])}stepgrad.html`
}
