import {
  type Graph,
  type OperationNode,
  symbolOf,
  type VariableKind,
  variableOf,
} from '../engine/graph/graph'
import { named, partText, words } from '../engine/steps/sentence'
import { contributionCount } from '../engine/steps/timeline'
import { writeOperation } from '../engine/steps/writeOperation'
import type { Direction, LayoutGraph } from '../layout/types'
import {
  extentOfBox,
  extentOfOperation,
  extentOfVariable,
  halfWidthOfOperation,
  halfWidthOfPlate,
  halfWidthOfVariable,
  heightOfPlate,
  type Sizes,
} from './nodeSizes'

/** What of the reader's settings shapes the picture. */
export interface PictureOptions {
  readonly direction: Direction
  /** Without them, constants stand inside the operations that read them: "□^2". */
  readonly drawConstants: boolean
  readonly digits: number
  readonly sizes: Sizes
}

/** The kind of a drawn node, also its `data-kind`. */
export type DrawnKind = 'leaf' | 'constant' | 'intermediate' | 'root' | 'operation'

/** A node before it has its place. */
export interface Shape {
  readonly kind: DrawnKind
  /** Id of the variable or operation. */
  readonly id: number
  /** Name of the variable as typed, or the text in the operation's box. */
  readonly label: string
  readonly halfWidth: number
  /** How many contributions to its gradient arrive; 0 for operations. */
  readonly arrivals: number
  readonly sizes: Sizes
}

/** What of a graph is drawn, and how large. */
export interface Shapes {
  readonly variables: readonly Shape[]
  /** By operation id. */
  readonly operations: readonly Shape[]
  /** Index in `variables` by variable id; absent for what is not drawn. */
  readonly placeOfVariable: ReadonlyMap<number, number>
}

/** The shapes of a graph's nodes. */
export function shapesOf(graph: Graph, options: PictureOptions): Shapes {
  const { digits, sizes } = options
  const drawn = graph.variables.filter((variable) => isDrawn(graph, variable.id, options))
  return {
    variables: drawn.map(({ id, kind, name }) => {
      const halfWidth =
        kind === 'constant' ? halfWidthOfPlate(name, digits, sizes) : halfWidthOfVariable(name, digits, sizes)
      return { id, kind, label: name, halfWidth, arrivals: contributionCount(graph, id), sizes }
    }),
    operations: graph.operations.map((operation) => {
      const label = boxText(graph, operation, options)
      const halfWidth = halfWidthOfOperation(label, sizes)
      return { id: operation.id, kind: 'operation', label, halfWidth, arrivals: 0, sizes }
    }),
    placeOfVariable: new Map(drawn.map((variable, index) => [variable.id, index])),
  }
}

/** What the layout is told of the shapes: plain data, in the order of `shapes`. */
export function layoutInput(graph: Graph, shapes: Shapes, direction: Direction): LayoutGraph {
  const places = (ids: readonly number[]) => ids.flatMap((id) => shapes.placeOfVariable.get(id) ?? [])
  return {
    variables: shapes.variables.map(({ kind, label, halfWidth, arrivals, sizes }) => {
      if (kind === 'constant') return { extent: extentOfBox(halfWidth, heightOfPlate(label, sizes)) }
      return { extent: extentOfVariable(halfWidth, direction, kind as VariableKind, arrivals, sizes) }
    }),
    operations: graph.operations.map(({ id, operands, result }) => {
      const { halfWidth, sizes } = shapes.operations[id] as Shape
      return {
        extent: extentOfOperation(halfWidth, direction, sizes),
        operands: places(operands),
        result: shapes.placeOfVariable.get(result) as number,
      }
    }),
    root: shapes.placeOfVariable.get(graph.root) as number,
  }
}

/** Unnamed constants may be left out; the root is always drawn. */
function isDrawn(graph: Graph, id: number, { drawConstants }: PictureOptions): boolean {
  return drawConstants || id === graph.root || variableOf(graph, id).kind !== 'constant'
}

/** The operation's symbol, or "□ + 1" where its constants are not drawn beside it. */
function boxText(graph: Graph, operation: OperationNode, options: PictureOptions): string {
  const hidden = operation.operands.some((operand) => !isDrawn(graph, operand, options))
  if (!hidden) return symbolOf(operation)
  const operands = operation.operands.map((operand) => {
    return isDrawn(graph, operand, options) ? words('□') : named(variableOf(graph, operand).name)
  })
  return writeOperation(operation, operands).map(partText).join('')
}
