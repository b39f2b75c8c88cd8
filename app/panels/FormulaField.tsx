import { useEffect, useId, useRef } from 'react'
import { type Fix, type FormulaError, placeOf } from '../engine/formula/formulaError'
import { useActions, useSession } from '../state/useSession'

/** The typed formula is read when nothing was typed for this long. */
const IDLE_MS = 350

/** The formula as text. Enter or a pause applies it, Shift+Enter makes a new line, Escape reverts. */
export function FormulaField() {
  const text = useSession((session) => session.settings.text)
  const error = useSession((session) => session.error)
  const failedText = useSession((session) => session.failedText)
  const notes = useSession((session) => session.reading.program.notes)
  const pending = useSession((session) => session.settings.text !== session.reading.text)
  const { type, apply, revert } = useActions()
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  useEffect(() => {
    if (!pending) return
    const timer = setTimeout(() => apply(false), text === '' ? 4 * IDLE_MS : IDLE_MS)
    return () => clearTimeout(timer)
  }, [pending, text, apply])
  const lines = text.split('\n').length
  return (
    <div className="formula">
      <div className="formula-box">
        <ErrorUnderline text={text} error={text === failedText ? error : undefined} />
        <textarea
          ref={field}
          aria-label="Formula"
          aria-invalid={error !== undefined}
          aria-describedby={id}
          rows={Math.min(lines, 5)}
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
            const underline = event.currentTarget.previousElementSibling
            if (underline) underline.scrollTop = event.currentTarget.scrollTop
          }}
        />
        {!error && notes.length === 0 && (
          <p className="formula-hint" aria-hidden="true">
            Enter applies, Shift+Enter makes a new line, Esc goes back to the last good formula
          </p>
        )}
      </div>
      <div id={id} className="formula-message">
        {error ? (
          <ErrorMessage
            error={error}
            text={failedText}
            mendable={text === failedText}
            onMended={() => field.current?.focus()}
          />
        ) : (
          !pending &&
          [...new Set(notes.map(({ message }) => message))].map((message) => <p key={message}>{message}</p>)
        )}
      </div>
    </div>
  )
}

/** The same text, invisible, with the error's place underlined, behind the text field. */
function ErrorUnderline({ text, error }: { text: string; error: FormulaError | undefined }) {
  if (!error) return <div className="formula-mirror" aria-hidden="true" />
  const { start, end } = error.span
  const shownEnd = Math.max(end, start + 1)
  return (
    <div className="formula-mirror" aria-hidden="true">
      {text.slice(0, start)}
      <mark>{text.slice(start, shownEnd) || ' '}</mark>
      {text.slice(shownEnd)}
    </div>
  )
}

interface ErrorMessageProps {
  readonly error: FormulaError
  readonly text: string
  /** The field still holds that text. */
  readonly mendable: boolean
  readonly onMended: () => void
}

function ErrorMessage({ error, text, mendable, onMended }: ErrorMessageProps) {
  const { type, apply } = useActions()
  const { line, column } = placeOf(text, error.span.start)
  return (
    <div role="alert" className="formula-error">
      <span className="error-place">
        line {line}, column {column}:
      </span>{' '}
      {error.message}. {error.hint}
      {(mendable ? error.fixes : []).map((fix) => (
        <button
          key={`${fix.span.start} ${fix.text}`}
          type="button"
          onClick={() => {
            type(text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end))
            apply(true)
            onMended()
          }}
        >
          {fix.text ? `Change to ${mended(text, fix).trim()}` : 'Remove it'}
        </button>
      ))}
    </div>
  )
}

/** The line of the fix as it will read, or just the new text where the line is long. */
function mended(text: string, { span, text: replacement }: Fix): string {
  const start = text.lastIndexOf('\n', span.start - 1) + 1
  const end = text.indexOf('\n', span.end)
  const line = text.slice(start, span.start) + replacement + text.slice(span.end, end < 0 ? undefined : end)
  return line.length <= 40 ? line : replacement
}
