import { Names } from '../names'
import { giveUp, NotConvertible } from '../notConvertible'
import { comparisons, infix, name, negative, number, type Piece } from '../piece'
import { TokenStream } from '../tokenStream'
import { type ForeignFormula, writeStatements } from '../writeStatements'
import { isSheetFunction, type SheetOperand, sheetCall } from './spreadsheetFunctions'
import { readSheetTokens, type SheetToken } from './spreadsheetTokens'

/** Cells that a range may have, and all ranges of a formula. */
const MOST_CELLS = 100
const MOST_RANGED_CELLS = 1000

const COMPARISON: ReadonlyMap<string, string> = new Map([
  ['=', '=='],
  ['<>', '!='],
  ...['<', '>', '<=', '>='].map((symbol) => [symbol, symbol] as const),
])

/**
 * The formula of a spreadsheet formula such as `=SIN($A$1*B1)`; cells become inputs. Undefined unless it begins with
 * `=` and has a cell or a function of spreadsheets in capitals: `=sin(x)` is more likely ours with a slip.
 * @throws NotConvertible where it says what our language cannot.
 */
export function readSpreadsheet(text: string): ForeignFormula | undefined {
  const formula = text.trim()
  if (!formula.startsWith('=') || formula.startsWith('==')) return undefined
  if (formula.includes(';')) return convert(formula.slice(1), true)
  try {
    return convert(formula.slice(1), false)
  } catch (error) {
    // =1,5*A1: a comma that separates nothing is that of a decimal number.
    if (error instanceof NotConvertible && /\d,\d/.test(formula)) return convert(formula.slice(1), true)
    throw error
  }
}

function convert(formula: string, hasDecimalComma: boolean): ForeignFormula | undefined {
  const tokens = readSheetTokens(formula, hasDecimalComma)
  const isMarked = tokens.some(
    ({ kind, text }) => kind === 'cell' || (kind === 'function' && isSheetFunction(text)),
  )
  if (!isMarked) return undefined
  const names = new Names()
  const stream = new TokenStream<SheetToken>(tokens, { kind: 'end', text: '' })
  const value = new SheetReader(stream, names).comparison()
  if (stream.peek().kind !== 'end') giveUp(`${stream.peek().text} after the end`)
  return writeStatements([{ value }], names)
}

/** Reads by descending from the weakest operator to the strongest, as spreadsheets rank them. */
class SheetReader {
  private rangedCells = 0

  constructor(
    private readonly stream: TokenStream<SheetToken>,
    private readonly names: Names,
  ) {}

  /** Comparisons go from the left, each giving 0 or 1. */
  comparison(): Piece {
    let left = this.sum()
    for (;;) {
      const symbol = COMPARISON.get(this.stream.peek().text)
      if (symbol === undefined) return left
      this.stream.next()
      left = comparisons([left, this.sum()], [symbol])
    }
  }

  private sum(): Piece {
    return this.leftToRight(['+', '-'], () => this.product())
  }

  private product(): Piece {
    return this.leftToRight(['*', '/'], () => this.power())
  }

  /** In a spreadsheet 2^3^2 is (2^3)^2. */
  private power(): Piece {
    return this.leftToRight(['^'], () => this.percentage())
  }

  private leftToRight(symbols: readonly string[], operand: () => Piece): Piece {
    let left = operand()
    while (this.stream.at(...symbols)) {
      const symbol = this.stream.next().text
      left = infix(symbol, left, operand())
    }
    return left
  }

  private percentage(): Piece {
    let piece = this.signed()
    while (this.stream.accept('%')) piece = infix('/', piece, number('100'))
    return piece
  }

  /** A sign binds tighter than any operator: -A1^2 is (-A1)^2. */
  private signed(): Piece {
    let minuses = 0
    while (this.stream.at('+', '-')) if (this.stream.next().text === '-') minuses++
    const piece = this.primary()
    return minuses % 2 === 1 ? negative(piece) : piece
  }

  private primary(): Piece {
    const { kind, text } = this.stream.next()
    if (kind === 'number') return number(text)
    if (kind === 'cell' && !this.stream.at(':')) return name(this.names.of(text))
    if (kind === 'function') return this.stream.nested(() => this.called(text))
    if (kind === 'name') return this.named(text)
    if (text !== '(') giveUp(`a value expected, got ${text}`)
    const inner = this.stream.nested(() => this.comparison())
    this.stream.expect(')')
    return inner
  }

  /** TRUE, FALSE, or a named cell. */
  private named(text: string): Piece {
    if (/^(?:true|false)$/i.test(text)) return number(text.length === 4 ? '1' : '0')
    return name(this.names.of(text, text, true))
  }

  private called(text: string): Piece {
    const operands: SheetOperand[] = []
    this.stream.expect('(')
    if (!this.stream.at(')')) {
      do operands.push(this.operand())
      while (this.stream.accept(',') || this.stream.accept(';'))
    }
    this.stream.expect(')')
    return sheetCall(text.toUpperCase(), operands)
  }

  /** `A1:B3` as its cells, or one value. */
  private operand(): SheetOperand {
    const [first, colon, last] = [this.stream.peek(), this.stream.peek(1), this.stream.peek(2)]
    if (first.kind !== 'cell' || colon.text !== ':') return [this.comparison()]
    if (last.kind !== 'cell') giveUp('a range ends at a cell')
    this.stream.position += 3
    const cells = cellsBetween(first.text, last.text)
    this.rangedCells += cells.length
    if (this.rangedCells > MOST_RANGED_CELLS) giveUp('many cells')
    return cells.map((cell) => name(this.names.of(cell)))
  }
}

/** The cells from one corner to the other, row by row. */
function cellsBetween(from: string, to: string): string[] {
  const [first, last] = [place(from), place(to)]
  const columns = [first.column, last.column].sort((a, b) => a - b) as [number, number]
  const rows = [first.row, last.row].sort((a, b) => a - b) as [number, number]
  const [width, height] = [columns[1] - columns[0] + 1, rows[1] - rows[0] + 1]
  if (width * height > MOST_CELLS) giveUp('a large range')
  return Array.from(
    { length: width * height },
    (_, index) => columnLetters(columns[0] + (index % width)) + (rows[0] + Math.floor(index / width)),
  )
}

function place(cell: string): { column: number; row: number } {
  const letters = cell.replace(/\d+$/, '')
  const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0)
  return { column, row: Number(cell.slice(letters.length)) }
}

function columnLetters(column: number): string {
  if (column === 0) return ''
  return columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))
}
