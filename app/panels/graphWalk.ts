import { type Graph, type NodeRef, operationOf, variableOf } from '../engine/graph/graph'

/** A way to go from a node: along the data flow, against it, or among those that the last such move could have led to. */
export type Way = 'onward' | 'backward' | 'next' | 'previous'

/** What can be walked: a graph, and which of its nodes are drawn, in the order in which they are gone through. */
export interface Ground {
  readonly graph: Graph
  readonly nodes: readonly NodeRef[]
}

/** Where a walk stands. */
interface Stand {
  readonly node: NodeRef
  /** Those that `next` and `previous` go through. */
  readonly siblings: readonly NodeRef[]
}

/** A walk over a graph, with the way back. */
export interface Walk extends Stand {
  readonly trail: readonly { readonly way: Way; readonly from: Stand }[]
}

const OPPOSITE: Readonly<Record<Way, Way>> = {
  onward: 'backward',
  backward: 'onward',
  next: 'previous',
  previous: 'next',
}

/** More moves than these are not taken back. */
const LONGEST_TRAIL = 500

/** A walk that begins at a node, among all that are drawn. */
export function beginWalk({ nodes }: Ground, node: NodeRef): Walk {
  return { node, siblings: nodes, trail: [] }
}

/**
 * The walk after a move; the same one where nothing lies that way. The opposite of the last move takes it back, and so on
 * to the beginning; else where several nodes lie that way, it leads to the first of them, and the others are its siblings.
 */
export function walkOn(walk: Walk, way: Way, ground: Ground): Walk {
  const last = walk.trail.at(-1)
  if (last?.way === OPPOSITE[way]) return { ...last.from, trail: walk.trail.slice(0, -1) }
  const stand = standAfter(walk, way, ground)
  if (!stand || sameNode(stand.node, walk.node)) return walk
  const from = { node: walk.node, siblings: walk.siblings }
  return { ...stand, trail: [...walk.trail.slice(1 - LONGEST_TRAIL), { way, from }] }
}

/** Whether two references are to one node. */
export function sameNode(first: NodeRef, second: NodeRef): boolean {
  return first.kind === second.kind && first.id === second.id
}

function standAfter({ node, siblings }: Stand, way: Way, { graph, nodes }: Ground): Stand | undefined {
  if (way === 'next' || way === 'previous') {
    const index = siblings.findIndex((sibling) => sameNode(sibling, node))
    const place = (index + (way === 'next' ? 1 : -1) + siblings.length) % siblings.length
    return { node: siblings[place] ?? node, siblings }
  }
  const ahead = (way === 'onward' ? readersOf : sourcesOf)(graph, node)
  const drawn = ahead.filter((one) => nodes.some((other) => sameNode(one, other)))
  return drawn[0] && { node: drawn[0], siblings: drawn }
}

/** What reads or makes on from a node: the operations that a variable feeds, once each, or the result of an operation. */
function readersOf(graph: Graph, { kind, id }: NodeRef): NodeRef[] {
  if (kind === 'operation') return [variable(operationOf(graph, id).result)]
  const operations = new Set(variableOf(graph, id).uses.map(({ operation }) => operation))
  return [...operations].map((operation) => ({ kind: 'operation', id: operation }))
}

/** What a node came from: an operation's operands, once each, or the operation that made a variable. */
function sourcesOf(graph: Graph, { kind, id }: NodeRef): NodeRef[] {
  if (kind === 'operation') return [...new Set(operationOf(graph, id).operands)].map(variable)
  const { maker } = variableOf(graph, id)
  return maker === undefined ? [] : [{ kind: 'operation', id: maker }]
}

function variable(id: number): NodeRef {
  return { kind: 'variable', id }
}
