import type { ReactNode } from 'react'
import { useSession } from '../state/useSession'
import { usePointing } from './usePointing'

interface ArrowLinkProps {
  readonly arrow: number
  readonly className: string | undefined
  readonly children: ReactNode
}

/** Something about an arrow: pointing at either lights up both. */
export function ArrowLink({ arrow, className, children }: ArrowLinkProps) {
  const isPointed = useSession(({ pointed }) =>
    pointed.some(({ kind, id }) => kind === 'arrow' && id === arrow),
  )
  const pointing = usePointing()
  const classes = ['arrow-link', className, isPointed && 'is-pointed']
  return (
    <span className={classes.filter(Boolean).join(' ')} {...pointing({ kind: 'arrow', id: arrow })}>
      {children}
    </span>
  )
}
