import type { Statement } from './statements'

/** The names that a statement uses and does not list as its own parameters, in the order of the text. */
export function usesOf({ parameters, body }: Statement): string[] {
  const own = new Set(parameters?.map(({ text }) => text))
  return body.filter(({ kind, text }) => kind === 'name' && !own.has(text)).map(({ text }) => text)
}

/**
 * The statement that the formula computes: the last one that no other uses, so that `y = a*2` may come before `a = x + 1`.
 * Where every one is used, which is a loop, the last.
 */
export function rootStatement(statements: readonly Statement[]): Statement | undefined {
  const used = new Set(
    statements.flatMap((statement) => usesOf(statement).filter((name) => name !== statement.name?.text)),
  )
  return statements.findLast(({ name }) => !name || !used.has(name.text)) ?? statements.at(-1)
}
