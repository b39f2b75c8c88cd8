import { findCall, functionNames, isFunctionName } from '../operations/table'
import { CONSTANTS } from './constants'
import { FormulaError, type Span, spanning } from './formulaError'
import { LIMITS } from './limits'
import { nearestName } from './nearestName'
import type { Token } from './token'

/** What the checks need to know of the rest of the formula. */
export interface Context {
  /** The whole formula as typed. */
  readonly text: string
  /** Parameter counts of the functions that the reader defined. */
  readonly functions: ReadonlyMap<string, number>
  /** Names that stand somewhere in the formula without a bracket after them. */
  readonly variables: ReadonlySet<string>
}

/**
 * Refuses every expression that the parser would misread, read only in part, or refuse without a good sentence:
 * unmatched brackets, missing operands, `sin x`, `sin^2(x)`, `x(y + 1)`, `x 2`, empty places, too deep nesting.
 * @throws FormulaError
 */
export function checkGrammar(tokens: readonly Token[], context: Context): void {
  checkBrackets(tokens)
  checkChains(tokens)
  let wantsOperand = true
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1]
    const next = tokens[index + 1]
    if (wantsOperand) {
      checkOperandStart(token, previous, context)
      if (token.kind === 'name') checkName(token, tokens, index, context)
      wantsOperand = token.kind !== 'number' && token.kind !== 'name'
    } else if (token.kind === 'close') wantsOperand = false
    else if (
      isInfix(token) ||
      token.kind === 'comma' ||
      token.kind === 'question' ||
      token.kind === 'colon'
    ) {
      wantsOperand = true
    } else if (token.kind === 'operator') {
      throw new FormulaError(`“${token.text}” cannot stand after “${previous?.text}”`, token.span)
    } else if (token.kind === 'open') {
      wantsOperand = true
    } else {
      checkJuxtaposition(previous as Token, token)
      if (token.kind === 'name') checkName(token, tokens, index, context)
    }
    if (!next && wantsOperand)
      throw new FormulaError(`Something is missing after “${token.text}”`, token.span)
  })
  checkCommas(tokens, context)
}

function isInfix(token: Token): boolean {
  return token.kind === 'operator' && token.text !== 'not'
}

function isPrefix(token: Token): boolean {
  return token.kind === 'operator' && ['-', '+', 'not'].includes(token.text)
}

/** Every bracket has its partner, and none stands deeper than the limit. */
function checkBrackets(tokens: readonly Token[]): void {
  const open: Token[] = []
  for (const token of tokens) {
    if (token.kind === 'open') open.push(token)
    if (token.kind === 'close' && !open.pop()) {
      throw new FormulaError('There is no “(” for this “)”', token.span, 'Remove it, or add “(” before.', [
        { span: token.span, text: '' },
      ])
    }
    if (open.length > LIMITS.nesting) {
      throw new FormulaError(
        `Brackets may be ${LIMITS.nesting} deep`,
        token.span,
        'Name a part on a line of its own.',
      )
    }
  }
  const last = tokens.at(-1)
  const unclosed = open.at(-1)
  if (unclosed && last) {
    const complete = last.kind === 'number' || last.kind === 'name' || last.kind === 'close'
    const fixes = complete ? [{ span: { start: last.span.end, end: last.span.end }, text: ')' }] : []
    const hint = complete ? 'Add “)” at the end.' : `Something is missing after “${last.text}”.`
    throw new FormulaError('This “(” is never closed', unclosed.span, hint, fixes)
  }
}

/** How many operators stand one in the other at a place, that of `c ? a : b` apart from the others. */
interface Depth {
  readonly signs: number
  readonly questions: number
}

