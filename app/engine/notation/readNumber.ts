/** A number as people write it: `2`, `-0.5`, `−3` with a true minus, `1e-3`. Undefined for anything else, or if it is too large. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace('−', '-')
  const value = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(plain) ? Number(plain) : Number.NaN
  return Number.isFinite(value) ? value : undefined
}
