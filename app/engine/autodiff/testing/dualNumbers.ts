// An oracle for tests: forward-mode differentiation by dual numbers, straight over the tree of the full mathjs and by
// rules of its own. It shares neither the graph nor the table of operations with the engine.
import { parse } from 'mathjs'

/** A number that knows how it moves with one leaf. */
export interface Dual {
  readonly value: number
  readonly slope: number
  /** The slope with every product along every path counted positive: how much may have cancelled. 0: does not move. */
  readonly size: number
}

/** The value, then the partials, at the operands. */
type Rule = (...operands: number[]) => readonly [value: number, ...partials: number[]]

const { exp, log, sin, cos, tan, sinh, cosh, tanh, abs, sqrt, PI } = Math

const sigmoid = (x: number) => 1 / (1 + exp(-x))
const softplus = (x: number) => (x > 30 ? x + exp(-x) : Math.log1p(exp(x)))
const power: Rule = (x, y) => [
  Number.isNaN(x) ? x : x ** y, // NaN ** 0 is 1
  y === 0 ? 0 : y * x ** (y - 1),
  x === 0 && y > 0 ? 0 : x ** y * log(x),
]
const remainder: Rule = (x, y) => [((x % y) + y) % y, 1, -Math.floor(x / y)]
const logarithm: Rule = (x, base = Math.E) => {
  if (!(base > 0) || base === 1) return [Number.NaN, Number.NaN, Number.NaN]
  return [log(x) / log(base), 1 / (x * log(base)), -log(x) / (base * log(base) ** 2)]
}
const extreme =
  (choose: (...operands: number[]) => number): Rule =>
  (...operands) => {
    const value = choose(...operands)
    const winners = operands.filter((operand) => operand === value).length
    return [value, ...operands.map((operand) => (operand === value ? 1 / winners : 0))]
  }
const flat = (round: (x: number) => number): Rule => {
  return (x) => [round(x), 0]
}
const answer = (holds: (a: number, b: number) => boolean): Rule => {
  return (a, b) => [[a, b].some(Number.isNaN) ? Number.NaN : Number(holds(a, b)), 0, 0]
}

/** By mathjs' name of the operator, or the name of the function. */
const rules: Readonly<Record<string, Rule>> = {
  add: (a, b) => [a + b, 1, 1],
  subtract: (a, b) => [a - b, 1, -1],
  multiply: (a, b) => [a * b, b, a],
  divide: (a, b) => [a / b, 1 / b, -a / b ** 2],
  pow: power,
  mod: remainder,
  unaryMinus: (x) => [-x, -1],
  larger: answer((a, b) => a > b),
  largerEq: answer((a, b) => a >= b),
  smaller: answer((a, b) => a < b),
  smallerEq: answer((a, b) => a <= b),
  equal: answer((a, b) => a === b),
  unequal: answer((a, b) => a !== b),
  and: answer((a, b) => a !== 0 && b !== 0),
  or: answer((a, b) => a !== 0 || b !== 0),
  not: (x) => [Number.isNaN(x) ? x : Number(x === 0), 0],
  exp: (x) => [exp(x), exp(x)],
  expm1: (x) => [Math.expm1(x), exp(x)],
  log: logarithm,
  ln: logarithm,
  log2: (x) => [Math.log2(x), 1 / (x * log(2))],
  log10: (x) => [Math.log10(x), 1 / (x * log(10))],
  log1p: (x) => [Math.log1p(x), 1 / (1 + x)],
  sqrt: (x) => [sqrt(x), 0.5 / sqrt(x)],
  cbrt: (x) => [Math.cbrt(x), Math.cbrt(x) / (3 * x)],
  square: (x) => [x * x, 2 * x],
  cube: (x) => [x * x * x, 3 * x * x],
  sin: (x) => [sin(x), cos(x)],
  cos: (x) => [cos(x), -sin(x)],
  tan: (x) => [tan(x), 1 + tan(x) ** 2],
  sec: (x) => [1 / cos(x), sin(x) / cos(x) ** 2],
  csc: (x) => [1 / sin(x), -cos(x) / sin(x) ** 2],
  cot: (x) => [cos(x) / sin(x), -1 / sin(x) ** 2],
  asin: (x) => [Math.asin(x), 1 / sqrt(1 - x * x)],
  acos: (x) => [PI / 2 - Math.asin(x), -1 / sqrt(1 - x * x)],
  atan: (x) => [Math.atan(x), 1 / (1 + x * x)],
  sinh: (x) => [sinh(x), cosh(x)],
  cosh: (x) => [cosh(x), sinh(x)],
  tanh: (x) => [tanh(x), 1 / cosh(x) ** 2],
  sech: (x) => [1 / cosh(x), -tanh(x) / cosh(x)],
  csch: (x) => [1 / sinh(x), -cosh(x) / sinh(x) ** 2],
  coth: (x) => [cosh(x) / sinh(x), -1 / sinh(x) ** 2],
  asinh: (x) => [Math.asinh(x), 1 / sqrt(x * x + 1)],
  acosh: (x) => [Math.acosh(x), 1 / sqrt((x - 1) * (x + 1))],
  atanh: (x) => [Math.atanh(x), 1 / ((1 - x) * (1 + x))],
  sigmoid: (x) => [sigmoid(x), 1 / (2 + 2 * cosh(x))],
  σ: (x) => [sigmoid(x), 1 / (2 + 2 * cosh(x))],
  softplus: (x) => [softplus(x), sigmoid(x)],
  log_sigmoid: (x) => [-softplus(-x), sigmoid(-x)],
  silu: (x) => [x * sigmoid(x), sigmoid(x) + x / (2 + 2 * cosh(x))],
  softsign: (x) => [x / (1 + abs(x)), 1 / (1 + abs(x)) ** 2],
  mish: (x) => [x * tanh(softplus(x)), tanh(softplus(x)) + (x * sigmoid(x)) / cosh(softplus(x)) ** 2],
  logit: (p) => [log(p / (1 - p)), p < 0 || p > 1 ? Number.NaN : 1 / p + 1 / (1 - p)],
  abs: (x) => [abs(x), Math.sign(x)],
  sign: flat(Math.sign),
  floor: flat(Math.floor),
  ceil: flat(Math.ceil),
  round: flat((x) => Math.sign(x) * Math.floor(abs(x) + 0.5)),
  relu: (x) => [x > 0 ? x : x * 0, Number(x > 0)],
  leaky_relu: (x) => [x > 0 ? x : x / 100, x > 0 ? 1 : 0.01],
  elu: (x) => [x > 0 ? x : exp(x) - 1, x > 0 ? 1 : exp(x)],
  relu6: (x) => [Math.min(6, Math.max(0, x)), Number(x > 0 && x < 6)],
  hardtanh: (x) => [Math.min(1, Math.max(-1, x)), Number(abs(x) < 1)],
  hypot: (...xs) => [Math.hypot(...xs), ...xs.map((x) => x / Math.hypot(...xs))],
  atan2: (y, x) => [Math.atan2(y, x), x / (x * x + y * y), -y / (x * x + y * y)],
  logaddexp: (a, b) => [Math.max(a, b) + Math.log1p(exp(-abs(a - b))), sigmoid(a - b), sigmoid(b - a)],
  max: extreme(Math.max),
  min: extreme(Math.min),
}

