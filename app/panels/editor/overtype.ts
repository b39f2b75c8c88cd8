import { type Extension, StateEffect, StateField } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** Remembers the closing bracket at a place as one that the reader did not type. */
export const addClosing = StateEffect.define<number>({ map: (place, changes) => changes.mapPos(place) })

const closings = StateField.define<readonly number[]>({
  create: () => [],
  update(before, { changes, effects, state }) {
    const kept = before.map((place) => changes.mapPos(place, 1))
    const added = effects.flatMap((effect) => (effect.is(addClosing) ? [effect.value] : []))
    const { head } = state.selection.main
    const { to } = state.doc.lineAt(head)
    // A cursor that has left the brackets has forgotten them.
    return [...kept, ...added].filter((place) => {
      return head <= place && place <= to && state.sliceDoc(place, place + 1) === ')'
    })
  },
})

/** A typed bracket steps over the one that came with a completed function, so that `sin(x)` can be typed to its end. */
export const overtyping: Extension = [
  closings,
  EditorView.inputHandler.of((view, from, to, text) => {
    if (text !== ')' || from !== to || !view.state.field(closings).includes(from)) return false
    view.dispatch({ selection: { anchor: from + 1 }, scrollIntoView: true })
    return true
  }),
]
