import { lazy } from 'react'
import { Caption } from '../panels/Caption'
import { ExamplesMenu } from '../panels/ExamplesMenu'
import { Fetched } from '../panels/Fetched'
import { FormulaField } from '../panels/FormulaField'
import { Notices } from '../panels/Notices'
import { Offline } from '../panels/Offline'
import { OpenPage } from '../panels/OpenPage'
import { Playbar } from '../panels/Playbar'
import { PresentButton } from '../panels/PresentButton'
import { SettingsMenu } from '../panels/SettingsMenu'
import { ShareButton } from '../panels/ShareButton'
import { Stage } from '../panels/Stage'
import { useIsShown } from '../panels/useIsShown'
import { usePageKeys } from '../panels/usePageKeys'
import type { Hidable } from '../share/settings'
import { useText } from '../state/useText'
import { page } from '../words/english/page'

const Side = lazy(() => import('../panels/Side'))

/** What can be hidden of the side; where all of it is, the tools go too. */
const IN_SIDE: readonly Hidable[] = ['inputs', 'table', 'legend']

/** The page to work with: formula and menus on top, the graph with caption and playbar, the numbers beside it. */
export function MainView() {
  usePageKeys()
  const isShown = useIsShown()
  const text = useText(page)
  return (
    <div className="page">
      <div className="first-screen">
        <header className="header">
          <h1 className="brand">Stepgrad</h1>
          {isShown('formula') && <FormulaField />}
          <div className="menus">
            {isShown('formula') && <ExamplesMenu />}
            {isShown('share') && <ShareButton />}
            <PresentButton />
            <SettingsMenu />
          </div>
        </header>
        <main className="workspace">
          <Notices />
          <Stage />
          <Offline />
          {isShown('caption') && <Caption />}
          {isShown('play') && <Playbar />}
        </main>
      </div>
      {IN_SIDE.some(isShown) && (
        <aside className="side" aria-label={text('numbers')}>
          <Fetched failure={text('numbersMissing')}>
            <Side />
          </Fetched>
        </aside>
      )}
      <OpenPage />
    </div>
  )
}
