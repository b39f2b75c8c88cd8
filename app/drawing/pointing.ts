/**
 * Tells which node or arrow the mouse is over or, where it is over none, which node has the focus; undefined where neither.
 * A finger points by the focus that its tap gives. Returns what ends it. Listens at the `<svg>`: any part of it that listened
 * to the focus would get a Tab stop in Chromium.
 */
export function watchPointing(
  svg: SVGSVGElement,
  onPoint: (element: SVGGElement | undefined) => void,
): () => void {
  let hovered: SVGGElement | undefined
  let focused: SVGGElement | undefined
  let told: SVGGElement | undefined
  const tell = () => {
    const pointed = hovered ?? focused
    if (pointed === told) return
    told = pointed
    onPoint(pointed)
  }
  const listeners = {
    pointerover({ target, pointerType, buttons }: PointerEvent) {
      if (pointerType === 'touch' || buttons !== 0) return // the stage is being moved
      hovered = partAround(target)
      tell()
    },
    pointerout({ relatedTarget }: PointerEvent) {
      hovered = partAround(relatedTarget) === hovered ? hovered : undefined
      tell()
    },
    focusin({ target }: FocusEvent) {
      focused = partAround(target)
      tell()
    },
    focusout() {
      focused = undefined
      tell()
    },
  }
  const entries = Object.entries(listeners) as [string, EventListener][]
  for (const [type, listener] of entries) svg.addEventListener(type, listener)
  return () => {
    for (const [type, listener] of entries) svg.removeEventListener(type, listener)
  }
}

function partAround(target: EventTarget | null): SVGGElement | undefined {
  const element =
    target instanceof Element ? target.closest('g.node:not(.is-leaving), g.arrow:not(.is-leaving)') : null
  return element instanceof SVGGElement ? element : undefined
}
