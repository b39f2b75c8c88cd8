import { useMemo } from 'react'
import type { Path, PathsToRoot } from '../engine/autodiff/paths'
import { variableOf } from '../engine/graph/graph'
import { formatNumber } from '../engine/notation/formatNumber'
import type { Frame } from '../engine/steps/frame'
import { showPath } from '../engine/steps/pathParts'
import { say } from '../engine/steps/say'
import { named, type Part } from '../engine/steps/sentence'
import type { Telling } from '../engine/steps/telling'
import { useActions, useSession } from '../state/useSession'
import { SentenceLine } from './Sentence'

interface PathListProps {
  readonly telling: Telling
  readonly frame: Frame
  readonly variable: number
  readonly paths: PathsToRoot
}

/** Every path from a variable to the root, or the largest of many; choosing one lights it up in the graph. */
export function PathList({ telling, frame, variable, paths }: PathListProps) {
  const { graph } = telling
  const { count, listed, arrowCount } = paths
  const shown = useMemo(
    () => listed.map((path) => showPath(telling, frame, variable, path)),
    [telling, frame, variable, listed],
  )
  const ends = {
    variable: named(variableOf(graph, variable).name),
    root: named(variableOf(graph, graph.root).name),
  }
  const many = count > listed.length
  const title = many
    ? say('manyPaths', { ...ends, count: countText(count), listed: listed.length })
    : say('paths', { ...ends, count })
  if (variable === graph.root) return null
  return (
    <section className="paths" aria-label="Paths">
      <h3>
        <SentenceLine parts={title} />
      </h3>
      <ul>
        {shown.map(({ way, product }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paths have no identity beyond their place
          <PathRow key={index} path={listed[index] as Path} way={way} product={product} />
        ))}
      </ul>
      {count > 1 && (
        <p className="quiet">
          <SentenceLine parts={say('pathsRemark', { count: countText(count), arrows: arrowCount })} />
        </p>
      )}
    </section>
  )
}

function PathRow({ path, way, product }: { path: Path; way: readonly Part[]; product: readonly Part[] }) {
  const { point } = useActions()
  const isLit = useSession(
    ({ pointed }) =>
      pointed.length === path.arrows.length &&
      pointed.every(({ kind, id }, index) => kind === 'arrow' && id === path.arrows[index]),
  )
  const light = () => point(path.arrows.map((id) => ({ kind: 'arrow', id })))
  return (
    <li className={path.live ? undefined : 'is-unused'}>
      <button
        type="button"
        className="path"
        aria-pressed={isLit}
        onClick={() => (isLit ? point([]) : light())}
        onPointerEnter={light}
        onPointerLeave={() => point([])}
        onFocus={light}
        onBlur={() => point([])}
      >
        <SentenceLine parts={way} />
      </button>
      <span className="path-product shaped">
        <SentenceLine parts={product} />
      </span>
    </li>
  )
}

function countText(count: number): string {
  return Number.isFinite(count) ? formatNumber(count, 4).text : 'more than 10³⁰⁸'
}
