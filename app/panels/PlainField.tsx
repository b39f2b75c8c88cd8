import { type Ref, type RefObject, useImperativeHandle, useRef } from 'react'
import type { FormulaError } from '../engine/formula/formulaError'
import { presentError } from '../state/session'
import { useActions, useSession } from '../state/useSession'
import { useText } from '../state/useText'
import { page } from '../words/english/page'
import type { FieldHandle } from './fieldHandle'

interface PlainFieldProps {
  readonly ref: Ref<FieldHandle>
  readonly element: RefObject<HTMLTextAreaElement | null>
  /** Id of what describes it. */
  readonly describedBy: string
}

/** The formula as text, until the editor has arrived, and where it never does. */
export function PlainField({ ref, element, describedBy }: PlainFieldProps) {
  const text = useSession((session) => session.settings.text)
  const isInvalid = useSession((session) => session.failure !== undefined)
  const error = useSession(presentError)
  const { type, apply, revert } = useActions()
  const words = useText(page)
  const mirror = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => ({
    focus: () => element.current?.focus(),
    insert(inserted) {
      element.current?.focus()
      // Deprecated, and the only way that the field's own undo knows of.
      document.execCommand('insertText', false, inserted)
    },
  }))
  return (
    <>
      <ErrorUnderline ref={mirror} text={text} error={error} />
      <textarea
        ref={element}
        aria-label={words('formula')}
        aria-invalid={isInvalid}
        aria-describedby={describedBy}
        rows={Math.min(text.split('\n').length, 5)}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        autoComplete="off"
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={() => apply(true)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault()
            apply(true)
          }
          if (event.key === 'Escape') revert()
        }}
        onScroll={(event) => {
          if (mirror.current) mirror.current.scrollTop = event.currentTarget.scrollTop
        }}
      />
    </>
  )
}

interface ErrorUnderlineProps {
  readonly ref: Ref<HTMLDivElement>
  readonly text: string
  readonly error: FormulaError | undefined
}

/** The same text, invisible, with the error's place underlined, behind the text field. */
function ErrorUnderline({ ref, text, error }: ErrorUnderlineProps) {
  if (!error) return <div ref={ref} className="formula-mirror" aria-hidden="true" />
  const { start, end } = error.span
  const shownEnd = Math.max(end, start + 1)
  return (
    <div ref={ref} className="formula-mirror" aria-hidden="true">
      {text.slice(0, start)}
      <mark className="mark-error">{text.slice(start, shownEnd) || ' '}</mark>
      {text.slice(shownEnd)}
    </div>
  )
}
