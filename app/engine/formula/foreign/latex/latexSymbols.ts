import { isFunctionName } from '../../../operations/table'
import { SAME_FUNCTIONS } from '../../otherNames'

const GREEK = (
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega ' +
  'Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega'
).split(' ')

/** Commands that are letters, with our name for them. */
export const LETTERS: ReadonlyMap<string, string> = new Map([
  ...GREEK.map((letter) => [`\\${letter}`, letter] as const),
  ...['epsilon', 'theta', 'rho', 'sigma', 'phi'].map((letter) => [`\\var${letter}`, letter] as const),
  ['\\ell', 'l'],
])

/** Commands that give a letter a mark, with what the mark is called in a name. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['\\hat', 'hat'],
  ['\\widehat', 'hat'],
  ['\\bar', 'bar'],
  ['\\overline', 'bar'],
  ['\\tilde', 'tilde'],
  ['\\widetilde', 'tilde'],
])

/** Commands that change the face of a letter only. */
export const FONTS: ReadonlySet<string> = new Set(
  '\\mathbf \\boldsymbol \\bm \\mathit \\mathcal \\mathfrak \\mathscr \\vec'.split(' '),
)

/** Commands for functions. */
const COMMANDS =
  'sin cos tan sec csc cot sinh cosh tanh coth exp ln log max min arcsin arccos arctan lg arsinh arcosh artanh'.split(
    ' ',
  )

/** What papers call functions that we have, in small letters and without `_`, `-` and blanks. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ...SAME_FUNCTIONS,
  ['lg', 'log10'],
  ['ld', 'log2'],
  ['lb', 'log2'],
  ['leakyrelu', 'leaky_relu'],
  ['lrelu', 'leaky_relu'],
  ['sigm', 'sigmoid'],
])

/** Our name of a function that papers write as `\sin`; undefined for other commands. */
export function functionOfCommand(command: string): string | undefined {
  const word = command.slice(1)
  return COMMANDS.includes(word) ? functionOfWord(word) : undefined
}

/** Our name of a function that papers spell out: `ReLU`, `arctanh`, `sgn`. */
export function functionOfWord(word: string): string | undefined {
  const plain = word.toLowerCase().replace(/[ _-]/g, '')
  const known = WORDS.get(plain) ?? plain
  return isFunctionName(known) && known !== 'mod' ? known : undefined
}

/** Our name of the inverse, for `\sin^{-1}`; undefined for functions whose power −1 may be the reciprocal. */
export function inverseOf(called: string): string | undefined {
  return /^(?:sin|cos|tan|sec|csc|cot)h?$/.test(called) ? `a${called}` : undefined
}
