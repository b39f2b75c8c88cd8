import type { Domain, Formulas, Operation, Partial, PointRemark, Spelling } from './operation'

/** What every row says, however many operands it has. */
interface Row extends Spelling {
  readonly symbol: string
  readonly meaning: string
  readonly handsOn?: string
  readonly domain?: Domain
  readonly remarks?: readonly PointRemark[]
}

/** A rule for numbers beside the same rule in the formula language. */
type Rule<F> = readonly [at: F, formula: string]

type Unary = (x: number) => number
type Binary = (a: number, b: number) => number
type Ternary = (a: number, b: number, c: number) => number

/** The partials of each also receive the saved result. */
type UnaryPartial = (x: number, result: number) => number
type BinaryPartial = (a: number, b: number, result: number) => number
type TernaryPartial = (a: number, b: number, c: number, result: number) => number

interface UnaryRow extends Row {
  /** `x` when absent. */
  readonly operand?: string
  readonly value: Rule<Unary>
  readonly partial: Rule<UnaryPartial> | typeof noGradient
  readonly samples: readonly number[]
}

interface BinaryRow extends Row {
  /** `a`, `b` when absent. */
  readonly operands?: readonly [string, string]
  readonly value: Rule<Binary>
  readonly partials: readonly [
    Rule<BinaryPartial> | typeof noGradient,
    Rule<BinaryPartial> | typeof noGradient,
  ]
  readonly samples: readonly (readonly [number, number])[]
}

interface TernaryRow extends Row {
  readonly operands: readonly [string, string, string]
  readonly value: Rule<Ternary>
  readonly partials: readonly (Rule<TernaryPartial> | typeof noGradient)[]
  readonly samples: readonly (readonly [number, number, number])[]
}

interface VariadicRow extends Row {
  readonly least: number
  readonly value: readonly [at: (...operands: number[]) => number, formula: (names: string) => string]
  /** The rule of one operand, by its index; its formula, by its name and the list of all names. */
  readonly partial: readonly [
    at: (index: number) => Partial['at'],
    formula: (own: string, names: string) => string,
  ]
  readonly samples: readonly (readonly number[])[]
}

/** The partial of an operand through which no gradient passes at all. */
export const noGradient = 'no gradient'

/** An operation of one operand. */
export function unary(row: UnaryRow): Operation {
  const samples = row.samples.map((x) => [x])
  return fixed(row, [row.operand ?? 'x'], row.value, [row.partial], samples)
}

/** An operation of two operands. */
export function binary(row: BinaryRow): Operation {
  return fixed(row, row.operands ?? ['a', 'b'], row.value, row.partials, row.samples)
}

/** An operation of three operands. */
export function ternary(row: TernaryRow): Operation {
  return fixed(row, row.operands, row.value, row.partials, row.samples)
}

/** An operation of `least` operands or more, all treated alike. Its `formula` is the one for two. */
export function variadic(row: VariadicRow): Operation {
  const [value, formulaOf] = row.value
  const [ruleOf, partialFormulaOf] = row.partial

  const formulasFor = (count: number): Formulas => {
    const operandNames = variadicNames(count)
    const list = operandNames.join(', ')
    return {
      operandNames,
      formula: formulaOf(list),
      // Each names all operands: the square of their number in text, which hardly anyone asks for.
      get partials() {
        return operandNames.map((own) => partialFormulaOf(own, list))
      },
    }
  }
  const built: Partial[] = []
  const build = (index: number): Partial => {
    const { operandNames } = formulasFor(Math.max(2, index + 1))
    const formula = partialFormulaOf(operandNames[index] ?? '', operandNames.join(', '))
    built[index] = { at: ruleOf(index), formula }
    return built[index]
  }
  const { operandNames, formula } = formulasFor(2)
  return {
    ...common(row),
    operandNames,
    arity: { least: row.least, most: Number.POSITIVE_INFINITY },
    value,
    formula,
    partial: (index) => built[index] ?? build(index),
    formulasFor,
    samples: row.samples,
  }
}

function fixed(
  row: Row,
  operandNames: readonly string[],
  [value, formula]: Rule<(...operands: number[]) => number>,
  rules: readonly (Rule<(...operandsThenResult: number[]) => number> | typeof noGradient)[],
  samples: readonly (readonly number[])[],
): Operation {
  const partials = rules.map((rule): Partial => {
    return rule === noGradient ? { at: () => 0, formula: '0', none: true } : { at: rule[0], formula: rule[1] }
  })
  const formulas = { operandNames, formula, partials: partials.map((partial) => partial.formula) }
  const count = operandNames.length
  return {
    ...common(row),
    operandNames,
    arity: { least: count, most: count },
    value,
    formula,
    // The index comes from the graph, whose calls have the right number of operands.
    partial: (index) => partials[index] as Partial,
    formulasFor: () => formulas,
    samples,
  }
}

function common({ infix, prefix, calls, conditional, remarks = [], symbol, meaning, handsOn, domain }: Row) {
  return { symbol, spelling: { infix, prefix, calls, conditional }, meaning, handsOn, domain, remarks }
}

/** a, b, c, d while the letters last before the constant e, then x1, x2, … */
function variadicNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => (count <= 4 ? 'abcd'.charAt(index) : `x${index + 1}`))
}
