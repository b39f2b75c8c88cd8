import { useEffect, useId, useRef } from 'react'
import { isUntried } from '../state/session'
import { useActions, useSession } from '../state/useSession'
import { EditorField } from './EditorField'
import { FormulaMessage } from './FormulaMessage'
import type { FieldHandle } from './fieldHandle'
import { notesOf } from './fieldMessage'
import { KeyRow } from './KeyRow'
import { PlainField } from './PlainField'
import { useEditor } from './useEditor'

/** The typed formula is read when nothing was typed for this long. */
const IDLE_MS = 350

/** The formula as text. Enter or a pause applies it, Shift+Enter makes a new line, Escape reverts. */
export function FormulaField() {
  useIdleApply()
  const field = useRef<FieldHandle>(null)
  const plain = useRef<HTMLTextAreaElement>(null)
  const successor = useEditor(plain)
  const id = useId()
  return (
    <div className="formula">
      <div className="formula-box">
        {successor ? (
          <EditorField ref={field} {...successor} />
        ) : (
          <PlainField ref={field} element={plain} describedBy={id} />
        )}
      </div>
      <div className="formula-below">
        <KeyRow onKey={(text) => field.current?.insert(text)} />
        <FormulaMessage id={id} onMended={() => field.current?.focus()} />
        <KeyHint />
      </div>
    </div>
  )
}

function useIdleApply(): void {
  const text = useSession((session) => session.settings.text)
  const isPending = useSession(isUntried)
  const { apply } = useActions()
  useEffect(() => {
    if (!isPending) return
    const timer = setTimeout(() => apply(false), text === '' ? 4 * IDLE_MS : IDLE_MS)
    return () => clearTimeout(timer)
  }, [isPending, text, apply])
}

function KeyHint() {
  const isSilent = useSession((session) => !session.failure && notesOf(session).length === 0)
  if (!isSilent) return null
  return (
    <p className="formula-hint" aria-hidden="true">
      Enter applies, Shift+Enter makes a new line, Esc goes back to the last good formula
    </p>
  )
}
