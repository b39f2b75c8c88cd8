import { FULL_DIGITS, formatNumber } from '../notation/formatNumber'
import { plainName } from '../notation/nameParts'
import type { GraphDraft } from './draft'

/** Names for a root that the reader did not name, in order of preference. */
const ROOT_NAMES = [...'fghkpqrsuvwabcdlmnot']

/**
 * The name of every variable, by id: as given by the reader; constants by their number; unnamed intermediates v1, v2, …
 * in evaluation order and an unnamed root f or the next free letter, skipping names that look like one in use.
 * `spoken` are the names in use that no variable carries: functions, and `f` after `f = x`.
 */
export function nameVariables(draft: GraphDraft, root: number, spoken: Iterable<string>): string[] {
  const given = [...draft.variables.map((variable) => variable.name), ...spoken]
  const taken = new Set(given.map(plainName))
  const rootName = ROOT_NAMES.find((name) => !taken.has(name)) ?? 'result'
  if (!draft.variables[root]?.name) taken.add(rootName)
  let count = 0
  const nextNumbered = (): string => {
    do count++
    while (taken.has(plainName(`v${count}`)))
    return `v${count}`
  }
  return draft.variables.map(({ id, name, value }) => {
    if (name) return name
    if (value !== undefined) return formatNumber(value, FULL_DIGITS).text
    return id === root ? rootName : nextNumbered()
  })
}
