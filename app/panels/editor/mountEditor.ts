import type { Span } from '../../engine/formula/formulaError'
import type { Graph } from '../../engine/graph/graph'
import { type GraphedFormula, nodesAt, spansOf } from '../../engine/graph/nodesAt'
import { memoizeLast } from '../../state/memoizeLast'
import { presentError, type Reading, type Session } from '../../state/session'
import type { Store } from '../../state/store'
import type { FieldHandle } from '../fieldHandle'
import { fieldMessage } from '../fieldMessage'
import { visibleBottom } from '../visibleBottom'
import { type Beginning, createEditor, type Editor, type EditorEvents } from './createEditor'
import type { Marks } from './marks'

/** A formula field that is there until it is destroyed. */
export interface MountedField extends FieldHandle {
  destroy(): void
}

/**
 * An editor inside `host` that shows what the store says and tells it what the reader does. No React in here: the page
 * loads this file when it is already there.
 */
export function mountEditor(host: HTMLElement, store: Store, beginning: Beginning): MountedField {
  const editor = createEditor(host, beginning, eventsFor(store))
  const stop = followStore(editor, store)
  return {
    focus: editor.focus,
    insert: editor.insert,
    destroy() {
      stop()
      editor.destroy()
    },
  }
}

function eventsFor(store: Store): EditorEvents {
  const { type, apply, revert, point } = store.actions
  return {
    onText: type,
    onApply: () => apply(true),
    onRevert: revert,
    onPoint: (offset) => {
      const { settings, reading } = store.getState()
      const formula = graphedFormula(settings.text, reading, store.derived().graph)
      point(formula && offset !== undefined ? nodesAt(formula, offset) : [])
    },
    visibleBottom,
  }
}

/** The text with its graph; undefined where the graph is that of an earlier text. */
function graphedFormula(
  text: string,
  { text: read, program }: Reading,
  graph: Graph,
): GraphedFormula | undefined {
  return text === read ? { text, program, graph } : undefined
}

function marksOf(
  formula: GraphedFormula | undefined,
  step: number | undefined,
  pointed: Session['pointed'],
  error: Span | undefined,
): Marks {
  return {
    step: formula && step !== undefined ? spansOf(formula, { kind: 'operation', id: step }) : [],
    pointed: formula ? pointed.flatMap((node) => spansOf(formula, node)) : [],
    error,
  }
}

/**
 * Keeps the editor at what the store says. Marks follow in the next frame: the editor looks at the selection when it gets
 * them, for which the browser would lay out the page in the middle of a step. Returns what ends it.
 */
function followStore(editor: Editor, store: Store): () => void {
  const formulaOf = memoizeLast(graphedFormula)
  const marks = memoizeLast(marksOf)
  let shown: Marks | undefined
  let frame = 0
  const showMarks = () => {
    frame = 0
    const session = store.getState()
    const { settings, reading, pointed } = session
    const { graph, frame: known } = store.derived()
    const step = known.step && 'operation' in known.step ? known.step.operation : undefined
    const formula = formulaOf(settings.text, reading, graph)
    const wanted = marks(formula, step, pointed, presentError(session)?.span)
    if (wanted !== shown) editor.setMarks(wanted)
    shown = wanted
  }
  const update = () => {
    const session = store.getState()
    editor.setLanguage(session.language)
    editor.setText(session.settings.text)
    editor.setMessage(fieldMessage(session), session.failure !== undefined)
    if (frame === 0) frame = requestAnimationFrame(showMarks)
  }
  update()
  const stop = store.subscribe(update)
  return () => {
    stop()
    cancelAnimationFrame(frame)
  }
}
