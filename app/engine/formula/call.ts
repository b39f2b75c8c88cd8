import type { Token } from './token'

/** A name with the bracket after it: `tokens[index]` is the name. */
export interface Call {
  readonly tokens: readonly Token[]
  readonly index: number
  readonly name: Token
}

/** The tokens of each operand of a call. */
export function partsOf({ tokens, index }: Call): Token[][] {
  const parts: Token[][] = [[]]
  let depth = 0
  for (const token of tokens.slice(index + 2)) {
    if (token.kind === 'close' && depth === 0) return parts
    if (token.kind === 'open') depth++
    if (token.kind === 'close') depth--
    if (token.kind === 'comma' && depth === 0) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}
