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
import { usePlayback } from './panels/usePlayback'
import { useTheme } from './panels/useTheme'

const Side = lazy(() => import('./panels/Side'))

/** Arranges the panels. */
export function App() {
  usePageKeys()
  usePlayback()
  useTheme()
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
      <aside className="side" aria-label="Numbers">
        <Fetched what="The numbers beside the graph">
          <Side />
        </Fetched>
      </aside>
      <OpenPage />
    </div>
  )
}
