import type { Ordering } from './crossings'
import type { LayeredGraph } from './dummies'
import { Isotonic } from './isotonic'
import type { Line } from './lines'
import type { Ports } from './ports'

/**
 * Arrows bend least where they are long (Gansner et al. 1993, section 4): node to node, to dummy, between
 * dummies.
 */
const pullByDummies = [1, 2, 8]

/** What an arrow the root does not need pulls, compared with one it needs. */
const asidePull = 0.01

/** Pull of a node the root does not need towards the neighbour above it, lest it drift away. */
const tuckPull = 1e-3

/** Pull of a main arrow compared with others; of an only arrow of its variable, more. */
const mainPull = 2
const onlyMainPull = 6

/**
 * How little an operation heeds its result's arrows when its operands are its own: it stands centred between
 * them, as in a drawn tree, and the result's side follows.
 */
const centredOnwardPull = 0.1

/** The grip of lines: gentle while they find their heights, then doubling until nothing else counts. */
const gentleGrip = 8
const gripOfPin = 1e6

/**
 * Places across the flow, relaxed layer by layer: every spot wants to stand where its arcs are straight, and
 * each layer takes the nearest places (in weighted squares) that keep order and distances.
 */
export class Relaxation {
  readonly across: Float64Array
  /** By arc: how far beyond its source the target would stand if the arc were straight. */
  private readonly lead: Float64Array
  /** By arc: weight in the squares. */
  private readonly pull: Float64Array
  /** By spot: 1 for an operation with several operands, none the main one, that nothing else reads. */
  readonly centred: Uint8Array
  /** By spot: a place it is held at, and how firmly. */
  private readonly home: Float64Array
  private readonly grip: Float64Array
  private readonly targets: Float64Array
  private readonly weights: Float64Array
  private readonly isotonic: Isotonic

  constructor(
    readonly graph: LayeredGraph,
    readonly ordering: Ordering,
    /** By spot: from `stackLayers`. */
    readonly stack: Float64Array,
    ports: Ports,
  ) {
    const spotCount = graph.layerOf.length
    const widest = ordering.reduce((most, layer) => Math.max(most, layer.length), 0)
    this.across = new Float64Array(spotCount)
    this.home = new Float64Array(spotCount)
    this.grip = new Float64Array(spotCount)
    this.targets = new Float64Array(widest)
    this.weights = new Float64Array(widest)
    this.isotonic = new Isotonic(widest)
    this.lead = leadOfArcs(graph, ports)
    this.pull = pullOfArcs(graph, ports)
    this.centred = centredSpots(graph, ports)
    for (const layer of ordering) {
      const height = this.stack[layer.at(-1) as number] as number
      for (const spot of layer) this.across[spot] = (stack[spot] as number) - height / 2
    }
  }

  /** Three first sweeps, backwards, forwards, backwards: each layer follows the one the sweep comes from. */
  spread(): void {
    this.sweepBackwards(false)
    this.sweepForwards(false)
    this.sweepBackwards(false)
  }

  /** Sweeps forwards and backwards that mind the arrows on both sides. */
  settle(rounds: number): void {
    for (let round = 0; round < rounds; round++) {
      this.sweepForwards(true)
      this.sweepBackwards(true)
    }
  }

  private sweepBackwards(bothSides: boolean): void {
    for (let k = this.ordering.length - 2; k >= 0; k--) {
      this.relax(this.ordering[k] as number[], bothSides, true, true)
    }
  }

  private sweepForwards(bothSides: boolean): void {
    for (let k = 1; k < this.ordering.length; k++) {
      this.relax(this.ordering[k] as number[], true, bothSides, false)
    }
  }

  /** Draws the spots of each line towards their common mean, so that what is in the way moves aside. */
  alignLines(lines: readonly Line[], gentleRounds: number): void {
    const rounds = gentleRounds + Math.ceil(Math.log2(gripOfPin / gentleGrip) / 2)
    for (let round = 0; round <= rounds; round++) {
      const grip = gentleGrip * 4 ** Math.max(0, round - gentleRounds)
      for (const line of lines) {
        const home = this.wishOfLine(line)
        for (const spot of line) {
          this.home[spot] = home
          this.grip[spot] = grip * (this.graph.aside[spot] ? asidePull : 1)
        }
      }
      for (const layer of this.ordering) this.relax(layer, true, true, round % 2 === 0)
    }
    this.grip.fill(0)
  }

