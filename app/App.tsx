import { Caption } from './panels/Caption'
import { ExamplesMenu } from './panels/ExamplesMenu'
import { FormulaField } from './panels/FormulaField'
import { Inputs } from './panels/Inputs'
import { Legend } from './panels/Legend'
import { Notices } from './panels/Notices'
import { OpenPage } from './panels/OpenPage'
import { Playbar } from './panels/Playbar'
import { SettingsMenu } from './panels/SettingsMenu'
import { ShareButton } from './panels/ShareButton'
import { Stage } from './panels/Stage'
import { Tools } from './panels/Tools'
import { TraceTable } from './panels/TraceTable'
import { usePageKeys } from './panels/usePageKeys'
import { usePlayback } from './panels/usePlayback'
import { useTheme } from './panels/useTheme'

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
        <Inputs />
        <TraceTable />
        <Tools />
        <Legend />
      </aside>
      <OpenPage />
    </div>
  )
}
