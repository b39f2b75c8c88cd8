import { isFunctionName } from '../../operations/table'
import { CONSTANTS } from '../constants'

/** Names that our language would read as something else, with what they are called instead. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['gamma', 'γ'],
  ['phi', 'φ'],
])

const OPERATOR_WORDS: ReadonlySet<string> = new Set(['and', 'or', 'not', 'mod'])

/** Our names for those of one foreign text: different ones for different ones, none that is a function here. */
export class Names {
  private readonly ours = new Map<string, string>()
  private readonly taken = new Set<string>()
  private readonly variables = new Set<string>()
  /** The number to try next for a name that is taken. */
  private readonly counts = new Map<string, number>()

  /**
   * Our name for the foreign name `key`, the same at each call: `wish` if that is free. Where our language has a
   * constant of that name, `isVariable` says that this one is none: `tau` in Python.
   */
  of(key: string, wish = key, isVariable = false): string {
    const known = this.ours.get(key)
    if (known !== undefined) return known
    const name = this.free(wish)
    this.ours.set(key, name)
    this.taken.add(name)
    if (isVariable) this.variables.add(name)
    return name
  }

  /** Whether the foreign name has been met. */
  has(key: string): boolean {
    return this.ours.has(key)
  }

  /** All names given to variables, in the order of their first use. */
  all(): readonly string[] {
    return [...this.taken].filter((name) => this.variables.has(name) || !CONSTANTS.has(name))
  }

  /** Whether our language would take this variable for a constant unless it is listed as an input. */
  hidesConstant(name: string): boolean {
    return this.variables.has(name) && CONSTANTS.has(name)
  }

  /** A name like `wish` that nothing else has. */
  private free(wish: string): string {
    const plain = RENAMED.get(wish) ?? wish
    const isFree = (name: string) =>
      !this.taken.has(name) && !isFunctionName(name) && !OPERATOR_WORDS.has(name)
    if (isFree(plain)) return plain
    let count = this.counts.get(plain) ?? (isFunctionName(plain) ? 1 : 2)
    while (!isFree(`${plain}_${count}`)) count++
    this.counts.set(plain, count)
    return `${plain}_${count}`
  }
}
