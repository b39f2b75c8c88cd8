import { useActions, useSession } from '../state/useSession'
import { useText } from '../state/useText'
import { page } from '../words/english/page'
import { Told } from './Told'

/** What of a link was ignored, until it is dismissed. */
export function Notices() {
  const notices = useSession((session) => session.notices)
  const { dismissNotices } = useActions()
  const text = useText(page)
  if (notices.length === 0) return null
  return (
    <div className="notices" role="alert">
      <ul>
        {notices.map((notice) => (
          <li key={notice}>
            <Told text={notice} />
          </li>
        ))}
      </ul>
      <button type="button" onClick={dismissNotices}>
        {text('dismiss')}
      </button>
    </div>
  )
}
