import { errorOf } from './errorOf'
import { applyFix, type Fix, type FormulaError } from './formulaError'

/** Fixes that may follow one another: each is read once more. */
const MOST_STEPS = 8
/** In longer texts the fixes stand as they are: each try takes as long as reading the formula. */
const MOST_CHARACTERS = 2000

/**
 * The error with the fixes that lead on. Where a mended text is wrong still and there is one thing to do about that, the fix
 * takes it along: `cos x + sin y` becomes `cos(x) + sin(y)` at once. One that only puts another error in the same place
 * is left out.
 */
export function followFixes(text: string, error: FormulaError): FormulaError {
  if (text.length > MOST_CHARACTERS || error.fixes.length === 0) return error
  const byResult = new Map<string, Fix>()
  for (const first of error.fixes) {
    const fix = followed(text, first)
    const mended = fix && applyFix(text, fix)
    if (mended !== undefined && mended !== text && !byResult.has(mended)) byResult.set(mended, fix as Fix)
  }
  return error.withFixes([...byResult.values()])
}

/** The fix with those that have to follow it; undefined where it leads nowhere. */
function followed(text: string, fix: Fix): Fix | undefined {
  let mended = applyFix(text, fix)
  const left = errorOf(mended)
  let error = left
  for (let step = 0; error && step < MOST_STEPS; step++) {
    const [next, ...others] = error.fixes
    if (!next || next.meaning || others.length > 0) break // a guess is the reader's to take
    mended = applyFix(mended, next)
    error = errorOf(mended)
  }
  if (!left) return fix
  if (!error) return { ...fix, ...changeBetween(text, mended) }
  return isBeside(applyFix(text, fix), fix, left) ? undefined : fix
}

/** Whether nothing but blanks lies between what a fix wrote and the place of the error that is left. */
function isBeside(mended: string, { span: { start }, text }: Fix, { span }: FormulaError): boolean {
  const end = start + text.length
  const between = span.start > end ? mended.slice(end, span.start) : mended.slice(span.end, start)
  return /^[^\S\n]*$/.test(between)
}

/** The shortest replacement that makes one text the other. */
function changeBetween(before: string, after: string): Pick<Fix, 'span' | 'text'> {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let same = 0
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++
  return { span: { start, end: before.length - same }, text: after.slice(start, after.length - same) }
}