/** The parts of mathjs' nodes that are read here. */
interface Node {
  readonly type: string
  readonly value?: unknown
  readonly name?: string
  readonly fn?: string | { readonly name: string }
  readonly args?: readonly Node[]
  readonly content?: Node
  readonly expr?: Node
  readonly params?: readonly string[]
  readonly condition?: Node
  readonly trueExpr?: Node
  readonly falseExpr?: Node
  readonly blocks?: readonly { readonly node: Node }[]
}

const still = (value: number): Dual => ({ value, slope: 0, size: 0 })

/** A formula read by the full mathjs, to be evaluated by dual numbers as often as there are leaves. */
export class DualFormula {
  private readonly definitions = new Map<string, Node>()
  private readonly functions = new Map<string, Node>()
  private readonly root: Node

  constructor(text: string) {
    const tree = parse(text) as unknown as Node
    const statements = tree.blocks?.map(({ node }) => node) ?? [tree]
    for (const node of statements) {
      if (node.type === 'AssignmentNode') this.definitions.set(node.name ?? '', node.value as Node)
      if (node.type === 'FunctionAssignmentNode') this.functions.set(node.name ?? '', node)
    }
    const last = statements.at(-1) as Node
    this.root = last.type === 'AssignmentNode' ? (last.value as Node) : (last.expr ?? last)
  }

  /** The root's value, and its slope along the leaf `along`. */
  evaluate(inputs: ReadonlyMap<string, number>, along: string): Dual {
    const known = new Map<string, Dual>([['pi', still(PI)], ['π', still(PI)], ['e', still(Math.E)]]) // biome-ignore format: pairs
    for (const [name, value] of inputs)
      known.set(name, name === along ? { value, slope: 1, size: 1 } : still(value))
    return this.read(this.root, known, known)
  }

  /** `globals` are known everywhere, `scope` where the node stands: inside a function its parameters come first. */
  private read(node: Node, scope: ReadonlyMap<string, Dual>, globals: Map<string, Dual>): Dual {
    const { type, args = [] } = node
    if (type === 'ConstantNode') return still(Number(node.value))
    if (type === 'SymbolNode') return this.lookUp(node.name ?? '', scope, globals)
    if (type === 'ParenthesisNode') return this.read(node.content as Node, scope, globals)
    if (type === 'ConditionalNode') {
      const { value } = this.read(node.condition as Node, scope, globals)
      if (Number.isNaN(value)) return still(Number.NaN)
      return this.read((value !== 0 ? node.trueExpr : node.falseExpr) as Node, scope, globals)
    }
    const name = typeof node.fn === 'string' ? node.fn : (node.fn?.name ?? '')
    const operands = args.map((operand) => this.read(operand, scope, globals))
    const own = this.functions.get(name)
    if (!own) return apply(name, operands)
    const inner = new Map(own.params?.map((parameter, index) => [parameter, operands[index] as Dual]))
    return this.read(own.expr as Node, inner, globals)
  }

  private lookUp(name: string, scope: ReadonlyMap<string, Dual>, globals: Map<string, Dual>): Dual {
    const found = scope.get(name) ?? globals.get(name)
    if (found) return found
    const computed = this.read(this.definitions.get(name) as Node, globals, globals)
    globals.set(name, computed)
    return computed
  }
}

/** One rule by the chain rule. An operand that does not move contributes nothing, whatever its partial is. */
function apply(name: string, operands: readonly Dual[]): Dual {
  const rule = rules[name]
  if (!rule) throw new Error(`The oracle has no rule for ${name}`)
  const [value, ...partials] = rule(...operands.map((operand) => operand.value))
  let slope = 0
  let size = 0
  operands.forEach((operand, index) => {
    if (operand.size === 0) return
    slope += (partials[index] as number) * operand.slope
    size += abs(partials[index] as number) * operand.size
  })
  return { value: value as number, slope, size }
}
