import { isFunctionName } from '../operations/table'
import { CONSTANTS } from './constants'
import type { Context } from './context'
import { type Fix, FormulaError, spanning } from './formulaError'
import { UNITS } from './otherNames'
import { quote, shortened } from './quote'
import { rootStatement } from './rootStatement'
import type { Statement } from './statements'
import type { Token } from './token'

/**
 * Refuses names that were probably not meant as names: `xy` where x and y are names, the unit of `5 cm`, and the
 * imaginary unit of `2 + 3i`. A reader who lists them, as in `f(x, y, xy) = …`, may use them all.
 * @throws FormulaError
 */
export function checkNames(statements: readonly Statement[], context: Context): void {
  const places = statements.flatMap(({ body }) => placesOf(body, context))
  const loose = new Set(places.filter(({ factor }) => !factor).map(({ token }) => token.text))
  for (const place of places) {
    const { text } = place.token
    const error =
      unitError(place, loose) ??
      (isProduct(text, context) ? productError(place, statements, context) : undefined)
    if (error) throw error
  }
}

/** A name of several letters, or i, that nothing defines. */
interface Place {
  readonly token: Token
  /** The number before it, with no sign between: `5 cm`. */
  readonly factor: Token | undefined
  /** A power or a division binds it more tightly than a product would be bound. */
  readonly isBound: boolean
}

function placesOf(body: readonly Token[], context: Context): Place[] {
  const places: Place[] = []
  body.forEach((token, index) => {
    if (token.kind !== 'name' || isInnocent(token.text, context)) return
    const before = body[index - 1]
    const factor = before?.kind === 'number' ? before : undefined
    const sign = factor ? body[index - 2] : before
    const isBound = sign?.text === '^' || sign?.text === '/' || body[index + 1]?.text === '^'
    places.push({ token, factor, isBound })
  })
  return places
}

/** One letter other than i, and what has a meaning already. */
function isInnocent(name: string, { own, functions }: Context): boolean {
  if (name.length === 1 && name !== 'i') return true
  return own.has(name) || functions.has(name) || CONSTANTS.has(name) || isFunctionName(name)
}

/** `5 cm`, `30 deg`, `3i`, where the name stands nowhere but after a number. */
function unitError({ token, factor, isBound }: Place, loose: ReadonlySet<string>): FormulaError | undefined {
  const { text, span } = token
  if (!factor || loose.has(text)) return undefined
  const gap = { start: factor.span.end, end: span.start }
  const product: Fix = { span: gap, text: '*', meaning: `${text} is a name of your own` }
  if (text === 'i' && gap.start === gap.end) {
    const hint = 'If i is a name of your own, write * before it.'
    return new FormulaError('There are no complex numbers here', spanning(factor.span, span), hint, [product])
  }
  if (!UNITS.has(text.toLowerCase())) return undefined
  const both = spanning(factor.span, span)
  const isDegree = /^deg/.test(text)
  const hint = isDegree
    ? 'Angles are in radians: multiply degrees by pi/180.'
    : 'Leave the unit out, or write * if it is a name of your own.'
  const inRadians = `${factor.text}*pi/180`
  const mended: Fix = isDegree
    ? { span: both, text: isBound ? `(${inRadians})` : inRadians, meaning: 'in radians' }
    : { span: both, text: factor.text, meaning: 'without the unit' }
  return new FormulaError(`There are no units here, such as ${quote(text)}`, both, hint, [mended, product])
}

/** Whether a name is made of nothing but names of one letter, at least two different ones. */
function isProduct(name: string, { variables }: Context): boolean {
  const letters = [...name]
  return new Set(letters).size > 1 && letters.every((letter) => variables.has(letter))
}

function productError(
  { token: { text, span }, isBound }: Place,
  statements: readonly Statement[],
  context: Context,
): FormulaError {
  const letters = [...text]
  const product = letters.join('*')
  const listed = headingFix(text, statements, context)
  const hint = listed
    ? 'To keep it as a name, list it in the brackets of a heading.'
    : 'To keep it as a name, define it on a line of its own.'
  const fixes: Fix[] = [{ span, text: isBound ? `(${product})` : product, meaning: 'a product' }]
  if (listed) fixes.push({ ...listed, meaning: 'one name' })
  const parts = letters.length <= 4 ? letters.join(' times ') : 'a product'
  return new FormulaError(`${shortened(text)} is one name, not ${parts}`, span, hint, fixes)
}

/** `f(x, y, xy) =` before a formula that has no heading yet. */
function headingFix(
  name: string,
  statements: readonly Statement[],
  { own, functions }: Context,
): Fix | undefined {
  const root = rootStatement(statements)
  const first = root?.body[0]
  if (!root || !first || (root.name && !root.parameters)) return undefined
  if (root.parameters) {
    const end = root.parameters.at(-1)?.span.end ?? 0
    return { span: { start: end, end }, text: `, ${name}` }
  }
  const heading = ['f', 'g', 'h', 'result'].find((letter) => !own.has(letter) && !functions.has(letter))
  const names = new Set(
    root.body
      .filter(
        ({ kind, text }) =>
          kind === 'name' &&
          !isFunctionName(text) &&
          !CONSTANTS.has(text) &&
          !functions.has(text) &&
          !own.has(text),
      )
      .map(({ text }) => text),
  )
  if (!heading || names.has(heading) || !names.has(name)) return undefined
  return {
    span: { start: first.span.start, end: first.span.start },
    text: `${heading}(${[...names].join(', ')}) = `,
  }
}
