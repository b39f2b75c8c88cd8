import {
  acceptCompletion,
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  closeCompletion,
  currentCompletions,
  moveCompletionSelection,
  pickedCompletion,
  startCompletion,
} from '@codemirror/autocomplete'
import { type EditorState, type Extension, Prec } from '@codemirror/state'
import { type EditorView, keymap } from '@codemirror/view'
import { NAME_PATTERN } from '../../engine/formula/scanTokens'
import { memoizeLast } from '../../state/memoizeLast'
import type { Language } from '../../words/language'
import { builtInOffers, type Offer, offersInText } from './completions'
import { addClosing, overtyping } from './overtype'
import { spoken } from './spoken'

const NAME = new RegExp(NAME_PATTERN, 'u')
const WHOLE_NAME = new RegExp(`^${NAME_PATTERN}$`, 'u')

/**
 * Offers functions and names while a name is being typed. Nothing is chosen until the reader moves into the list, so
 * that Enter and Tab keep their meaning.
 */
export const completing: Extension = [
  overtyping,
  autocompletion({
    override: [source],
    selectOnOpen: false,
    filterStrict: true,
    icons: false,
    defaultKeymap: false,
    addToOptions: [{ render: renderRule, position: 90 }],
  }),
  Prec.highest(
    keymap.of([
      { key: 'Ctrl-Space', run: startCompletion },
      { key: 'ArrowDown', run: moveCompletionSelection(true) },
      { key: 'ArrowUp', run: moveCompletionSelection(false) },
      { key: 'Enter', run: acceptCompletion },
      { key: 'Tab', run: acceptCompletion },
      { key: 'Escape', run: closeList },
    ]),
  ),
]

/** Whether the list is to be seen. */
export function isListOpen(state: EditorState): boolean {
  return currentCompletions(state).length > 0
}

/** Closes the list, also one that is still being made; true if it was to be seen. */
export function closeList(view: EditorView): boolean {
  const wasOpen = isListOpen(view.state)
  closeCompletion(view)
  return wasOpen
}

interface OfferCompletion extends Completion {
  readonly rule: string
}

const builtIn = memoizeLast((language: Language | undefined) =>
  builtInOffers(language).map((offer) => completionOf(offer, 0)),
)

function source(context: CompletionContext): CompletionResult | null {
  const { state, pos, explicit } = context
  const word = context.matchBefore(NAME)
  const isComment = state.doc
    .lineAt(pos)
    .text.slice(0, pos - state.doc.lineAt(pos).from)
    .includes('#')
  if ((!word && !explicit) || isComment) return null
  const language = state.field(spoken)
  const own = offersInText(state.doc.toString(), pos, language).map((offer) => completionOf(offer, 1))
  const names = new Set(own.map(({ label }) => label))
  const others = builtIn(language).filter(({ label }) => !names.has(label))
  return { from: word?.from ?? pos, options: [...own, ...others], validFor: WHOLE_NAME }
}

function completionOf({ label, name, isFunction, meaning, rule }: Offer, boost: number): OfferCompletion {
  return { label, detail: meaning, rule, boost, ...(isFunction && { apply: applyCall(name) }) }
}

/** Writes the name with its brackets, the cursor between them. */
function applyCall(name: string) {
  return (view: EditorView, completion: Completion, from: number, to: number) => {
    const isOpen = view.state.sliceDoc(to, to + 1) === '('
    view.dispatch({
      changes: { from, to, insert: isOpen ? name : `${name}()` },
      selection: { anchor: from + name.length + 1 },
      userEvent: 'input.complete',
      annotations: pickedCompletion.of(completion),
      effects: isOpen ? [] : addClosing.of(from + name.length + 1),
    })
  }
}

function renderRule(completion: Completion): Node | null {
  const { rule } = completion as OfferCompletion
  if (!rule) return null
  const element = document.createElement('span')
  element.className = 'rule'
  element.textContent = rule
  return element
}
