import type { Statement } from './statements'

/** What a statement needs to know of the rest of the formula. */
export interface Context {
  /** The whole formula as typed. */
  readonly text: string
  /** Parameters of the functions that the reader defined, by the function's name. */
  readonly functions: ReadonlyMap<string, readonly string[]>
  /** Names that are defined, listed as parameters, or stand somewhere without a bracket after them. */
  readonly variables: ReadonlySet<string>
  /** Those of them that are defined or listed as parameters. */
  readonly own: ReadonlySet<string>
}

/** The context of all statements of a formula. */
export function contextOf(statements: readonly Statement[], text: string): Context {
  const functions = new Map<string, readonly string[]>()
  const own = new Set<string>()
  for (const { name, parameters } of statements) {
    if (name && parameters)
      functions.set(
        name.text,
        parameters.map((parameter) => parameter.text),
      )
    else if (name) own.add(name.text)
    for (const parameter of parameters ?? []) own.add(parameter.text)
  }
  const variables = new Set(own)
  for (const { body } of statements) {
    body.forEach((token, index) => {
      if (token.kind === 'name' && body[index + 1]?.kind !== 'open') variables.add(token.text)
    })
  }
  return { text, functions, variables, own }
}
