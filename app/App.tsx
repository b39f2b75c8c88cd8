import { lazy } from 'react'
import { Caption } from './panels/Caption'
import { ExamplesMenu } from './panels/ExamplesMenu'
import { Fetched } from './panels/Fetched'
import { FormulaField } from './panels/FormulaField'
import { Notices } from './panels/Notices'
import { OpenPage } from './panels/OpenPage'
import { Playbar } from './panels/Playbar'
import { SettingsMenu } from './panels/SettingsMenu'
import { ShareButton } from './panels/ShareButton'
import { Stage } from './panels/Stage'
import { usePageKeys } from './panels/usePageKeys'
import { usePageLanguage } from './panels/usePageLanguage'
import { usePlayback } from './panels/usePlayback'
import { useTheme } from './panels/useTheme'
import { useText } from './state/useText'
import { page } from './words/english/page'

const Side = lazy(() => import('./panels/Side'))

/** Arranges the panels. */
export function App() {
  usePageKeys()
  usePlayback()
  useTheme()
  usePageLanguage()
  const text = useText(page)
  return (
    <div className="page">
      <div className="first-screen">
        <header className="header">
          <h1 className="brand">Stepgrad</h1>
          <FormulaField />
          <div className="menus">
            <ExamplesMenu />
            <ShareButton />
            <SettingsMenu />
          </div>
        </header>
        <main className="workspace">
          <Notices />
          <Stage />
          <Caption />
          <Playbar />
        </main>
      </div>
      <aside className="side" aria-label={text('numbers')}>
        <Fetched failure={text('numbersMissing')}>
          <Side />
        </Fetched>
      </aside>
      <OpenPage />
    </div>
  )
}
