import {
  type Graph,
  type OperationNode,
  operationOf,
  symbolOf,
  type VariableKind,
  variableOf,
} from '../engine/graph/graph'
import { named, partText, words } from '../engine/steps/sentence'
import { writeOperation } from '../engine/steps/writeOperation'
import { layoutGraph } from '../layout/layoutGraph'
import { offsetRoute } from '../layout/offsetRoute'
import { routePath } from '../layout/routePath'
import type { Direction, Layout, LayoutGraph, Point } from '../layout/types'
import {
  extentOfBox,
  extentOfVariable,
  halfWidthOfOperation,
  halfWidthOfPlate,
  halfWidthOfVariable,
  heightOfPlate,
  SIZES,
} from './nodeSizes'

/** What of the reader's settings shapes the picture. */
export interface PictureOptions {
  readonly direction: Direction
  /** Without them, constants stand inside the operations that read them: "□^2". */
  readonly drawConstants: boolean
  readonly digits: number
}

/** The kind of a drawn node, also its `data-kind`. */
export type DrawnKind = 'leaf' | 'constant' | 'intermediate' | 'root' | 'operation'

/** A node's shape, at its centre. */
export interface DrawnNode {
  readonly kind: DrawnKind
  /** Id of the variable or operation. */
  readonly id: number
  readonly centre: Point
  readonly halfWidth: number
  /** Name of the variable as typed, or the text in the operation's box. */
  readonly label: string
  readonly isRoot: boolean
  readonly needed: boolean
}

/** An arrow of data flow and the lane on which its gradient comes back. */
export interface DrawnArrow {
  /** Id of the arrow into an operand place; undefined for the arrow from an operation to its result. */
  readonly arrow: number | undefined
  readonly operation: number
  readonly variable: number
  readonly path: string
  /** Path of the gradient lane, made when it is first asked for. */
  readonly lane: () => string
  /** Too long for dashes: a browser takes seconds to dash a line of many screens. */
  readonly isLong: boolean
  readonly needed: boolean
}

/** Everything about the drawing that does not change from step to step. */
export interface Picture {
  readonly graph: Graph
  readonly direction: Direction
  readonly width: number
  readonly height: number
  readonly nodes: readonly DrawnNode[]
  readonly arrows: readonly DrawnArrow[]
}

/** Lanes that reach farther are drawn solid. */
const DASHED_REACH = 4000

/** Between a data-flow arrow and its gradient lane. */
const LANE_DISTANCE = 7

/** The picture of a graph: laid out, with the paths of all arrows. */
export function makePicture(graph: Graph, options: PictureOptions): Picture {
  const { direction, digits } = options
  const drawn = graph.variables.filter((variable) => isDrawn(graph, variable.id, options))
  const shapes: Shapes = {
    variables: drawn.map(({ id, kind, name }) => {
      const halfWidth =
        kind === 'constant' ? halfWidthOfPlate(name, digits) : halfWidthOfVariable(name, digits)
      return { id, kind, label: name, halfWidth }
    }),
    operations: graph.operations.map((operation) => {
      const label = boxText(graph, operation, options)
      return { id: operation.id, kind: 'operation', label, halfWidth: halfWidthOfOperation(label) }
    }),
    placeOfVariable: new Map(drawn.map((variable, index) => [variable.id, index])),
  }
  const layout = layoutGraph(layoutInput(graph, shapes, direction), { direction })
  return {
    graph,
    direction,
    width: layout.width,
    height: layout.height,
    nodes: drawnNodes(graph, shapes, layout),
    arrows: graph.operations.flatMap((operation) => drawnArrows(operation, shapes, layout)),
  }
}

/** A node before it has its place. */
type Shape = Pick<DrawnNode, 'id' | 'kind' | 'label' | 'halfWidth'>

interface Shapes {
  readonly variables: readonly Shape[]
  /** By operation id. */
  readonly operations: readonly Shape[]
  /** Index in `variables` by variable id; absent for what is not drawn. */
  readonly placeOfVariable: ReadonlyMap<number, number>
}

function layoutInput(graph: Graph, shapes: Shapes, direction: Direction): LayoutGraph {
  const places = (ids: readonly number[]) => ids.flatMap((id) => shapes.placeOfVariable.get(id) ?? [])
  return {
    variables: shapes.variables.map(({ kind, label, halfWidth }) => {
      if (kind === 'constant') return { extent: extentOfBox(halfWidth, heightOfPlate(label)) }
      return { extent: extentOfVariable(halfWidth, direction, kind as VariableKind) }
    }),
    operations: graph.operations.map(({ id, operands, result }) => ({
      extent: extentOfBox((shapes.operations[id] as Shape).halfWidth, SIZES.operationHeight),
      operands: places(operands),
      result: shapes.placeOfVariable.get(result) as number,
    })),
    root: shapes.placeOfVariable.get(graph.root) as number,
  }
}

function drawnNodes(graph: Graph, shapes: Shapes, layout: Layout): DrawnNode[] {
  return [
    ...shapes.variables.map((shape, index) => ({
      ...shape,
      centre: layout.variables[index] as Point,
      isRoot: shape.id === graph.root,
      needed: variableOf(graph, shape.id).needed,
    })),
    ...shapes.operations.map((shape) => ({
      ...shape,
      centre: layout.operations[shape.id] as Point,
      isRoot: false,
      needed: operationOf(graph, shape.id).needed,
    })),
  ]
}

/** The arrows into an operation, then the one to its result. */
function drawnArrows(operation: OperationNode, shapes: Shapes, layout: Layout): DrawnArrow[] {
  const { id, operands, result, firstArrow, needed } = operation
  const { direction } = layout
  const make = (variable: number, points: readonly Point[], arrow?: number): DrawnArrow => ({
    arrow,
    operation: id,
    variable,
    path: routePath(points, direction),
    lane: once(() => offsetRoute(points, LANE_DISTANCE, direction)),
    isLong: reachOf(points) > DASHED_REACH,
    needed,
  })
  const routes = layout.operandRoutes[id] ?? []
  const places = [...operands.keys()].filter((place) => shapes.placeOfVariable.has(operands[place] as number))
  return [
    ...places.map((place, index) => make(operands[place] as number, routes[index] ?? [], firstArrow + place)),
    make(result, layout.resultRoutes[id] ?? []),
  ]
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

/** How far an arrow leads, from end to end. */
function reachOf(points: readonly Point[]): number {
  const [first, last] = [points[0], points.at(-1)]
  return first && last ? Math.hypot(last.x - first.x, last.y - first.y) : 0
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
