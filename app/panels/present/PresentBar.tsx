import { useActions, useDerived, useSession } from '../../state/useSession'
import { useText } from '../../state/useText'
import { page } from '../../words/english/page'
import { StepButton, StepCount, StepSlider } from '../Playbar'
import { shortcutsOf } from './presentKeys'

/** Back, next, the slider over all steps, and playback, large enough for a whiteboard. */
export function PresentBar() {
  const { back, next, setPlaying } = useActions()
  const text = useText(page)
  const position = useDerived((derived) => derived.position)
  const end = useDerived((derived) => derived.timeline.steps.length)
  const isAsked = useDerived((derived) => derived.asked.length > 0)
  const playing = useSession((session) => session.playing)
  const stepTo = (action: () => void) => {
    setPlaying(false)
    action()
  }
  return (
    <div className="playbar present-bar">
      <StepButton name="back" keys={shortcutsOf('back')} idle={position === 0} onPress={() => stepTo(back)} />
      <StepButton
        name="next"
        keys={shortcutsOf('next')}
        idle={position === end && !isAsked}
        onPress={() => stepTo(next)}
      />
      <StepSlider />
      <StepCount />
      <button
        type="button"
        className="play"
        aria-keyshortcuts={shortcutsOf('play')}
        onClick={() => setPlaying(!playing)}
      >
        {text(playing ? 'pause' : 'play')}
      </button>
    </div>
  )
}
