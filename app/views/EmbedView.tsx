import { Caption } from '../panels/Caption'
import { Notices } from '../panels/Notices'
import { Playbar } from '../panels/Playbar'
import { Stage } from '../panels/Stage'
import { useIsShown } from '../panels/useIsShown'

/** The page as a figure in another one: the graph with caption and playbar. */
export default function EmbedView() {
  const isShown = useIsShown()
  return (
    <main className="page workspace is-embed">
      <Notices />
      <Stage />
      {isShown('caption') && <Caption />}
      {isShown('play') && <Playbar />}
    </main>
  )
}
