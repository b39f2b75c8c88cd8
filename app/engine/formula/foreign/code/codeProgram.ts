import { isFunctionName } from '../../../operations/table'
import { giveUp } from '../notConvertible'
import { conditional, type Piece } from '../piece'
import type { TokenStream } from '../tokenStream'
import { type Block, type Blocks, BracedBlocks, IndentedBlocks } from './codeBlocks'
import { CodeExpression } from './codeExpression'
import type { CodeToken, Dialect } from './codeTokens'
import { type Arm, CodeVariables } from './codeVariables'
import { readParameters, skipResultType } from './headings'
import { DECLARING, programFacts, startsFunction } from './programFacts'
import { WholeNumbers } from './wholeNumbers'

/** What an assignment does with the old value: `z += x`. */
const ASSIGNMENTS: ReadonlyMap<string, string> = new Map([
  ['=', ''],
  [':=', ''],
  ['+=', '+'],
  ['-=', '-'],
  ['*=', '*'],
  ['/=', '/'],
  ['**=', '^'],
])

/** Statements after which a program goes on as before. */
const MUTE_METHODS: ReadonlySet<string> = new Set([
  'backward',
  'zero_grad',
  'retain_grad',
  'requires_grad_',
  'grad',
])

/** Reads the statements of a program one after the other; `variables` gathers what they say. */
export class CodeProgram {
  readonly variables: CodeVariables
  private readonly expression: CodeExpression
  private readonly blocks: Blocks
  private readonly wholes: WholeNumbers
  private readonly closing: ReadonlyMap<number, number>

  constructor(
    private readonly stream: TokenStream<CodeToken>,
    private readonly dialect: Dialect,
  ) {
    const facts = programFacts(stream.tokens, dialect)
    this.closing = facts.closing
    this.variables = new CodeVariables(facts)
    this.wholes = new WholeNumbers(dialect === 'C' ? facts.wholes : undefined)
    this.expression = new CodeExpression(stream, dialect, this.variables, this.wholes)
    this.blocks = dialect === 'Python' ? new IndentedBlocks(stream) : new BracedBlocks(stream)
  }

  /** Reads it all. The last value, returned or left standing, is the formula's. */
  read(): void {
    const value = this.body(this.blocks.program())
    if (this.stream.peek().kind !== 'end') giveUp('statements after the end')
    const { statements } = this.variables
    if (value && statements.at(-1)?.name !== value.text) statements.push({ value })
  }

  /** The value that a block returns, if it returns one; at the top of a program also one that is left standing. */
  private body(block: Block, isFirst = true): Piece | undefined {
    for (let first = isFirst; this.blocks.advance(block, first); first = false) {
      if (this.stream.accept('if')) {
        const arms = this.arms(block)
        if (arms.some(({ result }) => result)) return this.choice(arms, block)
        this.variables.merge(arms)
        continue
      }
      const value = this.statement(block)
      if (!value) continue
      if (block.kind === 'program') this.skipMute(block)
      if (this.blocks.advance(block, false)) giveUp('statements after the end')
      return value
    }
    return undefined
  }

  private statement(block: Block): Piece | undefined {
    const { stream } = this
    if (this.isMute()) return this.skipStatement()
    if (stream.accept('return')) return this.expression.read()
    while (DECLARING[this.dialect].has(stream.peek().text)) stream.next()
    if (stream.at('def', 'function')) return this.definition(block)
    if (this.dialect === 'C' && stream.peek(1).text === '(' && stream.peek(-1).kind === 'name') {
      return this.definition(block)
    }
    const target = this.target()
    if (target) return this.assignments(target, block)
    if (startsFunction(stream.tokens, stream.position, this.closing)) return this.lambda(undefined, block)
    const value = this.expression.read()
    return block.kind === 'program' ? value : giveUp('a value that nothing uses')
  }

  /** Statements that say nothing about the value: imports, remarks in quotes, `print(z)`, `z.backward()`. */
  private isMute(): boolean {
    const [first, point, second] = [this.stream.peek(), this.stream.peek(1).text, this.stream.peek(2).text]
    if (first.kind === 'string') return true
    if (first.text === 'console' || (point === '.' && MUTE_METHODS.has(second))) return true
    if (this.dialect === 'Python') return ['import', 'from', '@', 'print'].includes(first.text)
    return first.text === 'import'
  }

  private skipStatement(): undefined {
    while (!this.stream.at('\n', ';') && this.stream.peek().kind !== 'end') this.stream.next()
  }

  /** After the value of a program may stand `print(z)`. */
  private skipMute(block: Block): void {
    for (;;) {
      const start = this.stream.position
      if (!this.blocks.advance(block, false)) return
      if (!this.isMute()) {
        this.stream.position = start
        return
      }
      this.skipStatement()
    }
  }

