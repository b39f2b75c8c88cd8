// Serves a built site so that it can really go away, and be replaced by another version.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The built site that all browser tests use. */
export const builtSite = fileURLToPath(new URL('../dist/', import.meta.url))

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/** A server of one folder under `/some/folder/`. */
export interface SiteServer {
  /** Ends on a slash. */
  readonly url: string
  /** From now on the files are those of another folder. */
  serve(folder: string): void
  /** Ends the server and every connection; throws if its address still answers. */
  stop(): Promise<void>
}

const PATH = '/some/folder/'

/** Starts a server of `folder`. Its headers are the least helpful that hosts are known to send. */
export async function serveSite(folder: string): Promise<SiteServer> {
  let root = folder
  const server = createServer(async ({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://host')
    const file = pathname === PATH ? 'index.html' : normalize(pathname.slice(PATH.length))
    const content = pathname.startsWith(PATH) && (await readFile(join(root, file)).catch(() => undefined))
    if (!content) return void response.writeHead(404).end()
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    response.writeHead(200, { 'content-type': type, vary: 'Origin', 'cache-control': 'max-age=600' })
    response.end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`
  return {
    url,
    serve(folder) {
      root = folder
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      const answers = await fetch(url).then(
        () => true,
        () => false,
      )
      if (answers) throw new Error(`${url} still answers`)
    },
  }
}
