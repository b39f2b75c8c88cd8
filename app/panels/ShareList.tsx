import { useId, useState } from 'react'
import { PNG_FACTORS } from '../export/pngSize'
import { embedCode } from '../share/embedCode'
import { pageAddress } from '../share/pageAddress'
import type { Settings } from '../share/settings'
import { useSessionStore } from '../state/useSession'
import { useText } from '../state/useText'
import { FROM_THE_START, viewLink } from '../state/viewLink'
import { page } from '../words/english/page'
import { sharing } from '../words/english/sharing'
import { Check } from './Check'
import { preparePrinting } from './preparePrinting'

interface ShareListProps {
  /** Shuts the menu. */
  readonly close: () => void
  /** Copies a text and answers; resolves to whether it could be copied. */
  readonly copy: (text: string, done: string, failed: string) => Promise<boolean>
  readonly tell: (answer: string) => void
}

/** All ways to hand on what is shown: links, the code for another page, a picture, a sheet of paper. */
export default function ShareList({ close, copy, tell }: ShareListProps) {
  const text = useText(sharing)
  const [byHand, setByHand] = useState('')
  const copyOrShow = async (content: string, done: string) => {
    const isCopied = await copy(content, done, text('notCopied'))
    setByHand(isCopied ? '' : content)
    if (isCopied) close()
  }
  return (
    <div className="share-list">
      <Copies copy={copyOrShow} />
      {byHand && (
        <textarea className="by-hand" aria-label={text('byHand')} readOnly rows={4} value={byHand} />
      )}
      <Pictures close={close} tell={tell} />
      <Paper close={close} tell={tell} />
    </div>
  )
}

function Copies({ copy }: { copy: (content: string, done: string) => Promise<void> }) {
  const store = useSessionStore()
  const text = useText(sharing)
  const textOfPage = useText(page)
  const isHere = location.protocol === 'file:'
  const linkWith = (changes: Partial<Settings>) =>
    `${pageAddress(location)}#${viewLink(store.getState(), store.derived(), changes)}`
  const copyLink = (changes: Partial<Settings>) =>
    copy(linkWith(changes), textOfPage(isHere ? 'linkCopiedHere' : 'linkCopied'))
  const copyCode = () => {
    const link = linkWith({ view: 'embed', page: '' })
    const title = text('figureTitle', { formula: store.getState().settings.text })
    return copy(embedCode({ link, title }), text(isHere ? 'embedCopiedHere' : 'embedCopied'))
  }
  return (
    <section aria-label={text('links')}>
      <Way name={text('stepLink')} note={text('stepLinkNote')} onPress={() => copyLink({})} />
      <Way name={text('startLink')} note={text('startLinkNote')} onPress={() => copyLink(FROM_THE_START)} />
      <Way
        name={text('presentLink')}
        note={text('presentLinkNote')}
        onPress={() => copyLink({ view: 'present', page: '' })}
      />
      <Way name={text('embedCode')} note={text('embedCodeNote')} onPress={copyCode} />
    </section>
  )
}

function Way({ name, note, onPress }: { name: string; note: string; onPress: () => void }) {
  const id = useId()
  return (
    <div className="way">
      <button type="button" aria-describedby={id} onClick={onPress}>
        {name}
      </button>
      <small id={id}>{note}</small>
    </div>
  )
}

/** The present step as a file. */
function Pictures({ close, tell }: Pick<ShareListProps, 'close' | 'tell'>) {
  const store = useSessionStore()
  const text = useText(sharing)
  const [withCaption, setWithCaption] = useState(false)
  const [inLight, setInLight] = useState(false)
  const [obstacle, setObstacle] = useState('')
  const save = async (pngFactor: number) => {
    setObstacle('')
    tell(text('making'))
    try {
      const { saveFigure } = await import('./saveFigure')
      const why = await saveFigure(store, { pngFactor, withCaption, inLight })
      tell(why ? '' : text('saved'))
      setObstacle(why ?? '')
      if (!why) close()
    } catch {
      tell(text('notSaved'))
    }
  }
  return (
    <section aria-label={text('picture')}>
      <h2>{text('picture')}</h2>
      <Check label={text('withCaption')} checked={withCaption} onChange={setWithCaption} />
      <Check label={text('inLight')} checked={inLight} onChange={setInLight} />
      <div className="picture-formats">
        <button type="button" aria-label={text('saveSvg')} onClick={() => save(0)}>
          {'SVG'}
        </button>
        {PNG_FACTORS.map((factor) => (
          <button
            key={factor}
            type="button"
            aria-label={text('savePng', { factor })}
            onClick={() => save(factor)}
          >
            {`PNG ${factor}×`}
          </button>
        ))}
      </div>
      {obstacle && <p role="alert">{obstacle}</p>}
    </section>
  )
}

/** Graph and ledger on paper, or in a PDF file, which every browser's print dialog can make. */
function Paper({ close, tell }: Pick<ShareListProps, 'close' | 'tell'>) {
  const store = useSessionStore()
  const text = useText(sharing)
  const print = async () => {
    try {
      await preparePrinting(store)
    } catch {
      tell(text('sheetMissing'))
      return
    }
    close()
    window.print()
  }
  return (
    <section>
      <Way name={text('print')} note={text('printNote')} onPress={print} />
    </section>
  )
}
