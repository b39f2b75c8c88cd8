import { useEffect, useRef } from 'react'
import { useDerived } from '../state/useSession'
import { useText } from '../state/useText'
import { page } from '../words/english/page'
import { isKeyboardOpen, visibleBottom } from './visibleBottom'

/** What a key writes where that is not what it shows. */
const WRITES: Readonly<Record<string, string>> = { '−': '-', '×': '*', '↵': '\n' }

/** Signs that a phone's keyboard hides, and the first two inputs. Shown on a touch screen while the field has the focus. */
export function KeyRow({ onKey }: { onKey: (text: string) => void }) {
  const text = useText(page)
  const row = useRef<HTMLDivElement>(null)
  const names = useDerived(({ graph }) => twoNames(graph.leaves.map(({ name }) => name)).join(' '))
  useEffect(() => (row.current ? keepAboveKeyboard(row.current) : undefined), [])
  const keys = [...'+−×/^()', ',', '=', ...names.split(' '), '↵']
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar has no element of its own
    <div ref={row} className="key-row" role="group" aria-label={text('formulaKeys')}>
      {keys.map((key) => (
        <button
          key={key}
          type="button"
          // Who comes by Tab has these keys on a keyboard.
          tabIndex={-1}
          aria-label={key === '↵' ? text('newLine') : undefined}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onKey(WRITES[key] ?? key)}
        >
          {key}
        </button>
      ))}
    </div>
  )
}

/** The first two names, filled up with x and y. */
function twoNames(names: readonly string[]): string[] {
  return [...new Set([...names.slice(0, 2), 'x', 'y'])].slice(0, 2)
}

/** While a phone's keyboard is open the row stands on it, otherwise where the style sheet puts it. Returns what ends it. */
function keepAboveKeyboard(row: HTMLElement): () => void {
  const { visualViewport } = window
  const place = () => {
    row.classList.toggle('is-above-keyboard', isKeyboardOpen())
    row.style.setProperty('--visible-bottom', `${visibleBottom()}px`)
  }
  place()
  visualViewport?.addEventListener('resize', place)
  visualViewport?.addEventListener('scroll', place)
  return () => {
    visualViewport?.removeEventListener('resize', place)
    visualViewport?.removeEventListener('scroll', place)
  }
}
