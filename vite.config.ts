import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** What the built page may load: its own files, and pictures written into them. No inline script or style. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * Finishes the built page. The policy stands in no page of the dev server, which needs an inline script to reload.
 * `crossorigin` goes: everything comes from the page's own origin, and a host without CORS headers may refuse it.
 */
const finishPage: Plugin = {
  name: 'finish-page',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => ({
      html: html.replaceAll(' crossorigin', ''),
      tags: [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
          injectTo: 'head-prepend',
        },
      ],
    }),
  },
}

export default defineConfig({
  base: './', // works from any folder of any host
  plugins: [react(), finishPage],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    // The first view is one script: left alone, it becomes one more wherever a script that is fetched later shares a part.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  test: { include: ['app/**/*.test.ts'], environment: 'node', testTimeout: 30_000, hookTimeout: 60_000 },
})
