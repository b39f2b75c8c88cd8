import type { Dispatch, SetStateAction } from 'react'
import { useText } from '../../state/useText'
import { presenter } from '../../words/english/presenter'
import type { Presentation } from '../present/presentation'
import { usePair } from './usePair'

interface AudienceLinkProps {
  readonly pair: string
  readonly presentation: Presentation
  readonly set: Dispatch<SetStateAction<Presentation>>
}

/** Keeps the audience's window in step with the presenter's; says so where that is gone. */
export default function AudienceLink({ pair, presentation, set }: AudienceLinkProps) {
  const text = useText(presenter)
  const peer = usePair('audience', pair, presentation, set)
  const isGone = peer === 'gone' || peer === 'missing'
  return (
    <p role="status" aria-label={text('presenter')} className={isGone ? 'presenter-gone' : 'visually-hidden'}>
      {isGone && text('presenterGone')}
    </p>
  )
}
