import { useEffect, useState } from 'react'
import { type Extents, figureSize } from '../../drawing/fitting'

/** A screen and the sizes of type on it, in CSS pixels. */
export interface Screen extends Extents {
  /** Of figures. */
  readonly figure: number
  /** Of the caption: 30 of 720. */
  readonly sentence: number
}

/** The screen of the page; followed when it changes. */
export function useScreen(): Screen {
  const [screen, setScreen] = useState(measure)
  useEffect(() => {
    const onResize = () => setScreen(measure())
    window.addEventListener('resize', onResize)
    return () => window.removeEventListener('resize', onResize)
  }, [])
  return screen
}

function measure(): Screen {
  const { innerWidth: width, innerHeight: height } = window
  const figure = figureSize({ width, height })
  return { width, height, figure, sentence: sentenceSize({ width, height }) }
}

/** At least 30 px, but for a screen for the hand. */
function sentenceSize({ width, height }: Extents): number {
  return Math.max(Math.min(30, 6 + 0.032 * width), Math.min(0.0417 * height, 0.02344 * width))
}
