import { type OperationName, operations } from '../operations/table'
import type { Application } from '../symbolic/makeExpression'
import { type MathTree, named, upright } from './mathTree'

/** Functions of which a power is written before the operand: sin²(x). */
const RAISED: ReadonlySet<OperationName> = new Set<OperationName>([
  ...(['sin', 'cos', 'tan', 'sec', 'csc', 'cot', 'sinh', 'cosh', 'tanh', 'sech', 'csch', 'coth'] as const),
])

/** Operations that are not written as a name before brackets. */
const NOTATIONS: Partial<Record<OperationName, (first: MathTree, second: MathTree) => MathTree>> = {
  abs: (inner) => ({ kind: 'brackets', pair: '||', inner }),
  floor: (inner) => ({ kind: 'brackets', pair: '⌊⌋', inner }),
  ceil: (inner) => ({ kind: 'brackets', pair: '⌈⌉', inner }),
  sqrt: (radicand) => ({ kind: 'root', radicand }),
  cbrt: (radicand) => ({ kind: 'root', radicand, degree: { kind: 'number', text: '3' } }),
  nthRoot: (radicand, degree) => ({ kind: 'root', radicand, degree }),
  log2: (operand) => logarithm({ kind: 'number', text: '2' }, operand),
  log10: (operand) => logarithm({ kind: 'number', text: '10' }, operand),
  logBase: (operand, base) => logarithm(base, operand),
  lgamma: (operand) =>
    call(upright('log'), [{ kind: 'brackets', pair: '||', inner: call(upright('Γ'), [operand]) }]),
  logSigmoid: (operand) => call(upright('log'), [call(upright('σ'), [operand])]),
}

/** A call as a textbook prints it: |x|, √x, log₂(x), σ(x), max(a, b). */
export function typesetCall(application: Application, operands: readonly MathTree[]): MathTree {
  if (application.kind === 'call') return call(headOf(application), operands)
  const notation = NOTATIONS[application.operation]
  const [first, second = first] = operands
  return notation && first && second ? notation(first, second) : call(headOf(application), operands)
}

/** sin²(x); undefined where the power stands after the call: σ(x)², (sin(x))⁻¹. */
export function raisedCall(
  application: Application,
  exponent: number,
  operands: readonly MathTree[],
): MathTree | undefined {
  const isRaised = application.kind === 'operation' && RAISED.has(application.operation)
  if (!isRaised || !Number.isInteger(exponent) || exponent < 2) return undefined
  const raised: MathTree = { kind: 'number', text: String(exponent) }
  return call({ kind: 'power', base: headOf(application), exponent: raised }, operands)
}

/** The function's name: as typed where it has two, ln and log, and σ however it was typed. */
function headOf(application: Application): MathTree {
  if (application.kind === 'call') return application.name === 'psi' ? upright('ψ') : named(application.name)
  const { symbol, spelling } = operations[application.operation]
  const isName = /^\w+$/.test(symbol) && spelling.calls?.includes(symbol)
  return upright((isName ? application.typed : undefined) ?? symbol)
}

function call(head: MathTree, operands: readonly MathTree[]): MathTree {
  return { kind: 'call', head, operands }
}

function logarithm(base: MathTree, operand: MathTree): MathTree {
  return call({ kind: 'subscript', base: upright('log'), subscript: base }, [operand])
}
