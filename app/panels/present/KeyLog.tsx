import { keycapOf } from './presentKeys'

/** A key that was pressed; `id` tells two presses of one key apart. */
export interface LoggedKey {
  readonly id: number
  readonly key: string
}

/** The last keys, as they are printed, for those who want to follow what the teacher presses. */
export function KeyLog({ pressed }: { pressed: readonly LoggedKey[] }) {
  return (
    <div className="key-log" aria-hidden="true">
      {pressed.map(({ id, key }) => (
        <kbd key={id}>{keycapOf(key)}</kbd>
      ))}
    </div>
  )
}
