import { type CSSProperties, useDeferredValue, useMemo } from 'react'
import { reasonLines } from '../engine/steps/reasonLines'
import { shownGradientText, shownValueText } from '../engine/steps/shownNumbers'
import { traceRows, traceTitles } from '../engine/steps/traceRows'
import { useDerived } from '../state/useSession'
import { useLanguage, useText } from '../state/useText'
import { side } from '../words/english/side'
import { latinWidth } from './latinWidth'
import { Panel } from './Panel'
import { Reasons } from './Reasons'
import { marksOf, type Numbers, roleIn, TraceRows } from './TraceRows'
import { useInParts } from './useInParts'

/** A row for each variable; what is not reached yet is "–". Below it the reasons of odd numbers. */
export function TraceTable() {
  const text = useText(side)
  const language = useLanguage()
  const numbers = useNumbers()
  const groups = useInParts(useMemo(() => traceRows(numbers.graph), [numbers.graph]))
  const isLong = groups.length > 1
  // A long table follows the steps as soon as there is time: a key or a frame never waits for it.
  const later = useDeferredValue(numbers)
  const shown = isLong && later.graph === numbers.graph ? later : numbers
  const { graph, explanation, frame } = shown
  const lines = useMemo(() => reasonLines(graph, explanation, frame), [graph, explanation, frame])
  const marks = useMemo(() => marksOf(lines), [lines])
  const widths = useMemo(() => (isLong ? widthsOf(shown) : undefined), [isLong, shown])
  return (
    <Panel title={text('trace')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone, and keys must reach that */}
      <section className="table-frame" aria-label={text('traceScrolls')} tabIndex={0}>
        <table
          className={`trace${isLong ? ' is-long' : ''}`}
          role={roleIn(isLong, 'table')}
          aria-label={text('trace')}
          style={widths}
        >
          <thead role={roleIn(isLong, 'rowgroup')}>
            <tr role={roleIn(isLong, 'row')}>
              {traceTitles(language).map((title) => (
                <th key={title} role={roleIn(isLong, 'columnheader')} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((variables, index) => (
            <TraceRows
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows have ids, their groups are places
              key={index}
              variables={variables}
              numbers={shown}
              marks={marks}
              isLong={isLong}
            />
          ))}
        </table>
      </section>
      <Reasons lines={lines} />
    </Panel>
  )
}

function useNumbers(): Numbers {
  const telling = useDerived((derived) => derived.telling)
  const frame = useDerived((derived) => derived.frame)
  return useMemo(() => ({ ...telling, telling, frame }), [telling, frame])
}

/** How wide the numbers of a long table get, in characters, for the style sheet. */
function widthsOf({ graph, frame, telling }: Numbers): CSSProperties {
  let [value, gradient] = [0, 0]
  for (const { id } of graph.variables) {
    const known = frame.value(id)
    const state = frame.gradient(id)
    if (known !== undefined) value = Math.max(value, charactersOf(shownValueText(telling, id)))
    if (state.state === 'complete')
      gradient = Math.max(gradient, charactersOf(shownGradientText(telling, id)))
  }
  return { '--value-characters': value, '--gradient-characters': gradient } as CSSProperties
}

/** The length of a text in figures; a point and those of an exponent are narrow. */
function charactersOf(text: string): number {
  return latinWidth(text) - 0.4 * (text.match(/[.⁻⁰¹²³⁴-⁹]/g)?.length ?? 0)
}
