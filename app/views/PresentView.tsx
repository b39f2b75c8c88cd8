import { Caption } from '../panels/Caption'
import { Notices } from '../panels/Notices'
import { Offline } from '../panels/Offline'
import { Playbar } from '../panels/Playbar'
import { Stage } from '../panels/Stage'
import { useIsShown } from '../panels/useIsShown'

/** The page for a room: the graph on the whole screen, with caption and playbar. */
export default function PresentView() {
  const isShown = useIsShown()
  return (
    <main className="page workspace is-present">
      <Notices />
      <Stage />
      <Offline silent />
      {isShown('caption') && <Caption />}
      {isShown('play') && <Playbar />}
    </main>
  )
}
