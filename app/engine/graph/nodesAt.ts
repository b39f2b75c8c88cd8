import type { Span } from '../formula/formulaError'
import type { Definition, Expression, FunctionDefinition, Program } from '../formula/program'
import { readTokens } from '../formula/readTokens'
import type { Graph, GraphRef, NodeRef } from './graph'

/** A formula that was read, with its graph: what places in the text belong to. */
export interface GraphedFormula {
  readonly text: string
  readonly program: Program
  readonly graph: Graph
}

/**
 * The nodes that the character at `offset` writes: a name its variable, a number its constant, a sign or a function its
 * operations (several where a function of the reader is called several times). Empty for comments and parameters.
 */
export function nodesAt(formula: GraphedFormula, offset: number): NodeRef[] {
  const { program, graph } = formula
  const definition = definitionAt(program, offset)
  if (!definition) return []
  const parameters = parametersOf(definition)
  if (offset < definition.expression.span.start) return nodesInHead(formula, definition, offset)
  const expression = innermost(definition.expression, offset)
  if (expression.kind === 'call') return madeBy(graph, expression.name)
  if (expression.kind === 'operation') return operationsAt(graph, expression.span)
  if (expression.kind === 'number') return constantsAt(graph, expression.span)
  if (parameters.includes(expression.name)) return []
  const named = variableNamed(graph, expression.name)
  return named.length > 0 ? named : constantsAt(graph, expression.span)
}

/**
 * Where a part of the graph stands in the text: a named variable wherever its name does, any other node with all it is
 * made of, an arrow where its operation does.
 */
export function spansOf(formula: GraphedFormula, part: GraphRef): Span[] {
  if (part.kind !== 'arrow') return spansOfNode(formula, part)
  const id = formula.graph.arrows[part.id]?.operation
  return id === undefined ? [] : spansOfNode(formula, { kind: 'operation', id })
}

function spansOfNode({ text, program, graph }: GraphedFormula, { kind, id }: NodeRef): Span[] {
  const variable = kind === 'operation' ? graph.operations[id]?.result : id
  if (variable === undefined) return []
  if (kind === 'variable') {
    const names = [...graph.variableByName].flatMap(([name, named]) => (named === variable ? [name] : []))
    const places = occurrences(text, program, names)
    if (places.length > 0) return places
  }
  const own = kind === 'operation' ? graph.operations[id]?.span : graph.variables[id]?.span
  const repeats = graph.repeats.filter((repeat) => repeat.variable === variable).map(({ span }) => span)
  return own ? distinct([own, ...repeats]) : []
}

function definitionAt(program: Program, offset: number): Definition | undefined {
  return [...program.definitions, ...program.functions.values()].find(({ span }) => contains(span, offset))
}

/** Left of the `=`: parameters of the formula itself are inputs, anything else means what is being defined. */
function nodesInHead(
  { text, graph }: GraphedFormula,
  { name, span, expression }: Definition,
  offset: number,
) {
  const head = readTokens(text.slice(span.start, expression.span.start))
  const word = head.find((token) => contains(token.span, offset - span.start))
  if (word?.kind === 'name' && word.text !== name) return variableNamed(graph, word.text)
  const named = variableNamed(graph, name)
  return named.length > 0 ? named : madeBy(graph, name)
}

/** The smallest expression around an offset; brackets belong to what they hold. */
function innermost(expression: Expression, offset: number): Expression {
  let current = expression
  while (current.kind === 'operation' || current.kind === 'call') {
    const inner = current.operands.find(({ span }) => contains(span, offset))
    if (!inner) return current
    current = inner
  }
  return current
}

function variableNamed(graph: Graph, name: string): NodeRef[] {
  const id = graph.variableByName.get(name)
  return id === undefined ? [] : [{ kind: 'variable', id }]
}

/** The operations that calls of one of the reader's functions were written out to. */
function madeBy(graph: Graph, name: string): NodeRef[] {
  return graph.operations
    .filter(({ origin }) => origin.includes(name))
    .map(({ id }) => ({ kind: 'operation', id }))
}

function operationsAt(graph: Graph, span: Span): NodeRef[] {
  const makers = graph.repeats
    .filter((repeat) => isSame(repeat.span, span))
    .flatMap(({ variable }) => graph.variables[variable]?.maker ?? [])
  const own = graph.operations.filter((operation) => isSame(operation.span, span)).map(({ id }) => id)
  return [...new Set([...own, ...makers])].map((id) => ({ kind: 'operation', id }))
}

function constantsAt(graph: Graph, span: Span): NodeRef[] {
  const isConstant = (id: number) => graph.variables[id]?.kind === 'constant'
  const repeated = graph.repeats.filter((repeat) => isSame(repeat.span, span)).map(({ variable }) => variable)
  const own = graph.variables.filter((variable) => isSame(variable.span, span)).map(({ id }) => id)
  return [...new Set([...own, ...repeated])].filter(isConstant).map((id) => ({ kind: 'variable', id }))
}

/** Where one of the names stands and means the variable, not a function's parameter of that name. */
function occurrences(text: string, program: Program, names: readonly string[]): Span[] {
  if (names.length === 0) return []
  const functions = [...program.functions.values()]
  return readTokens(text)
    .filter(({ kind, text: word, span }) => {
      if (kind !== 'name' || !names.includes(word)) return false
      return !functions.some((own) => own.parameters.includes(word) && contains(own.span, span.start))
    })
    .map(({ span }) => span)
}

function parametersOf(definition: Definition): readonly string[] {
  return 'parameters' in definition ? (definition as FunctionDefinition).parameters : []
}

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end
}

function isSame(first: Span, second: Span): boolean {
  return first.start === second.start && first.end === second.end
}

function distinct(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()]
}
