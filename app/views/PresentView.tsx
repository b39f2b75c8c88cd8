import { lazy, useState } from 'react'
import { Fetched } from '../panels/Fetched'
import { Notices } from '../panels/Notices'
import { Offline } from '../panels/Offline'
import { BlankScreen } from '../panels/present/BlankScreen'
import { FormulaLine } from '../panels/present/FormulaLine'
import { KeyHelp } from '../panels/present/KeyHelp'
import { KeyLog } from '../panels/present/KeyLog'
import { LinkCode } from '../panels/present/LinkCode'
import { MiniMap } from '../panels/present/MiniMap'
import { PresentBar } from '../panels/present/PresentBar'
import { PresentCaption } from '../panels/present/PresentCaption'
import { hidesGraph, PLAIN, toggled } from '../panels/present/presentation'
import { StepCard } from '../panels/present/StepCard'
import { ToolStrip } from '../panels/present/ToolStrip'
import { useAwake } from '../panels/present/useAwake'
import { useDeeds } from '../panels/present/useDeeds'
import { useKeyLog } from '../panels/present/useKeyLog'
import { usePresentKeys } from '../panels/present/usePresentKeys'
import { useScreen } from '../panels/present/useScreen'
import { useWholeScreen } from '../panels/present/useWholeScreen'
import { Stage } from '../panels/Stage'
import { audienceOf } from '../panels/second/audienceWindow'
import { useIsShown } from '../panels/useIsShown'
import { useText } from '../state/useText'
import { present } from '../words/english/present'
import '../style/present.css'

const AudienceLink = lazy(() => import('../panels/second/AudienceLink'))

/** The page for a room: the graph on the whole screen, with caption and playbar; the keys are those of a clicker. */
export default function PresentView() {
  const isShown = useIsShown()
  const text = useText(present)
  const isAwake = useAwake()
  const screen = useScreen()
  const [presentation, set] = useState(PLAIN)
  const [pressed, logKey] = useKeyLog()
  const { over, spotlight, keyLog } = presentation
  const close = () => set((before) => toggled(before, 'close'))
  const toggleFullScreen = useWholeScreen(() => deeds.leave())
  const pair = audienceOf(window)
  const own = useDeeds(presentation, set, toggleFullScreen)
  // The audience's window has no other view to go to.
  const deeds = pair === undefined ? own : { ...own, leave: close, second: close }
  usePresentKeys({ deeds, uncover: hidesGraph(presentation) ? close : undefined, onKey: logKey })
  const sizes = { '--figure': `${screen.figure}px`, '--sentence': `${screen.sentence}px` }
  const classes = [
    'page',
    'workspace',
    'is-present',
    spotlight && 'has-spotlight',
    isAwake && 'is-awake',
    over === 'detail' && 'has-card',
  ]
  return (
    <main
      className={classes.filter(Boolean).join(' ')}
      style={sizes as React.CSSProperties}
      onMouseDown={keepFocus}
    >
      <h1 className="visually-hidden">Stepgrad</h1>
      <Notices />
      {pair !== undefined && (
        <Fetched failure={text('linkMissing')}>
          <AudienceLink pair={pair} presentation={presentation} set={set} />
        </Fetched>
      )}
      {pair === undefined && isShown('formula') && <FormulaLine />}
      <Stage Beside={MiniMap} />
      <Offline silent />
      {isShown('caption') && <PresentCaption screen={screen} />}
      {pair === undefined && isShown('play') && <PresentBar />}
      {pair === undefined && <ToolStrip deeds={deeds} presentation={presentation} />}
      {keyLog && <KeyLog pressed={pressed} />}
      {over === 'detail' && <StepCard onClose={close} />}
      {over === 'blank' && <BlankScreen onEnd={close} />}
      {over === 'code' && <LinkCode onClose={close} />}
      {over === 'help' && <KeyHelp onClose={close} />}
      <p role="status" aria-label={text('screen')} className="visually-hidden">
        {over === 'blank' && text('blanked')}
      </p>
    </main>
  )
}

/** A click leaves the focus where it is: Space is to be the next step, not the button that was clicked last. */
function keepFocus(event: React.MouseEvent): void {
  if ((event.target as Element).closest('button, a, summary')) event.preventDefault()
}
