/** What lies over the page from below is taken for a keyboard from this height on, in CSS pixels. */
const LEAST_KEYBOARD = 120

/** The lower edge of what can be seen of the page, in CSS pixels from its top: above a phone's keyboard. */
export function visibleBottom(): number {
  const { visualViewport, innerHeight } = window
  return visualViewport ? visualViewport.offsetTop + visualViewport.height : innerHeight
}

/** Whether a phone's keyboard lies over the page. A page that is zoomed in shows less too. */
export function isKeyboardOpen(): boolean {
  const { visualViewport, innerHeight } = window
  if (!visualViewport || visualViewport.scale > 1.01) return false
  return innerHeight - visualViewport.height > LEAST_KEYBOARD
}
