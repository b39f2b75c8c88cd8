import { useState } from 'react'
import { useSession } from '../../state/useSession'
import { useText } from '../../state/useText'
import { presenter } from '../../words/english/presenter'

/** The teacher's notes on the formula; kept in the browser, in no link. */
export function Notes() {
  const formula = useSession((session) => session.reading.text)
  return <NotesOf key={formula} formula={formula} />
}

function NotesOf({ formula }: { formula: string }) {
  const text = useText(presenter)
  const [notes, setNotes] = useState(() => readNotes(formula))
  return (
    <section className="notes">
      <h2 id="notes-title">{text('notes')}</h2>
      <textarea
        aria-labelledby="notes-title"
        aria-describedby="notes-hint"
        value={notes}
        onChange={({ target: { value } }) => {
          setNotes(value)
          keepNotes(formula, value)
        }}
      />
      <p id="notes-hint" className="quiet">
        {text('notesHint')}
      </p>
    </section>
  )
}

function keyOf(formula: string): string {
  return `stepgrad: notes ${formula}`
}

function readNotes(formula: string): string {
  try {
    return localStorage.getItem(keyOf(formula)) ?? ''
  } catch {
    return ''
  }
}

/** A browser may refuse to keep anything; then the notes last as long as the page. */
function keepNotes(formula: string, notes: string): void {
  try {
    if (notes) localStorage.setItem(keyOf(formula), notes)
    else localStorage.removeItem(keyOf(formula))
  } catch {}
}
