import { type ComponentType, lazy } from 'react'
import { Fetched } from './panels/Fetched'
import { usePageLanguage } from './panels/usePageLanguage'
import { usePlayback } from './panels/usePlayback'
import { usePrinting } from './panels/usePrinting'
import { useTheme } from './panels/useTheme'
import type { View } from './share/settings'
import { useSession } from './state/useSession'
import { useText } from './state/useText'
import { MainView } from './views/MainView'
import { page } from './words/english/page'

/** How the page is arranged in each view; all but the one that most readers open are fetched. */
const VIEWS: Readonly<Record<View, ComponentType>> = {
  main: MainView,
  present: lazy(() => import('./views/PresentView')),
  presenter: lazy(() => import('./views/PresenterView')),
  embed: lazy(() => import('./views/EmbedView')),
}

/** The page in the view that the reader chose. */
export function App() {
  usePlayback()
  usePrinting()
  useTheme()
  usePageLanguage()
  const text = useText(page)
  const View = VIEWS[useSession((session) => session.settings.view)]
  return (
    <Fetched failure={text('viewMissing')}>
      <View />
    </Fetched>
  )
}
