import { useDeferredValue, useMemo } from 'react'

/** Items of a group: what a browser lays out in a millisecond or two. */
const GROUP = 50
/** As many fill any screen. */
const AT_ONCE = 2 * GROUP
const NONE: readonly never[] = []

/**
 * A long list in groups: first the beginning, soon after the whole, in a render that gives way to what the reader does.
 * A list that fits one group is there at once, as is the beginning of any.
 */
export function useInParts<T>(items: readonly T[]): readonly (readonly T[])[] {
  const later = useDeferredValue<readonly T[]>(items, NONE)
  const isWhole = items === later || items.length <= AT_ONCE
  return useMemo(() => inGroups(isWhole ? items : items.slice(0, AT_ONCE)), [items, isWhole])
}

function inGroups<T>(items: readonly T[]): T[][] {
  const groups: T[][] = []
  for (let start = 0; start < items.length; start += GROUP) groups.push(items.slice(start, start + GROUP))
  return groups
}
