/**
 * The text in the formula field, whichever stands there: the plain field or the editor that takes its place, which has an
 * element for each line. `field` is a locator of the text box.
 */
export function formulaText(field) {
  return field.evaluate((element) => {
    if ('value' in element) return element.value
    const lines = [...element.querySelectorAll('.cm-line')]
    return (lines.length > 0 ? lines : [element]).map((line) => line.textContent).join('\n')
  })
}
