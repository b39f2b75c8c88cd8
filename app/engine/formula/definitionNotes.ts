import type { Dependent } from './definitionOrder'
import type { Definition, Note } from './program'
import { shortened } from './quote'

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

/** What the root does not need, directly or through others. */
export function unusedNotes(
  dependents: readonly Dependent<Definition>[],
  root: Dependent<Definition>,
): Note[] {
  const byName = new Map(dependents.map((dependent) => [dependent.definition.name, dependent]))
  const needed = new Set([root])
  for (const { uses } of needed) {
    for (const name of uses) {
      const used = byName.get(name)
      if (used) needed.add(used)
    }
  }
  const user = root.definition.name ? shortened(root.definition.name) : 'the last line'
  return dependents
    .filter((dependent) => dependent.definition.name && !needed.has(dependent))
    .map(({ definition: { name, span } }) => ({ message: `${shortened(name)} is not used by ${user}`, span }))
}
