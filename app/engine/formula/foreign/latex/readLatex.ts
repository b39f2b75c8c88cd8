import { NAME_PATTERN } from '../../scanTokens'
import { Names } from '../names'
import { giveUp } from '../notConvertible'
import { TokenStream } from '../tokenStream'
import { type ForeignFormula, type ForeignStatement, writeStatements } from '../writeStatements'
import { type LatexEquation, splitEquations } from './latexEquations'
import { LatexExpression } from './latexExpression'
import type { LatexFacts } from './latexFunctions'
import { type LatexName, letterRun, readIndex, readName } from './latexNames'
import { type LatexToken, readLatexTokens } from './latexTokens'

/** Commands and spaces, groups after `^` and `_`, and dollars: what neither we nor other languages have. */
const MARKS = /\\[A-Za-z([,;:!|]|[_^]\{|^\s*\$[^$]/u

const NAME = new RegExp(NAME_PATTERN, 'gu')

const END: LatexToken = { kind: 'char', text: '', from: -1, to: -1 }

/** The left side of an equation: `y`, `\hat{y}_1`, `f(x, y)`. */
interface Heading extends LatexName {
  readonly parameters: readonly LatexName[]
}

/**
 * The formula of LaTeX mathematics, of one equation a line where there are several. Letters side by side are products.
 * Undefined where the text bears no mark of LaTeX.
 * @throws NotConvertible where it says what our language cannot: sums, integrals, derivatives, vectors, prose.
 */
export function readLatex(text: string): ForeignFormula | undefined {
  if (!MARKS.test(text)) return undefined
  const tokens = readLatexTokens(text)
  const equations = splitEquations(tokens)
  const headings = equations.map(readHeading)
  const names = new Names()
  const facts: LatexFacts = {
    names,
    functions: new Set(headings.flatMap((heading) => (heading?.parameters.length ? [heading.key] : []))),
    words: new Set(headings.flatMap((heading) => (heading && heading.key.length > 1 ? [heading.key] : []))),
    isSigmoid: tokens.every(({ text: word }, index) => word !== '\\sigma' || opens(tokens[index + 1])),
  }
  const statements = equations.map((equation, index) => convert(equation, headings[index], facts))
  return writeStatements(rootLast(statements), names)
}

/** Whether σ stands before brackets, or before an index, which makes it another name. */
function opens(token: LatexToken | undefined): boolean {
  return ['(', '[', '\\{', '_'].includes(token?.text ?? '')
}

function convert(
  { right }: LatexEquation,
  heading: Heading | undefined,
  facts: LatexFacts,
): ForeignStatement {
  const { names } = facts
  const parameters = heading?.parameters.map(({ key, wish }) => names.of(key, wish))
  const name = heading && names.of(parameters?.length ? `${heading.key}()` : heading.key, heading.wish)
  const stream = new TokenStream(right, END)
  const value = new LatexExpression(stream, facts).read()
  if (stream.position < right.length) giveUp(`${stream.peek().text} after the end`)
  return { name, parameters: parameters?.length ? parameters : undefined, value }
}

/** Papers often state the result first; ours comes last. So the one statement that no other uses goes to the end. */
function rootLast(statements: readonly ForeignStatement[]): readonly ForeignStatement[] {
  const words = statements.map(({ value }) => new Set(value.text.match(NAME)))
  const used = new Set(words.flatMap((own) => [...own]))
  const unused = statements.filter(({ name }) => name === undefined || !used.has(name))
  const [root] = unused
  if (!root || unused.length > 1) return statements
  return [...statements.filter((statement) => statement !== root), root]
}

/** What an equation defines; undefined for a bare expression. */
function readHeading({ left }: LatexEquation): Heading | undefined {
  if (left.length === 0) return undefined
  const stream = new TokenStream(left, END)
  const run = letterRun(stream)
  const name = readIndexed(stream, new Set([run]))
  const parameters: LatexName[] = []
  if (stream.accept('(')) {
    do parameters.push(readIndexed(stream, new Set()))
    while (stream.accept(',') || stream.accept(';') || stream.accept('|'))
    stream.expect(')')
  }
  return stream.position === left.length ? { ...name, parameters } : giveUp('no name left of =')
}

function readIndexed(stream: TokenStream<LatexToken>, words: ReadonlySet<string>): LatexName {
  const { key, wish } = readName(stream, words) ?? giveUp('a name expected')
  const index = stream.accept('_') ? `_${readIndex(stream)}` : ''
  return { key: key + index, wish: wish + index }
}
