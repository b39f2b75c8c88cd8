/** `layer[to] − layer[from]` must be at least `least`; every unit of length costs `weight`. */
export interface LayerEdge {
  readonly from: number
  readonly to: number
  readonly weight: number
  readonly least: number
}

/**
 * Stop after this many looks at a vertex or an edge; the layers are valid then, only perhaps not the best.
 */
const workLimit = 3e7

/**
 * Layers with the least total weighted edge length, from a feasible start (Gansner, Koutsofios, North and Vo
 * 1993, "A technique for drawing directed graphs", section 2). The edges must connect all vertices. The
 * result may start below 0. A pivot costs O(vertices + edges): cut values are summed anew instead of kept.
 */
export function networkSimplex(start: Int32Array, edges: readonly LayerEdge[]): Int32Array {
  const size = start.length
  const layer = start.slice()
  const tree = tightTree(layer, edges)
  const balance = outgoingMinusIncoming(size, edges)
  const inside = new Uint8Array(size)
  let scanFrom = 0
  for (let work = 0; work < workLimit; work += size + edges.length) {
    const walk = walkTree(tree)
    const leaving = edgeWorthCutting(walk, balance, scanFrom++)
    if (leaving === undefined) break
    markSubtree(tree, leaving, inside)
    const tailInside = inside[leaving.edge.from] === 1
    const entering = tightestAcross(layer, edges, inside, tailInside)
    if (entering === undefined) break
    const slack = slackOf(layer, entering)
    const shift = inside[entering.from] ? slack : -slack
    if (shift !== 0) for (let v = 0; v < size; v++) if (inside[v]) layer[v] = (layer[v] as number) + shift
    removeFromTree(tree, leaving.edge)
    addToTree(tree, entering)
  }
  return layer
}

/** By vertex: the edges of the spanning tree that touch it. */
type Tree = LayerEdge[][]

function slackOf(layer: Int32Array, edge: LayerEdge): number {
  return (layer[edge.to] as number) - (layer[edge.from] as number) - edge.least
}

function otherEnd(edge: LayerEdge, vertex: number): number {
  return edge.from === vertex ? edge.to : edge.from
}

function addToTree(tree: Tree, edge: LayerEdge): void {
  tree[edge.from]?.push(edge)
  tree[edge.to]?.push(edge)
}

function removeFromTree(tree: Tree, edge: LayerEdge): void {
  for (const end of [tree[edge.from], tree[edge.to]]) end?.splice(end.indexOf(edge), 1)
}

/** A spanning tree of edges without slack; shifts vertices in `layer` until there is one. */
function tightTree(layer: Int32Array, edges: readonly LayerEdge[]): Tree {
  const size = layer.length
  const tree: Tree = Array.from({ length: size }, () => [])
  const touching: LayerEdge[][] = Array.from({ length: size }, () => [])
  for (const edge of edges) {
    touching[edge.from]?.push(edge)
    touching[edge.to]?.push(edge)
  }
  const reached = new Uint8Array(size)
  const members: number[] = []
  const grow = (first: number) => {
    reached[first] = 1
    const stack = [first]
    for (let v = stack.pop(); v !== undefined; v = stack.pop()) {
      members.push(v)
      for (const edge of touching[v] as LayerEdge[]) {
        const other = otherEnd(edge, v)
        if (reached[other] || slackOf(layer, edge) !== 0) continue
        reached[other] = 1
        addToTree(tree, edge)
        stack.push(other)
      }
    }
  }
  grow(0)
  while (members.length < size) {
    const bridge = leastSlack(layer, edges, (edge) => reached[edge.from] !== reached[edge.to])
    if (bridge === undefined) throw new Error('networkSimplex needs edges that connect all vertices')
    const slack = slackOf(layer, bridge)
    const shift = reached[bridge.from] ? slack : -slack
    for (const v of members) layer[v] = (layer[v] as number) + shift
    addToTree(tree, bridge)
    grow(reached[bridge.from] ? bridge.to : bridge.from)
  }
  return tree
}

function leastSlack(
  layer: Int32Array,
  edges: readonly LayerEdge[],
  eligible: (edge: LayerEdge) => boolean,
): LayerEdge | undefined {
  let best: LayerEdge | undefined
  let least = Number.POSITIVE_INFINITY
  for (const edge of edges) {
    if (!eligible(edge)) continue
    const slack = slackOf(layer, edge)
    if (slack >= least) continue
    least = slack
    best = edge
  }
  return best
}

function outgoingMinusIncoming(size: number, edges: readonly LayerEdge[]): Float64Array {
  const balance = new Float64Array(size)
  for (const { from, to, weight } of edges) {
    balance[from] = (balance[from] as number) + weight
    balance[to] = (balance[to] as number) - weight
  }
  return balance
}

/**
 * The tree seen from vertex 0: vertices with parents before children, and each vertex's edge to its parent.
 */
interface TreeWalk {
  readonly order: readonly number[]
  readonly parentEdge: readonly (LayerEdge | undefined)[]
}

function walkTree(tree: Tree): TreeWalk {
  const parentEdge = new Array<LayerEdge | undefined>(tree.length).fill(undefined)
  const order = [0]
  for (const v of order) {
    for (const edge of tree[v] as LayerEdge[]) {
      if (edge === parentEdge[v]) continue
      const child = otherEnd(edge, v)
      parentEdge[child] = edge
      order.push(child)
    }
  }
  return { order, parentEdge }
}

/** A tree edge together with its end away from vertex 0. */
interface TreeCut {
  readonly edge: LayerEdge
  readonly child: number
}

/**
 * The tree edge with the most negative cut value, undefined at the optimum. Cutting an edge frees the subtree
 * below it; its cut value is the subtree's outgoing minus incoming weight, so one sum from the leaves up
 * gives them all. The scan starts elsewhere each time, so that ties do not cycle.
 */
function edgeWorthCutting(
  { order, parentEdge }: TreeWalk,
  balance: Float64Array,
  scanFrom: number,
): TreeCut | undefined {
  const sum = balance.slice()
  for (let k = order.length - 1; k > 0; k--) {
    const v = order[k] as number
    const parent = otherEnd(parentEdge[v] as LayerEdge, v)
    sum[parent] = (sum[parent] as number) + (sum[v] as number)
  }
  let worst = -1e-9
  let found: TreeCut | undefined
  for (let k = 1; k < order.length; k++) {
    const child = order[((k + scanFrom) % (order.length - 1)) + 1] as number
    const edge = parentEdge[child] as LayerEdge
    const cut = edge.from === child ? (sum[child] as number) : -(sum[child] as number)
    if (cut >= worst) continue
    worst = cut
    found = { edge, child }
  }
  return found
}

function markSubtree(tree: Tree, { edge, child }: TreeCut, inside: Uint8Array): void {
  inside.fill(0)
  inside[child] = 1
  const stack = [child]
  for (let v = stack.pop(); v !== undefined; v = stack.pop()) {
    for (const next of tree[v] as LayerEdge[]) {
      const other = otherEnd(next, v)
      if (next === edge || inside[other]) continue
      inside[other] = 1
      stack.push(other)
    }
  }
}

/** Of the edges that cross the cut against the leaving edge, the one with the least slack. */
function tightestAcross(
  layer: Int32Array,
  edges: readonly LayerEdge[],
  inside: Uint8Array,
  tailInside: boolean,
): LayerEdge | undefined {
  const tail = tailInside ? 0 : 1
  return leastSlack(layer, edges, ({ from, to }) => inside[from] === tail && inside[to] === 1 - tail)
}
