import type { Selection } from 'd3'

/** Makes copies of one element, which is made itself when the first copy is asked for: cheaper than building each. */
export function fromTemplate<E extends SVGElement>(
  make: () => Selection<E, undefined, null, undefined>,
): () => E {
  let template: E | undefined
  return () => {
    template ??= make().node() as E
    return template.cloneNode(true) as E
  }
}
