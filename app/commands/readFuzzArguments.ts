import { readNumber } from '../engine/notation/readNumber'

const HELP = `Tries random, mutated and adversarial texts on the whole engine: parse, graph, forward, backward, sentences.

  npm run fuzz -- 100000
  npm run fuzz -- 5000 --seed=2

The number of texts is 20000 if left out, the seed 1. The same seed makes the same texts.
Exit codes: 0 all well, 1 a text has a fault or takes over 100 ms, 2 called wrongly.
`

/** The number of texts and the seed that the arguments ask for, or what to print instead. */
export function readFuzzArguments(argv: readonly string[]): { count: number; seed: number } | string {
  const [first = '20000', ...more] = argv.filter((argument) => !argument.startsWith('--'))
  const options = argv.filter((argument) => argument.startsWith('--'))
  const [option = '--seed=1'] = options
  const count = readNumber(first)
  const seed = readNumber(option.replace('--seed=', ''))
  const isSound = [count, seed].every((number) => Number.isInteger(number) && (number ?? -1) >= 0)
  if (!isSound || more.length > 0 || options.length > 1) return HELP
  return { count: count ?? 0, seed: seed ?? 0 }
}