  /**
   * Where the line should be: with its head centred between the operands if it can be, else at the mean
   * place.
   */
  wishOfLine(line: Line): number {
    const head = line[0] as number
    const arcs = this.graph.incoming[head] as number[]
    return this.centred[head]
      ? mean(arcs, (arc) => this.straightTarget(arc))
      : mean(line, (spot) => this.across[spot] as number)
  }

  /** Puts a spot at a place that must be free, and holds it there. */
  pin(spot: number, place: number): void {
    this.across[spot] = place
    this.home[spot] = place
    this.grip[spot] = gripOfPin
  }

  /** The place where the arc would be straight, seen from its target or from its source. */
  straightTarget(arc: number): number {
    return (this.across[this.graph.from[arc] as number] as number) + (this.lead[arc] as number)
  }

  straightSource(arc: number): number {
    return (this.across[this.graph.to[arc] as number] as number) - (this.lead[arc] as number)
  }

  /** A dummy looks only where the sweep comes from, so that long arrows become straight at once. */
  private relax(layer: readonly number[], toSources: boolean, toTargets: boolean, backwards: boolean): void {
    const { graph, across, stack, targets, weights, home, grip, pull } = this
    for (let k = 0; k < layer.length; k++) {
      const spot = layer[k] as number
      const isUnit = spot < graph.unitCount
      let weight = (grip[spot] as number) + 1e-4
      let sum = (grip[spot] as number) * (home[spot] as number) + 1e-4 * (across[spot] as number)
      const upper = layer[k - 1]
      if (upper !== undefined && graph.aside[spot]) {
        weight += tuckPull
        sum += tuckPull * ((across[upper] as number) + (stack[spot] as number) - (stack[upper] as number))
      }
      if (toSources && (isUnit || !backwards)) {
        for (const arc of graph.incoming[spot] as number[]) {
          sum += (pull[arc] as number) * this.straightTarget(arc)
          weight += pull[arc] as number
        }
      }
      if (toTargets && (isUnit || backwards)) {
        const heed = this.centred[spot] ? centredOnwardPull : 1
        for (const arc of graph.outgoing[spot] as number[]) {
          sum += heed * (pull[arc] as number) * this.straightSource(arc)
          weight += heed * (pull[arc] as number)
        }
      }
      targets[k] = sum / weight - (stack[spot] as number)
      weights[k] = weight
    }
    this.isotonic.fit(targets, weights, layer.length)
    for (let k = 0; k < layer.length; k++) {
      const spot = layer[k] as number
      across[spot] = (targets[k] as number) + (stack[spot] as number)
    }
  }
}

function leadOfArcs(
  { from, to, unitCount, arrowOf, sharedTrunks }: LayeredGraph,
  ports: Ports,
): Float64Array {
  return Float64Array.from(from, (source, arc) => {
    const arrow = arrowOf[arc] as number
    const departs = source < unitCount && !sharedTrunks ? (ports.departure[arrow] as number) : 0
    const arrives = (to[arc] as number) < unitCount ? (ports.arrival[arrow] as number) : 0
    return departs - arrives
  })
}

function pullOfArcs(
  { from, to, unitCount, arrowOf, aside, outgoing }: LayeredGraph,
  ports: Ports,
): Float64Array {
  return Float64Array.from(from, (source, arc) => {
    const target = to[arc] as number
    const dummies = (source < unitCount ? 0 : 1) + (target < unitCount ? 0 : 1)
    const only = outgoing[source]?.length === 1
    const main = dummies === 0 && ports.main[arrowOf[arc] as number] ? (only ? onlyMainPull : mainPull) : 1
    return (pullByDummies[dummies] as number) * main * (aside[target] ? asidePull : 1)
  })
}

function centredSpots(
  { incoming, outgoing, from, arrowOf, unitCount }: LayeredGraph,
  { main }: Ports,
): Uint8Array {
  const isEqual = (arc: number) =>
    outgoing[from[arc] as number]?.length === 1 && !main[arrowOf[arc] as number]
  return Uint8Array.from(incoming, (arcs, spot) =>
    spot < unitCount && arcs.length > 1 && arcs.every(isEqual) ? 1 : 0,
  )
}

function mean(items: readonly number[], placeOf: (item: number) => number): number {
  let sum = 0
  for (const item of items) sum += placeOf(item)
  return sum / items.length
}
