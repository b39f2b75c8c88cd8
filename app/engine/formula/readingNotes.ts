import { plainName } from '../notation/nameParts'
import { findInfix } from '../operations/table'
import { CONSTANTS } from './constants'
import type { Span } from './formulaError'
import { operandStart } from './operandAt'
import { printExpression } from './printExpression'
import type { Definition, Expression, Note } from './program'
import { shortened } from './quote'
import { COMPARISONS, endsOperand, isPrefix, type Token } from './token'

const comparing: readonly (string | undefined)[] = COMPARISONS.map((sign) => findInfix(sign))

/** Longer right sides are not printed back. */
const READABLE_TOKENS = 60

/**
 * What is worth telling of how a definition was read: "Read as (1/2)*x" where a product without a sign meets a
 * division, and that `e = …` takes the name of a constant. `body` holds the tokens of the definition's right side.
 */
export function readingNotes(definition: Definition, body: readonly Token[]): Note[] {
  const { name, expression, span } = definition
  const notes = ownNameNotes(name, span)
  const isDoubtful =
    isAmbiguous(expression) || body.some((token, index) => token.doubtful || endsExponent(body, index))
  if (body.length <= READABLE_TOKENS && isDoubtful) {
    notes.push({ message: `Read as ${printExpression(expression)}`, span })
  }
  return notes
}

/** Tells whoever takes the name of a constant, by `e = …` or as an input of `f(x, e) = …`. */
export function ownNameNotes(name: string, span: Span): Note[] {
  return CONSTANTS.has(name) ? [{ message: `${name} is your own here, not the constant`, span }] : []
}

/** What a name means elsewhere, by its lower case. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['i', 'the imaginary unit'],
  ['true', 'a truth value: write 1'],
  ['false', 'a truth value: write 0'],
  ['inf', 'infinity: write ∞'],
  ['is', 'a comparison: write =='],
  ...['nan', 'none', 'null', 'nil', 'undefined'].map((name) => [name, 'a missing number'] as const),
])

/** Tells of inputs that mean something in mathematics or programs, and nothing here. `defined` are no inputs. */
export function elsewhereNotes(names: readonly Token[], defined: ReadonlySet<string | undefined>): Note[] {
  const first = new Map(names.toReversed().map(({ text, span }) => [text, span]))
  return [...first].flatMap(([name, span]) => {
    const meaning = defined.has(name) || name === 'I' ? undefined : ELSEWHERE.get(name.toLowerCase())
    return meaning ? [{ message: `${name} is a name of your own here, not ${meaning}`, span }] : []
  })
}

/** Tells of different names that look the same once printed: x1 and x_1, theta and θ. */
export function lookAlikeNotes(names: readonly Token[]): Note[] {
  const firstOf = new Map<string, string>()
  const notes: Note[] = []
  const seen = new Set<string>()
  for (const { text, span } of names) {
    if (seen.has(text)) continue
    seen.add(text)
    const shown = plainName(text)
    const first = firstOf.get(shown) ?? text
    firstOf.set(shown, first)
    const sameConstant = CONSTANTS.has(text) && CONSTANTS.get(text) === CONSTANTS.get(first)
    if (first === text || sameConstant) continue
    const both = `${shortened(first)} and ${shortened(text)}`
    notes.push({ message: `${both} are two names, both shown as ${shortened(shown)}`, span })
  }
  return notes
}

/**
 * Whether a product without a sign is divided by, as in `a/2b`, or begins with a quotient, as in `1/2x`, or an exponent is a
 * power, as in `x^2^3`, or `not` stands before a comparison that it does not reach over, and no brackets say so. Walks without recursion.
 */
function isAmbiguous(whole: Expression): boolean {
  const waiting = [whole]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.kind === 'number' || next.kind === 'name') continue
    waiting.push(...next.operands)
    if (next.kind !== 'operation') continue
    const [first, second] = next.operands
    if (next.operation === 'divide' && isOpen(second) && second.implicit) return true
    if (next.implicit && isOpen(first) && first.operation === 'divide') return true
    if (next.operation === 'power' && isOpen(second) && second.operation === 'power') return true
    if (comparing.includes(next.operation) && isOpen(first) && first.operation === 'not') return true
  }
  return false
}

/** Whether a typed exponent ends here and a factor touches it: `e^2x` is e^2*x, and so is `e^2(x + 1)`. */
function endsExponent(body: readonly Token[], index: number): boolean {
  const [token, next] = [body[index] as Token, body[index + 1]]
  if (!endsOperand(token) || next?.span.start !== token.span.end) return false
  if (next.kind !== 'name' && !(next.kind === 'open' && token.kind === 'number')) return false
  let sign = operandStart(body, index) - 1
  while (isPrefix(body[sign]) && body[sign]?.text !== '^') sign--
  const power = body[sign]
  // A raised exponent shows how far it reaches; all its tokens share one place.
  return power?.text === '^' && power.span !== token.span
}

/** An operation that was typed without brackets round it. */
function isOpen(part: Expression | undefined): part is Expression & { kind: 'operation' } {
  return part?.kind === 'operation' && !part.bracketed
}
