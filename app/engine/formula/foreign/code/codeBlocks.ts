import { giveUp } from '../notConvertible'
import type { TokenStream } from '../tokenStream'
import type { CodeToken } from './codeTokens'

/** Statements that belong together: the whole program, the body of a function, a branch. */
export interface Block {
  readonly kind: 'program' | 'block' | 'line'
  /** Of its lines, where indentation makes the blocks. */
  readonly indent: number
}

/** How a language shows where a statement and a block begin and end. */
export interface Blocks {
  program(): Block
  /** The block that begins here, after its heading. */
  open(): Block
  /** Steps to the next statement of the block; false at its end, which is stepped over. */
  advance(block: Block, isFirst: boolean): boolean
  /** Steps over `else` or `elif` if one continues an `if` of this block. */
  accept(block: Block, word: string): boolean
  /** Whether nothing follows the function whose heading is here. */
  isLast(block: Block): boolean
}

/** Blocks by indentation, statements by line breaks and `;`. */
export class IndentedBlocks implements Blocks {
  constructor(private readonly stream: TokenStream<CodeToken>) {}

  program(): Block {
    return { kind: 'program', indent: this.gap().indent ?? 0 }
  }

  open(): Block {
    this.stream.expect(':')
    const { indent, length } = this.gap()
    if (indent === undefined && length > 0) giveUp('nothing before ;')
    return indent === undefined ? { kind: 'line', indent: 0 } : { kind: 'block', indent }
  }

  advance(block: Block, isFirst: boolean): boolean {
    const { length, indent } = this.gap()
    if (this.stream.peek(length).kind === 'end') {
      this.stream.position += length
      return false
    }
    if (block.kind === 'line' && indent !== undefined) return false
    if (length === 0 && !isFirst) giveUp(`${this.stream.peek().text} after a statement`)
    if (indent !== undefined && indent < block.indent) return false
    if (indent !== undefined && indent > block.indent) giveUp('an unexpected indentation')
    this.stream.position += length
    return true
  }

  accept(block: Block, word: string): boolean {
    const { length, indent } = this.gap()
    if (block.kind === 'line' || indent !== block.indent || this.stream.peek(length).text !== word)
      return false
    this.stream.position += length + 1
    return true
  }

  isLast(block: Block): boolean {
    const { stream } = this
    const start = stream.position
    let isLast = true
    for (; isLast && stream.peek().kind !== 'end'; stream.position++) {
      const { indent, length } = this.gap()
      if (indent === undefined) continue
      stream.position += length - 1
      isLast = indent > block.indent || stream.peek(1).kind === 'end'
    }
    stream.position = start
    return isLast
  }

  /** The line breaks and `;` that stand here, and the indentation of the line after them. */
  private gap(): { length: number; indent: number | undefined } {
    let length = 0
    let indent: number | undefined
    for (;;) {
      const token = this.stream.peek(length)
      if (token.kind === 'newline') indent = token.indent
      else if (token.kind !== 'symbol' || token.text !== ';') return { length, indent }
      length++
    }
  }
}

/** Blocks by braces, statements by `;` and, in JavaScript, line breaks. */
export class BracedBlocks implements Blocks {
  constructor(private readonly stream: TokenStream<CodeToken>) {}

  program(): Block {
    return { kind: 'program', indent: 0 }
  }

  open(): Block {
    while (this.stream.at('\n')) this.stream.next()
    return { kind: this.stream.accept('{') ? 'block' : 'line', indent: 0 }
  }

  advance(block: Block, isFirst: boolean): boolean {
    if (block.kind === 'line') return isFirst
    const before = this.stream.peek(-1).text
    let separated = isFirst || before === '}'
    while (this.stream.at(';', '\n')) {
      this.stream.next()
      separated = true
    }
    if (this.stream.peek().kind === 'end') return block.kind === 'program' ? false : giveUp('a missing }')
    if (this.stream.accept('}')) return block.kind === 'program' ? giveUp('a stray }') : false
    return separated || giveUp(`${this.stream.peek().text} after a statement`)
  }

  accept(_block: Block, word: string): boolean {
    let length = 0
    while ([';', '\n'].includes(this.stream.peek(length).text)) length++
    if (this.stream.peek(length).text !== word) return false
    this.stream.position += length + 1
    return true
  }

  isLast(): boolean {
    const { stream } = this
    const start = stream.position
    let depth = 0
    do {
      const { kind, text } = stream.next()
      if (kind === 'end') break
      if (text === '{') depth++
      if (text === '}') depth--
      if (depth === 0 && (text === '}' || text === ';')) break
    } while (depth >= 0)
    while (stream.at(';', '\n')) stream.next()
    const isLast = stream.peek().kind === 'end'
    stream.position = start
    return isLast
  }
}
