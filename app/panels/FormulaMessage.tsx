import type { Fix } from '../engine/formula/formulaError'
import { shortened } from '../engine/formula/quote'
import type { Failure } from '../state/session'
import { useActions, useSession } from '../state/useSession'
import { useText } from '../state/useText'
import { page } from '../words/english/page'
import { placeText } from './fieldMessage'
import { Told } from './Told'

interface FormulaMessageProps {
  /** A fix was taken. */
  readonly onMended: () => void
}

/** Why the formula cannot be read, and what would mend it. */
export function FormulaMessage({ onMended }: FormulaMessageProps) {
  const failure = useSession((session) => session.failure)
  return (
    <div className="formula-message">{failure && <ErrorMessage failure={failure} onMended={onMended} />}</div>
  )
}

function ErrorMessage({ failure, onMended }: { failure: Failure; onMended: () => void }) {
  const isMendable = useSession((session) => session.settings.text === failure.text)
  const { mend } = useActions()
  const words = useText(page)
  const { text, error } = failure
  const { span, message, hint, fixes } = error
  const take = (fix: Fix) => {
    mend(fix)
    onMended()
  }
  return (
    <div role="alert" className="formula-error">
      <p>
        <span className="error-place">{placeText(words, text, span.start)}:</span>{' '}
        <Told text={`${message}. ${hint}`} />
      </p>
      {isMendable && fixes.length > 0 && (
        <div className="fixes">
          {fixes.map((fix) => (
            <FixButton
              key={`${fix.span.start} ${fix.text}`}
              fix={fix}
              text={text}
              isOnly={fixes.length === 1}
              onTake={() => take(fix)}
            />
          ))}
        </div>
      )}
    </div>
  )
}

interface FixButtonProps {
  readonly fix: Fix
  readonly text: string
  readonly isOnly: boolean
  readonly onTake: () => void
}

/** One change that would mend the formula. A formula that is new from end to end is shown above its button. */
function FixButton({ fix, text, isOnly, onTake }: FixButtonProps) {
  const words = useText(page)
  const { span, text: replacement, meaning } = fix
  const isWhole = text.slice(0, span.start).trim() === '' && text.slice(span.end).trim() === ''
  if (isWhole && replacement && (isOnly || replacement.includes('\n'))) {
    return (
      <div className="conversion">
        <pre>
          <code>{replacement.trim()}</code>
        </pre>
        <button type="button" onClick={onTake}>
          {words('useFormula')}
          <Meaning text={meaning} />
        </button>
      </div>
    )
  }
  return (
    <button type="button" onClick={onTake}>
      {replacement ? (
        <>
          {words('changeTo')} <code>{mendedLine(text, fix).trim()}</code>
        </>
      ) : (
        <>
          {words('remove')} <code>{shortened(text.slice(span.start, span.end).trim())}</code>
        </>
      )}
      <Meaning text={meaning} />
    </button>
  )
}

function Meaning({ text }: { text: string | undefined }) {
  if (!text) return null
  return (
    <small>
      <Told text={text} />
    </small>
  )
}

/** The line of the fix as it will read, or just the new text where the line is long. */
function mendedLine(text: string, { span, text: replacement }: Fix): string {
  const start = text.lastIndexOf('\n', span.start - 1) + 1
  const end = text.indexOf('\n', span.end)
  const line = text.slice(start, span.start) + replacement + text.slice(span.end, end < 0 ? undefined : end)
  return line.length <= 40 ? line : replacement
}
