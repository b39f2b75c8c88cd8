import { useSession } from '../../state/useSession'

/** The formula in one line, as it was typed; the end of one that is too long is left out. */
export function FormulaLine() {
  const text = useSession((session) => session.reading.text)
  return <p className="formula-line">{text.replaceAll('\n', ';  ')}</p>
}
