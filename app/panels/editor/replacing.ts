import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

const isAndroid = /Android/.test(navigator.userAgent)

/**
 * Typing over a selection, and text of several lines, without the browser's own editing: that keeps the look of what it
 * removes in a style attribute, which the page's policy refuses and reports. What is composed stays the browser's, but for
 * the selection that it replaces.
 */
export const replacing: Extension = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const insert = textOf(event)
    // Android does the edit all the same.
    if (insert === undefined || event.isComposing || isAndroid) return false
    const { from, to } = placeOf(view)
    if (from === to && !insert.includes('\n')) return false
    view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + insert.length },
      userEvent: insert ? 'input.type' : 'delete.selection',
      scrollIntoView: true,
    })
    return true
  },
  compositionstart(_event, view) {
    // Chromium asks for the selection after this; what others do with a change here is not known.
    if (view.state.selection.main.empty || isAndroid || !/Chrome\//.test(navigator.userAgent)) return false
    view.dispatch(view.state.replaceSelection(''), { userEvent: 'delete.selection' })
    return false
  },
})

/** What the browser is about to put in the place of the selection; undefined where it does something else. */
function textOf({ inputType, data }: InputEvent): string | undefined {
  if (inputType === 'insertText') return data ?? undefined
  return inputType.startsWith('delete') ? '' : undefined
}

/** Where the browser is about to do it. The editor itself hears of a new selection only after a while. */
function placeOf(view: EditorView): { from: number; to: number } {
  // Only Chromium has a selection of the shadow root; elsewhere that of the document looks inside.
  const root = view.root as Partial<DocumentOrShadowRoot & Pick<Document, 'getSelection'>>
  const { anchorNode, anchorOffset, focusNode, focusOffset } = root.getSelection?.() ?? {}
  const isInside =
    anchorNode && focusNode && [anchorNode, focusNode].every((node) => view.contentDOM.contains(node))
  if (!isInside) return view.state.selection.main
  const ends = [view.posAtDOM(anchorNode, anchorOffset), view.posAtDOM(focusNode, focusOffset)]
  return { from: Math.min(...ends), to: Math.max(...ends) }
}
