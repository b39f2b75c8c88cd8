/** Work that is done a little at a time; made by `inSlices`. */
export interface SlicedWork {
  /** Does a first part now and the rest between frames, from the start if it was under way. */
  start(): void
  stop(): void
}

/** Longer than this the page does not wait for one slice. */
const SLICE_MS = 20

/**
 * Work in slices of some milliseconds, so that keys and frames come between. `step` does a small piece and says whether
 * there is more.
 */
export function inSlices(step: () => boolean): SlicedWork {
  let timer: ReturnType<typeof setTimeout> | undefined
  const slice = () => {
    const end = performance.now() + SLICE_MS
    let more = true
    while (more && performance.now() < end) more = step()
    if (more) timer = setTimeout(slice)
  }
  const stop = () => clearTimeout(timer)
  return {
    start() {
      stop()
      slice()
    },
    stop,
  }
}
