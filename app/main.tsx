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
import { readLink } from './share/link'
import { bindAddress, linkOf } from './state/bindAddress'
import { followLanguage, languageOfLink } from './state/followLanguage'
import { restoreAddress } from './state/keptAddress'
import { offerConversions } from './state/offerConversions'
import { makeStore } from './state/store'
import { StoreContext } from './state/useSession'

const link = linkOf(location)
if (readLink(link).settings.view !== 'embed') restoreAddress(window)
const store = makeStore(linkOf(location), await languageOfLink(link, navigator.languages))
bindAddress(store, window)
followLanguage(store, navigator.languages)
offerConversions(store)

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <StoreContext value={store}>
      <App />
    </StoreContext>
  </StrictMode>,
)
