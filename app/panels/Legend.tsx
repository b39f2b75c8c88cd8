import { useActions } from '../state/useSession'
import { useSay, useText } from '../state/useText'
import { side } from '../words/english/side'
import { Panel } from './Panel'
import { SentenceLine } from './Sentence'

/** What the shapes, colours and lines mean, each drawn as on the graph. */
export function Legend() {
  const { openPage } = useActions()
  const text = useText(side)
  const say = useSay(side)
  return (
    <Panel title={text('legend')} open={false}>
      <ul className="legend">
        <Entry text={text('legendLeaf')}>
          <rect className="shape ring" x="-13" y="-13" width="26" height="26" rx="13" />
          <line className="bar" x1="-17" x2="-17" y1="-7" y2="7" />
        </Entry>
        <Entry text={text('legendIntermediate')} kind="intermediate">
          <rect className="shape ring" x="-13" y="-13" width="26" height="26" rx="13" />
        </Entry>
        <Entry text={text('legendRoot')} kind="intermediate">
          <rect className="shape ring" x="-11" y="-11" width="22" height="22" rx="11" />
          <rect className="outer-ring" x="-15" y="-15" width="30" height="30" rx="15" />
        </Entry>
        <Entry text={text('legendConstant')} kind="constant">
          <rect className="shape plate" x="-14" y="-11" width="28" height="22" rx="3" />
        </Entry>
        <Entry text={text('legendOperation')} kind="operation">
          <rect className="shape box" x="-15" y="-12" width="30" height="24" rx="6" />
        </Entry>
        <Entry text={text('legendUpstream')}>
          <g className="lens lens-upstream">
            <rect x="-17" y="-10" width="34" height="20" rx="10" />
          </g>
        </Entry>
        <Entry text={text('legendLocal')}>
          <g className="lens lens-local">
            <rect x="-17" y="-10" width="34" height="20" rx="3" />
          </g>
        </Entry>
        <Entry text={text('legendContribution')}>
          <g className="lens lens-contribution">
            <rect x="-17" y="-10" width="34" height="20" rx="10" />
          </g>
        </Entry>
        <Entry text={text('legendSlots')}>
          <g className="pill is-reached is-waiting has-slots">
            <rect width="0" height="0" />
            <rect className="slot" x="-19" y="-8" width="18" height="16" rx="8" />
            <rect className="slot is-empty" x="1" y="-8" width="18" height="16" rx="8" />
          </g>
        </Entry>
        <Entry text={text('legendTurn')}>
          <circle className="turn-dot is-full" cx="-8" r="5" />
          <circle className="turn-dot" cx="8" r="5" />
        </Entry>
        <Entry text={text('legendWeight')}>
          {['thin', 'middle', 'thick', 'zero'].map((weight, row) => (
            <g key={weight} className={`arrow is-${weight}`}>
              <path className="lane" d={`M-17,${row * 8 - 12}H17`} />
            </g>
          ))}
        </Entry>
      </ul>
      <p className="quiet">
        <SentenceLine
          parts={say('legendColours', {
            value: { role: 'value', text: text('legendValue') },
            gradient: { role: 'gradient', text: text('legendGradient') },
          })}
        />
      </p>
      <p className="quiet">
        <span className="legend-badge" aria-hidden="true">
          !
        </span>{' '}
        {text('legendBadge')}{' '}
        <button type="button" className="why" aria-haspopup="dialog" onClick={() => openPage('conventions')}>
          {text('conventions')}
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
