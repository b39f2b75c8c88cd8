/**
 * How far a node reaches from its centre, in SVG user units; a circle with a pill under it has `bottom` >
 * `top`.
 */
export interface Extent {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * What the layout needs to know of a graph. Variables and operations are named by their index. The graph is
 * acyclic; a variable is the result of at most one operation; `operations` is in topological order.
 */
export interface LayoutGraph {
  readonly variables: readonly { readonly extent: Extent }[]
  readonly operations: readonly {
    readonly extent: Extent
    /** Variables read, in operand order; the same variable may stand twice. */
    readonly operands: readonly number[]
    readonly result: number
  }[]
  /** The variable placed at the far end. Variables it does not need may be present, as trees of their own. */
  readonly root: number
}

/** `right`: data flows left to right. `down`: top to bottom, operands ordered left to right. */
export type Direction = 'right' | 'down'

/** A place in SVG user units. */
export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Centres of the nodes and courses of the arrows, all inside (0, 0)–(width, height) together with the
 * extents.
 */
export interface Layout {
  readonly direction: Direction
  readonly width: number
  readonly height: number
  readonly variables: readonly Point[]
  readonly operations: readonly Point[]
  /**
   * Points of the arrow from operand `k` into operation `i` at `operandRoutes[i][k]`: from the edge of the
   * variable's box to the operand's port on the operation's box; at least two points, monotone along the
   * flow. An arrow leaves at the centre's height, except that the two arrows of `x * x` leave side by side if
   * nothing else reads x.
   */
  readonly operandRoutes: readonly (readonly (readonly Point[])[])[]
  /** Points of the arrow from operation `i` to its result, a straight line of two points. */
  readonly resultRoutes: readonly (readonly Point[])[]
}
