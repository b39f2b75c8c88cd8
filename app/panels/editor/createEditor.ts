import { history, historyKeymap, insertNewline, isolateHistory, standardKeymap } from '@codemirror/commands'
import { bracketMatching } from '@codemirror/language'
import { Annotation, EditorState, type Extension, StateEffect, StateField } from '@codemirror/state'
import { EditorView, keymap, tooltips, type ViewUpdate } from '@codemirror/view'
import { editor as words } from '../../words/english/editor'
import type { Language } from '../../words/language'
import { textIn } from '../../words/textIn'
import { closeList, completing, isListOpen } from './complete'
import { difference } from './difference'
import { highlighting } from './highlight'
import { type Marks, marking, showMarks } from './marks'
import { replacing } from './replacing'
import { setSpoken, spoken } from './spoken'
import { theme } from './theme'

/** What the editor begins with. */
export interface Beginning {
  readonly text: string
  readonly selectionStart: number
  readonly selectionEnd: number
  readonly hasFocus: boolean
}

/** What the reader does in the editor. */
export interface EditorEvents {
  readonly onText: (text: string) => void
  /** Enter was pressed, or the field was left. */
  readonly onApply: () => void
  readonly onRevert: () => void
  /** The cursor was placed at a character; undefined while it points at none. */
  readonly onPoint: (offset: number | undefined) => void
  /** The lower edge of what can be seen of the page, in CSS pixels from its top. */
  readonly visibleBottom: () => number
}

/** An editor in its host. */
export interface Editor {
  /** Shows another text, as a change of its own that can be undone. */
  setText(text: string): void
  setMarks(marks: Marks): void
  /** What a screen reader says about the text, and whether it is in error. */
  setMessage(message: string, isInvalid: boolean): void
  setLanguage(language: Language | undefined): void
  /** Writes at the cursor, in place of what is selected. */
  insert(text: string): void
  focus(): void
  destroy(): void
}

/**
 * An editor inside `host`, in a shadow root: there the style sheets of CodeMirror are adopted, where in the page they
 * would be <style> elements, which its policy refuses.
 */
export function createEditor(host: HTMLElement, beginning: Beginning, events: EditorEvents): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  // Names within a shadow root are its own: what describes the field has to stand beside it.
  const description = document.createElement('p')
  description.id = 'description'
  description.hidden = true
  const { text, selectionStart, selectionEnd } = beginning
  const within = (offset: number) => Math.min(offset, text.length)
  const state = EditorState.create({
    doc: text,
    selection: { anchor: within(selectionStart), head: within(selectionEnd) },
    extensions: [
      extensionsFor(events),
      // The list lies over what the page says below the field.
      EditorView.updateListener.of(({ state }) => host.classList.toggle('has-list', isListOpen(state))),
    ],
  })
  const view = new EditorView({ state, root, parent: root })
  root.append(description)
  if (beginning.hasFocus) view.focus()
  return {
    setText: (text) => changeFromOutside(view, text),
    setMarks: (marks) => showMarks(view, marks),
    setMessage(message, isInvalid) {
      description.textContent = message
      if (view.state.field(invalid) !== isInvalid) view.dispatch({ effects: setInvalid.of(isInvalid) })
    },
    setLanguage: (language) => setSpoken(view, language),
    insert(text) {
      view.dispatch(view.state.replaceSelection(text), { userEvent: 'input', scrollIntoView: true })
      view.focus()
    },
    focus: () => view.focus(),
    destroy() {
      view.destroy()
      root.replaceChildren()
    },
  }
}

const fromOutside = Annotation.define<true>()
const setInvalid = StateEffect.define<boolean>()

const invalid = StateField.define<boolean>({
  create: () => false,
  update: (before, { effects }) => effects.find((effect) => effect.is(setInvalid))?.value ?? before,
})

function extensionsFor(events: EditorEvents): Extension {
  return [
    // A carriage return stays a character: places in the text are counted with it.
    EditorState.lineSeparator.of('\n'),
    EditorView.lineWrapping,
    completing,
    keysFor(events),
    history(),
    bracketMatching({ brackets: '()' }),
    highlighting,
    marking,
    invalid,
    spoken,
    theme,
    EditorView.contentAttributes.compute([invalid, spoken], (state) => ({
      'aria-label': textIn(state.field(spoken), words)('formula'),
      'aria-describedby': 'description',
      'aria-invalid': String(state.field(invalid)),
      // As it is anyway; said for checkers, which ask whether keys reach a long text that scrolls.
      tabindex: '0',
    })),
    EditorView.editorAttributes.compute([invalid], (state) => ({
      class: state.field(invalid) ? 'is-invalid' : '',
    })),
    EditorState.phrases.compute([spoken], (state) => ({
      Completions: textIn(state.field(spoken), words)('completions'),
    })),
    tooltips({
      tooltipSpace: () => ({ top: 0, left: 8, bottom: events.visibleBottom(), right: window.innerWidth - 8 }),
    }),
    EditorView.updateListener.of((update) => tell(update, events)),
    replacing,
    EditorView.domEventHandlers({
      blur: () => {
        events.onPoint(undefined)
        events.onApply()
      },
    }),
  ]
}

function keysFor({ onApply, onRevert }: EditorEvents): Extension {
  const apply = (view: EditorView) => {
    closeList(view)
    onApply()
    return true
  }
  const revert = (view: EditorView) => {
    if (!closeList(view)) onRevert()
    return true
  }
  return keymap.of([
    { key: 'Enter', run: apply, shift: insertNewline },
    { key: 'Escape', run: revert },
    ...historyKeymap,
    ...standardKeymap,
  ])
}

function tell(update: ViewUpdate, { onText, onPoint }: EditorEvents): void {
  const { state, docChanged, selectionSet, transactions, view } = update
  if (docChanged) {
    const isOwn = transactions.some((change) => change.docChanged && !change.annotation(fromOutside))
    // First, because whoever hears anything else puts the text back to the one that is known.
    if (isOwn) onText(state.doc.toString())
    onPoint(undefined)
  } else if (selectionSet && view.hasFocus) onPoint(characterAtCursor(state))
}

/** The character that the cursor was placed at: of the two beside it the one that was clicked or passed. */
function characterAtCursor(state: EditorState): number | undefined {
  const { from, head, assoc, empty } = state.selection.main
  if (!empty) return from
  const beside = assoc < 0 ? [head - 1, head] : [head, head - 1]
  return beside.find((offset) => offset >= 0 && /\S/.test(state.sliceDoc(offset, offset + 1)))
}

function changeFromOutside(view: EditorView, text: string): void {
  const before = view.state.doc.toString()
  if (text === before) return
  const { from, to, insert } = difference(before, text)
  const { head } = view.state.selection.main
  view.dispatch({
    changes: { from, to, insert },
    // A cursor in what was replaced goes behind what came instead; elsewhere it stays where it is.
    ...(from <= head && head <= to && { selection: { anchor: from + insert.length } }),
    annotations: [fromOutside.of(true), isolateHistory.of('full')],
  })
}
