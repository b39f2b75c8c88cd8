import { isModule } from './codeFunctions'
import type { CodeToken, Dialect } from './codeTokens'

const PYTHON_WORDS: ReadonlySet<string> = new Set(['lambda', 'def', 'elif', 'import', 'return'])
const JAVASCRIPT_WORDS: ReadonlySet<string> = new Set(['const', 'let', 'var', 'function'])
const C_TYPES: ReadonlySet<string> = new Set(['double', 'float', 'int', 'auto'])
const C_FUNCTION =
  /^(?:fabs|fmax|fmin|fmod)$|^(?:sin|cos|tan|asin|acos|atan|sinh|cosh|tanh|exp|log|sqrt|cbrt|pow|fabs|fmax|fmin|fmod|atan2|hypot)f$/

/** A quick look before the words are read: without any of these there is no mark. */
const TRACES: Readonly<Record<Dialect, RegExp>> = {
  Python: /[\p{L}\p{Nd}_)\]]\s*\.\s*\p{L}|\b(?:lambda|def|elif|import|return|else)\b|\/\/|[-+*/]=/u,
  JavaScript: /\b(?:const|let|var|function|Math)\b|=>|[!=]==/,
  C: /\b(?:double|float|int|auto|std)\b|f(?:abs|max|min|mod)?\s*\(/,
}

/** Whether a text may bear a mark of the language. */
export function bearsTrace(text: string, dialect: Dialect): boolean {
  return TRACES[dialect].test(text)
}

/** Whether a text bears a mark of the language, one that our own language does not have. */
export function bearsMark(tokens: readonly CodeToken[], dialect: Dialect): boolean {
  const at = (index: number) => tokens[index]?.text ?? ''
  const isName = (index: number) => tokens[index]?.kind === 'name'
  const isMarked = (index: number): boolean => {
    const { kind, text } = tokens[index] as CodeToken
    if (kind === 'string' || kind === 'number') return false
    if (dialect === 'JavaScript') {
      if (kind === 'name')
        return JAVASCRIPT_WORDS.has(text) ? isName(index + 1) : text === 'Math' && at(index + 1) === '.'
      return ['=>', '===', '!=='].includes(text)
    }
    if (dialect === 'C') {
      if (text === 'std') return at(index + 1) === '.'
      return (C_TYPES.has(text) && isName(index + 1)) || (C_FUNCTION.test(text) && at(index + 1) === '(')
    }
    if (PYTHON_WORDS.has(text)) return at(index + 1) !== '='
    if (text === '.')
      return (
        isName(index + 1) &&
        (at(index + 2) === '(' || isModule(at(index - 1), dialect) || at(index - 1) === 'self')
      )
    return ['//', '**=', '+=', '-=', '*=', '/='].includes(text)
  }
  const words = new Set(tokens.filter(({ kind }) => kind === 'name').map(({ text }) => text))
  if (dialect === 'Python' && words.has('if') && words.has('else')) return true
  return tokens.some((_, index) => isMarked(index))
}
