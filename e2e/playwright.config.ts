import { defineConfig } from 'playwright/test'
import { findBrowser } from './browser.mjs'

// E2E_PORT lets two checkouts test at once; within one checkout they would share dist/.
const port = Number(process.env.E2E_PORT ?? 4179)
const inCI = Boolean(process.env.CI)

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: inCI ? 1 : 0, // a test that passes only then is reported as flaky
  forbidOnly: inCI,
  timeout: inCI ? 120_000 : 60_000, // a busy machine is slow, not wrong
  expect: { timeout: 10_000 },
  reporter: [[inCI ? 'line' : 'list'], ['./summary.ts']],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: 'chromium',
    launchOptions: findBrowser()?.launchOptions,
    screenshot: 'only-on-failure',
    trace: 'off',
    serviceWorkers: 'block', // each page is a first visit; offline.spec.ts allows them
  },
  webServer: {
    command: `npm run build && npm run preview -- --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '..',
    port, // not url: that question would go through the proxy of the environment, if there is one
    timeout: 120_000,
  },
})
