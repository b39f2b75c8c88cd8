import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { finishPage } from './build/finishPage.ts'
import { singleFile } from './build/singleFile.ts'
import { writeServiceWorker } from './build/writeServiceWorker.ts'

export default defineConfig(({ mode }) => ({
  base: './', // works from any folder of any host
  plugins: [react(), mode === 'single' ? singleFile('stepgrad.html') : [finishPage(), writeServiceWorker()]],
  // One script of 550 kB, 175 kB on the way: splitting it would only add a round trip.
  build: { target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 700 },
  test: { include: ['app/**/*.test.ts'], environment: 'node', testTimeout: 30_000, hookTimeout: 60_000 },
}))
