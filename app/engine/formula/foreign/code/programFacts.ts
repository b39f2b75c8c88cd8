import type { CodeToken, Dialect } from './codeTokens'

/** What is known of a program before it is read. */
export interface ProgramFacts {
  /** The functions that it defines. */
  readonly functions: ReadonlySet<string>
  /** How often each name is assigned. */
  readonly assignments: ReadonlyMap<string, number>
  /** The names that are declared as whole numbers. */
  readonly wholes: ReadonlySet<string>
  /** The places of the brackets that close the round ones, by the places of those. */
  readonly closing: ReadonlyMap<number, number>
}

/** Words that stand before a name that they declare. */
export const DECLARING: Readonly<Record<Dialect, ReadonlySet<string>>> = {
  Python: new Set(),
  JavaScript: new Set(['const', 'let', 'var', 'export']),
  C: new Set('double float int long auto const static inline constexpr final public private'.split(' ')),
}

const WHOLE_TYPES: ReadonlySet<string> = new Set(['int', 'long'])

const ASSIGNING: ReadonlySet<string> = new Set(['=', ':=', '+=', '-=', '*=', '/=', '//=', '**=', '++', '--'])

/** One look over the whole program. */
export function programFacts(tokens: readonly CodeToken[], dialect: Dialect): ProgramFacts {
  const closing = closingBrackets(tokens)
  const functions = new Set<string>()
  const assignments = new Map<string, number>()
  tokens.forEach(({ kind, text }, index) => {
    if (kind !== 'name') return
    const after = tokens[index + 1]?.text ?? ''
    const before = tokens[index - 1]?.text ?? ''
    if (ASSIGNING.has(after)) assignments.set(text, (assignments.get(text) ?? 0) + 1)
    const isTyped = dialect === 'C' && DECLARING.C.has(before) && after === '('
    const isAssigned = after === '=' && startsFunction(tokens, index + 2, closing)
    if (before === 'def' || before === 'function' || isTyped || isAssigned) functions.add(text)
  })
  return { functions, assignments, wholes: wholeNames(tokens), closing }
}

/** Whether a function without a name begins here: `lambda x:`, `x =>`, `(x, y) =>`. */
export function startsFunction(
  tokens: readonly CodeToken[],
  index: number,
  closing: ReadonlyMap<number, number>,
): boolean {
  const token = tokens[index]
  if (token?.kind === 'name') return token.text === 'lambda' || tokens[index + 1]?.text === '=>'
  return tokens[(closing.get(index) ?? -2) + 1]?.text === '=>'
}

function closingBrackets(tokens: readonly CodeToken[]): Map<number, number> {
  const closing = new Map<number, number>()
  const open: number[] = []
  tokens.forEach(({ kind, text }, index) => {
    if (kind !== 'symbol') return
    if (text === '(') open.push(index)
    const opener = text === ')' ? open.pop() : undefined
    if (opener !== undefined) closing.set(opener, index)
  })
  return closing
}

/** `int n`, and in `int n = 7, m = 2` also m. */
function wholeNames(tokens: readonly CodeToken[]): Set<string> {
  const names = new Set<string>()
  let isDeclaring = false
  let depth = 0
  tokens.forEach(({ kind, text }, index) => {
    const before = tokens[index - 1]?.text ?? ''
    if (WHOLE_TYPES.has(text)) {
      isDeclaring = true
      depth = 0
    } else if (kind !== 'name') {
      if (text === '(') depth++
      if (text === ')') depth--
      if (text === ';' || text === '{' || depth < 0) isDeclaring = false
    } else if (DECLARING.C.has(text)) isDeclaring = false
    else if (isDeclaring && (WHOLE_TYPES.has(before) || (before === ',' && depth === 0))) names.add(text)
  })
  return names
}
