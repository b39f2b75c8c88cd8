import { type Graph, type OperationNode, symbolOf, variableOf } from '../engine/graph/graph'
import { named, partText, words } from '../engine/steps/sentence'
import { writeOperation } from '../engine/steps/writeOperation'
import { layoutGraph } from '../layout/layoutGraph'
import { offsetRoute } from '../layout/offsetRoute'
import { routePath } from '../layout/routePath'
import type { Direction, LayoutGraph, Point } from '../layout/types'
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
  const placeOfVariable = new Map(drawn.map((variable, index) => [variable.id, index]))
  const halfWidths = drawn.map(({ kind, name }) => {
    return kind === 'constant' ? halfWidthOfPlate(name, digits) : halfWidthOfVariable(name, digits)
  })
  const symbols = graph.operations.map((operation) => boxText(graph, operation, options))
  const operands = graph.operations.map(({ operands }) => operands.filter((id) => placeOfVariable.has(id)))
  const input: LayoutGraph = {
    variables: drawn.map(({ kind, name }, index) => {
      const halfWidth = halfWidths[index] as number
      const extent =
        kind === 'constant'
          ? extentOfBox(halfWidth, heightOfPlate(name))
          : extentOfVariable(halfWidth, direction, kind)
      return { extent }
    }),
    operations: graph.operations.map(({ id, result }) => ({
      extent: extentOfBox(halfWidthOfOperation(symbols[id] as string), SIZES.operationHeight),
      operands: (operands[id] as number[]).map((operand) => placeOfVariable.get(operand) as number),
      result: placeOfVariable.get(result) as number,
    })),
    root: placeOfVariable.get(graph.root) as number,
  }
  const layout = layoutGraph(input, { direction })
  const nodes: DrawnNode[] = [
    ...drawn.map(({ id, kind, name, needed }, index) => ({
      kind,
      id,
      centre: layout.variables[index] as Point,
      halfWidth: halfWidths[index] as number,
      label: name,
      isRoot: id === graph.root,
      needed,
    })),
    ...graph.operations.map(({ id, needed }) => ({
      kind: 'operation' as const,
      id,
      centre: layout.operations[id] as Point,
      halfWidth: halfWidthOfOperation(symbols[id] as string),
      label: symbols[id] as string,
      isRoot: false,
      needed,
    })),
  ]
  const arrow = (
    operation: OperationNode,
    variable: number,
    points: readonly Point[],
    id?: number,
  ): DrawnArrow => ({
    arrow: id,
    operation: operation.id,
    variable,
    path: routePath(points, direction),
    lane: once(() => offsetRoute(points, LANE_DISTANCE, direction)),
    isLong: reachOf(points) > DASHED_REACH,
    needed: operation.needed,
  })
  const arrows = graph.operations.flatMap((operation) => {
    let route = 0
    const routes = layout.operandRoutes[operation.id] ?? []
    const into = operation.operands.flatMap((variable, place) => {
      if (!placeOfVariable.has(variable)) return []
      return [arrow(operation, variable, routes[route++] ?? [], operation.firstArrow + place)]
    })
    return [...into, arrow(operation, operation.result, layout.resultRoutes[operation.id] ?? [])]
  })
  return { graph, direction, width: layout.width, height: layout.height, nodes, arrows }
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
