import { giveUp } from './notConvertible'

/** How deep brackets, powers and calls of a foreign text may nest: the readers recurse once a level. */
const DEEPEST = 80

/** What every reader's tokens have. */
interface Word {
  readonly kind: string
  readonly text: string
}

/** Tokens with a place in them. Past the end stands a token of kind `end` without text. */
export class TokenStream<T extends Word> {
  position = 0
  private depth = 0

  constructor(
    readonly tokens: readonly T[],
    private readonly end: T,
  ) {}

  /** The token `ahead` places further. */
  peek(ahead = 0): T {
    return this.tokens[this.position + ahead] ?? this.end
  }

  next(): T {
    const token = this.peek()
    this.position++
    return token
  }

  /** Whether one of these symbols stands here; a string or a word of the same letters is none. */
  at(...symbols: readonly string[]): boolean {
    const { kind, text } = this.peek()
    return kind !== 'string' && symbols.includes(text)
  }

  /** Steps over the symbol if it stands here. */
  accept(symbol: string): boolean {
    if (!this.at(symbol)) return false
    this.position++
    return true
  }

  expect(symbol: string): void {
    if (!this.accept(symbol)) giveUp(`${symbol} expected, got ${this.peek().text}`)
  }

  /** What `read` returns, one level deeper; gives up past the limit. */
  nested<R>(read: () => R): R {
    if (++this.depth > DEEPEST) giveUp('nested too deeply')
    const result = read()
    this.depth--
    return result
  }
}
