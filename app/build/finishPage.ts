import type { Plugin } from 'vite'
import { sitePolicy } from './contentSecurityPolicy.ts'

/**
 * Finishes the built page. The policy stands in no page of the dev server, which needs an inline script to reload.
 * `crossorigin` goes: everything comes from the page's own origin, and a host without CORS headers may refuse it.
 */
export function finishPage(): Plugin {
  return {
    name: 'finish-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => ({
        html: html.replaceAll(' crossorigin', ''),
        tags: [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: sitePolicy() },
            injectTo: 'head-prepend',
          },
        ],
      }),
    },
  }
}
