import { type Graph, variableOf } from './graph'

/** The graph as text for tests and bug reports, one operation a line: `v1 = multiply(x, y)`; unused ones end in "(unused)". */
export function dumpGraph(graph: Graph): string {
  return graph.operations
    .map(({ name, operands, result, needed }) => {
      const list = operands.map((operand) => variableOf(graph, operand).name).join(', ')
      return `${variableOf(graph, result).name} = ${name}(${list})${needed ? '' : ' (unused)'}`
    })
    .join('\n')
}
