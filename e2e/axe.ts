import axe from 'axe-core'
import type { Page } from 'playwright/test'

/**
 * What axe-core finds wrong on the page as it stands, one line a broken rule: `image-alt (critical): Images must
 * have … — img.logo`. All of its rules are on, target-size too, which axe itself leaves off.
 * A rule axe cannot decide (contrast over a picture, say) is not in the list.
 */
export async function findViolations(page: Page): Promise<string[]> {
  // Evaluated rather than added as a script element: the page's own content security policy refuses those.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }),
  )
  return violations.map(({ id, impact, help, nodes }) => {
    const places = nodes.map((node) => node.target.join(' ')).join(', ')
    return `${id} (${impact}): ${help} — ${places}`
  })
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
