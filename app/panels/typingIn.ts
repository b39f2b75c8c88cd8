/** Whether keys belong to a text field or a list that has the focus; sliders and buttons are none. */
export function isTyping(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  if (target instanceof HTMLElement && target.isContentEditable) return true
  return target instanceof HTMLInputElement && target.type !== 'range' && target.type !== 'checkbox'
}

/** Whether a key only changes what another means. */
export function isModifier({ key }: KeyboardEvent): boolean {
  return ['Alt', 'AltGraph', 'Shift', 'Control', 'Meta'].includes(key)
}
