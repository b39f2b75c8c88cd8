import type { Picture } from './picture'
import { createPictureMaker, type PictureRequest } from './pictureMaker'

/** The picture of a request, made beside the page where it is large. Rejects with what prevented it. */
export function makePictureLater(request: PictureRequest): Promise<Picture> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      try {
        const picture = maker.ask(request)
        if (!picture) return
        resolve(picture)
      } catch (error) {
        reject(error)
      }
      maker.destroy()
    }
    const maker = createPictureMaker(settle)
    settle()
  })
}