  /** The left side of an assignment, `z =`, `z: float =` or `z +=`, if there is one here. */
  private target(): { word: string; symbol: string } | undefined {
    const { stream } = this
    const { kind, text: word } = stream.peek()
    if (kind !== 'name') return undefined
    let length = 1
    if (stream.peek(1).text === ':') {
      do length++
      while (stream.peek(length).kind === 'name' || stream.peek(length).text === '.')
    }
    const symbol = ASSIGNMENTS.get(stream.peek(length).text)
    if (symbol === undefined) return undefined
    stream.position += length + 1
    return { word, symbol }
  }

  /** `z = x*y`, in languages with braces also `z = x*y, w = z + 1`. */
  private assignments(first: { word: string; symbol: string }, block: Block): undefined {
    let target: { word: string; symbol: string } | undefined = first
    while (target) {
      const { word, symbol } = target
      if (startsFunction(this.stream.tokens, this.stream.position, this.closing))
        return this.lambda(word, block)
      const value = this.expression.read()
      const old = () => this.wholes.named(word, this.variables.value(word))
      const assigned = symbol ? this.wholes.infix(symbol, old(), value) : value
      this.variables.assign(word, this.wholes.valueFor(word, assigned))
      if (this.dialect === 'Python' || !this.stream.accept(',')) return
      target = this.target() ?? giveUp('a declaration without a value')
    }
  }

  /** The branches of the `if` that stands here, the one without a condition last. */
  private arms(block: Block): Arm[] {
    const arms: Arm[] = []
    const branch = () =>
      this.stream.nested(() => this.variables.inBranch(() => this.body(this.blocks.open())))
    for (;;) {
      const condition = this.expression.read()
      arms.push({ condition, ...branch() })
      if (this.dialect === 'Python' && this.blocks.accept(block, 'elif')) continue
      const isElse = this.blocks.accept(block, 'else')
      if (isElse && this.stream.accept('if')) continue
      return [...arms, isElse ? branch() : this.variables.inBranch(() => undefined)]
    }
  }

  /** The value of branches that return. At most one does not: with its variables the rest of the block goes on. */
  private choice(arms: readonly Arm[], block: Block): Piece {
    const open = arms.filter(({ result }) => !result)
    if (open.length > 1) giveUp('several ways on')
    let rest: Piece | undefined
    if (open[0]) {
      this.variables.continueWith(open[0].values)
      rest = this.stream.nested(() => this.body(block, false)) ?? giveUp('a way without a result')
    } else if (this.blocks.advance(block, false)) giveUp('statements after the end')
    const value = ({ result }: Arm): Piece => result ?? rest ?? giveUp('no result')
    return arms
      .slice(0, -1)
      .reduceRight(
        (no, arm) => conditional(arm.condition as Piece, value(arm), no),
        value(arms.at(-1) as Arm),
      )
  }

  /** `def f(x, y): …`, `function f(x, y) { … }`, `double f(double x, double y) { … }`. */
  private definition(block: Block): undefined {
    const { stream } = this
    if (block.kind !== 'program') giveUp('a function in a function')
    if (stream.at('def', 'function')) stream.next()
    const word = stream.next().text
    stream.expect('(')
    const parameters = readParameters(stream, this.dialect)
    skipResultType(stream, this.dialect)
    const isLast = this.blocks.isLast(block)
    const read = () => this.body(this.blocks.open()) ?? giveUp(`${word} returns nothing`)
    this.define(word, parameters, isLast, read)
  }

  /** `lambda x, y: …`, `(x, y) => …`, `x => { … }`. */
  private lambda(word: string | undefined, block: Block): undefined {
    const { stream } = this
    if (block.kind !== 'program') giveUp('a function in a function')
    const isPython = stream.accept('lambda')
    const hasBrackets = !isPython && stream.accept('(')
    const parameters =
      isPython || hasBrackets ? this.parametersUpTo(isPython ? ':' : ')') : [stream.next().text]
    if (!isPython) stream.expect('=>')
    const isLast = this.blocks.isLast(block)
    const read = () =>
      stream.at('{') ? (this.body(this.blocks.open()) ?? giveUp('no result')) : this.expression.read()
    this.define(word, parameters, isLast, read)
  }

  private parametersUpTo(end: string): string[] {
    return readParameters(this.stream, this.dialect, end)
  }

  /** The last function of a program is its formula, so what it assigns becomes statements. */
  private define(
    word: string | undefined,
    parameters: readonly string[],
    isLast: boolean,
    read: () => Piece,
  ): void {
    const { variables } = this
    if (!isLast && (word === undefined || parameters.length === 0)) giveUp('a function that nothing calls')
    const isNameless = word === undefined || (isLast && isFunctionName(word))
    const called = isNameless ? undefined : variables.functionName(word)
    const { result, ours } = variables.inFunction(parameters, isLast, read)
    variables.statements.push({ name: called, parameters: ours, value: this.wholes.valueFor(word, result) })
  }
}