/** `a^b^c…`, `----x` and `a ? b : c ? …` nest without brackets. What stands in brackets adds to what is round them. */
function checkChains(tokens: readonly Token[]): void {
  const outer: { base: Depth; now: Depth }[] = []
  let base: Depth = { signs: 0, questions: 0 }
  let now = base
  let previous: Token | undefined
  for (const token of tokens) {
    const { kind, text } = token
    const wantsOperand = !previous || !['number', 'name', 'close'].includes(previous.kind)
    const isFactor =
      !wantsOperand && (kind === 'number' || kind === 'name' || isFactorBracket(token, previous))
    if (text === '^' || (isPrefix(token) && wantsOperand)) now = { ...now, signs: now.signs + 1 }
    else if (kind === 'comma') now = base
    else if (isInfix(token) || isFactor || kind === 'question' || kind === 'colon')
      now = { ...now, signs: base.signs }
    if (kind === 'question') now = { ...now, questions: now.questions + 1 }
    if (kind === 'open') {
      outer.push({ base, now })
      base = now
    }
    if (kind === 'close') ({ base, now } = outer.pop() ?? { base, now })
    if (now.signs > LIMITS.chain || now.questions > LIMITS.chain) {
      const message = `At most ${LIMITS.chain} of “${text}” may follow each other`
      throw new FormulaError(message, token.span, 'Name a part on a line of its own.')
    }
    previous = token
  }
}

/** The bracket of `(a)(b)` or `2(b)`; after a name it opens a call. */
function isFactorBracket(token: Token, previous: Token | undefined): boolean {
  return token.kind === 'open' && previous?.kind !== 'name'
}

function checkOperandStart(token: Token, previous: Token | undefined, context: Context): void {
  if (token.kind === 'number' || token.kind === 'name' || token.kind === 'open' || isPrefix(token)) return
  if (token.kind === 'close' && previous?.kind === 'open') {
    const span = spanning(previous.span, token.span)
    throw new FormulaError(
      'These brackets are empty',
      span,
      context.functions.size ? '' : 'A function needs its operand, as in sin(x).',
    )
  }
  if (token.kind === 'comma' || (token.kind === 'close' && previous?.kind === 'comma')) {
    throw new FormulaError(
      'An operand is missing at this comma',
      previous?.kind === 'comma' ? previous.span : token.span,
    )
  }
  if (!previous || previous.kind === 'open') {
    throw new FormulaError(`Something is missing before “${token.text}”`, token.span)
  }
  const span = spanning(previous.span, token.span)
  throw new FormulaError(`Something is missing between “${previous.text}” and “${token.text}”`, span)
}

/** A name is a function exactly where a bracket follows it. */
function checkName(token: Token, tokens: readonly Token[], index: number, context: Context): void {
  const next = tokens[index + 1]
  const isFunction = isCall(token, context)
  if (isFunction && next?.kind !== 'open')
    throw bareFunctionError(token, tokens.slice(index + 1), context.text)
  if (!isFunction && next?.kind === 'open') throw unknownFunctionError(token, next, context)
}

/** `x(y + 1)` where x is a variable, or `sine(x)`. */
function unknownFunctionError(name: Token, open: Token, context: Context): FormulaError {
  const product = { span: { start: name.span.end, end: open.span.start }, text: '*' }
  if (context.variables.has(name.text) || CONSTANTS.has(name.text)) {
    return new FormulaError(
      `${name.text} is a variable, not a function`,
      name.span,
      `For a product write ${name.text}*(…).`,
      [product],
    )
  }
  const nearest = nearestName(name.text, [...functionNames(), ...context.functions.keys()])
  const message = `There is no function “${name.text}”`
  if (!nearest)
    return new FormulaError(message, name.span, `For a product write ${name.text}*(…).`, [product])
  return new FormulaError(message, name.span, `Did you mean ${nearest}?`, [
    { span: name.span, text: nearest },
  ])
}

/** `sin x`, `sin^2(x)`, `sin + 1`. */
function bareFunctionError(token: Token, rest: readonly Token[], text: string): FormulaError {
  const name = token.text
  const [next, power] = rest
  const open = rest.findIndex((other) => other.kind === 'open')
  const close = closingOf(rest, open)
  if (next?.text === '^' && power && close && (open === 2 || open === 3)) {
    const exponent = text.slice(power.span.start, rest[open]?.span.start)
    const mended = `${name}${text.slice(rest[open]?.span.start, close.span.end)}^${exponent.trim()}`
    const span = spanning(token.span, close.span)
    const hint = `For the power of the result write ${mended}.`
    return new FormulaError(`The power of a function stands after its brackets`, span, hint, [
      { span, text: mended },
    ])
  }
  const message = `${name} needs its operand in brackets`
  if (next && (next.kind === 'name' || next.kind === 'number')) {
    const span = spanning(token.span, next.span)
    return new FormulaError(message, span, `Write ${name}(${next.text}).`, [
      { span, text: `${name}(${next.text})` },
    ])
  }
  return new FormulaError(message, token.span, `Write ${name}(x).`)
}

