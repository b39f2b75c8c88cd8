import { type FigureMessage, type HostRequest, MESSAGE_VERSION, readHostMessage } from '../share/hostMessages'
import type { Settings } from '../share/settings'
import { figureState } from './figureState'
import type { Store } from './store'

/** The parts of a browser window that messages to and from the page around a figure go through. */
export type FigureWindow = Pick<Window, 'addEventListener' | 'removeEventListener' | 'queueMicrotask'> & {
  readonly parent: Pick<Window, 'postMessage'>
  readonly location: Pick<Location, 'ancestorOrigins'>
  readonly document: Pick<Document, 'referrer'>
}

/** The ties between a figure and its host. */
export interface HostTies {
  /** Tells the host how high the figure is to be, in CSS pixels; the same height only once. */
  tellHeight(height: number): void
  untie(): void
}

/**
 * Ties a figure to the page that embeds it: requests from that page are carried out, those from any other window are
 * not; what is shown is told after each change, once for all changes of a moment.
 */
export function bindHost(store: Store, window: FigureWindow): HostTies {
  const host = hostOrigin(window)
  const tell = (message: FigureMessage) =>
    window.parent.postMessage({ stepgrad: MESSAGE_VERSION, ...message }, host ?? '*')
  const state = () => figureState(store.getState(), store.derived())
  let told = JSON.stringify(state())
  let toldHeight = 0
  let isWaiting = false
  const greet = () => {
    tell({ type: 'ready', ...state() })
    if (toldHeight > 0) tell({ type: 'resize', height: toldHeight })
  }
  const tellState = () => {
    isWaiting = false
    const now = state()
    const text = JSON.stringify(now)
    if (text === told) return
    told = text
    tell({ type: 'state', ...now })
  }
  const stop = store.subscribe(() => {
    if (isWaiting) return
    isWaiting = true
    window.queueMicrotask(tellState)
  })
  const listen = ({ source, origin, data }: MessageEvent) => {
    if (source !== window.parent || (host !== undefined && origin !== host)) return
    const request = readHostMessage(data)
    if (typeof request === 'string') tell({ type: 'error', message: request })
    else if (request) {
      if (request.type === 'set') for (const message of request.notices) tell({ type: 'error', message })
      if (request.type === 'hello') greet()
      else carryOut(store, request)
    }
  }
  window.addEventListener('message', listen)
  greet()
  return {
    tellHeight(height) {
      if (height === toldHeight) return
      toldHeight = height
      tell({ type: 'resize', height })
    },
    untie() {
      stop()
      window.removeEventListener('message', listen)
    },
  }
}

/** The origin of the page around the figure; undefined where the browser does not tell, or it has none to be named. */
function hostOrigin({ location, document }: FigureWindow): string | undefined {
  const [nearest] = location.ancestorOrigins ?? []
  const origin = nearest ?? (URL.canParse(document.referrer) ? new URL(document.referrer).origin : undefined)
  return origin === 'null' ? undefined : origin
}

function carryOut(store: Store, request: Exclude<HostRequest, { type: 'hello' }>): void {
  const { actions } = store
  if (request.type === 'theme') actions.change({ theme: request.theme })
  else {
    actions.setPlaying(false)
    if (request.type === 'set') setFigure(store, request.settings)
    else if (request.to === 'next') actions.next()
    else if (request.to === 'back') actions.back()
    else actions.goToPlace(request.to)
  }
}

/** What the host leaves out stays, inputs of the same name too. */
function setFigure({ actions, getState }: Store, { text, inputs, ...rest }: Partial<Settings>): void {
  if (text !== undefined && text !== getState().settings.text) {
    actions.type(text)
    actions.apply(true)
  }
  const kept = getState().settings.inputs
  actions.change({ ...rest, ...(inputs && { inputs: new Map([...kept, ...inputs]) }) })
}
