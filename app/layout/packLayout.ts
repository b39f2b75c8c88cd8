import type { Direction, Layout, Point } from './types'

/**
 * A layout as two arrays of numbers, which a worker hands over instead of copying: half a million points copied one by one
 * stop the page for a tenth of a second.
 */
export interface PackedLayout {
  readonly direction: Direction
  readonly width: number
  readonly height: number
  /** x and y of one point after another: variables, operations, then the routes of each operation. */
  readonly places: Float64Array<ArrayBuffer>
  /** How many variables and operations; then for each operation how many operand routes, and the points of each route. */
  readonly counts: Int32Array<ArrayBuffer>
}

/** The layout packed; `unpackLayout` gives an equal one. */
export function packLayout(layout: Layout): PackedLayout {
  const { direction, width, height, variables, operations, operandRoutes, resultRoutes } = layout
  const counts = [variables.length, operations.length]
  const lists: (readonly Point[])[] = [variables, operations]
  operandRoutes.forEach((routes, operation) => {
    const all = [...routes, resultRoutes[operation] ?? []]
    counts.push(routes.length, ...all.map(({ length }) => length))
    lists.push(...all)
  })
  const places = new Float64Array(2 * lists.reduce((sum, { length }) => sum + length, 0))
  let next = 0
  for (const list of lists) {
    for (const { x, y } of list) {
      places[next++] = x
      places[next++] = y
    }
  }
  return { direction, width, height, places, counts: Int32Array.from(counts) }
}

/** The layout that was packed. */
export function unpackLayout({ direction, width, height, places, counts }: PackedLayout): Layout {
  let [nextPlace, nextCount] = [0, 0]
  const takeCount = () => counts[nextCount++] as number
  const takePoints = (length: number) => {
    const points: Point[] = []
    while (points.length < length) {
      points.push({ x: places[nextPlace++] as number, y: places[nextPlace++] as number })
    }
    return points
  }
  const [variableCount, operationCount] = [takeCount(), takeCount()]
  const variables = takePoints(variableCount)
  const operations = takePoints(operationCount)
  const operandRoutes: Point[][][] = []
  const resultRoutes: Point[][] = []
  for (let operation = 0; operation < operationCount; operation++) {
    operandRoutes.push(Array.from({ length: takeCount() }, () => takeCount()).map(takePoints))
    resultRoutes.push(takePoints(takeCount()))
  }
  return { direction, width, height, variables, operations, operandRoutes, resultRoutes }
}
