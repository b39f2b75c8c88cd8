/** A name as a textbook prints it: x1 and x_1 have the subscript 1, alpha is α. */
export interface NameParts {
  readonly base: string
  /** Empty where the name has no subscript. */
  readonly subscript: string
}

const GREEK: ReadonlyMap<string, string> = new Map(
  (
    'alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο ' +
    'pi π rho ρ sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ ' +
    'Upsilon Υ Phi Φ Psi Ψ Omega Ω'
  )
    .match(/\S+ \S+/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
)

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉'

/**
 * Base and subscript of a variable's name: `x1`, `x_1` → x, 1; `w_ij` → w, ij; `theta2` → θ, 2. A constant is named by
 * its number, which has no subscript: `0.25` stays whole.
 */
export function nameParts(name: string): NameParts {
  const match = /^([\p{L}_].*?)(?:_([^_]+)|_?(\d+))$/u.exec(name)
  const base = match?.[1] ?? name
  return { base: GREEK.get(base) ?? base, subscript: match?.[2] ?? match?.[3] ?? '' }
}

/** The name in one line of plain text: x₁, θ, w_ij. */
export function plainName(name: string): string {
  const { base, subscript } = nameParts(name)
  if (!subscript) return base
  if (!/^\d+$/.test(subscript)) return `${base}_${subscript}`
  return base + [...subscript].map((digit) => SUBSCRIPTS[Number(digit)]).join('')
}

/** The name of a variable's adjoint in one line of plain text: x̄₁, with a bar over the base. */
export function adjointName(name: string): string {
  const { base } = nameParts(name)
  return `${base}\u0304`.normalize('NFC') + plainName(name).slice(base.length)
}

/** Whether it is no name but the number by which a constant is called: `0.25`, `−15`, `∞`. */
export function isNumeral(name: string): boolean {
  return /^−?[\d∞]/.test(name)
}
