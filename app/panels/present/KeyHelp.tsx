import { keycapOf, PRESENT_KEYS } from './presentKeys'
import { Sheet } from './Sheet'

/** The list of all keys of present mode. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title="Keys" className="key-help" onClose={onClose}>
      <dl>
        {PRESENT_KEYS.map(({ action, keys, says }) => (
          <div key={action}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{keycapOf(key)}</kbd>
              ))}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
