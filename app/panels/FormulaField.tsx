import { useEffect, useId, useRef } from 'react'
import { isUntried } from '../state/session'
import { useActions, useSession } from '../state/useSession'
import { useText } from '../state/useText'
import { page } from '../words/english/page'
import { EditorField } from './EditorField'
import { FormulaMessage } from './FormulaMessage'
import type { FieldHandle } from './fieldHandle'
import { notesOf } from './fieldMessage'
import { KeyRow } from './KeyRow'
import { PlainField } from './PlainField'
import { Told } from './Told'
import { tellCovered } from './tellCovered'
import { useEditor } from './useEditor'

/** The typed formula is read when nothing was typed for this long. */
const IDLE_MS = 350

/** The formula as text. Enter or a pause applies it, Shift+Enter makes a new line, Escape reverts. */
export function FormulaField() {
  useIdleApply()
  const field = useRef<FieldHandle>(null)
  const plain = useRef<HTMLTextAreaElement>(null)
  const successor = useEditor(plain)
  const below = useRef<HTMLDivElement>(null)
  useEffect(() => (below.current ? tellCovered(below.current) : undefined), [])
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
      <div id={id} className="formula-line">
        <FormulaNotes />
        <div ref={below} className="formula-below">
          <KeyRow onKey={(text) => field.current?.insert(text)} />
          <FormulaMessage onMended={() => field.current?.focus()} />
        </div>
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

/** How the formula was read, where that is not obvious; what the keys do while there is nothing else to say. */
function FormulaNotes() {
  const text = useText(page)
  const isWrong = useSession((session) => session.failure !== undefined)
  const notes = useSession((session) => notesOf(session).join('\n'))
  if (isWrong) return null
  if (notes) {
    return (
      <p className="formula-notes">
        {notes.split('\n').map((note) => (
          <span key={note}>
            <Told text={note} />
          </span>
        ))}
      </p>
    )
  }
  return (
    <p className="formula-hint" aria-hidden="true">
      {text('formulaHint')}
    </p>
  )
}
