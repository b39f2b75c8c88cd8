import type { Reporter, Suite } from 'playwright/types/testReporter'

/**
 * A Playwright reporter whose last line is `N passed, N failed`. A test that never ran counts as failed, and so does
 * an error outside the tests: a site that cannot be built ends in `0 passed, 1 failed`, not in zeros.
 */
export default class Summary implements Reporter {
  private suite: Suite | undefined
  private outsideErrors = 0

  onBegin(_config: unknown, suite: Suite) {
    this.suite = suite
  }

  onError() {
    this.outsideErrors += 1
  }

  // Not onEnd: the other reporters print their own summary there.
  async onExit() {
    const tests = this.suite?.allTests() ?? []
    const skipped = tests.filter((test) => test.results.at(-1)?.status === 'skipped')
    const passed = tests.filter((test) => test.results.length > 0 && test.ok() && !skipped.includes(test))
    const failed = tests.length - passed.length - skipped.length + this.outsideErrors
    console.log(`${passed.length} passed, ${failed} failed`)
  }
}
