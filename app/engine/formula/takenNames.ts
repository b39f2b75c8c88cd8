import { isFunctionName } from '../operations/table'
import { isFixedConstant } from './constants'
import { type Fix, FormulaError, placeOf, type Span } from './formulaError'
import { freeName } from './freeName'
import { shortened } from './quote'
import { scanTokens } from './scanTokens'
import type { Statement } from './statements'
import type { Token } from './token'

/**
 * Refuses names that are defined twice, and those of built-in functions and of infinity, also as parameters.
 * @throws FormulaError
 */
export function refuseTakenNames(statements: readonly Statement[], text: string): void {
  const places = new Map<string, Span>()
  statements.forEach(({ name, parameters = [] }, index) => {
    if (!name) return
    for (const token of [name, ...parameters]) refuseFixedName(token)
    const earlier = places.get(name.text)
    if (earlier) throw twiceError(name, earlier, statements.slice(index + 1), text)
    places.set(name.text, name.span)
  })
}

function refuseFixedName({ text, span }: Token): void {
  const isFixed = isFixedConstant(text)
  if (!isFunctionName(text) && !isFixed) return
  const message = isFixed ? `${text} is a constant and keeps its value` : `${text} is a built-in function`
  const fixes = isFixed ? [] : [{ span, text: `${text}_1` }]
  throw new FormulaError(message, span, 'Choose another name.', fixes)
}

/** `later` are the statements after the second definition. */
function twiceError(name: Token, earlier: Span, later: readonly Statement[], text: string): FormulaError {
  const [first, second] = [placeOf(text, earlier.start), placeOf(text, name.span.start)]
  const where =
    first.line === second.line
      ? `at columns ${first.column} and ${second.column}`
      : `on lines ${first.line} and ${second.line}`
  const message = `${shortened(name.text)} is defined twice, ${where}`
  return new FormulaError(message, name.span, 'Give the new value a new name.', [renaming(name, later, text)])
}

/** A new name for the second definition, also where it is used, up to and with the line that defines the name once more. */
function renaming(name: Token, later: readonly Statement[], text: string): Fix {
  const next = later.findIndex((statement) => statement.name?.text === name.text)
  const bodies = later.slice(0, next < 0 ? undefined : next + 1).flatMap(({ body }) => body)
  const uses = bodies.filter((token) => token.kind === 'name' && token.text === name.text)
  const renamed = freeName(
    name.text,
    scanTokens(text).map((token) => token.text),
  )
  let [mended, end] = [renamed, name.span.end]
  for (const { span } of uses) {
    mended += text.slice(end, span.start) + renamed
    end = span.end
  }
  return { span: { start: name.span.start, end }, text: mended }
}
