import { useActions, useSession } from '../state/useSession'

/** What of a link was ignored, until it is dismissed. */
export function Notices() {
  const notices = useSession((session) => session.notices)
  const { dismissNotices } = useActions()
  if (notices.length === 0) return null
  return (
    <div className="notices" role="alert">
      <ul>
        {notices.map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
      </ul>
      <button type="button" onClick={dismissNotices}>
        Dismiss
      </button>
    </div>
  )
}
