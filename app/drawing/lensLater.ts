import type { LensLayer } from './drawLens'

/**
 * A layer for the lens inside `content` whose code is fetched when a first lens is to be shown: the way forward needs
 * none. Where it cannot be fetched there is no lens, and the caption says the same.
 */
export function createLensLater(content: SVGGElement): LensLayer {
  let layer: LensLayer | undefined
  let wanted: Parameters<LensLayer['show']> | undefined
  const fetchLayer = async () => {
    const { createLens } = await import('./drawLens')
    layer = createLens(content)
    if (wanted) layer.show(...wanted)
  }
  return {
    show(...scene) {
      const [, lens] = scene
      if (layer) return layer.show(...scene)
      const isFirst = wanted === undefined
      if (isFirst && !lens) return
      wanted = scene
      if (isFirst) fetchLayer().catch(() => undefined)
    },
  }
}
