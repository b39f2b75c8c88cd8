import type { Graph } from '../engine/graph/graph'
import { layoutBeside } from '../layout/layoutBeside'
import { assemblePicture, makePicture, type Picture } from './picture'
import { layoutInput, type PictureOptions, shapesOf } from './pictureShapes'

/** What is to be drawn. Two requests are the same if they are one object. */
export interface PictureRequest {
  readonly graph: Graph
  readonly options: PictureOptions
}

/** Makes pictures, small ones at once, large ones beside the page; made by `createPictureMaker`. */
export interface PictureMaker {
  /**
   * The picture asked for; undefined while it is being made, then `onReady` is called and asking again returns it.
   * Asking for another gives it up. Throws what prevented the picture.
   */
  ask(request: PictureRequest): Picture | undefined
  destroy(): void
}

/** With more arrows the layout takes longer than 50 ms on a slow laptop. */
const SMALL = 400

/** A maker that calls `onReady` whenever a picture that had to wait is there, or has failed. */
export function createPictureMaker(onReady: () => void, beside = layoutBeside()): PictureMaker {
  let asked: PictureRequest | undefined
  let made: Picture | Error | undefined

  const begin = ({ graph, options }: PictureRequest) => {
    const shapes = shapesOf(graph, options)
    const { direction, sizes } = options
    const how = { direction, spacing: sizes.spacing }
    beside.begin(layoutInput(graph, shapes, direction), how, (outcome) => {
      made = outcome instanceof Error ? outcome : assemblePicture(graph, shapes, options, outcome)
      onReady()
    })
  }
  return {
    ask(request) {
      if (request !== asked) {
        beside.cancel()
        asked = undefined // what throws now is tried again
        made = undefined
        if (request.graph.arrows.length > SMALL) begin(request)
        else made = makePicture(request.graph, request.options)
        asked = request
      }
      if (made instanceof Error) throw made
      return made
    },
    destroy: () => beside.destroy(),
  }
}
