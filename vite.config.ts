import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { finishPage } from './app/build/finishPage.ts'
import { singleFile } from './app/build/singleFile.ts'
import { writeServiceWorker } from './app/build/writeServiceWorker.ts'

export default defineConfig(({ mode }) => ({
  base: './', // works from any folder of any host
  plugins: [react(), mode === 'single' ? singleFile('stepgrad.html') : [finishPage(), writeServiceWorker()]],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    // The first view is one script: left alone, it becomes one more wherever a script that is fetched later shares a part.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  test: { include: ['app/**/*.test.ts'], environment: 'node', testTimeout: 30_000, hookTimeout: 60_000 },
}))
