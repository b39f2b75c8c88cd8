import type { Fix } from './formulaError'
import { quote } from './quote'
import type { Remedy, UnknownPlace } from './unknownPlace'

/** Words that look like a number and are none, with what was meant where that is obvious. */
const MEANT: readonly (readonly [RegExp, (word: string) => [text: string, meaning?: string]])[] = [
  [/^0x[\da-f]+$|^0b[01]+$|^0o[0-7]+$/i, (word) => [String(Number(word))]],
  [/^0[xbo]\w*$/i, (word) => [`0*${word.slice(1)}`, 'a product']],
  [/^\d+(_\d+)+$/, (word) => [word.replaceAll('_', '')]],
  [/^\d+_\w*$/, (word) => [word.replace('_', '*_'), 'a product']],
  [/^[\d.]+\.$/, (word) => [word.replace(/\.+$/, '')]],
  [/^\d+\.\.\d+$/, (word) => [word.replace('..', '.')]],
  [/^\d{1,3}(\.\d{3}){2,}$/, (word) => [word.replaceAll('.', '')]],
  [/^\d+\.\d+\.\d+$/, (word) => [word.replace(/\.(?=\d+$)/, '')]],
  [/^[\d.]+e$/i, (word) => [`${word.slice(0, -1)}*e`, 'times Euler’s number']],
]

/** What to say of `1e`, `3.4.5`, `0x1F` or `1_000`. */
export function brokenNumberRemedy({ token }: UnknownPlace): Remedy {
  const { text: word, span } = token
  const fixes = MEANT.flatMap(([pattern, mend]): Fix[] => {
    if (!pattern.test(word)) return []
    const [text, meaning] = mend(word)
    return isNumber(text) || meaning ? [{ span, text, ...(meaning && { meaning }) }] : []
  })
  return {
    message: `${quote(word)} is not a number`,
    hint: 'Write numbers as 1000, 0.5 or 1e-3.',
    fixes: fixes.slice(0, 1),
  }
}

function isNumber(text: string): boolean {
  return /^(\d+\.?\d*|\.\d+)(e\+?\d+)?$/.test(text)
}
