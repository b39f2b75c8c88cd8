import { TokenStream } from '../tokenStream'
import { type ForeignFormula, writeStatements } from '../writeStatements'
import { bearsMark, bearsTrace } from './codeMarks'
import { CodeProgram } from './codeProgram'
import { type CodeToken, type Dialect, readCodeTokens } from './codeTokens'
import { withoutBreaks } from './withoutBreaks'

const END: CodeToken = { kind: 'end', text: '', indent: 0 }

/**
 * The formula of a piece of a program: an expression, assignments, or functions with their results. Undefined where it
 * bears no mark of the language.
 * @throws NotConvertible where it says what our language cannot: loops, lists, texts, functions that we lack.
 */
export function readCode(text: string, dialect: Dialect): ForeignFormula | undefined {
  if (!bearsTrace(text, dialect)) return undefined
  const words = readCodeTokens(text, dialect)
  if (!bearsMark(words, dialect)) return undefined
  const tokens = dialect === 'Python' ? words : withoutBreaks(words, dialect)
  const program = new CodeProgram(new TokenStream(tokens, END), dialect)
  program.read()
  const { statements, names } = program.variables
  const written = writeStatements(statements, names)
  return { ...written, inputs: program.variables.inputs(), but: differenceIn(words, dialect) }
}

/** Names of functions that round halves to the even number; C and Java round them as we do, save for one. */
const TO_EVEN: Readonly<Record<Dialect, ReadonlySet<string>>> = {
  Python: new Set(['round', 'around', 'rint']),
  JavaScript: new Set(),
  C: new Set(['rint']),
}

function differenceIn(words: readonly CodeToken[], dialect: Dialect): string | undefined {
  const rounds = words.some(({ kind, text }) => kind === 'name' && TO_EVEN[dialect].has(text))
  return rounds ? 'halves round away from zero, 2.5 to 3' : undefined
}
