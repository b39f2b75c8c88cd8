import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import './style/tokens.css'
import './style/page.css'
import './style/menus.css'
import './style/stage.css'
import './style/caption.css'
import './style/playbar.css'
import './style/panels.css'
import './style/formula.css'
import './style/reasons.css'
import './style/tools.css'
import './drawing/graph.css'
import './drawing/plot.css'
import './style/print.css'
import { readLink } from './share/link'
import { bindAddress, linkOf } from './state/bindAddress'
import { followLanguage, languageOfLink } from './state/followLanguage'
import { restoreAddress } from './state/keptAddress'
import { offerConversions } from './state/offerConversions'
import { makeStore } from './state/store'
import { StoreContext } from './state/useSession'

/** Opens the page at its address, in the language that this asks for. A figure keeps nothing in the browser. */
async function start(): Promise<void> {
  if (readLink(linkOf(location)).settings.view !== 'embed') restoreAddress(window)
  const link = linkOf(location)
  const store = makeStore(link, await languageOfLink(link, navigator.languages))
  bindAddress(store, window)
  offerConversions(store)
  followLanguage(store, navigator.languages)
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <StoreContext value={store}>
        <App />
      </StoreContext>
    </StrictMode>,
  )
}

// Not awaited: scripts that are fetched later could not import from one that waits.
start()
