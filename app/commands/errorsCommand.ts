import { placeOf } from '../engine/formula/formulaError'
import { cutTo } from '../engine/formula/quote'
import { mendedTexts, tryText } from '../engine/trials/tryText'
import { wrongInputs } from '../engine/trials/wrongInputs'
import type { Outcome } from './outcome'
import { pointAt } from './pointAt'

const HELP = `Prints what wrong inputs get: the sentence, the place and the fixes, as the page shows them.

  npm run errors
  npm run -s errors -- --json

  --json   for scripts: groups of {text, message, span, line, column, hint, fixes}
  --help   this text
`

/** The outcome of `npm run errors`: the table of wrong inputs, each as it is answered now. */
export function errorsCommand(argv: readonly string[]): Outcome {
  const [option, ...more] = argv
  if (option === '--help' || option === '-h') return { exitCode: 0, output: HELP, errors: '' }
  if (more.length > 0 || (option !== undefined && option !== '--json'))
    return { exitCode: 2, output: '', errors: HELP }
  return { exitCode: 0, output: option ? asJson() : asText(), errors: '' }
}

/** The groups with their texts and errors; a text that is accepted by now has none. */
function answers() {
  return wrongInputs.map(({ title, inputs }) => ({
    title,
    answers: inputs.flatMap(({ text }) => {
      const trial = tryText(text)
      return 'error' in trial ? [{ text, error: trial.error }] : []
    }),
  }))
}

function asText(): string {
  const groups = answers()
  const count = groups.reduce((sum, { answers }) => sum + answers.length, 0)
  const pages = groups.map(({ title, answers }) => {
    const rows = answers.map(({ text, error }) => {
      const offers = mendedTexts(text, error).map((mended, index) => {
        const meaning = error.fixes[index]?.meaning
        return `  → ${shown(mended)}${meaning ? `   ${meaning}` : ''}\n`
      })
      return pointAt(text, error) + offers.join('')
    })
    return [`${title}\n${'─'.repeat(title.length)}\n`, ...rows].join('\n')
  })
  return [`What ${count} wrong inputs get\n`, ...pages].join('\n\n')
}

function asJson(): string {
  const groups = answers().map(({ title, answers }) => ({
    title,
    inputs: answers.map(({ text, error }) => {
      const { message, span, hint } = error
      const { line, column } = placeOf(text, span.start)
      const fixes = mendedTexts(text, error).map((mended, index) => {
        const meaning = error.fixes[index]?.meaning
        return { text: mended, ...(meaning ? { meaning } : {}) }
      })
      return { text, message, span, line, column, hint, fixes }
    }),
  }))
  return `${JSON.stringify(groups, null, 2)}\n`
}

function shown(text: string): string {
  if (text.trim() === '') return '(nothing)'
  return cutTo(90, text.replaceAll('\n', ' ⏎ '))
}
