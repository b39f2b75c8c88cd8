import type { Lens, LensArrow } from '../engine/steps/lens'
import type { Part } from '../engine/steps/sentence'
import { pointAt } from '../layout/flow'
import type { Point } from '../layout/types'
import { pointAlong } from './arrowLines'
import type { Surroundings } from './lensSurroundings'
import type { LensSizes } from './nodeSizes'
import { partsWidth } from './partWidth'
import type { DrawnArrow } from './picture'

/** What a label shows: the gradient of the result, a local gradient, what arrives, the number of a caption's line. */
export type LabelKind = 'upstream' | 'local' | 'contribution' | 'mark'

/** A label that looks for a place. */
export interface Wish {
  /** One in a lens. */
  readonly key: string
  readonly kind: LabelKind
  readonly parts: readonly Part[]
  readonly width: number
  readonly arrow: DrawnArrow
  /** Where it is wished, the best place first. */
  readonly at: readonly Point[]
}

/** How far from an arrow's end a label is wished. */
const LOCAL = [30, 150]
const ARRIVAL = [30, 80]
const UPSTREAM = 17

/** Makes the wishes of a lens for a wording of its local gradients, counted from the fullest; the same for the same. */
export function wishesOf(lens: Lens, surroundings: Surroundings): (wording: number) => Wish[] {
  const { own, picture } = surroundings
  const { lens: sizes } = picture.sizes
  const at = (arrow: DrawnArrow, along: number, across: number): Point => {
    const { x, y } = pointAlong(own.get(arrow)?.flow ?? [], along)
    const by = pointAt(0, across, picture.direction)
    return { x: x + by.x, y: y + by.y }
  }
  const drawn = [...own.keys()]
  const operands = lens.arrows.flatMap((one, index) => {
    const arrow = drawn.find((each) => each.arrow === one.arrow)
    // The first half of the operands has its labels on the near side, the other on the far side.
    return arrow ? [{ one, arrow, side: index < lens.arrows.length / 2 ? -1 : 1 }] : []
  })
  const fixed = [
    ...drawn
      .filter(({ arrow }) => arrow === undefined)
      .map((arrow) => {
        const parts: Part[] = [{ role: 'upstream', text: lens.upstream }]
        return wish('upstream', 'upstream', parts, arrow, [at(arrow, UPSTREAM, -sizes.across)], sizes)
      }),
    ...operands.map(({ one, arrow }) => {
      const parts: Part[] = [{ role: 'contribution', text: one.contribution }]
      const places = ARRIVAL.map((along) => at(arrow, along, sizes.across + 2))
      return wish(`contribution ${one.arrow}`, 'contribution', parts, arrow, places, sizes)
    }),
  ]
  const locals = once((wording) =>
    operands.map(({ one, arrow, side }) => {
      const places = LOCAL.map((along) => at(arrow, -along, sizes.across * side))
      return wish(`local ${one.arrow}`, 'local', localOf(one, wording), arrow, places, sizes)
    }),
  )
  return (wording) => [...locals(wording), ...fixed]
}

function wish(
  key: string,
  kind: LabelKind,
  parts: readonly Part[],
  arrow: DrawnArrow,
  at: readonly Point[],
  { text, pillPadding, boxPadding, least }: LensSizes,
): Wish {
  const padding = kind === 'local' ? boxPadding : pillPadding
  const width = Math.max(partsWidth(parts, text) + 2 * padding, least)
  return { key, kind, parts, width, arrow, at }
}

/** The shortest wording is the number alone. */
function localOf({ locals }: LensArrow, wording: number): readonly Part[] {
  return locals[wording === 2 ? locals.length - 1 : Math.min(wording, locals.length - 1)] ?? []
}

function once<T>(make: (key: number) => T): (key: number) => T {
  const made = new Map<number, T>()
  return (key) => {
    const before = made.get(key)
    if (before !== undefined) return before
    const now = make(key)
    made.set(key, now)
    return now
  }
}
