import { Fragment, useLayoutEffect, useRef } from 'react'
import type { ConventionKey } from '../engine/autodiff/conventionKeys'
import { CONVENTION_KEYS } from '../engine/autodiff/conventionKeys'
import { formatNumber } from '../engine/notation/formatNumber'
import { CONVENTION_SOURCES, CONVENTIONS, type Convention } from '../engine/steps/conventions'
import { readPlace } from '../engine/steps/place'
import { writeLink } from '../share/link'
import { DEFAULTS, type Page } from '../share/settings'
import { useActions, useSession } from '../state/useSession'
import { useText } from '../state/useText'
import { conventions } from '../words/english/conventions'
import { Told } from './Told'
import { VariableName } from './VariableName'
import '../style/conventions.css'

/** What is answered at kinks and edges, here and elsewhere, in a dialog over the page; opened at the row `page`. */
export default function Conventions({ page }: { page: Page }) {
  const { closePage } = useActions()
  const text = useText(conventions)
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
          <h2 id="conventions-title">{text('title')}</h2>
          <button type="button" onClick={closePage}>
            {text('close')}
          </button>
        </header>
        <p>{text('intro')}</p>
        <table className="conventions-table">
          <thead>
            <tr>
              {[text('point'), text('here'), 'PyTorch', 'JAX', 'TensorFlow', text('why')].map((title) => (
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
          {text('sources', {
            sources: CONVENTION_SOURCES.map(({ name, files }) => `${name}: ${files}`).join('; '),
          })}
        </p>
      </div>
    </dialog>
  )
}

function Row({ name, row, isCurrent }: { name: ConventionKey; row: Convention; isCurrent: boolean }) {
  const { point, value, gradients, pytorch, jax, tensorflow, why } = row
  const text = useText(conventions)
  const entries = Object.entries(gradients)
  return (
    <tr id={`convention-${name}`} aria-current={isCurrent || undefined}>
      <th scope="row" tabIndex={isCurrent ? -1 : undefined}>
        <Told text={point} />
        <ExampleLink row={row} />
      </th>
      <td data-title={text('here')}>
        <div>
          {text('value')} <span className="part-value">{value}</span>
        </div>
        <div>
          {text('gradient')}{' '}
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
      <td data-title={text('why')}>
        <Told text={why} />
      </td>
    </tr>
  )
}

/** An answer with its variables in italics: "x 0.5, y 0.5". */
function Answer({ text }: { text: string }) {
  return (
    <span lang="en">
      {text.split(/\b([xy])\b/).map((part, index) => {
        const key = `${index} ${part}`
        return index % 2 === 1 ? <VariableName key={key} name={part} /> : part
      })}
    </span>
  )
}

/** Opens the example of a row at its step, in the reader's own colours and digits. */
function ExampleLink({ row: { example } }: { row: Convention }) {
  const text = useText(conventions)
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
      <code>{formula}</code> {text('at', { inputs: at.join(', ') })}
    </a>
  )
}
