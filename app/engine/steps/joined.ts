import { type Part, words } from './sentence'

/** Terms one after the other with a sign between them: "5 + 3", "cos(z) · y". */
export function joined(terms: readonly (readonly Part[])[], sign: string): Part[] {
  return terms.flatMap((term, index) => (index > 0 ? [words(sign), ...term] : term))
}
