import { useState } from 'react'
import { Caption } from '../panels/Caption'
import { FormulaField } from '../panels/FormulaField'
import { Notices } from '../panels/Notices'
import { Playbar } from '../panels/Playbar'
import { hidesGraph, PLAIN, toggled } from '../panels/present/presentation'
import { type PresentAction, shortcutsOf } from '../panels/present/presentKeys'
import { useDeeds } from '../panels/present/useDeeds'
import { usePresentKeys } from '../panels/present/usePresentKeys'
import { SettingsMenu } from '../panels/SettingsMenu'
import { Stage } from '../panels/Stage'
import { AudienceState } from '../panels/second/AudienceState'
import { openAudience, presenterOf } from '../panels/second/audienceWindow'
import { NextSentence } from '../panels/second/NextSentence'
import { Notes } from '../panels/second/Notes'
import { Timer } from '../panels/second/Timer'
import { usePair } from '../panels/second/usePair'
import { useDerived, useSessionStore } from '../state/useSession'
import { useText } from '../state/useText'
import { present } from '../words/english/present'
import { presenter } from '../words/english/presenter'
import '../style/presenter.css'

/** What is done to the audience's screen from here. */
const CONTROLS = ['spotlight', 'blank', 'code', 'detail', 'theme'] as const satisfies readonly PresentAction[]

/** The laptop's window of a pair: graph, caption and controls, and what the class does not see: notes, what comes next, the time. */
export default function PresenterView() {
  const store = useSessionStore()
  const text = useText(presenter)
  const ofPresent = useText(present)
  const [presentation, set] = useState(PLAIN)
  const [isBlocked, setBlocked] = useState(false)
  const isAsked = useDerived((derived) => derived.asked.length > 0)
  const open = () => setBlocked(!openAudience(store))
  const peer = usePair('presenter', presenterOf(), presentation, set)
  const deeds = { ...useDeeds(presentation, set, () => {}), second: open }
  const close = () => set((before) => toggled(before, 'close'))
  usePresentKeys({ deeds, uncover: hidesGraph(presentation) ? close : undefined, onKey: () => {} })
  const isOn = (action: PresentAction) =>
    action === 'spotlight' ? presentation.spotlight : action === presentation.over
  return (
    <div className="page">
      <div className="first-screen">
        <header className="header">
          <h1 className="brand">{text('presenter')}</h1>
          <FormulaField />
          <div className="menus">
            <SettingsMenu />
            <button type="button" onClick={() => store.actions.openView('main')}>
              {text('leave')}
            </button>
          </div>
        </header>
        <main className="workspace">
          <Notices />
          <Stage />
          <Caption />
          <Playbar />
        </main>
      </div>
      <aside className="side presenter-side" aria-label={text('presenter')}>
        <AudienceState peer={peer} presentation={presentation} isBlocked={isBlocked} onOpen={open} />
        {/* biome-ignore lint/a11y/useSemanticElements: no fields that belong together */}
        <div className="presenter-controls" role="group" aria-label={text('controls')}>
          <button
            type="button"
            className="primary"
            aria-keyshortcuts={shortcutsOf('reveal')}
            aria-disabled={!isAsked}
            onClick={deeds.reveal}
          >
            {text('reveal')}
          </button>
          {CONTROLS.map((action) => (
            <button
              key={action}
              type="button"
              aria-keyshortcuts={shortcutsOf(action)}
              aria-pressed={action === 'theme' ? undefined : isOn(action)}
              onClick={deeds[action]}
            >
              {ofPresent(`${action}Button`)}
            </button>
          ))}
        </div>
        <NextSentence />
        <Notes />
        <Timer />
      </aside>
    </div>
  )
}
