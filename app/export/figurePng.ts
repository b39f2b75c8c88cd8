import type { SvgFile } from './figureSvg'

/** A figure as a PNG file, `factor` pixels for each unit of the drawing. Rejects where the browser cannot draw it. */
export async function figurePng({ text, width, height }: SvgFile, factor: number): Promise<Blob> {
  const image = new Image()
  // Not an object URL: the page's content security policy allows pictures that are written into it.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * factor
  canvas.height = height * factor
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!file) throw new Error('the browser has made no picture')
  return file
}
