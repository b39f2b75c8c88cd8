/** How wide a lane is: by the size of its number, so that it stays as it is from step to step. */
export type Weight = '' | 'zero' | 'thin' | 'middle' | 'thick'

/** What a lane tells of the gradient that came back along it. */
export interface LaneLook {
  readonly weight: Weight
  /** "+", "−", "0", "–" where there is no number; empty before anything has come back. */
  readonly sign: string
}

/** Below the first a lane is thin, from the second on it is thick. */
const [SMALL, LARGE] = [0.1, 10]

/** The lane of a number that came back. Its width tells the size: below 0.1, to 10, from 10 on. */
export function laneLook(gradient: number | undefined): LaneLook {
  if (gradient === undefined) return { weight: '', sign: '' }
  if (Number.isNaN(gradient)) return { weight: 'zero', sign: '–' }
  if (gradient === 0) return { weight: 'zero', sign: '0' }
  return { weight: weightOf(Math.abs(gradient)), sign: gradient < 0 ? '−' : '+' }
}

function weightOf(size: number): Weight {
  if (size < SMALL) return 'thin'
  return size < LARGE ? 'middle' : 'thick'
}
