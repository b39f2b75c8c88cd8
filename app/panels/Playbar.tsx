import type { Step } from '../engine/steps/timeline'
import { useActions, useDerived, useSession } from '../state/useSession'
import { useText } from '../state/useText'
import { page } from '../words/english/page'
import type { TextOf } from '../words/textIn'
import { Icon } from './Icon'

const SPEEDS = [0.5, 1, 2, 4]

/** First, back, next, last, the slider over all steps, and playback; a `small` one has back, next and the slider. */
export function Playbar({ small = false }: { small?: boolean }) {
  const { goTo, back, next, setPlaying } = useActions()
  const position = useDerived((derived) => derived.position)
  const end = useDerived((derived) => derived.timeline.steps.length)
  const isAsked = useDerived((derived) => derived.asked.length > 0)
  const stepTo = (action: () => void) => {
    setPlaying(false)
    action()
  }
  return (
    <div className="playbar">
      {!small && <StepButton name="first" idle={position === 0} onPress={() => stepTo(() => goTo(0))} />}
      <StepButton name="back" keys="Alt+J" idle={position === 0} onPress={() => stepTo(back)} />
      <StepButton name="next" keys="Alt+L" idle={position === end && !isAsked} onPress={() => stepTo(next)} />
      {!small && <StepButton name="last" idle={position === end} onPress={() => stepTo(() => goTo(end))} />}
      <StepSlider />
      <StepCount />
      {!small && <Playback />}
    </div>
  )
}

/** Plays the steps by itself, at a speed. */
function Playback() {
  const { setPlaying, setSpeed } = useActions()
  const text = useText(page)
  const playing = useSession((session) => session.playing)
  const speed = useSession((session) => session.speed)
  return (
    <>
      <button type="button" className="play" aria-keyshortcuts="Alt+K" onClick={() => setPlaying(!playing)}>
        {text(playing ? 'pause' : 'play')}
      </button>
      <select
        aria-label={text('speed')}
        value={speed}
        onChange={(event) => setSpeed(Number(event.target.value))}
      >
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
  readonly name: 'first' | 'back' | 'next' | 'last'
  readonly keys?: string
  /** There is nowhere to go. The button keeps the focus, so that the next key is not lost. */
  readonly idle: boolean
  readonly onPress: () => void
}

/** A button that goes to another step. */
export function StepButton({ name, keys, idle, onPress }: StepButtonProps) {
  const text = useText(page)
  const hasWord = name === 'next' || name === 'back'
  return (
    <button
      type="button"
      className={hasWord ? (name === 'next' ? 'primary' : undefined) : 'icon'}
      aria-label={text(name)}
      aria-keyshortcuts={keys}
      aria-disabled={idle}
      onClick={() => {
        if (!idle) onPress()
      }}
    >
      {name === 'next' && `${text(name)} `}
      <Icon name={name} />
      {name === 'back' && ` ${text(name)}`}
    </button>
  )
}

/** Where in the run the position is, for the eye: the slider says the same. */
export function StepCount() {
  const text = useText(page)
  const position = useDerived((derived) => derived.position)
  const { steps, forwardCount } = useDerived((derived) => derived.timeline)
  return (
    <span className="step-count" aria-hidden="true">
      {stepText(text, steps[position - 1], position, forwardCount, steps.length)}
    </span>
  )
}

/** The slider over all steps. */
export function StepSlider() {
  const { goTo, setPlaying } = useActions()
  const position = useDerived((derived) => derived.position)
  const text = useText(page)
  const timeline = useDerived((derived) => derived.timeline)
  const end = timeline.steps.length
  const share = (steps: number) => `${(100 * steps) / Math.max(end, 1)}%`
  return (
    <input
      type="range"
      className="step-slider"
      aria-label={text('step')}
      aria-valuetext={stepText(text, timeline.steps[position - 1], position, timeline.forwardCount, end)}
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
function stepText(
  text: TextOf<typeof page>,
  step: Step | undefined,
  position: number,
  forwardCount: number,
  end: number,
): string {
  if (!step) return text('start')
  if (step.phase === 'forward') return text('forward', { place: position, count: forwardCount })
  if (step.phase === 'seed') return text('seed')
  return text('backward', { place: position - forwardCount - 1, count: end - forwardCount - 1 })
}
