import { FormulaError, spanning } from './formulaError'
import { LIMITS } from './limits'
import type { Statement } from './statements'
import { endsOperand, isPrefix, type Token } from './token'

/**
 * Refuses a formula with more operations than the limit before it is read, which takes longest. It must have passed the
 * other checks, and have no functions of the reader: those count as often as they are called.
 * @throws FormulaError
 */
export function checkOperationCount(statements: readonly Statement[]): void {
  let count = 0
  let over: Statement | undefined
  for (const statement of statements) {
    count += operationCount(statement.body)
    if (count > LIMITS.operations) over ??= statement
  }
  if (!over) return
  const span = spanning((over.name ?? (over.body[0] as Token)).span, (over.body.at(-1) as Token).span)
  const message = `A formula may have ${LIMITS.operations} operations; this one has ${count}`
  throw new FormulaError(message, span, 'Leave a part out.')
}

/** The number of operations that an expression without functions of the reader will have. */
export function operationCount(tokens: readonly Token[]): number {
  return tokens.reduce((count, token, index) => {
    const previous = tokens[index - 1]
    const [next, afterNext] = [tokens[index + 1], tokens[index + 2]]
    const { kind, text } = token
    if (kind === 'question') return count + 1
    if (kind === 'operator') {
      const isSign = isPrefix(token) && !endsOperand(previous)
      // A plus sign makes no operation, and a minus sign before a literal is part of it.
      const isSilent = text === '+' || (text === '-' && next?.kind === 'number' && afterNext?.text !== '^')
      return isSign && isSilent ? count : count + 1
    }
    const isCall = kind === 'name' && next?.kind === 'open'
    const isBracketOfCall = kind === 'open' && previous?.kind === 'name'
    const isOperand = kind === 'number' || kind === 'name' || kind === 'open'
    const isFactor = isOperand && endsOperand(previous) && !isBracketOfCall
    return count + (isCall ? 1 : 0) + (isFactor ? 1 : 0)
  }, 0)
}
