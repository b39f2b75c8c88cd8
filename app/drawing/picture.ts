import { type Graph, type NodeRef, type OperationNode, operationOf, variableOf } from '../engine/graph/graph'
import { layoutGraph } from '../layout/layoutGraph'
import { offsetRoute } from '../layout/offsetRoute'
import { routePath } from '../layout/routePath'
import type { Direction, Layout, Point } from '../layout/types'
import type { Box } from './box'
import { courseWithin } from './course'
import type { Sizes } from './nodeSizes'
import { layoutInput, type PictureOptions, type Shape, type Shapes, shapesOf } from './pictureShapes'
import { placeSigns } from './placeSigns'

/** A node's shape, at its centre. */
export interface DrawnNode extends Shape {
  readonly centre: Point
  readonly isRoot: boolean
  readonly needed: boolean
}

/** An arrow of data flow and the lane on which its gradient comes back. */
export interface DrawnArrow {
  /** Id of the arrow into an operand place; undefined for the arrow from an operation to its result. */
  readonly arrow: number | undefined
  readonly operation: number
  readonly variable: number
  /** Path of the arrow, made when it is first asked for. */
  readonly path: () => string
  /** Path of the gradient lane, likewise. */
  readonly lane: () => string
  /** Its course: between two neighbours it stays in their box. */
  readonly points: readonly Point[]
  /** Where the sign of its gradient stands on the lane; undefined where there is no room. */
  readonly sign: () => Point | undefined
  /** Too long for dashes: a browser takes seconds to dash a line of many screens. */
  readonly isLong: boolean
  readonly needed: boolean
}

/** Everything about the drawing that does not change from step to step. */
export interface Picture {
  readonly graph: Graph
  readonly direction: Direction
  readonly sizes: Sizes
  readonly width: number
  readonly height: number
  readonly nodes: readonly DrawnNode[]
  readonly arrows: readonly DrawnArrow[]
}

/** The node of the graph that a node of the picture draws. */
export function refOf({ kind, id }: DrawnNode): NodeRef {
  return { kind: kind === 'operation' ? kind : 'variable', id }
}

/** Lanes that reach farther are drawn solid. */
const DASHED_REACH = 4000

/** Between a data-flow arrow and its gradient lane. */
export const LANE_DISTANCE = 7

/** The picture of a graph, laid out here and now. */
export function makePicture(graph: Graph, options: PictureOptions): Picture {
  const shapes = shapesOf(graph, options)
  const { direction } = options
  return assemblePicture(
    graph,
    shapes,
    options,
    layoutGraph(layoutInput(graph, shapes, direction), { direction, spacing: options.sizes.spacing }),
  )
}

/** The picture of a graph whose shapes have been laid out. */
export function assemblePicture(
  graph: Graph,
  shapes: Shapes,
  { sizes }: PictureOptions,
  layout: Layout,
): Picture {
  const { direction, width, height } = layout
  const signs = once(() => placeSigns(arrows, direction))
  const arrows = graph.operations
    .flatMap((operation) => drawnArrows(operation, shapes, layout))
    .map((arrow, index): DrawnArrow => ({ ...arrow, sign: () => signs()[index] }))
  return {
    ...{ graph, direction, sizes, width, height },
    nodes: drawnNodes(graph, shapes, layout),
    arrows,
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
function drawnArrows(operation: OperationNode, shapes: Shapes, layout: Layout) {
  const { id, operands, result, firstArrow, needed } = operation
  const make = (variable: number, points: readonly Point[], arrow?: number) => ({
    ...{ arrow, operation: id, variable, needed, points },
    ...pathsAlong([points], layout.direction),
  })
  const routes = layout.operandRoutes[id] ?? []
  const places = [...operands.keys()].filter((place) => shapes.placeOfVariable.has(operands[place] as number))
  return [
    ...places.map((place, index) => make(operands[place] as number, routes[index] ?? [], firstArrow + place)),
    make(result, layout.resultRoutes[id] ?? []),
  ]
}

/**
 * An arrow as far as it may be seen in a part of the picture, and whether its ends are: a browser takes a second for a
 * thousand arrows of a thousand screens.
 */
export function arrowWithin(arrow: DrawnArrow, part: Box, direction: Direction) {
  const pieces = courseWithin(arrow.points, part)
  return {
    ...arrow,
    ...pathsAlong(pieces, direction),
    hasStart: pieces[0]?.[0] === arrow.points[0],
    hasEnd: pieces.at(-1)?.at(-1) === arrow.points.at(-1),
  }
}

function pathsAlong(pieces: readonly (readonly Point[])[], direction: Direction) {
  return {
    path: once(() => pieces.map((points) => routePath(points, direction)).join('')),
    lane: once(() => pieces.map((points) => offsetRoute(points, LANE_DISTANCE, direction)).join('')),
    isLong: pieces.some((points) => reachOf(points) > DASHED_REACH),
  }
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
