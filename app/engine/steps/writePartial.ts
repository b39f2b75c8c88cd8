import type { OperationNode } from '../graph/graph'
import { isNumeral } from '../notation/nameParts'
import { type Part, words } from './sentence'

/** A rule over more operands than this is a list of names that tells nothing. */
const READABLE_OPERANDS = 4

/**
 * The rule of a local gradient over the operands' names: `y` for × towards x, `cos(v1)` for sin. Empty where the rule
 * is a plain number or a case distinction, which say nothing that the number does not, and where it would be too long.
 */
export function writePartial(
  { rule, operands }: OperationNode,
  place: number,
  names: readonly Part[],
): Part[] {
  if (operands.length > READABLE_OPERANDS) return []
  const { operandNames, partials } = rule.formulasFor(operands.length)
  const formula = partials[place] ?? ''
  if (/^-?[\d.]+$/.test(formula) || formula.includes('?')) return []
  const nameOf = (text: string) => names[operandNames.indexOf(text)]
  const whole = nameOf(formula)
  if (whole) return isNumeral(whole.text) ? [] : [whole]
  return lessOne(formula, nameOf)
    .split(/([\p{L}_][\p{L}\d_]*)/u)
    .flatMap((text) => {
      const name = nameOf(text)
      if (!name) return [words(typeset(text))]
      return name.text.startsWith('−') ? [words('('), name, words(')')] : [name]
    })
}

/** The exponent of a power rule worked out where it is a whole number: `y * x` for x², `y * x^2` for x³. */
function lessOne(formula: string, nameOf: (text: string) => Part | undefined): string {
  return formula.replace(/\^\((\w+) - 1\)/, (power, operand: string) => {
    const exponent = nameOf(operand)?.text ?? ''
    if (!/^−?\d{1,6}$/.test(exponent)) return power
    const less = Number(exponent.replace('−', '-')) - 1
    if (less === 1) return ''
    return less < 0 ? `^(${less})` : `^${less}`
  })
}

/** The formula language in print: · for *, a true minus, no blanks round ^. */
function typeset(text: string): string {
  return text.replace(/ ?\* ?/g, '·').replaceAll('-', '−')
}
