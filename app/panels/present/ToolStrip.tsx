import { useText } from '../../state/useText'
import { present } from '../../words/english/present'
import type { Presentation } from './presentation'
import { type PresentAction, shortcutsOf } from './presentKeys'

/** What a whiteboard without keys needs, and a mouse. */
const TOOLS = [
  'detail',
  'spotlight',
  'blank',
  'code',
  'second',
  'theme',
  'fullScreen',
  'help',
  'leave',
] as const satisfies readonly PresentAction[]

interface ToolStripProps {
  readonly deeds: Readonly<Record<PresentAction, () => void>>
  readonly presentation: Presentation
}

/** Buttons for what else can be done, shown while the pointer moves or the focus is among them. */
export function ToolStrip({ deeds, presentation }: ToolStripProps) {
  const text = useText(present)
  const isOn = (action: PresentAction) =>
    action === 'spotlight' ? presentation.spotlight : action === presentation.over
  const isToggle = (action: PresentAction) => action === 'spotlight' || action === 'detail'
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields that belong together
    <div className="tool-strip" role="group" aria-label={text('tools')}>
      {TOOLS.map((action) => (
        <button
          key={action}
          type="button"
          aria-keyshortcuts={shortcutsOf(action)}
          aria-pressed={isToggle(action) ? isOn(action) : undefined}
          onClick={deeds[action]}
        >
          {text(`${action}Button`)}
        </button>
      ))}
    </div>
  )
}
