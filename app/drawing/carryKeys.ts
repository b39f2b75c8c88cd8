import { type Graph, type OperationNode, operationOf, variableOf } from '../engine/graph/graph'

/** Names that tell which nodes of two successive graphs are the same, so that one that is still there moves. */
export interface Keys {
  readonly graph: Graph
  /** By operation id; the number is unique over all graphs of one drawing. */
  readonly operations: readonly number[]
  /** By variable id. */
  readonly variables: readonly string[]
  /** The first number not used yet. */
  readonly next: number
}

/**
 * Keys for a graph that follows another: operations that compute the same from the same keep their key, then, walking
 * down from both roots, operations of the same kind in the same place. Leaves are the same if their names are.
 */
export function carryKeys(previous: Keys | undefined, graph: Graph): Keys {
  const keys = new Array<number>(graph.operations.length).fill(-1)
  if (previous) {
    keepEqualParts(previous, graph, keys)
    keepEqualPlaces(previous, graph, keys)
  }
  let next = previous?.next ?? 0
  const operations = keys.map((key) => (key >= 0 ? key : next++))
  return {
    graph,
    operations,
    variables: graph.variables.map(({ id }) => variableKey(graph, id, operations)),
    next,
  }
}

/** Gives operations of equal structure the keys they had, in the order of the formula. */
function keepEqualParts(previous: Keys, graph: Graph, keys: number[]): void {
  const numbers = new Map<string, number>()
  const old = new Map<number, number[]>()
  structures(previous.graph, numbers).forEach((structure, id) => {
    old.set(structure, [...(old.get(structure) ?? []), previous.operations[id] as number])
  })
  structures(graph, numbers).forEach((structure, id) => {
    keys[id] = old.get(structure)?.shift() ?? -1
  })
}

/** A number for the structure of each operation; equal structures have equal numbers across graphs. */
function structures(graph: Graph, numbers: Map<string, number>): number[] {
  const structureOf: number[] = []
  for (const { name, operands } of graph.operations) {
    const parts = operands.map((id) => {
      const { maker, value, name: variable } = variableOf(graph, id)
      return maker === undefined ? (value ?? variable) : `#${structureOf[maker]}`
    })
    const text = `${name}(${parts.join(',')})`
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    structureOf.push(number)
  }
  return structureOf
}

/** Walks down from both roots as long as the operations are of one kind, and pairs what has no partner yet. */
function keepEqualPlaces(previous: Keys, graph: Graph, keys: number[]): void {
  const taken = new Set(keys)
  const makerOf = (g: Graph, variable: number | undefined): OperationNode | undefined => {
    const maker = variable === undefined ? undefined : g.variables[variable]?.maker
    return maker === undefined ? undefined : operationOf(g, maker)
  }
  const pairs = [[makerOf(previous.graph, previous.graph.root), makerOf(graph, graph.root)]]
  const seen = new Set<number>()
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [before, after] = pair
    if (!before || !after || before.name !== after.name || seen.has(after.id)) continue
    seen.add(after.id)
    const key = previous.operations[before.id] as number
    if (keys[after.id] === -1 && !taken.has(key)) {
      keys[after.id] = key
      taken.add(key)
    }
    before.operands.forEach((operand, place) => {
      pairs.push([makerOf(previous.graph, operand), makerOf(graph, after.operands[place])])
    })
  }
}

function variableKey(graph: Graph, id: number, operations: readonly number[]): string {
  const { kind, maker, name, uses } = variableOf(graph, id)
  if (maker !== undefined) return `result ${operations[maker]}`
  if (kind === 'leaf') return `leaf ${name}`
  const use = uses[0]
  return use ? `constant ${operations[use.operation]}.${use.operand}` : `unread ${name} ${id}`
}
