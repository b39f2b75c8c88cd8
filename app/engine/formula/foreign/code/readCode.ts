import { TokenStream } from '../tokenStream'
import { writeStatements } from '../writeStatements'
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
export function readCode(text: string, dialect: Dialect): string | undefined {
  if (!bearsTrace(text, dialect)) return undefined
  const words = readCodeTokens(text, dialect)
  if (!bearsMark(words, dialect)) return undefined
  const tokens = dialect === 'Python' ? words : withoutBreaks(words, dialect)
  const program = new CodeProgram(new TokenStream(tokens, END), dialect)
  program.read()
  return writeStatements(program.variables.statements, program.variables.names)
}
