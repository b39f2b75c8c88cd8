import { FormulaError, type Span, spanning } from './formulaError'
import { shortened } from './quote'
import { COMPARISONS, type Token } from './token'

/** A stretch without commas, logic and conditions, at one depth of brackets. */
interface Stretch {
  first: number
  comparisons: number[]
}

/**
 * Refuses `a < b < c`, which would compare the truth of a < b with c.
 * @throws FormulaError
 */
export function checkComparisons(tokens: readonly Token[], text: string): void {
  const outer: Stretch[] = []
  let now: Stretch = { first: 0, comparisons: [] }
  const finish = (end: number) => {
    if (now.comparisons.length > 1) throw chainError(tokens.slice(now.first, end), now, text)
  }
  tokens.forEach((token, index) => {
    if (token.kind === 'operator' && COMPARISONS.includes(token.text)) now.comparisons.push(index)
    const isBorder = ['and', 'or', 'not'].includes(token.text) && token.kind === 'operator'
    if (token.kind === 'open') {
      outer.push(now)
      now = { first: index + 1, comparisons: [] }
    } else if (token.kind === 'close') {
      finish(index)
      now = outer.pop() ?? now
    } else if (isBorder || ['comma', 'question', 'colon'].includes(token.kind)) {
      if (token.text === 'not' && now.comparisons.length > 0) return
      finish(index)
      now = { first: index + 1, comparisons: [] }
    }
  })
  finish(tokens.length)
}

function chainError(tokens: readonly Token[], { first, comparisons }: Stretch, text: string): FormulaError {
  const edges = [-1, ...comparisons.map((index) => index - first), tokens.length]
  const operands = edges.slice(1).map((edge, index) => {
    const [start, end] = [tokens[(edges[index] ?? 0) + 1], tokens[edge - 1]]
    return text.slice(start?.span.start, end?.span.end)
  })
  const pairs = comparisons.map((_, index) => {
    const sign = tokens[edges[index + 1] ?? 0]
    return `${operands[index]} ${text.slice(sign?.span.start, sign?.span.end)} ${operands[index + 1]}`
  })
  const span: Span = spanning((tokens[0] as Token).span, (tokens.at(-1) as Token).span)
  const mended = pairs.join(' and ')
  return new FormulaError('Comparisons do not chain', span, `Write ${shortened(mended)}.`, [
    { span, text: mended },
  ])
}
