import { useActions } from '../state/useSession'
import { Panel } from './Panel'

/** What the shapes, colours and lines mean, each drawn as on the graph. */
export function Legend() {
  const { openPage } = useActions()
  return (
    <Panel title="Legend" open={false}>
      <ul className="legend">
        <Entry text="leaf: an input, thick ring with a bar">
          <rect className="shape ring" x="-13" y="-13" width="26" height="26" rx="13" />
          <line className="bar" x1="-17" x2="-17" y1="-7" y2="7" />
        </Entry>
        <Entry text="intermediate: a result on the way" kind="intermediate">
          <rect className="shape ring" x="-13" y="-13" width="26" height="26" rx="13" />
        </Entry>
        <Entry text="root: the final result, double ring" kind="intermediate">
          <rect className="shape ring" x="-11" y="-11" width="22" height="22" rx="11" />
          <rect className="outer-ring" x="-15" y="-15" width="30" height="30" rx="15" />
        </Entry>
        <Entry text="constant: fixed, never gets a gradient" kind="constant">
          <rect className="shape plate" x="-14" y="-11" width="28" height="22" rx="3" />
        </Entry>
        <Entry text="operation: reads operands, makes one result" kind="operation">
          <rect className="shape box" x="-15" y="-12" width="30" height="24" rx="6" />
        </Entry>
      </ul>
      <p className="quiet">
        <span className="part-value">Value</span>, forward: blue in the circle, along the solid arrows.{' '}
        <span className="part-gradient">Gradient</span>, backward: orange in the pill, along the dashed lanes.
        Some textbooks draw squares for variables and circles for operations.
      </p>
      <p className="quiet">
        <span className="legend-badge" aria-hidden="true">
          !
        </span>{' '}
        marks where an odd number begins: hover, focus or tap the node for its reason.{' '}
        <button type="button" className="why" aria-haspopup="dialog" onClick={() => openPage('conventions')}>
          Conventions at kinks and edges
        </button>
      </p>
    </Panel>
  )
}

function Entry({
  text,
  kind = 'leaf',
  children,
}: {
  text: string
  kind?: string
  children: React.ReactNode
}) {
  return (
    <li>
      <svg className="legend-picture graph" viewBox="-20 -18 40 36" aria-hidden="true">
        <g className="node" data-kind={kind}>
          {children}
        </g>
      </svg>
      {text}
    </li>
  )
}
