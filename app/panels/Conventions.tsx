import { Fragment, useLayoutEffect, useRef } from 'react'
import type { ConventionKey } from '../engine/autodiff/conventionKeys'
import { CONVENTION_KEYS } from '../engine/autodiff/conventionKeys'
import { formatNumber } from '../engine/notation/formatNumber'
import { CONVENTION_SOURCES, CONVENTIONS, type Convention } from '../engine/steps/conventions'
import { readPlace } from '../engine/steps/place'
import { writeLink } from '../share/link'
import { DEFAULTS, type Page } from '../share/settings'
import { useActions, useSession } from '../state/useSession'
import { VariableName } from './VariableName'
import '../style/conventions.css'

const COLUMNS = ['Point', 'Here', 'PyTorch', 'JAX', 'TensorFlow', 'Why'] as const

/** What is answered at kinks and edges, here and elsewhere, in a dialog over the page; opened at the row `page`. */
export default function Conventions({ page }: { page: Page }) {
  const { closePage } = useActions()
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    if (!element) return
    element.showModal()
    const row = element.querySelector<HTMLElement>('[aria-current] th')
    row?.scrollIntoView({ block: 'center' })
    row?.focus({ preventScroll: true })
    // Closing hands the focus back to what opened it, which removing the element would not.
    return () => element.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the sheet; for the keyboard there is Escape
    <dialog
      ref={dialog}
      className="conventions"
      aria-labelledby="conventions-title"
      onCancel={closePage}
      onClick={({ target }) => {
        if (target === dialog.current) closePage()
      }}
    >
      <div className="conventions-sheet">
        <header className="conventions-header">
          <h2 id="conventions-title">Conventions at kinks and edges</h2>
          <button type="button" onClick={closePage}>
            Close
          </button>
        </header>
        <p>
          Where a formula has a corner, an edge or a hole, a program has to decide what to answer. These are
          the answers given here, beside those of three frameworks; a plain number is the gradient, NaN means
          “not a number”, and an empty cell that it is not known. Each example opens at the step in question.
        </p>
        <table className="conventions-table">
          <thead>
            <tr>
              {COLUMNS.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {CONVENTION_KEYS.map((key) => (
              <Row key={key} name={key} row={CONVENTIONS[key]} isCurrent={key === page} />
            ))}
          </tbody>
        </table>
        <p className="quiet">
          Our own answers are computed by this page. Those of the frameworks were collected by hand, not run
          here; to check one, see{' '}
          {CONVENTION_SOURCES.map(({ name, files }) => `${name}: ${files}`).join('; ')}. Releases differ.
        </p>
      </div>
    </dialog>
  )
}

function Row({ name, row, isCurrent }: { name: ConventionKey; row: Convention; isCurrent: boolean }) {
  const { point, value, gradients, pytorch, jax, tensorflow, why } = row
  const entries = Object.entries(gradients)
  return (
    <tr id={`convention-${name}`} aria-current={isCurrent || undefined}>
      <th scope="row" tabIndex={isCurrent ? -1 : undefined}>
        {point}
        <ExampleLink row={row} />
      </th>
      <td data-title="Here">
        <div>
          value <span className="part-value">{value}</span>
        </div>
        <div>
          gradient{' '}
          <span className="part-gradient">
            {entries.map(([leaf, gradient], index) => (
              <Fragment key={leaf}>
                {index > 0 && ', '}
                <span className="conventions-number">
                  {entries.length > 1 && <VariableName name={leaf} />} {gradient}
                </span>
              </Fragment>
            ))}
          </span>
        </div>
      </td>
      <td data-title="PyTorch">{pytorch && <Answer text={pytorch} />}</td>
      <td data-title="JAX">{jax && <Answer text={jax} />}</td>
      <td data-title="TensorFlow">{tensorflow && <Answer text={tensorflow} />}</td>
      <td data-title="Why">{why}</td>
    </tr>
  )
}

/** An answer with its variables in italics: "x 0.5, y 0.5". */
function Answer({ text }: { text: string }) {
  return (
    <span>
      {text.split(/\b([xy])\b/).map((part, index) => {
        const key = `${index} ${part}`
        return index % 2 === 1 ? <VariableName key={key} name={part} /> : part
      })}
    </span>
  )
}

/** Opens the example of a row at its step, in the reader's own colours and digits. */
function ExampleLink({ row: { example } }: { row: Convention }) {
  const settings = useSession((session) => session.settings)
  const { formula, inputs, step } = example
  const { grain, seed } = DEFAULTS
  const link = writeLink({
    ...{ ...settings, grain, seed, page: '', text: formula },
    inputs: new Map(Object.entries(inputs)),
    place: readPlace(step) ?? DEFAULTS.place,
  })
  const at = Object.entries(inputs).map(([leaf, value]) => `${leaf} = ${formatNumber(value).text}`)
  return (
    // In full, or it would pass for a link to another place of this page.
    <a href={`${window.location.href.split('#')[0]}#${link}`} className="convention-example">
      <code>{formula}</code> at {at.join(', ')}
    </a>
  )
}
