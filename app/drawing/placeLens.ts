import type { Lens } from '../engine/steps/lens'
import type { Part } from '../engine/steps/sentence'
import { type Box, distanceBetween } from './box'
import { NEAR, type Place, placesAlong, placesOf, REACH } from './lensPlaces'
import { type Surroundings, surroundingsOf } from './lensSurroundings'
import { type LabelKind, type Wish, wishesOf } from './lensWishes'
import type { Picture } from './picture'
import { remembered } from './remembered'

/** A label of the lens at its place. */
export interface PlacedLabel {
  /** One in a lens. */
  readonly key: string
  readonly kind: LabelKind
  readonly parts: readonly Part[]
  readonly box: Box
}

/** Between two labels. */
const LABEL_GAP = 4
/** What is tried, in this order, until every label has its place: a wording, counted from the fullest, and a reach. */
const ATTEMPTS = [
  [0, NEAR],
  [1, NEAR],
  [1, REACH],
  [2, NEAR],
  [2, REACH],
] as const
/** Who chooses first; what arrives is told by the operand's pill too, so it counts least. */
const ORDERS: readonly (readonly LabelKind[])[] = [
  ['local', 'upstream', 'contribution'],
  ['contribution', 'upstream', 'local'],
]
/** A mark between arrows that lie close still tells which is its own. */
const MARK = { first: 18, gap: 0.5 }
const WORTH: Record<LabelKind, number> = { upstream: 3, local: 3, contribution: 2, mark: 0 }

/**
 * The labels of a lens, each near its arrow and clear of nodes, pills, badges, arrows and of each other; the local
 * gradients in the fullest wording for which there is room. What finds no place is left out, and then numbered marks
 * tie the arrows to the lines of the caption. Pure; O(nodes + arrows) to look around.
 */
export function placeLens(picture: Picture, lens: Lens): PlacedLabel[] {
  const surroundings = surroundingsOf(picture, lens)
  const labels = bestLabels(lens, surroundings)
  const isThere = ({ key }: PlacedLabel) =>
    lens.arrows.every(({ arrow, arrives }) => arrives || key !== `contribution ${arrow}`)
  return [...labels.filter(isThere), ...marks(lens, labels, surroundings)]
}

function bestLabels(lens: Lens, surroundings: Surroundings): PlacedLabel[] {
  const wishes = wishesOf(lens, surroundings)
  const places = rememberPlaces(surroundings)
  let best: PlacedLabel[] = []
  for (const [wording, reach] of ATTEMPTS) {
    for (const order of ORDERS) {
      const wished = order.flatMap((kind) => wishes(wording).filter((wish) => wish.kind === kind))
      const placed = placeAll(wished, places, reach)
      if (worth(placed) > worth(best)) best = placed
      if (placed.length === wished.length) return placed
    }
  }
  return best
}

/** The places of a wish are looked for once. */
function rememberPlaces(surroundings: Surroundings): (wish: Wish) => Iterable<Place> {
  const known = new Map<Wish, Iterable<Place>>()
  return (wish) => {
    const places = known.get(wish) ?? remembered(placesOf(wish, surroundings))
    known.set(wish, places)
    return places
  }
}

function worth(labels: readonly PlacedLabel[]): number {
  return labels.reduce((sum, { kind }) => sum + WORTH[kind], 0)
}

/** Each wish in turn takes the first of its places that no other has taken. */
function placeAll(
  wishes: readonly Wish[],
  placesOfWish: (wish: Wish) => Iterable<Place>,
  reach: number,
): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  for (const wish of wishes) {
    const { key, kind, parts } = wish
    const place = firstOf(placesOfWish(wish), ({ box, distance }) => distance <= reach && isFree(box, placed))
    if (place) placed.push({ key, kind, parts, box: place.box })
  }
  return placed
}

function firstOf<T>(items: Iterable<T>, suits: (item: T) => boolean): T | undefined {
  for (const item of items) if (suits(item)) return item
  return undefined
}

function isFree(box: Box, placed: readonly PlacedLabel[]): boolean {
  return placed.every((label) => distanceBetween(label.box, box) >= LABEL_GAP)
}

/** Numbers on the arrows, where the labels alone do not tell which line of the caption is about which arrow. */
function marks({ arrows }: Lens, labels: readonly PlacedLabel[], surroundings: Surroundings): PlacedLabel[] {
  const isTold = labels.length === 1 + 2 * arrows.length
  const areTwins = new Set(arrows.map(({ variable }) => variable)).size < arrows.length
  if (arrows.length < 2 || (isTold && !areTwins)) return []
  const marked: PlacedLabel[] = []
  const size = 2 * surroundings.picture.sizes.lens.mark
  for (const drawn of surroundings.own.keys()) {
    const one = arrows.find(({ arrow }) => arrow === drawn.arrow)
    if (!one) continue
    const places = placesAlong(drawn, surroundings, -1, { ...MARK, width: size, height: size })
    const place = places.find(({ box }) => isFree(box, [...labels, ...marked]))
    const parts: Part[] = [{ role: 'mark', text: one.mark }]
    if (place) marked.push({ key: `mark ${one.arrow}`, kind: 'mark', parts, box: place.box })
  }
  return marked
}
