import { giveUp } from '../notConvertible'
import type { TokenStream } from '../tokenStream'
import { ACCENTS, FONTS, LETTERS } from './latexSymbols'
import type { LatexToken } from './latexTokens'

/** A variable as it is printed, and how we would like to call it. */
export interface LatexName {
  /** Different for names that look different: bold and plain w. */
  readonly key: string
  readonly wish: string
}

/** The variable that begins here, without its index; undefined, with nothing read, where none does. */
export function readName(stream: TokenStream<LatexToken>, words: ReadonlySet<string>): LatexName | undefined {
  const { kind, text } = stream.peek()
  const letter = kind === 'command' ? LETTERS.get(text) : undefined
  const mark = ACCENTS.get(text)
  if (kind === 'word') return readWord(stream)
  if (letter !== undefined) stream.next()
  if (letter !== undefined) return { key: text, wish: letter }
  if (mark !== undefined || FONTS.has(text)) {
    stream.next()
    const inner = readMarked(stream, words)
    return { key: `${text} ${inner.key}`, wish: mark ? `${inner.wish}_${mark}` : inner.wish }
  }
  if (!isLetter(stream.peek())) return undefined
  const run = letterRun(stream)
  const word = words.has(run) ? run : text
  stream.position += [...word].length
  return { key: word, wish: word }
}

/** The index after `_`: `1`, `i,j` as `i_j`, `t-1` as `t_minus_1`. */
export function readIndex(stream: TokenStream<LatexToken>): string {
  let index = ''
  let depth = 0
  do {
    const { kind, text } = stream.next()
    if (kind === 'char' && text === '{') depth++
    else if (kind === 'char' && text === '}') depth--
    else index += indexPart(kind, text)
    while (depth === 0 && /\d$/.test(index) && /^\d$/.test(stream.peek().text)) index += stream.next().text
  } while (depth > 0)
  const plain = index.replace(/_+/g, '_').replace(/^_|_$/g, '')
  return plain || giveUp('an empty index')
}

/** The letters that touch each other from here on, at most 20. */
export function letterRun(stream: TokenStream<LatexToken>): string {
  let run = ''
  for (let ahead = 0; ahead < 20; ahead++) {
    const token = stream.peek(ahead)
    const touches = ahead === 0 || stream.peek(ahead - 1).to === token.from
    if (!isLetter(token) || !touches) break
    run += token.text
  }
  return run
}

/** Whether the token is a single letter, as names in mathematics are. */
export function isLetter({ kind, text }: LatexToken): boolean {
  return kind === 'char' && /^\p{L}$/u.test(text)
}

function readWord(stream: TokenStream<LatexToken>): LatexName {
  const wish = stream
    .next()
    .text.replace(/[ ,.:'-]+/g, '_')
    .replace(/^_|_$/g, '')
  if (wish === 'd' || !/^\p{L}/u.test(wish)) giveUp('a word that is no name')
  return { key: wish.length === 1 ? wish : `word ${wish}`, wish }
}

/** What an accent or a font stands before: `{y}`, `y` or `{y_1}`. */
function readMarked(stream: TokenStream<LatexToken>, words: ReadonlySet<string>): LatexName {
  if (!stream.accept('{')) return stream.nested(() => readName(stream, words)) ?? giveUp('a name expected')
  let key = ''
  let wish = ''
  while (!stream.accept('}')) {
    const index = stream.accept('_') ? `_${readIndex(stream)}` : ''
    const part = index ? { key: index, wish: index } : stream.nested(() => readName(stream, words))
    if (!part) giveUp('a name expected')
    key += part.key
    wish += part.wish
  }
  return { key, wish: wish || giveUp('an empty name') }
}

function indexPart(kind: LatexToken['kind'], text: string): string {
  if (kind === 'word') return text.replace(/[^\p{L}\p{Nd}]+/gu, '_')
  if (kind === 'command')
    return `_${LETTERS.get(text) ?? (FONTS.has(text) ? '' : giveUp(`the index ${text}`))}_`
  if (/^[\p{L}\p{Nd}]$/u.test(text)) return text
  const parts = new Map(Object.entries({ ',': '_', _: '_', '+': '_plus_', '-': '_minus_' }))
  return parts.get(text) ?? giveUp(`the index ${text}`)
}
