import { type Extension, Prec, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import type { Span } from '../../engine/formula/formulaError'

/** The places of the text that mean something just now. */
export interface Marks {
  /** The operation of the current step. */
  readonly step: readonly Span[]
  /** What the reader points at. */
  readonly pointed: readonly Span[]
  /** What cannot be read. */
  readonly error: Span | undefined
}

const NO_MARKS: Marks = { step: [], pointed: [], error: undefined }

const setMarks = StateEffect.define<Marks>()

const marksField = StateField.define<Marks>({
  create: () => NO_MARKS,
  // Places of one text fit no other.
  update: (marks, { docChanged, effects }) => {
    const effect = effects.findLast((candidate) => candidate.is(setMarks))
    return effect ? (effect.value as Marks) : docChanged ? NO_MARKS : marks
  },
})

/** Replaces all marks. Does nothing where there are none and will be none. */
export function showMarks(view: EditorView, marks: Marks): void {
  const stayEmpty = isEmpty(marks) && isEmpty(view.state.field(marksField))
  if (!stayEmpty) view.dispatch({ effects: setMarks.of(marks) })
}

function isEmpty({ step, pointed, error }: Marks): boolean {
  return step.length + pointed.length === 0 && !error
}

/** Shows the marks as classes `mark-error`, `mark-pointed` and `mark-step`, from the inside out. */
export const marking: Extension = [
  marksField,
  // Lower precedence lies outside, so that a mark is one box round all its words.
  ...(['error', 'pointed', 'step'] as const).map((name) =>
    Prec.low(
      EditorView.decorations.compute([marksField, 'doc'], (state) => {
        const spans = [state.field(marksField)[name] ?? []].flat()
        return decorate(`mark-${name}`, spans, state.doc.length, (offset) =>
          state.sliceDoc(offset, offset + 1),
        )
      }),
    ),
  ),
]

function decorate(
  className: string,
  spans: readonly Span[],
  length: number,
  characterAt: (offset: number) => string,
): DecorationSet {
  const mark = Decoration.mark({ class: className })
  const ranges = spans.flatMap(({ start, end }) => {
    const shownEnd = Math.min(Math.max(end, start + 1), length)
    const isVisible = shownEnd > start && (shownEnd > start + 1 || characterAt(start) !== '\n')
    if (isVisible) return mark.range(start, shownEnd)
    const blank = Decoration.widget({ widget: new Blank(className), side: 1 })
    return blank.range(Math.min(start, length))
  })
  return Decoration.set(ranges, true)
}

/** A marked blank where something is missing at the end of a line. */
class Blank extends WidgetType {
  constructor(private readonly className: string) {
    super()
  }

  override eq(other: Blank): boolean {
    return other.className === this.className
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('span')
    element.className = `${this.className} blank`
    return element
  }
}
