import { giveUp } from '../notConvertible'
import { WordReader } from '../wordReader'

/** One word of a spreadsheet formula. A cell is in capitals and without its `$`. */
export interface SheetToken {
  readonly kind: 'number' | 'cell' | 'function' | 'name' | 'symbol' | 'end'
  readonly text: string
}

const BLANK = /[\s\u00a0\u200b\ufeff]+/uy
const CELL = /\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?![\p{L}\p{Nd}_.(])/uy
const FUNCTION = /(?:_xlfn\.)?([A-Za-z][A-Za-z0-9.]*)\s*(?=\()/uy
const NAME = /[\p{L}_][\p{L}\p{M}\p{Nd}_]*/uy
const SYMBOL = /<>|<=|>=|[-+*/^%=<>(),;:\u2212]/uy
const POINT_NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy
const COMMA_NUMBER = /(?:\d+[.,]?\d*|[.,]\d+)(?:[eE][+-]?\d+)?/uy

/** The words after the leading `=`, decimals with a point or, where `hasDecimalComma`, also with a comma. */
export function readSheetTokens(text: string, hasDecimalComma: boolean): SheetToken[] {
  const numberPattern = hasDecimalComma ? COMMA_NUMBER : POINT_NUMBER
  const tokens: SheetToken[] = []
  const reader = new WordReader(text)
  const { take } = reader
  for (take(BLANK); !reader.isAtEnd; take(BLANK)) {
    const called = take(FUNCTION)
    const cell = called ? null : take(CELL)
    const number = cell || called ? null : take(numberPattern)
    const name = number || cell || called ? null : take(NAME)
    if (called) tokens.push({ kind: 'function', text: called[1] as string })
    else if (cell) tokens.push({ kind: 'cell', text: `${cell[1]}${cell[2]}` })
    else if (number) tokens.push({ kind: 'number', text: number[0].replace(',', '.') })
    else if (name) tokens.push({ kind: 'name', text: name[0] })
    else tokens.push({ kind: 'symbol', text: (take(SYMBOL) ?? giveUp('unknown sign'))[0].replace('−', '-') })
  }
  return tokens
}
