import { giveUp } from '../notConvertible'
import { infix, type Piece } from '../piece'

/**
 * Which values of a program in C are whole numbers: it cuts their quotients off, 1/2 is 0. In other languages a
 * quotient is one, and nothing here gives up.
 */
export class WholeNumbers {
  private readonly wholes = new WeakSet<Piece>()

  /** `declared` are the names declared as whole numbers; undefined in a language without such. */
  constructor(private readonly declared: ReadonlySet<string> | undefined) {}

  /** A number as written. */
  literal(piece: Piece): Piece {
    return this.marked(piece, this.declared !== undefined && /^\d+$/.test(piece.text))
  }

  /** The value of a variable or of a function of the program; what it says is not asked, only how it was declared. */
  named(word: string, piece: Piece): Piece {
    return this.marked({ ...piece }, this.declared?.has(word) === true)
  }

  /** `first` op `second`. */
  infix(symbol: string, first: Piece, second: Piece): Piece {
    const isWhole = this.wholes.has(first) && this.wholes.has(second)
    if (isWhole && symbol === '/') giveUp('a quotient that is cut off')
    return this.marked(infix(symbol, first, second), isWhole)
  }

  /** What is whole if all that it was made of is. */
  from(piece: Piece, ...operands: readonly Piece[]): Piece {
    return this.marked(
      piece,
      operands.every((operand) => this.wholes.has(operand)),
    )
  }

  /** The value for a name; gives up where its declaration would cut the value off. */
  valueFor(word: string | undefined, piece: Piece): Piece {
    const cuts = word !== undefined && this.declared?.has(word) && !this.wholes.has(piece)
    return cuts ? giveUp(`${word} without its fraction`) : piece
  }

  private marked(piece: Piece, isWhole: boolean): Piece {
    if (isWhole) this.wholes.add(piece)
    return piece
  }
}
