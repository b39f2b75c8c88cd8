/** How steep a curve is at a point, by moving the point one step to either side. */
interface OneStep {
  /** How far the point is moved, a power of ten. */
  readonly step: number
  /** (f(at + step) − f(at − step)) / 2 step; not finite where a side has no finite value. */
  readonly slope: number
  /** (f(at) − f(at − step)) / step. */
  readonly left: number
  /** (f(at + step) − f(at)) / step. */
  readonly right: number
  /** How far the rounding of f may move the slope. */
  readonly rounding: number
}

/** The central difference of a curve at a point, of the step whose difference is most certain. */
export interface CentralDifference extends OneStep {
  /** How far the slope may be from that of the curve, as narrower steps tell; Infinity where none can. */
  readonly uncertainty: number
  /** Whether rounding explains what narrower steps tell otherwise; else the curve bends within the steps. */
  readonly isRounded: boolean
  /**
   * Where the curve breaks at the point, or so near that the steps pass over it: `jump` if a side keeps its distance in
   * value as the step narrows, `kink` if the slopes of the sides keep theirs.
   */
  readonly breaks?: 'kink' | 'jump'
}

/**
 * The most certain central difference of a curve at a point: of 9 steps next to 1 and up to 15 far from it, the widest
 * of equals. Where none has a finite value on both sides, one from the middle; undefined at ±∞. `noise` is how far
 * rounding may move a value of the curve. Calls the curve twice a step, and once more.
 */
export function centralDifference(
  curve: (x: number) => number,
  at: number,
  noise: number,
): CentralDifference | undefined {
  const value = curve(at)
  const tried = stepsAt(at).map((step) => tryStep(curve, at, value, step, noise))
  const usable = tried.filter(({ slope }) => Number.isFinite(slope))
  return mostCertain(usable) ?? unjudged(tried[tried.length >> 1])
}

function mostCertain(usable: readonly OneStep[]): CentralDifference | undefined {
  const uncertainties = usable.map((_, index) => uncertaintyOf(usable, index))
  const uncertainty = Math.min(...uncertainties)
  const [best, next, third] = usable.slice(uncertainties.indexOf(uncertainty))
  if (!best || !next) return unjudged(best)
  const judged = { ...best, uncertainty, isRounded: uncertainty <= 10 * next.rounding }
  const breaks = breakWithin([best, next, third])
  // Over a jump the slope grows as the step narrows: no step tells more than another, and the widest reads best.
  if (breaks === 'jump' && uncertainty > Math.abs(best.slope)) return { ...judged, ...usable[0], breaks }
  return { ...judged, breaks }
}

function unjudged(one: OneStep | undefined): CentralDifference | undefined {
  return one && { ...one, uncertainty: Number.POSITIVE_INFINITY, isRounded: false }
}

/**
 * Decades from 10⁻² to 10⁻¹⁰ of the point's own magnitude, and from 10⁻² to 10⁻⁷ of 1: far from 0 or near it a formula
 * may well bend as it does elsewhere, as sin(x) does at 10⁸.
 */
function stepsAt(at: number): number[] {
  if (!Number.isFinite(at)) return []
  const magnitude = at === 0 ? 0 : Math.floor(Math.log10(Math.abs(at)))
  const own = [2, 3, 4, 5, 6, 7, 8, 9, 10].map((decades) => magnitude - decades)
  const exponents = new Set([...own, -2, -3, -4, -5, -6, -7])
  return [...exponents]
    .toSorted((first, second) => second - first)
    .map((exponent) => Number(`1e${exponent}`))
    .filter((step) => at + step !== at)
}

/** Divided by the distance of the doubles: next to 10⁸ a step of 0.001 is off by 7 parts in a million. */
function tryStep(
  curve: (x: number) => number,
  at: number,
  value: number,
  step: number,
  noise: number,
): OneStep {
  const [below, above] = [at - step, at + step]
  const [down, up] = [curve(below), curve(above)]
  return {
    step,
    slope: (up - down) / (above - below),
    left: (value - down) / (at - below),
    right: (up - value) / (above - at),
    rounding: noise / step,
  }
}

/**
 * What the next narrower step says otherwise, and a part of its rounding, since they may agree by chance; and what any
 * still narrower one says that its own rounding does not excuse: a step that passes over a kink or a whole period is
 * found out by those that do not.
 */
function uncertaintyOf(steps: readonly OneStep[], index: number): number {
  const [{ slope }, next, ...narrower] = steps.slice(index) as [OneStep, ...OneStep[]]
  if (!next) return Number.POSITIVE_INFINITY
  const unexcused = narrower.map((other) => Math.abs(slope - other.slope) - 8 * other.rounding)
  return Math.abs(slope - next.slope) + next.rounding / 2 + Math.max(0, ...unexcused)
}

/** Of the step taken and the next narrower ones: on a smooth curve all distances shrink, to a tenth where steps do. */
function breakWithin(steps: readonly [OneStep, OneStep, OneStep?]): 'kink' | 'jump' | undefined {
  const [, next] = steps
  const tried = steps.filter((one) => one !== undefined)
  const isSeen = (slope: number) => Math.abs(slope) > 8 * next.rounding
  const jumps = (side: 'left' | 'right') => {
    const distances = tried.map((one) => Math.abs(one[side]) * one.step)
    return isSeen(next[side]) && isKept(distances, 0.5)
  }
  if (jumps('left') || jumps('right')) return 'jump'
  const bend = next.right - next.left
  const isBent = isSeen(bend) && Math.abs(bend) > 1e-6 * (Math.abs(next.left) + Math.abs(next.right))
  const bends = tried.map(({ left, right }) => Math.abs(right - left))
  return isBent && isKept(bends, 0.3) ? 'kink' : undefined
}

/** Whether each distance is more than this share of the one before. */
function isKept(distances: readonly number[], share: number): boolean {
  return distances.every((distance, index) => index === 0 || distance > share * (distances[index - 1] ?? 0))
}