/** `2x`, `x y`, `(a)(b)` are products; `1 2`, `x 2` and `(x)2` are more likely slips. */
function checkJuxtaposition(previous: Token, token: Token): void {
  if (token.kind !== 'number') return
  const span = spanning(previous.span, token.span)
  const gap: Span = { start: previous.span.end, end: token.span.start }
  const fix = { span: gap, text: '*' }
  throw new FormulaError(`An operator is missing between “${previous.text}” and “${token.text}”`, span, '', [
    fix,
  ])
}

/** Commas separate the operands of a function, nothing else; and a function gets as many as it takes. */
function checkCommas(tokens: readonly Token[], context: Context): void {
  const calls: { name: Token | undefined; commas: number; open: Token }[] = []
  tokens.forEach((token, index) => {
    if (token.kind === 'open') {
      const before = tokens[index - 1]
      calls.push({
        name: before?.kind === 'name' && isCall(before, context) ? before : undefined,
        commas: 0,
        open: token,
      })
    }
    const call = calls.at(-1)
    if (token.kind === 'comma') {
      if (!call?.name) throw strayComma(tokens, index, call && tokens[tokens.indexOf(call.open) - 1])
      call.commas++
    }
    if (token.kind === 'close') {
      calls.pop()
      if (call?.name) checkCount(call.name, call.commas + 1, spanning(call.name.span, token.span), context)
    }
  })
}

function isCall(name: Token, context: Context): boolean {
  return isFunctionName(name.text) || context.functions.has(name.text)
}

/** `before` stands before the bracket that the comma is in. */
function strayComma(tokens: readonly Token[], index: number, before: Token | undefined): FormulaError {
  if (before?.text === 'mod') {
    const fix = { span: { start: before.span.start, end: before.span.start }, text: '*' }
    const hint = 'For a product write *mod(…).'
    return new FormulaError('After an operand, mod takes one number and no comma', before.span, hint, [fix])
  }
  const [left, comma, after] = [tokens[index - 1], tokens[index] as Token, tokens[index + 1]]
  const decimal = left?.kind === 'number' && after?.kind === 'number'
  if (!decimal) return new FormulaError('A comma stands only between the operands of a function', comma.span)
  const span = spanning(left.span, after.span)
  const text = `${left.text}.${after.text}`
  return new FormulaError('Decimals are written with a point here', span, `Write ${text}.`, [{ span, text }])
}

function checkCount(name: Token, count: number, span: Span, context: Context): void {
  if (count > LIMITS.operands) {
    throw new FormulaError(`A call may have ${LIMITS.operands} operands, this one has ${count}`, span)
  }
  const own = context.functions.get(name.text)
  if (own === undefined ? findCall(name.text, count) : own === count) return
  const wanted = own === undefined ? operandCounts(name.text) : String(own)
  throw new FormulaError(
    `${name.text} takes ${wanted} operand${wanted === '1' ? '' : 's'}, got ${count}`,
    span,
  )
}

/** "1 or 2": the numbers of operands that a function takes, probed up to four. */
function operandCounts(name: string): string {
  return [1, 2, 3, 4].filter((count) => findCall(name, count)).join(' or ')
}

/** The bracket that closes the one at `index`; none for index −1. */
function closingOf(tokens: readonly Token[], index: number): Token | undefined {
  if (index < 0) return undefined
  let depth = 0
  for (const token of tokens.slice(index)) {
    if (token.kind === 'open') depth++
    if (token.kind === 'close' && --depth === 0) return token
  }
  return undefined
}
