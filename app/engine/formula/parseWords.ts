import { createParse } from 'mathjs/number'

/** How words belong together, in their order; what a leaf or a sign means is said by the words themselves. */
export type ParsedNode =
  | { readonly shape: 'number' | 'name' }
  | { readonly shape: 'bracket'; readonly content: ParsedNode }
  | { readonly shape: 'call'; readonly args: readonly ParsedNode[] }
  | { readonly shape: 'operation'; readonly args: readonly ParsedNode[]; readonly implicit: boolean }
  | { readonly shape: 'conditional'; readonly parts: readonly [ParsedNode, ParsedNode, ParsedNode] }
  | { readonly shape: 'chain of comparisons' }
  | { readonly shape: 'other' }

/**
 * The tree of words that are joined by blanks, bound as mathjs binds them.
 * @throws SyntaxError, with `char` the 1-based place of the word at which mathjs refuses them; RangeError where they
 * are nested too deeply.
 */
export function parseWords(text: string): ParsedNode {
  return parse(text)
}

/** By `isNode` and `isConstantNode`, `isSymbolNode`, … mathjs' parser tells its nodes apart. */
class Node {
  get isNode() {
    return true
  }
}

class ConstantNode extends Node {
  readonly shape = 'number'
  readonly isConstantNode = true
}

class SymbolNode extends Node {
  readonly shape = 'name'
  readonly isSymbolNode = true
  constructor(readonly name: string) {
    super()
  }
}

class ParenthesisNode extends Node {
  readonly shape = 'bracket'
  constructor(readonly content: ParsedNode) {
    super()
  }
}

class FunctionNode extends Node {
  readonly shape = 'call'
  constructor(
    _called: ParsedNode,
    readonly args: readonly ParsedNode[],
  ) {
    super()
  }
}

class OperatorNode extends Node {
  readonly shape = 'operation'
  readonly isOperatorNode = true
  constructor(
    readonly op: string,
    readonly fn: string,
    readonly args: readonly ParsedNode[],
    readonly implicit = false,
    readonly isPercentage = false,
  ) {
    super()
  }
}

class ConditionalNode extends Node {
  readonly shape = 'conditional'
  readonly parts: readonly [ParsedNode, ParsedNode, ParsedNode]
  constructor(...parts: [condition: ParsedNode, whenTrue: ParsedNode, whenFalse: ParsedNode]) {
    super()
    this.parts = parts
  }
}

class RelationalNode extends Node {
  readonly shape = 'chain of comparisons'
}

/** What formulas here do not have: matrices, ranges, assignments inside an expression. */
class OtherNode extends Node {
  readonly shape = 'other'
}

declare module 'mathjs/number' {
  /** Exported, but missing in the types: mathjs' parser around the parts that it is given. */
  export function createParse(parts: Record<string, unknown>): (text: string) => ParsedNode
}

/** In the place of mathjs' choice of a function by the types of what it is given, here always one text. */
const typed = Object.assign((_name: string, { string }: { string: unknown }) => string, {
  addConversion() {},
})

/**
 * mathjs' parser with nodes of our own: theirs evaluate, print and compile themselves, which is nine tenths of their code,
 * and nothing that a reader types is to be evaluated by them.
 */
const parse = createParse({
  typed,
  numeric: Number,
  config: { number: 'number' },
  ConstantNode,
  SymbolNode,
  ParenthesisNode,
  FunctionNode,
  OperatorNode,
  ConditionalNode,
  RelationalNode,
  AccessorNode: OtherNode,
  ArrayNode: OtherNode,
  AssignmentNode: OtherNode,
  BlockNode: OtherNode,
  FunctionAssignmentNode: OtherNode,
  IndexNode: OtherNode,
  ObjectNode: OtherNode,
  RangeNode: OtherNode,
})
