import { number, type Piece } from '../piece'
import type { TokenStream } from '../tokenStream'
import type { LatexToken } from './latexTokens'

/** Whether a number may go on or begin here. */
export function isDigit(stream: TokenStream<LatexToken>): boolean {
  return /^[\d.]$/.test(stream.peek().text)
}

/** A number of digits that touch each other, such as 0.5 or 1e-3. */
export function readDigits(stream: TokenStream<LatexToken>): Piece {
  let text = ''
  let end = stream.peek().from
  const touches = () => stream.peek().from === end
  while (touches() && (isDigit(stream) || (stream.at('e') && isExponentOfTen(stream)))) {
    if (stream.at('e')) text += stream.next().text + (stream.at('-') ? stream.next().text : '')
    else text += stream.next().text
    end = stream.peek(-1).to
  }
  return number(text)
}

function isExponentOfTen(stream: TokenStream<LatexToken>): boolean {
  const [letter, first, second] = [stream.peek(), stream.peek(1), stream.peek(2)]
  const digit = first.text === '-' ? second : first
  return first.from === letter.to && digit.from <= first.to && /^\d$/.test(digit.text)
}
