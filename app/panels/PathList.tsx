import { useMemo } from 'react'
import type { Path, PathsToRoot } from '../engine/autodiff/paths'
import { variableOf } from '../engine/graph/graph'
import { formatNumber } from '../engine/notation/formatNumber'
import type { Frame } from '../engine/steps/frame'
import { pathProduct, showPath } from '../engine/steps/pathParts'
import { named, type Part } from '../engine/steps/sentence'
import type { Telling } from '../engine/steps/telling'
import { useActions, useSession } from '../state/useSession'
import { useSay, useText } from '../state/useText'
import { tools } from '../words/english/tools'
import { QuietLine, SentenceLine } from './Sentence'

interface PathListProps {
  readonly telling: Telling
  readonly frame: Frame
  readonly variable: number
  readonly paths: PathsToRoot
}

/** Every path from a variable to the root, or the largest of many; choosing one lights it up in the graph. */
export function PathList({ telling, frame, variable, paths }: PathListProps) {
  const say = useSay(tools)
  const text = useText(tools)
  const { graph } = telling
  const { count, listed, arrowCount } = paths
  const shown = useMemo(
    () => listed.map((path) => showPath(telling, variable, path)),
    [telling, variable, listed],
  )
  const ends = {
    variable: named(variableOf(graph, variable).name),
    root: named(variableOf(graph, graph.root).name),
  }
  const many = count > listed.length
  const countText = Number.isFinite(count) ? formatNumber(count, 4).text : text('moreThan')
  const title = many
    ? say('manyPaths', { ...ends, count: countText, listed: listed.length })
    : say('paths', { ...ends, count })
  if (variable === graph.root) return null
  return (
    <section className="paths" aria-label={text('pathList')}>
      <h3>
        <SentenceLine parts={title} />
      </h3>
      <ul>
        {shown.map((path, index) => (
          <PathRow
            key={path.arrows.join()}
            path={listed[index] as Path}
            way={path.way}
            product={pathProduct(path, frame)}
          />
        ))}
      </ul>
      {count > 1 && <QuietLine parts={say('pathsRemark', { count: countText, arrows: arrowCount })} />}
    </section>
  )
}

function PathRow({ path, way, product }: { path: Path; way: readonly Part[]; product: readonly Part[] }) {
  const { choosePath } = useActions()
  const isChosen = useSession((session) => session.path.join() === path.arrows.join())
  return (
    <li className={path.live ? undefined : 'is-unused'}>
      <button
        type="button"
        className="path"
        aria-pressed={isChosen}
        onClick={() => choosePath(isChosen ? [] : path.arrows)}
      >
        <SentenceLine parts={way} />
      </button>
      <span className="path-product shaped">
        <SentenceLine parts={product} />
      </span>
    </li>
  )
}
