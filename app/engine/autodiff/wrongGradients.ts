import type { Run } from './run'

/** Ids of the variables whose gradient is another than in the run where contributions are added; most often none. */
export function wrongGradients(run: Run, right: Run): ReadonlySet<number> {
  const wrong = new Set<number>()
  if (run === right) return wrong
  run.gradient.forEach((gradient, id) => {
    if (!Object.is(gradient, right.gradient[id]) && gradient !== right.gradient[id]) wrong.add(id)
  })
  return wrong
}
