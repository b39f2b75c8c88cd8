import { type EditorState, type Extension, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import { type PieceKind, piecesOf } from './pieces'

const KINDS: readonly PieceKind[] = [
  'leaf',
  'intermediate',
  'function',
  'parameter',
  'constant',
  'sign',
  'comment',
  'unknown',
]

const decorations = new Map(KINDS.map((kind) => [kind, Decoration.mark({ class: `kind-${kind}` })]))

/** Gives each word of the formula the class of its kind: `kind-leaf`, `kind-function`, … */
export const highlighting: Extension = StateField.define<DecorationSet>({
  create: decorate,
  update: (set, { docChanged, state }) => (docChanged ? decorate(state) : set),
  provide: (field) => EditorView.decorations.from(field),
})

function decorate(state: EditorState): DecorationSet {
  const ranges = piecesOf(state.doc.toString()).flatMap(({ kind, span: { start, end } }) => {
    return decorations.get(kind)?.range(start, end) ?? []
  })
  return Decoration.set(ranges)
}
