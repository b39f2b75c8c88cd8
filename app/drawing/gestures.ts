type Gesture = Pick<MouseEvent, 'type' | 'ctrlKey' | 'button'> & {
  readonly touches?: { readonly length: number }
}

/** Whether a gesture moves or zooms a drawing that has the page for itself. */
export function isForDrawing({ type, ctrlKey, button }: Gesture): boolean {
  return (!ctrlKey || type === 'wheel') && !button
}

/**
 * Whether a gesture moves or zooms a figure that stands in a page to be scrolled: the wheel does with Ctrl, as a pinch
 * on a touchpad sends it, or once the figure has the focus; touch does with two fingers.
 */
export function isForFigure(gesture: Gesture, hasFocus: boolean): boolean {
  if (!isForDrawing(gesture)) return false
  if (gesture.type === 'wheel') return gesture.ctrlKey || hasFocus
  return gesture.touches === undefined || gesture.touches.length > 1
}
