/** The candidate with the fewest typing slips from `name`, if there is one close enough to be meant. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const typed = name.toLowerCase()
  let best: string | undefined
  // Every name of one letter is one slip from σ: as many slips as letters mean nothing.
  let bestDistance = Math.min(name.length, name.length < 4 ? 2 : 3)
  for (const candidate of candidates) {
    // Each letter too many or too few is a slip.
    if (Math.abs(candidate.length - typed.length) >= bestDistance) continue
    const distance = editDistance(typed, candidate.toLowerCase(), bestDistance)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/**
 * Fewest insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string alignment);
 * `enough` where they are that many or more.
 */
function editDistance(a: string, b: string, enough: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let fewest = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1)
      row.push(cost)
      fewest = Math.min(fewest, cost)
    }
    // The next rows cannot be lower, but for a swap, which reaches back over one row.
    if (fewest > enough) return enough
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
