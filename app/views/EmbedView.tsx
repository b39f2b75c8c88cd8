import '../style/embed.css'
import { useCallback, useEffect, useRef, useState } from 'react'
import { naturalHeight } from '../drawing/naturalHeight'
import type { Picture } from '../drawing/picture'
import { Caption } from '../panels/Caption'
import { Icon } from '../panels/Icon'
import { Notices } from '../panels/Notices'
import { Playbar } from '../panels/Playbar'
import { Stage } from '../panels/Stage'
import { Told } from '../panels/Told'
import { useIsShown } from '../panels/useIsShown'
import { usePageKeys } from '../panels/usePageKeys'
import { bindHost, type FigureWindow, type HostTies } from '../state/bindHost'
import { fullPageLink } from '../state/figureState'
import { useDerived, useSession, useSessionStore } from '../state/useSession'
import { useText } from '../state/useText'
import { figure } from '../words/english/figure'

/** The page as a figure in another one: the graph with caption and a small playbar. */
export default function EmbedView() {
  usePageKeys()
  const isShown = useIsShown()
  const [picture, setPicture] = useState<Picture>()
  const root = useHostTies(picture)
  return (
    <main ref={root} className="page workspace is-embed">
      <h1 className="visually-hidden">Stepgrad</h1>
      <Notices />
      <FormulaFailure />
      <Stage isFigure onPicture={useCallback((next: Picture) => setPicture(next), [])} />
      {isShown('caption') && <Caption />}
      <div className="figure-bar">
        {isShown('play') && <Playbar small />}
        {isShown('share') && <FullPageLink />}
      </div>
    </main>
  )
}

/** Why the formula cannot be read: a figure has no field to say it beside. */
function FormulaFailure() {
  const error = useSession((session) => session.failure?.error)
  return error ? (
    <p role="alert" className="figure-failure">
      <Told text={error.message} />
    </p>
  ) : null
}

/** Opens the page to work with at the step that the figure shows. */
function FullPageLink() {
  const store = useSessionStore()
  const text = useText(figure)
  const link = useDerived((derived) => fullPageLink(store.getState(), derived))
  return (
    <a className="full-page" href={`${location.pathname}#${link}`} target="_blank" rel="noopener">
      {text('openFullPage')} <Icon name="open" />
    </a>
  )
}

/** Ties the figure to its host while it is shown, and tells it the height that the figure needs at its width. */
function useHostTies(picture: Picture | undefined) {
  const store = useSessionStore()
  const root = useRef<HTMLElement>(null)
  const ties = useRef<HostTies>(undefined)
  useEffect(() => {
    if (window.parent === window) return
    const tied = bindHost(store, window as unknown as FigureWindow)
    ties.current = tied
    return () => tied.untie()
  }, [store])
  useEffect(() => {
    const element = root.current
    if (!element || !picture) return
    const tell = () => ties.current?.tellHeight(heightOf(element, picture))
    const changed = new ResizeObserver(tell)
    for (const part of element.children) changed.observe(part)
    return () => changed.disconnect()
  }, [picture])
  return root
}

/** The height of the stage's picture and of all that stands round it. */
function heightOf(root: HTMLElement, picture: Picture): number {
  const parts = [...root.children].filter((part) => !part.matches('.stage'))
  const others = parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0)
  return Math.ceil(others) + naturalHeight(picture, root.clientWidth)
}
