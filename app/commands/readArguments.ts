import { readInput } from '../engine/autodiff/readInput'
import { FEWEST_DIGITS, FULL_DIGITS } from '../engine/notation/formatNumber'

/** What a call of the command asks for. */
export interface Request {
  readonly formula: string
  /** Numbers by input name, as given; whether the formula has such inputs is not known yet. */
  readonly given: ReadonlyMap<string, number>
  readonly seed: number
  readonly digits: number
  readonly json: boolean
}

/** Why a call of the command makes no sense, in one sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/**
 * The request that the arguments make: the formula, then inputs `x=2`, with options anywhere.
 * @throws UsageError at the first argument that cannot be used.
 */
export function readArguments(argv: readonly string[]): Request | 'help' {
  const options = { seed: 1, digits: 4, json: false }
  const words: string[] = []
  for (const argument of argv) {
    const [option, number] = splitAtEquals(argument)
    if (argument === '--help' || argument === '-h') return 'help'
    else if (argument === '--json') options.json = true
    else if (option === '--seed') options.seed = seedOf(number)
    else if (option === '--digits') options.digits = digitsOf(number)
    else if (argument.startsWith('--')) throw new UsageError(`There is no option “${argument}”.`)
    else words.push(argument)
  }
  const [formula, ...inputs] = words
  if (formula === undefined) throw new UsageError('The formula is missing.')
  return { formula, given: readInputs(inputs), ...options }
}

function readInputs(words: readonly string[]): Map<string, number> {
  const given = new Map<string, number>()
  for (const word of words) {
    const [typed, number] = splitAtEquals(word)
    if (number === undefined) {
      throw new UsageError(`“${word}” is no input: after the formula, in quotes, stand inputs such as x=2.`)
    }
    const name = typed.normalize('NFKC') // as in formulas: x₁ is x1
    const value = readInput(number)
    if (typeof value === 'string')
      throw new UsageError(`“${number}” is no number for ${name}: write ${name}=0.5.`)
    if (given.has(name)) throw new UsageError(`${name} is given twice.`)
    given.set(name, value)
  }
  return given
}

function seedOf(text: string | undefined): number {
  const seed = readInput(text ?? '')
  if (typeof seed === 'string')
    throw new UsageError(`“${text ?? ''}” is no number for the seed: write --seed=2.`)
  return seed
}

function digitsOf(text: string | undefined): number {
  const digits = readInput(text ?? '')
  if (
    typeof digits === 'number' &&
    Number.isInteger(digits) &&
    digits >= FEWEST_DIGITS &&
    digits <= FULL_DIGITS
  )
    return digits
  throw new UsageError(
    `Digits are a whole number from ${FEWEST_DIGITS} to ${FULL_DIGITS}: write --digits=17.`,
  )
}

function splitAtEquals(word: string): [string, string | undefined] {
  const at = word.indexOf('=')
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)]
}
