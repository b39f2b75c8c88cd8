/** Names that stand for a number, unless the reader defines them or lists them as an input. */
export const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['π', Math.PI],
  ['tau', 2 * Math.PI],
  ['τ', 2 * Math.PI],
  ['e', Math.E],
  ['phi', (1 + Math.sqrt(5)) / 2],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['∞', Number.POSITIVE_INFINITY],
])

/** Whether a name is a constant that nobody can define otherwise. */
export function isFixedConstant(name: string): boolean {
  return CONSTANTS.get(name) === Number.POSITIVE_INFINITY
}
