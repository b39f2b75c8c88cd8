import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import './style/tokens.css'
import './style/page.css'
import './style/formula.css'
import './style/reasons.css'
import './drawing/graph.css'
import { bindAddress, linkOf } from './state/bindAddress'
import { makeStore } from './state/store'
import { restoreUnwritten } from './state/unwritten'
import { StoreContext } from './state/useSession'

restoreUnwritten(window)
const store = makeStore(linkOf(location))
bindAddress(store, window)

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <StoreContext value={store}>
      <App />
    </StoreContext>
  </StrictMode>,
)
