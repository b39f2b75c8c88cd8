import fc from 'fast-check'
import { type MathNode, parse } from 'mathjs/number'
import { expect, it } from 'vitest'
import { type ParsedNode, parseWords } from './parseWords'

/** A tree on one line: `(name * number)` is `[name number]`. */
function shapeOf(node: ParsedNode): string {
  switch (node.shape) {
    case 'bracket':
      return `(${shapeOf(node.content)})`
    case 'call':
      return `call(${node.args.map(shapeOf).join(', ')})`
    case 'operation':
      return `[${node.args.map(shapeOf).join(node.implicit ? ' · ' : ' ')}]`
    case 'conditional':
      return `[${node.parts.map(shapeOf).join(' ? ')}]`
    default:
      return node.shape
  }
}

/** The same of the tree that mathjs makes of its own nodes. */
function shapeByMathjs(node: MathNode): string {
  const { type, args, content, implicit, condition, trueExpr, falseExpr } = node as MathNode & {
    readonly args: MathNode[]
    readonly implicit?: boolean
    readonly [part: string]: unknown
  }
  if (type === 'ConstantNode') return 'number'
  if (type === 'SymbolNode') return 'name'
  if (type === 'ParenthesisNode') return `(${shapeByMathjs(content as MathNode)})`
  if (type === 'FunctionNode') return `call(${args.map(shapeByMathjs).join(', ')})`
  if (type === 'OperatorNode') return `[${args.map(shapeByMathjs).join(implicit ? ' · ' : ' ')}]`
  if (type === 'RelationalNode') return 'chain of comparisons'
  if (type !== 'ConditionalNode') return 'other'
  return `[${[condition, trueExpr, falseExpr].map((part) => shapeByMathjs(part as MathNode)).join(' ? ')}]`
}

/** The shape, or the character at which the words are refused. */
function outcomeOf(read: () => string): string | number {
  try {
    return read()
  } catch (error) {
    return (error as { char: number }).char
  }
}

const operators = ['+', '-', '*', '/', '^', '%', '<', '==', 'and', 'or']
const { words } = fc.letrec<{ words: string }>((tie) => ({
  words: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom('n0', 'n1', '2', '0.5', '1e3', 'Infinity'),
    fc.tuple(tie('words'), fc.constantFrom(...operators), tie('words')).map((parts) => parts.join(' ')),
    fc.tuple(tie('words'), tie('words')).map((parts) => parts.join(' ')),
    tie('words').map((inner) => `( ${inner} )`),
    fc.tuple(fc.constantFrom('-', '+', 'not'), tie('words')).map((parts) => parts.join(' ')),
    fc.tuple(tie('words'), tie('words')).map((operands) => `n2 ( ${operands.join(' , ')} )`),
    fc.tuple(tie('words'), tie('words'), tie('words')).map(([c, a, b]) => `${c} ? ${a} : ${b}`),
    tie('words').map((inner) => `${inner} )`),
    fc.tuple(tie('words'), tie('words')).map((ends) => ends.join(' : ')),
  ),
}))

it('words belong together as in the tree of mathjs itself, and are refused at the same place', () => {
  const seen = { read: 0, refused: 0 }
  fc.assert(
    fc.property(words, (text) => {
      const outcome = outcomeOf(() => shapeOf(parseWords(text)))
      expect(outcome).toBe(outcomeOf(() => shapeByMathjs(parse(text))))
      seen[typeof outcome === 'string' ? 'read' : 'refused']++
    }),
    { numRuns: 5000, seed: 1 },
  )
  expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(500)
})

it('1 / 2 n0 is (1/2)·n0, but n0 / 2 n1 is n0/(2·n1)', () => {
  expect(shapeOf(parseWords('1 / 2 n0'))).toBe('[[number number] · name]')
  expect(shapeOf(parseWords('n0 / 2 n1'))).toBe('[name [number · name]]')
})
