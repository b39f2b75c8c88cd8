import { giveUp } from '../notConvertible'
import type { TokenStream } from '../tokenStream'
import type { CodeToken, Dialect } from './codeTokens'

/**
 * The parameters of the function whose bracket opens here, without types, defaults and `self`. For `lambda` there are
 * no brackets but a colon at the end.
 */
export function readParameters(stream: TokenStream<CodeToken>, dialect: Dialect, end = ')'): string[] {
  const parameters: string[] = []
  let group: string[] = []
  let depth = 0
  const finish = () => {
    const parameter = dialect === 'C' ? group.at(-1) : group[0]
    if (parameter !== undefined && parameter !== 'self') parameters.push(parameter)
    group = []
  }
  for (;;) {
    const { kind, text } = stream.next()
    if (kind === 'end' || text === '*' || text === '**') giveUp('parameters without an end')
    if (depth === 0 && text === end) break
    if ('([{'.includes(text)) depth++
    if (')]}'.includes(text)) depth--
    if (kind === 'name') group.push(text)
    if (depth === 0 && text === ',') finish()
  }
  finish()
  if (new Set(parameters).size < parameters.length) giveUp('a parameter twice')
  return parameters
}

/** Steps over the type of a result: `-> float` in Python, `: number` in TypeScript. */
export function skipResultType(stream: TokenStream<CodeToken>, dialect: Dialect): void {
  if (!stream.accept(dialect === 'Python' ? '->' : ':')) return
  while (stream.peek().kind === 'name' || stream.at('.', '[', ']')) stream.next()
}
