import { plainName } from '../notation/nameParts'

/** `x_2` for another x, or the next one that looks like none of the taken names: x2 is shown as x_2 is. */
export function freeName(name: string, taken: Iterable<string>): string {
  const shown = new Set([...taken].map(plainName))
  let number = 2
  while (shown.has(plainName(`${name}_${number}`))) number++
  return `${name}_${number}`
}
