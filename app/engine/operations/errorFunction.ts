// Rational approximations of W. J. Cody, "Rational Chebyshev approximations for the error function",
// Mathematics of Computation 23 (1969), 631–637: three intervals, each as numerator and denominator.

const NEAR_TOP = [
  0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694,
]
const NEAR_BOTTOM = [1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171]

const MIDDLE_TOP = [
  2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001,
  881.952221241769, 1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
]
const MIDDLE_BOTTOM = [
  1, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597,
  4362.619090143247, 3439.3676741437216, 1230.3393548037495,
]

const FAR_TOP = [
  0.016315387137302097, 0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275,
  0.0006587491615298378,
]
const FAR_BOTTOM = [
  1, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918,
]

/** Returns erf x = 2/√π · ∫₀ˣ exp(−t²) dt, between −1 and 1; relative error about 1e-16. */
export function erf(x: number): number {
  const size = Math.abs(x)
  if (size <= 0.46875) return erfNearZero(x)
  const result = 0.5 - erfcTail(size) + 0.5
  return x < 0 ? -result : result
}

/** Returns erfc x = 1 − erf x, between 0 and 2, with all its digits where erf x is 1 to the last bit. */
export function erfc(x: number): number {
  const size = Math.abs(x)
  if (size <= 0.46875) return 1 - erfNearZero(x)
  const tail = erfcTail(size)
  return x < 0 ? 2 - tail : tail
}

function erfNearZero(x: number): number {
  return (x * polynomial(NEAR_TOP, x * x)) / polynomial(NEAR_BOTTOM, x * x)
}

/** erfc for size > 0.46875. */
function erfcTail(size: number): number {
  if (size > 27) return 0 // below 10⁻³¹⁸; also ∞, for which the last line gives 0 · NaN
  // exp(−size²) from a square without rounding (size to 4 binary places) and a small rest.
  const coarse = Math.trunc(size * 16) / 16
  const gauss = Math.exp(-coarse * coarse) * Math.exp(-(size - coarse) * (size + coarse))
  if (size <= 4) return (gauss * polynomial(MIDDLE_TOP, size)) / polynomial(MIDDLE_BOTTOM, size)
  const z = 1 / (size * size)
  const rest = (z * polynomial(FAR_TOP, z)) / polynomial(FAR_BOTTOM, z)
  return (gauss * (1 / Math.sqrt(Math.PI) - rest)) / size
}

/** The highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (const coefficient of coefficients) sum = sum * x + coefficient
  return sum
}
