import type { Step } from '../engine/steps/timeline'
import { useActions, useDerived, useSession } from '../state/useSession'
import { Icon } from './Icon'

const SPEEDS = [0.5, 1, 2, 4]

/** First, back, next, last, the slider over all steps, and playback. */
export function Playbar() {
  const { goTo, back, next, setPlaying, setSpeed } = useActions()
  const position = useDerived((derived) => derived.position)
  const timeline = useDerived((derived) => derived.timeline)
  const playing = useSession((session) => session.playing)
  const speed = useSession((session) => session.speed)
  const end = timeline.steps.length
  const stopAnd = (action: () => void) => () => {
    setPlaying(false)
    action()
  }
  return (
    <div className="playbar">
      <button
        type="button"
        className="icon"
        aria-label="First"
        disabled={position === 0}
        onClick={stopAnd(() => goTo(0))}
      >
        <Icon name="first" />
      </button>
      <button
        type="button"
        aria-label="Back"
        aria-keyshortcuts="Alt+J"
        disabled={position === 0}
        onClick={stopAnd(back)}
      >
        <Icon name="back" /> Back
      </button>
      <button
        type="button"
        className="primary"
        aria-label="Next"
        aria-keyshortcuts="Alt+L"
        disabled={position === end}
        onClick={stopAnd(next)}
      >
        Next <Icon name="next" />
      </button>
      <button
        type="button"
        className="icon"
        aria-label="Last"
        disabled={position === end}
        onClick={stopAnd(() => goTo(end))}
      >
        <Icon name="last" />
      </button>
      <StepSlider position={position} />
      <span className="step-count" aria-hidden="true">
        {stepText(timeline.steps[position - 1], position, timeline.forwardCount, end)}
      </span>
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
    </div>
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
