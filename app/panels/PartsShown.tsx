import { HIDABLES, type Hidable } from '../share/settings'
import { useActions, useDerived, useSession } from '../state/useSession'
import { useText } from '../state/useText'
import { settings } from '../words/english/settings'
import { Check } from './Check'

/** The parts of the page that can be left out; the numbers to find stand apart from them. */
const PARTS = {
  formula: 'partFormula',
  inputs: 'partInputs',
  play: 'partPlay',
  caption: 'partCaption',
  table: 'partTable',
  legend: 'partLegend',
  share: 'partShare',
} as const satisfies Partial<Record<Hidable, string>>

/** What the reader is to find before it is shown, and which parts of the page are left out. */
export function PartsShown() {
  const hide = useSession((session) => session.settings.hide)
  const { change } = useActions()
  const text = useText(settings)
  const setHidden = (part: Hidable, isHidden: boolean) =>
    change({ hide: HIDABLES.filter((one) => (one === part ? isHidden : hide.includes(one))) })
  return (
    <>
      {(['values', 'gradients'] as const).map((kind) => (
        <Check
          key={kind}
          label={text(kind === 'values' ? 'findValues' : 'findGradients')}
          checked={hide.includes(kind)}
          onChange={(checked) => setHidden(kind, checked)}
        />
      ))}
      {(hide.includes('values') || hide.includes('gradients')) && <RevealButtons />}
      <details className="parts-shown">
        <summary>{text('parts')}</summary>
        {(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) => (
          <Check
            key={part}
            label={text(PARTS[part])}
            checked={!hide.includes(part)}
            onChange={(checked) => setHidden(part, !checked)}
          />
        ))}
        <p className="quiet">{text('partsNote')}</p>
      </details>
    </>
  )
}

function RevealButtons() {
  const isCovered = useDerived((derived) => derived.covered.size > 0)
  const isRevealed = useSession((session) => session.revealed.size > 0)
  const { revealAll, hideAgain } = useActions()
  const text = useText(settings)
  return (
    <div className="reveal-buttons">
      <button type="button" aria-disabled={!isCovered} onClick={revealAll}>
        {text('revealAll')}
      </button>
      <button type="button" aria-disabled={!isRevealed} onClick={hideAgain}>
        {text('hideAgain')}
      </button>
    </div>
  )
}
