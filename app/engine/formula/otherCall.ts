import { type Call, partsOf } from './call'
import type { Context } from './context'
import { type Fix, spanning } from './formulaError'
import { closingOf, textBetween } from './operandAt'
import { OTHER_CALLS } from './otherNames'
import type { Token } from './token'

/** A call that is something else here: `if(a, b, c)`, `exp2(x)`. Also `sqrt(x, 3)`. */
export function otherCall(call: Call, { text }: Context): Fix | undefined {
  const parts = partsOf(call)
  const word = call.name.text.toLowerCase()
  const base = parts.length === 1 ? /^log_(.+)$/.exec(word)?.[1] : undefined
  const here = base ? logarithm(base) : OTHER_CALLS.get(`${word}/${parts.length}`)
  const close = call.tokens[closingOf(call.tokens, call.index + 1)]
  if (!here || !close || parts.some((part) => part.length === 0)) return undefined
  const mended = here.replace(/([$#])(\d)/g, (_, sign: string, number: string) => {
    const part = parts[Number(number) - 1] ?? []
    const operand = textBetween(text, part[0], part.at(-1))
    const isLoose = sign === '#' && !isOneOperand(part) && !(here === '#1' && isWhole(call))
    return isLoose ? `(${operand})` : operand
  })
  return { span: spanning(call.name.span, close.span), text: mended }
}

/** `log_2(x)`, `log_b(x)`: the base as a subscript. */
function logarithm(base: string): string {
  return base === '2' || base === '10' ? `log${base}($1)` : `log($1, ${base})`
}

/** Nothing but the call stands on its line, or right of its `=`. */
function isWhole({ tokens, index }: Call): boolean {
  const before = tokens[index - 1]
  const after = tokens[closingOf(tokens, index + 1) + 1]
  return (
    (!before || before.kind === 'assign' || before.kind === 'separator') &&
    (!after || after.kind === 'separator')
  )
}

/** A number, a name, a call or a bracket, without a sign or a power. */
function isOneOperand(part: readonly Token[]): boolean {
  const [first, second] = part
  if (part.length === 1) return true
  if (first?.kind === 'open') return closingOf(part, 0) === part.length - 1
  return first?.kind === 'name' && second?.kind === 'open' && closingOf(part, 1) === part.length - 1
}
