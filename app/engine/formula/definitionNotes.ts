import { isFunctionName } from '../operations/table'
import { CONSTANTS } from './constants'
import type { Dependent } from './definitionOrder'
import type { Definition, Note } from './program'
import { quote, shortened } from './quote'
import { usesOf } from './rootStatement'
import type { Statement } from './statements'

/** What is defined below the line that uses it. `dependents` are those of lines, in the order of the text. */
export function orderNotes(dependents: readonly Dependent<Definition>[]): Note[] {
  const lineOf = new Map(dependents.map(({ definition }, line) => [definition.name, line]))
  lineOf.delete('')
  const notes = new Map<string, Note>()
  dependents.forEach(({ uses, definition }, line) => {
    for (const name of uses) {
      if ((lineOf.get(name) ?? -1) <= line || notes.has(name)) continue
      const message = `${shortened(name)} is used before its line; the order of lines does not matter`
      notes.set(name, { message, span: definition.span })
    }
  })
  return [...notes.values()]
}

/** Which line is the formula, to be told where that is not the last one of the `text`. */
export function rootNotes(root: Dependent, text: string): Note[] {
  const told = `the formula is ${calledIn(text, root)}, the last line that no other uses`
  return [{ message: `The order of lines does not matter: ${told}`, span: root.definition.span }]
}

/** What the root does not need, directly or through others. */
export function unusedNotes(
  all: readonly Dependent<Definition>[],
  root: Dependent<Definition>,
  text: string,
): Note[] {
  const needed = neededBy(root, all)
  const user = root === all.at(-1) && !root.definition.name ? 'the last line' : calledIn(text, root)
  return all
    .filter((dependent) => !needed.has(dependent))
    .map((dependent) => ({
      message: `${calledIn(text, dependent)} is not used by ${user}`,
      span: dependent.definition.span,
    }))
}

/** Of the brackets left of an `=`: what they list and the right side does not use, and what the root uses besides. */
export function parameterNotes(statements: readonly Statement[], root: Statement): Note[] {
  const defined = namesOf(statements.map(({ name }) => name?.text))
  return statements.flatMap((statement) => {
    const { name, parameters, body } = statement
    if (!name || !parameters) return []
    const used = namesOf(body.map(({ text }) => text))
    const owner = shortened(name.text)
    const unused = parameters.filter(({ text }) => !used.has(text))
    const notes = unused.map(({ text, span }) => ({
      message: `${shortened(text)} is not used by ${owner}`,
      span,
    }))
    const added = statement === root ? usesOf(root).filter((use) => isInput(use, defined)) : []
    if (added.length === 0) return notes
    const [list, one] = listed(added)
    const told = one
      ? 'is an input too: the brackets do not list it'
      : 'are inputs too: the brackets do not list them'
    return [...notes, { message: `${list} ${told}`, span: name.span }]
  })
}

/** Tells whoever gives every name its number that then nothing is an input, and nothing gets a gradient. */
export function fixedNotes(
  all: readonly Dependent<Definition>[],
  root: Dependent,
  parameters: number,
): Note[] {
  const defined = namesOf(all.map(({ definition }) => definition.name))
  const needed = [...neededBy(root, all)]
  if (parameters > 0 || needed.some(({ uses }) => uses.some((use) => isInput(use, defined)))) return []
  const numbers = needed.filter(
    (dependent) => dependent.uses.length === 0 && !dependent.isRule && dependent !== root,
  )
  if (numbers.length === 0) return []
  const [list, one] = listed(numbers.map(({ definition }) => definition.name))
  const told = one
    ? 'is fixed; without its line it is an input'
    : 'are fixed; without their lines they are inputs'
  return [{ message: `${list} ${told}, with a gradient`, span: root.definition.span }]
}

function namesOf(names: readonly (string | undefined)[]): ReadonlySet<string | undefined> {
  return new Set(names)
}

/** Whether a name that is used is nowhere given a meaning. */
function isInput(name: string, defined: ReadonlySet<string | undefined>): boolean {
  return !defined.has(name) && !CONSTANTS.has(name) && !isFunctionName(name)
}

/** Names joined by commas, and whether it is one. */
function listed(names: readonly string[]): [list: string, one: boolean] {
  const different = [...new Set(names)]
  return [shortened(different.join(', ')), different.length === 1]
}

/** The root with all that it needs, directly or through others. */
function neededBy(
  root: Dependent<Definition>,
  all: readonly Dependent<Definition>[],
): Set<Dependent<Definition>> {
  const byName = new Map(all.map((dependent) => [dependent.definition.name, dependent]))
  byName.delete('')
  const needed = new Set([root])
  for (const { uses } of needed) {
    for (const name of uses) {
      const used = byName.get(name)
      if (used) needed.add(used)
    }
  }
  return needed
}

/** The name of a line, or what it says in quotes where it has none. */
function calledIn(text: string, { definition: { name, span } }: Dependent<Definition>): string {
  return name ? shortened(name) : quote(text.slice(span.start, span.end))
}
