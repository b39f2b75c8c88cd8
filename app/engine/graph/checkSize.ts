import { FormulaError, type Span } from '../formula/formulaError'
import { LIMITS } from '../formula/limits'
import type { Definition, Expression, Program } from '../formula/program'

/** How large the graph of an expression is with the reader's functions written out. Doubles: doubling never ends. */
interface Size {
  readonly operations: number
  /** Operands of all operations and calls. */
  readonly places: number
  readonly calls: number
  /** Functions that call one another, the deepest. */
  readonly depth: number
}

const NOTHING: Size = { operations: 0, places: 0, calls: 0, depth: 0 }
const FEW_ENOUGH_TO_TELL = 1_000_000

/**
 * Refuses a program whose graph would be over the limits, before anything of it is built. Adds up once a definition and
 * once a function, however often it is called: cost linear in the text, also where functions double at each level.
 * @throws FormulaError with the limit and the size, at the definition that goes over it.
 */
export function checkSize(program: Program): void {
  const sizes = new Map<string, Size>()
  for (const [name, { expression }] of program.functions) sizes.set(name, sizeOf(expression, sizes))
  const ofDefinitions = program.definitions.map(({ expression }) => sizeOf(expression, sizes))
  const total = ofDefinitions.reduce(sum, NOTHING)
  const hint = total.calls > 0 ? 'Calls of your own functions count as written out.' : 'Leave a part out.'
  const refuse = (key: keyof Size, limit: number, tell: (size: string) => string) => {
    if (total[key] <= limit) return
    const { span } = overLimit(program.definitions, ofDefinitions, key, limit)
    throw new FormulaError(tell(told(total[key])), span, hint)
  }
  refuse(
    'depth',
    LIMITS.callDepth,
    (size) => `Functions may call each other ${LIMITS.callDepth} deep; here ${size} deep`,
  )
  for (const [key, limit, what] of [
    ['operations', LIMITS.operations, 'operations'],
    ['calls', LIMITS.calls, 'calls of your own functions'],
    ['places', LIMITS.places, 'operands'],
  ] as const) {
    refuse(key, limit, (size) => `A formula may have ${limit} ${what}; this one has ${size}`)
  }
}

function told(size: number): string {
  return size > FEW_ENOUGH_TO_TELL ? 'more than a million' : String(size)
}

/** The definition with which the sum goes over the limit. */
function overLimit(
  definitions: readonly Definition[],
  sizes: readonly Size[],
  key: keyof Size,
  limit: number,
): { readonly span: Span } {
  let total = NOTHING
  const at = sizes.findIndex((size) => {
    total = sum(total, size)
    return total[key] > limit
  })
  return definitions[at] as Definition
}

/** `sizes` holds those of the functions that may be called. Walks without recursion. */
function sizeOf(whole: Expression, sizes: ReadonlyMap<string, Size>): Size {
  let [operations, places, calls, depth] = [0, 0, 0, 0]
  const waiting = [whole]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.kind === 'number' || next.kind === 'name') continue
    places += next.operands.length
    waiting.push(...next.operands)
    if (next.kind === 'operation') {
      operations++
      continue
    }
    const called = sizes.get(next.name) ?? NOTHING
    operations += called.operations
    places += called.places
    calls += called.calls + 1
    depth = Math.max(depth, called.depth + 1)
  }
  return { operations, places, calls, depth }
}

function sum(a: Size, b: Size): Size {
  return {
    operations: a.operations + b.operations,
    places: a.places + b.places,
    calls: a.calls + b.calls,
    depth: Math.max(a.depth, b.depth),
  }
}
