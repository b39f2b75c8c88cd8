import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { singleFilePolicy } from './contentSecurityPolicy.ts'

const icon = fileURLToPath(new URL('../../public/icon.svg', import.meta.url))

/** What starts a worker from a file of its own, in the source. */
const WORKER = /new Worker\(new URL\('(.+?)', import\.meta\.url\), \{ type: 'module' \}\)/

/** Makes the build one page, `name`, that carries script, style, workers and icon in itself and asks for nothing. */
export function singleFile(name: string): Plugin {
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'post',
    config: () => ({
      build: {
        copyPublicDir: false,
        cssCodeSplit: false,
        assetsInlineLimit: Number.POSITIVE_INFINITY,
        chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    transform: {
      order: 'pre',
      filter: { code: WORKER },
      // Vite makes such a worker of its text, by way of a blob: a page opened as a file may start no other.
      handler: (code) =>
        code.replace(WORKER, 'new InlineWorker()') +
        `\nimport InlineWorker from '${code.match(WORKER)?.[1]}?worker&inline'\n`,
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('The build has no page.')
        let script = ''
        let style = ''
        for (const [path, file] of Object.entries(bundle)) {
          if (file.type === 'chunk') script += file.code
          else if (path.endsWith('.css')) style += file.source
          else if (file !== page) throw new Error(`${path} is not written into the page.`)
          delete bundle[path]
        }
        this.emitFile({ type: 'asset', fileName: name, source: inOne(String(page.source), script, style) })
      },
    },
  }
}

/** The page with script and style written into it, instead of the links to them. */
function inOne(page: string, script: string, style: string): string {
  // What would end the element or hide its end from the reader of HTML; it stands in strings only.
  const safe = script.replace(/<(?=\/script|!--)/gi, '\\x3C')
  const policy = singleFilePolicy(hash(safe), hash(style))
  const iconLink = `data:image/svg+xml;base64,${readFileSync(icon).toString('base64')}`
  return page
    .replace(
      /<(script|link)\b[^>]*(src|rel="(stylesheet|icon|manifest|apple-touch-icon)")[^>]*>(<\/script>)?\s*/g,
      '',
    )
    .replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace('</head>', () => `<link rel="icon" href="${iconLink}">\n<style>${style}</style>\n</head>`)
    .replace('</body>', () => `<script type="module">${safe}</script>\n</body>`)
}

function hash(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}
