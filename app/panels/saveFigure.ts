import { makePictureLater } from '../drawing/pictureLater'
import { placeAt } from '../engine/steps/place'
import { plainText } from '../engine/steps/sentence'
import { figureName } from '../export/figureName'
import { figurePng } from '../export/figurePng'
import { figureSvg, type SvgFile } from '../export/figureSvg'
import { pngObstacle } from '../export/pngSize'
import type { Store } from '../state/store'
import { sharing } from '../words/english/sharing'
import { type TextOf, textIn } from '../words/textIn'
import { download } from './download'

/** What the reader chose about a picture of the present step. */
export interface FigureChoice {
  /** How many pixels a unit of the drawing has in a PNG; 0 for an SVG file. */
  readonly pngFactor: number
  readonly withCaption: boolean
  /** In the light colours, whatever those of the page are. */
  readonly inLight: boolean
}

/** Hands the reader the present step as a file. Resolves to why there is none, or undefined. */
export async function saveFigure(store: Store, choice: FigureChoice): Promise<string | undefined> {
  const { reading, language } = store.getState()
  const text = textIn(language, sharing)
  const { timeline, position } = store.derived()
  const name = figureName(reading.text, placeAt(timeline, position))
  const file = await svgOf(store, choice, name, text)
  const { pngFactor } = choice
  if (pngFactor === 0) {
    download(new Blob([file.text], { type: 'image/svg+xml' }), `${name}.svg`)
    return undefined
  }
  const obstacle = pngObstacle(file.width, file.height, pngFactor)
  if (obstacle) {
    const { size, smaller } = obstacle
    const factor = pngFactor
    return smaller ? text('tooLarge', { factor, size, smaller }) : text('alwaysTooLarge', { factor, size })
  }
  download(await figurePng(file, pngFactor), `${name}${pngFactor > 1 ? `@${pngFactor}x` : ''}.png`)
  return undefined
}

/** The step as it is now, even if the reader goes on while its picture is made. */
async function svgOf(
  store: Store,
  choice: FigureChoice,
  id: string,
  text: TextOf<typeof sharing>,
): Promise<SvgFile> {
  const { reading } = store.getState()
  const { request, lookOf, lens, sentence } = store.derived()
  const picture = await makePictureLater(request)
  const look = lookOf(picture)
  if (!look) throw new Error('the picture is of another graph')
  return figureSvg({
    ...{ picture, look, lens, id },
    caption: choice.withCaption ? sentence : undefined,
    theme: choice.inLight ? 'light' : undefined,
    title: text('figureTitle', { formula: reading.text.replaceAll(/\s*\n\s*/g, '; ') }),
    description: plainText(sentence),
  })
}
