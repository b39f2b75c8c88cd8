import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { pageAddress } from '../share/pageAddress'
import { type QrCodeMaker, qrCodeMaker } from '../share/qrCode'
import type { Store } from '../state/store'
import { StoreContext } from '../state/useSession'
import { viewLink } from '../state/viewLink'
import { PrintSheet } from './PrintSheet'

/** From when this resolves, the page is printed as a sheet of the present step, which is there only while it is printed. */
export async function watchPrinting(store: Store): Promise<void> {
  const codeOf: QrCodeMaker = await qrCodeMaker().catch(() => () => undefined)
  const host = document.createElement('div')
  document.body.append(host)
  const root = createRoot(host)
  window.addEventListener('beforeprint', () => {
    const { page, view } = store.getState().settings
    // A page over the graph is printed itself, and so is a figure in somebody else's page.
    if (page !== '' || view === 'embed') return
    const link = viewLink(store.getState(), store.derived(), { view: 'main', theme: 'auto' })
    const text = `${pageAddress(location)}#${link}`
    flushSync(() =>
      root.render(
        <StoreContext value={store}>
          <PrintSheet link={{ text, code: codeOf(text) }} />
        </StoreContext>,
      ),
    )
  })
  window.addEventListener('afterprint', () => root.render(null))
}
