import { HIDABLES, type Hidable } from '../share/settings'
import { useActions, useDerived, useSession } from '../state/useSession'

const WORDS = {
  values: 'Find values first',
  gradients: 'Find gradients first',
  revealAll: 'Reveal all',
  hideAgain: 'Hide again',
  parts: 'Parts shown',
  note: 'The link keeps what is left out, for a class.',
}

/** The parts of the page that can be left out; the numbers to find stand apart from them. */
const PARTS: Readonly<Partial<Record<Hidable, string>>> = {
  formula: 'Formula and examples',
  inputs: 'Inputs',
  play: 'Step buttons',
  caption: 'Caption',
  table: 'Trace table',
  legend: 'Legend',
  share: 'Share',
}

/** What the reader is to find before it is shown, and which parts of the page are left out. */
export function PartsShown() {
  const hide = useSession((session) => session.settings.hide)
  const { change } = useActions()
  const setHidden = (part: Hidable, isHidden: boolean) =>
    change({ hide: HIDABLES.filter((one) => (one === part ? isHidden : hide.includes(one))) })
  return (
    <>
      {(['values', 'gradients'] as const).map((kind) => (
        <Check
          key={kind}
          label={WORDS[kind]}
          checked={hide.includes(kind)}
          onChange={(checked) => setHidden(kind, checked)}
        />
      ))}
      {(hide.includes('values') || hide.includes('gradients')) && <RevealButtons />}
      <details className="parts-shown">
        <summary>{WORDS.parts}</summary>
        {(Object.keys(PARTS) as Hidable[]).map((part) => (
          <Check
            key={part}
            label={PARTS[part] ?? part}
            checked={!hide.includes(part)}
            onChange={(checked) => setHidden(part, !checked)}
          />
        ))}
        <p className="quiet">{WORDS.note}</p>
      </details>
    </>
  )
}

function RevealButtons() {
  const isCovered = useDerived((derived) => derived.covered.size > 0)
  const isRevealed = useSession((session) => session.revealed.size > 0)
  const { revealAll, hideAgain } = useActions()
  return (
    <div className="reveal-buttons">
      <button type="button" aria-disabled={!isCovered} onClick={revealAll}>
        {WORDS.revealAll}
      </button>
      <button type="button" aria-disabled={!isRevealed} onClick={hideAgain}>
        {WORDS.hideAgain}
      </button>
    </div>
  )
}

interface CheckProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label className="choice">
      <span>{label}</span>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    </label>
  )
}
