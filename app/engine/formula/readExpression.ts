import { findCall, findInfix, findPrefix, type OperationName } from '../operations/table'
import { FormulaError, type Span, spanning } from './formulaError'
import { type ParsedNode, parseWords } from './parseWords'
import type { Expression } from './program'
import type { Token } from './token'

/**
 * One expression as our own tree with its places in the text. mathjs decides precedence; its nodes carry no places, so
 * the tree is walked in the order of the text while the tokens are eaten one by one. Names are handed over as n0, n1, …
 * so that none of them means anything to mathjs (`i`, `to`, `end`, `true` are ordinary names here).
 * @throws FormulaError where mathjs refuses, which `checkGrammar` should have seen before.
 */
export function readExpression(tokens: readonly Token[]): Expression {
  const [only, ...more] = tokens
  if (only && more.length === 0 && (only.kind === 'number' || only.kind === 'name')) return leafOf(only)
  return new TreeReader(tokens).read(parseTokens(tokens))
}

function leafOf({ kind, text, span }: Token): Expression {
  return kind === 'number' ? { kind, value: Number(text), span } : { kind: 'name', name: text, span }
}

function parseTokens(tokens: readonly Token[]): ParsedNode {
  const words = tokens.map((token, index) => (token.kind === 'name' ? `n${index}` : token.text))
  try {
    return parseWords(words.join(' '))
  } catch (error) {
    const whole = spanning((tokens[0] as Token).span, (tokens.at(-1) as Token).span)
    if (error instanceof RangeError) throw new FormulaError('This is nested too deeply', whole)
    const char = (error as { char?: number }).char ?? 0
    const conditional = tokens.some(({ kind }) => kind === 'question')
    const hint = conditional ? 'A condition reads c ? a : b; an inner one needs brackets.' : ''
    throw new FormulaError(
      'This cannot be read as a formula',
      tokens[wordAt(words, char)]?.span ?? whole,
      hint,
    )
  }
}

/** The index of the word at mathjs' 1-based character of the words joined by blanks. */
function wordAt(words: readonly string[], char: number): number {
  let end = 0
  return words.findIndex((word) => {
    end += word.length + 1
    return char <= end
  })
}

/** One thing to do on the walk through the tree. */
type Task = () => void

/** Turns a parsed tree into an expression without recursion: long sums are deep trees. */
class TreeReader {
  private position = 0
  private readonly done: Expression[] = []
  private readonly tasks: Task[] = []

  constructor(private readonly tokens: readonly Token[]) {}

  read(root: ParsedNode): Expression {
    this.visit(root)
    for (let task = this.tasks.pop(); task; task = this.tasks.pop()) task()
    return this.done.pop() as Expression
  }

  private visit(node: ParsedNode): void {
    this.tasks.push(...this.tasksOf(node).reverse())
  }

  /** What to do for one node, in the order of the text. */
  private tasksOf(node: ParsedNode): Task[] {
    switch (node.shape) {
      case 'number':
      case 'name':
        return [() => this.leaf()]
      case 'bracket':
        return this.bracketTasks(node.content)
      case 'call':
        return this.callTasks(node.args)
      case 'operation': {
        const [first, second] = node.args as [ParsedNode, ParsedNode?]
        return second ? this.infixTasks(first, second, node.implicit) : this.prefixTasks(first)
      }
      case 'conditional': {
        const parts = node.parts.flatMap((part) => [this.visiting(part), this.eating])
        return [...parts.slice(0, -1), () => this.operation('conditional', 3)]
      }
      case 'chain of comparisons':
        throw new FormulaError('Comparisons do not chain', this.here(), 'Write a < b and b < c.')
      case 'other':
        throw new FormulaError('This cannot be read as a formula', this.here())
    }
  }

  private readonly eating: Task = () => void this.position++

  private visiting(node: ParsedNode): Task {
    return () => this.visit(node)
  }

  private eat(): Token {
    return this.tokens[this.position++] as Token
  }

  private here(): Span {
    return ((this.tokens[this.position] ?? this.tokens.at(-1)) as Token).span
  }

  /** From `start` to the token eaten last. */
  private since(start: Span): Span {
    return spanning(start, (this.tokens[this.position - 1] as Token).span)
  }

  private leaf(): void {
    this.done.push(leafOf(this.eat()))
  }

  /** Brackets belong to the span of what they hold. */
  private bracketTasks(content: ParsedNode): Task[] {
    const start = this.here()
    const widen = () => {
      const inner = this.done.pop() as Expression
      const span = this.since(start)
      this.done.push(inner.kind === 'operation' ? { ...inner, span, bracketed: true } : { ...inner, span })
    }
    return [this.eating, this.visiting(content), this.eating, widen]
  }

  private callTasks(operands: readonly ParsedNode[]): Task[] {
    const name = this.tokens[this.position] as Token
    const finish = () => {
      const expressions = this.done.splice(this.done.length - operands.length)
      const rest = { operands: expressions, span: this.since(name.span) }
      const operation = findCall(name.text, operands.length)
      this.done.push(
        operation
          ? { kind: 'operation', operation, typed: name.text, ...rest }
          : { kind: 'call', name: name.text, ...rest },
      )
    }
    return [
      this.eating,
      ...operands.flatMap((operand) => [this.eating, this.visiting(operand)]),
      this.eating,
      finish,
    ]
  }

  private infixTasks(first: ParsedNode, second: ParsedNode, implicit: boolean): Task[] {
    let symbol = '*'
    const eatSymbol = () => {
      if (!implicit) symbol = this.eat().text
    }
    const finish = () => this.operation(findInfix(symbol), 2, implicit)
    return [this.visiting(first), eatSymbol, this.visiting(second), finish]
  }

  /** A minus sign is part of a literal; a plus sign makes no operation. */
  private prefixTasks(operand: ParsedNode): Task[] {
    const sign = this.tokens[this.position] as Token
    const finish = () => {
      const inner = this.done.pop() as Expression
      const span = spanning(sign.span, inner.span)
      const operation = findPrefix(sign.text)
      if (sign.text === '-' && inner.kind === 'number' && operand.shape === 'number') {
        this.done.push({ ...inner, value: -inner.value, span })
      } else if (operation) this.done.push({ kind: 'operation', operation, operands: [inner], span })
      else this.done.push({ ...inner, span })
    }
    return [this.eating, this.visiting(operand), finish]
  }

  private operation(operation: OperationName | undefined, count: number, implicit = false): void {
    const operands = this.done.splice(this.done.length - count)
    const [first, last] = [operands[0], operands.at(-1)]
    if (!operation || !first || !last) throw new FormulaError('This cannot be read as a formula', this.here())
    const span = spanning(first.span, last.span)
    this.done.push({ kind: 'operation', operation, operands, span, ...(implicit && { implicit }) })
  }
}
