import { useText } from '../../state/useText'
import { present } from '../../words/english/present'
import { keycapOf, PRESENT_KEYS } from './presentKeys'
import { Sheet } from './Sheet'

/** The list of all keys of present mode. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const text = useText(present)
  return (
    <Sheet title={text('helpButton')} className="key-help" onClose={onClose}>
      <dl>
        {PRESENT_KEYS.map(({ action, keys }) => (
          <div key={action}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{keycapOf(key)}</kbd>
              ))}
            </dt>
            <dd>{text(action)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
