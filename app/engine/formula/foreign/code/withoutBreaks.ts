import type { CodeToken, Dialect } from './codeTokens'

/** Words after which, or before which, a statement of JavaScript goes on in the next line. */
const JOINING: ReadonlySet<string> = new Set(
  '+ - * / % ** = == === != !== < > <= >= && || ? : , . => += -= *= /= ( ['.split(' '),
)

/** Without the line breaks that end no statement: in C all of them, in JavaScript those beside an operator. */
export function withoutBreaks(tokens: readonly CodeToken[], dialect: Dialect): CodeToken[] {
  return tokens.filter(({ kind }, index) => {
    if (kind !== 'newline') return true
    const before = tokens[index - 1]?.text ?? '='
    const after = tokens[index + 1]?.text ?? ''
    return dialect === 'JavaScript' && !JOINING.has(before) && !JOINING.has(after)
  })
}
