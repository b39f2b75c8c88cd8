import type { Names } from '../names'
import { giveUp } from '../notConvertible'
import type { TokenStream } from '../tokenStream'
import { letterRun } from './latexNames'
import { functionOfCommand, functionOfWord } from './latexSymbols'
import type { LatexToken } from './latexTokens'

/** What the whole text says about its names. */
export interface LatexFacts {
  readonly names: Names
  /** Functions that the text defines, by the keys of their names. */
  readonly functions: ReadonlySet<string>
  /** Defined names of several letters, which elsewhere would be products. */
  readonly words: ReadonlySet<string>
  /** σ is the sigmoid wherever brackets follow it, unless it stands somewhere without. */
  readonly isSigmoid: boolean
}

const FUNCTION_IN_RUN =
  /^(?:sin|cos|tan|exp|log|ln|sqrt|abs|max|min)|(?:sin|cos|tan|tanh|exp|log|ln|sqrt|abs|max|min)$/

/** Our name of the function that stands here: `\sin`, `\operatorname{ReLU}`, `sin`, σ before a bracket. */
export function functionHere(stream: TokenStream<LatexToken>, facts: LatexFacts): string | undefined {
  const { kind, text } = stream.peek()
  const isApplied = ['(', '[', '\\{'].includes(stream.peek(1).text)
  if (kind === 'word') return facts.functions.has(`word ${text}`) ? undefined : functionOfWord(text)
  if (text === '\\sigma' && facts.isSigmoid && !facts.functions.has(text))
    return isApplied ? 'sigmoid' : undefined
  if (text === '\\Gamma' && !facts.functions.has(text)) return isApplied ? 'gamma' : undefined
  if (kind === 'command') return functionOfCommand(text)
  const run = kind === 'char' ? letterRun(stream) : ''
  if (run.length < 2 || facts.words.has(run)) return undefined
  const called = functionOfWord(run)
  // As a product of single letters, `xsin(x)` would be x·s·i·n·x.
  if (!called && FUNCTION_IN_RUN.test(run)) giveUp(`a function in ${run}`)
  return called
}
