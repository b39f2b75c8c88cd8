import { giveUp } from '../notConvertible'
import { conditional, type Piece } from '../piece'
import type { TokenStream } from '../tokenStream'
import type { LatexToken } from './latexTokens'

const WHENEVER: readonly string[] = ['if', 'when', 'for', 'wenn', 'falls', 'für', 'si', 'se']
const OTHERWISE: readonly string[] = ['otherwise', 'else', 'sonst', 'sinon', 'autrement', 'en otro caso']

/** What reads the values and conditions. */
interface ExpressionReader {
  read(): Piece
  enclosed<R>(read: () => R): R
  startsFactor(): boolean
}

/** Whether a word leads to the condition of a case: "if", "otherwise". */
export function isCaseWord(word: string): boolean {
  return WHENEVER.includes(word) || OTHERWISE.includes(word)
}

/** The rows of `cases`, after its beginning: values with their conditions. The last one is for all else. */
export function readCases(
  environment: string,
  stream: TokenStream<LatexToken>,
  reader: ExpressionReader,
): Piece {
  if (!['cases', 'dcases', 'rcases', 'array'].includes(environment)) giveUp(`the environment ${environment}`)
  const rows: { value: Piece; condition: Piece | undefined }[] = []
  while (stream.peek().kind !== 'end') {
    const value = reader.enclosed(() => reader.read())
    if (rows.length > 0 && rows.at(-1)?.condition === undefined) giveUp('a row after the last')
    stream.accept(',')
    stream.accept('&')
    rows.push({ value, condition: readCondition(stream, reader) })
    while (stream.at(',', '.', ';')) stream.next()
    if (!stream.accept('\\\\')) break
  }
  if (stream.peek().kind !== 'end' || stream.next().text !== environment) giveUp('cases without an end')
  if (environment === 'array') stream.expect('\\right.')
  const last = rows.pop()
  if (!last || rows.length === 0) giveUp('one case')
  return rows.reduceRight(
    (no, { value, condition }) => conditional(condition as Piece, value, no),
    last.value,
  )
}

function readCondition(stream: TokenStream<LatexToken>, reader: ExpressionReader): Piece | undefined {
  if (OTHERWISE.some((word) => stream.accept(word))) return undefined
  WHENEVER.some((word) => stream.accept(word))
  return reader.startsFactor() || stream.at('-') ? reader.enclosed(() => reader.read()) : undefined
}
