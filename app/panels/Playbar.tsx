import type { Step } from '../engine/steps/timeline'
import { useActions, useDerived, useSession } from '../state/useSession'
import { Icon, type IconName } from './Icon'

const SPEEDS = [0.5, 1, 2, 4]

/** First, back, next, last, the slider over all steps, and playback; a `small` one has back, next and the slider. */
export function Playbar({ small = false }: { small?: boolean }) {
  const { goTo, back, next, setPlaying } = useActions()
  const position = useDerived((derived) => derived.position)
  const timeline = useDerived((derived) => derived.timeline)
  const isAsked = useDerived((derived) => derived.asked.length > 0)
  const end = timeline.steps.length
  const stepTo = (action: () => void) => {
    setPlaying(false)
    action()
  }
  return (
    <div className="playbar">
      {!small && (
        <StepButton name="First" icon="first" idle={position === 0} onPress={() => stepTo(() => goTo(0))} />
      )}
      <StepButton name="Back" icon="back" keys="Alt+J" idle={position === 0} onPress={() => stepTo(back)} />
      <StepButton
        name="Next"
        icon="next"
        keys="Alt+L"
        idle={position === end && !isAsked}
        onPress={() => stepTo(next)}
      />
      {!small && (
        <StepButton name="Last" icon="last" idle={position === end} onPress={() => stepTo(() => goTo(end))} />
      )}
      <StepSlider position={position} />
      <span className="step-count" aria-hidden="true">
        {stepText(timeline.steps[position - 1], position, timeline.forwardCount, end)}
      </span>
      {!small && <Playback />}
    </div>
  )
}

/** Plays the steps by itself, at a speed. */
function Playback() {
  const { setPlaying, setSpeed } = useActions()
  const playing = useSession((session) => session.playing)
  const speed = useSession((session) => session.speed)
  return (
    <>
      <button type="button" className="play" aria-keyshortcuts="Alt+K" onClick={() => setPlaying(!playing)}>
        {playing ? 'Pause' : 'Play'}
      </button>
      <select aria-label="Speed" value={speed} onChange={(event) => setSpeed(Number(event.target.value))}>
        {SPEEDS.map((factor) => (
          <option key={factor} value={factor}>
            {factor}×
          </option>
        ))}
      </select>
    </>
  )
}

interface StepButtonProps {
  readonly name: 'First' | 'Back' | 'Next' | 'Last'
  readonly icon: IconName
  readonly keys?: string
  /** There is nowhere to go. The button keeps the focus, so that the next key is not lost. */
  readonly idle: boolean
  readonly onPress: () => void
}

function StepButton({ name, icon, keys, idle, onPress }: StepButtonProps) {
  const words = name === 'First' || name === 'Last' ? '' : name
  return (
    <button
      type="button"
      className={words ? (name === 'Next' ? 'primary' : undefined) : 'icon'}
      aria-label={name}
      aria-keyshortcuts={keys}
      aria-disabled={idle}
      onClick={() => {
        if (!idle) onPress()
      }}
    >
      {name === 'Next' && `${words} `}
      <Icon name={icon} />
      {name === 'Back' && ` ${words}`}
    </button>
  )
}

function StepSlider({ position }: { position: number }) {
  const { goTo, setPlaying } = useActions()
  const timeline = useDerived((derived) => derived.timeline)
  const end = timeline.steps.length
  const share = (steps: number) => `${(100 * steps) / Math.max(end, 1)}%`
  return (
    <input
      type="range"
      className="step-slider"
      aria-label="Step"
      aria-valuetext={stepText(timeline.steps[position - 1], position, timeline.forwardCount, end)}
      min={0}
      max={end}
      value={position}
      style={{ '--forward': share(timeline.forwardCount), '--done': share(position) } as React.CSSProperties}
      onChange={(event) => {
        setPlaying(false)
        goTo(Number(event.target.value))
      }}
    />
  )
}

/** "Forward 1 of 2", "Seed", "Backward 2 of 3": where in the run a position is. */
function stepText(step: Step | undefined, position: number, forwardCount: number, end: number): string {
  if (!step) return 'Start'
  if (step.phase === 'forward') return `Forward ${position} of ${forwardCount}`
  if (step.phase === 'seed') return 'Seed'
  return `Backward ${position - forwardCount - 1} of ${end - forwardCount - 1}`
}
