import { defineConfig } from 'playwright/test'
import chromium from './playwright.config'

/** The browser tests in the Firefox that `firefox.mjs` has found. */
export default defineConfig({
  ...chromium,
  use: {
    ...chromium.use,
    browserName: 'firefox',
    channel: 'moz-firefox',
    launchOptions: { executablePath: process.env.FIREFOX_PATH },
  },
})
