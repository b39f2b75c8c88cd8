// Two ingredients carry all three functions: the power series of log Γ about 2 (DLMF 5.7.3) on [1.5, 2.5], and
// Stirling's series (DLMF 5.11.1) from 24 on. Γ(x + 1) = x Γ(x) joins them, reflection does negative x.

/** Euler's γ. */
const EULER = 0.5772156649015329
const HALF_LOG_TAU = 0.5 * Math.log(2 * Math.PI)
/** From here on the five terms of Stirling's series are exact to the last bit. */
const LARGE = 24

/** ζ(k) − 1 for k = 2, 3, …, 27. */
const ZETA_MINUS_1 = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853,
  0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5,
  3.058823630702049e-5, 1.528225940865187e-5, 7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6,
  9.539620338727962e-7, 4.769329867878064e-7, 2.38450502727733e-7, 1.1921992596531106e-7,
  5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8, 7.45071178983543e-9,
]
/** Coefficients of z, z², … in log Γ(2 + z). */
const LOG_GAMMA_AT_2 = [1 - EULER, ...ZETA_MINUS_1.map((c, i) => (i % 2 === 0 ? c : -c) / (i + 2))]

/** Returns Γ(x), for whole x ≥ 1 up to 23 exactly (x − 1)!; +Infinity at 0, −1, −2, …; NaN at −∞. */
export function gamma(x: number): number {
  if (isPole(x)) return Number.POSITIVE_INFINITY
  if (x < 0) return Math.PI / (sinPi(x) * gamma(1 - x))
  if (x < 0.5) return Math.exp(logGammaNear2(x)) / (x * (x + 1))
  if (x < 1.5) return Math.exp(logGammaNear2(x - 1)) / x
  if (x < LARGE) {
    const [product, rest] = descend(x)
    return product * Math.exp(logGammaNear2(rest - 2))
  }
  if (x > 172) return Number.POSITIVE_INFINITY
  // x^(x − ½) overflows before Γ(x) does: two halves.
  const half = x ** ((x - 0.5) / 2)
  return Math.sqrt(2 * Math.PI) * Math.exp(stirlingRest(x)) * half * Math.exp(-x) * half
}

/** Returns log |Γ(x)|, accurate next to its zeros 1 and 2 too; +Infinity at 0, −1, −2, …; NaN at −∞. */
export function lgamma(x: number): number {
  if (isPole(x) || x === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY
  if (x < 0) return Math.log(Math.PI / Math.abs(sinPi(x))) - lgamma(1 - x)
  if (x < 0.5) return logGammaNear2(x) - Math.log1p(x) - Math.log(x)
  if (x < 1.5) return logGammaNear2(x - 1) - Math.log1p(x - 1)
  if (x < LARGE) {
    const [product, rest] = descend(x)
    return Math.log(product) + logGammaNear2(rest - 2)
  }
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TAU + stirlingRest(x)
}

/** Returns ψ(x), the derivative of log Γ; −Infinity at 0, −1, −2, … (the slope on their right); NaN at −∞. */
export function digamma(x: number): number {
  if (isPole(x)) return Number.NEGATIVE_INFINITY
  if (x < 0) return digamma(1 - x) - Math.PI / Math.tan(Math.PI * (x - Math.round(x)))
  let steps = 0
  let large = x
  for (; large < LARGE; large++) steps += 1 / large
  const z = 1 / (large * large)
  const series = z * (1 / 12 - z * (1 / 120 - z * (1 / 252 - z * (1 / 240 - z / 132))))
  return Math.log(large) - 0.5 / large - series - steps
}

/** True at 0, −1, −2, … */
export function isPole(x: number): boolean {
  return x <= 0 && Number.isInteger(x)
}

/** log Γ(2 + z) for |z| ≤ ½. */
function logGammaNear2(z: number): number {
  let sum = 0
  for (let i = LOG_GAMMA_AT_2.length - 1; i >= 0; i--) sum = sum * z + (LOG_GAMMA_AT_2[i] as number)
  return sum * z
}

/** Steps down from x to `rest` in [1.5, 2.5): Γ(x) = product · Γ(rest). */
function descend(x: number): [product: number, rest: number] {
  let product = 1
  let rest = x
  while (rest >= 2.5) {
    rest--
    product *= rest
  }
  return [product, rest]
}

/** log Γ(x) − (x − ½) log x + x − ½ log 2π, for x ≥ LARGE. */
function stirlingRest(x: number): number {
  const z = 1 / (x * x)
  return (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z / 1188)))) / x
}

/** sin πx; x less its nearest whole number is exact, πx would not be. */
function sinPi(x: number): number {
  const whole = Math.round(x)
  const sine = Math.sin(Math.PI * (x - whole))
  return whole % 2 === 0 ? sine : -sine
}
