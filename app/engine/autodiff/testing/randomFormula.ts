// Formula text at random, for tests: every operator, many functions, names that are shared, functions of the reader's own.

/** Calls of one operand that are smooth wherever they are defined. */
const SMOOTH_CALLS =
  `exp expm1 log ln log2 log10 log1p sqrt cbrt square cube sin cos tan sec csc cot asin acos atan
  sinh cosh tanh sech csch coth asinh acosh atanh sigmoid σ softplus log_sigmoid silu softsign mish logit`.split(
    /\s+/,
  )
const KINKED_CALLS = 'abs sign floor ceil round relu leaky_relu elu relu6 hardtanh'.split(' ')
const SMOOTH_PAIR_CALLS = 'hypot atan2 pow log logaddexp'.split(' ')
const KINKED_PAIR_CALLS = 'max min mod'.split(' ')

export interface RandomFormula {
  readonly text: string
  /** A number for every name that may be a leaf. */
  readonly inputs: ReadonlyMap<string, number>
}

export interface FormulaKind {
  /** One expression without names of its own, kinks, jumps or choices. */
  readonly smooth: boolean
  /** The functions it may call; all that the kind allows if absent. */
  readonly calls?: ReadonlySet<string>
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The next formula of a stream of random numbers. */
export function randomFormula(random: () => number, kind: FormulaKind): RandomFormula {
  const leaves = ['x', 'y', 'z', 'w1', 'i'].slice(0, 1 + Math.floor(random() * 5))
  const inputs = new Map(['x', 'y', 'z', 'w1', 'i'].map((name) => [name, randomInput(random)]))
  const text = kind.smooth ? new Writer(random, kind, leaves).expression(3) : statements(random, kind, leaves)
  return { text, inputs }
}

/** Mostly positive, so that logarithms and roots stay real. */
function randomInput(random: () => number): number {
  const size = Math.round((0.1 + 2.4 * random()) * 1000) / 1000
  return random() < 0.2 ? -size : size
}

/** Up to one function and three definitions in any order, then the root. */
function statements(random: () => number, kind: FormulaKind, leaves: readonly string[]): string {
  const writer = new Writer(random, kind, leaves)
  const lines: string[] = []
  if (random() < 0.3) {
    const parameters = random() < 0.5 ? ['x', 'a'] : ['y', 'x'] // a parameter hides the leaf of the same name
    const body = new Writer(random, kind, [...parameters, ...parameters, ...leaves]).expression(2)
    lines.push(`g(${parameters.join(', ')}) = ${body}`)
    writer.ownFunction = 'g'
  }
  for (const name of ['q', 'r', 's'].slice(0, Math.floor(random() * 4))) {
    lines.push(`${name} = ${writer.expression(2)}`)
    writer.names.push(name, name) // twice: a definition is there to be used
  }
  const root = writer.expression(3)
  if (random() < 0.3) lines.reverse()
  const naming = ['', 'f = ', `f(${leaves.join(', ')}) = `][Math.floor(random() * 3)]
  return [...lines, naming + root].join(random() < 0.5 ? '\n' : '; ')
}

class Writer {
  ownFunction = ''
  readonly names: string[]

  constructor(
    private readonly random: () => number,
    private readonly kind: FormulaKind,
    names: readonly string[],
  ) {
    this.names = [...names]
  }

  /** An expression of up to `depth` levels. Brackets are often left out: precedence decides, the same for all. */
  expression(depth: number): string {
    if (depth === 0 || this.random() < 0.1) return this.atom()
    const form = this.random()
    if (form < 0.4) return `${this.operand(depth)} ${this.pick([...'+-*/*+'])} ${this.operand(depth)}`
    if (form < 0.46)
      return `${this.number()}${this.random() < 0.5 ? this.pick(['x', ' y']) : this.bracket(depth)}`
    if (form < 0.48) return `${this.bracket(depth)}${this.bracket(depth)}`
    if (form < 0.57) return this.power(depth)
    if (form < 0.62) return `-${this.operand(depth)}`
    if (form < 0.84) return this.call(depth, SMOOTH_CALLS, KINKED_CALLS, 1)
    if (form < 0.92) return this.call(depth, SMOOTH_PAIR_CALLS, KINKED_PAIR_CALLS, 2)
    if (this.ownFunction) return `${this.ownFunction}(${this.list(depth, 2)})`
    return this.kind.smooth ? this.atom() : this.choice(depth)
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)] as T
  }

  private number(): string {
    return this.pick(['2', '3', '0.5', '1.25', '.75', '4e-1', '1'])
  }

  private atom(): string {
    const choice = this.random()
    if (choice < 0.75) return this.pick(this.names)
    return choice < 0.95 ? this.number() : this.pick(['pi', 'e', 'π'])
  }

  private bracket(depth: number): string {
    return `(${this.expression(depth - 1)})`
  }

  private operand(depth: number): string {
    return this.random() < 0.5 ? this.bracket(depth) : this.expression(depth - 1)
  }

  private power(depth: number): string {
    const exponent = this.pick([
      '2',
      '3',
      '0.5',
      '-1',
      '-2',
      '1',
      '0',
      this.atom(),
      `-${this.atom()}`,
      this.bracket(depth),
    ])
    return `${this.random() < 0.5 ? this.atom() : this.bracket(depth)}^${exponent}`
  }

  private list(depth: number, count: number): string {
    return Array.from({ length: count }, () => this.expression(depth - 1)).join(', ')
  }

  private call(depth: number, smooth: readonly string[], kinked: readonly string[], count: number): string {
    const allowed = this.kind.smooth ? smooth : [...smooth, ...kinked]
    const { calls = new Set(allowed) } = this.kind
    const name = this.pick(allowed.filter((call) => calls.has(call)))
    const more = ['max', 'min', 'hypot'].includes(name) ? Math.floor(this.random() * 3) : 0
    return `${name}(${this.list(depth, count + more)})`
  }

  /** `c ? a : b` in brackets, its condition a comparison or two; or a remainder. */
  private choice(depth: number): string {
    if (this.random() < 0.2) return `(${this.operand(depth)} mod ${this.operand(depth)})`
    const compare = () => {
      const sign = this.pick(['>', '<', '>=', '<=', '==', '!='])
      return `${this.expression(depth - 1)} ${sign} ${this.expression(depth - 1)}`
    }
    const condition = this.pick([
      compare,
      () => `${compare()} and ${compare()}`,
      () => `not (${compare()}) or ${compare()}`,
    ])()
    return `(${condition} ? ${this.expression(depth - 1)} : ${this.expression(depth - 1)})`
  }
}
