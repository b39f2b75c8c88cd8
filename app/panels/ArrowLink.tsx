import type { ReactNode } from 'react'
import { useActions, useSession } from '../state/useSession'

interface ArrowLinkProps {
  readonly arrow: number
  readonly className: string | undefined
  readonly children: ReactNode
}

/** Something about an arrow: pointing at either lights up both. By keyboard the graph itself is the way to its arrows. */
export function ArrowLink({ arrow, className, children }: ArrowLinkProps) {
  const isPointed = useSession(({ pointed }) =>
    pointed.some(({ kind, id }) => kind === 'arrow' && id === arrow),
  )
  const { point } = useActions()
  const classes = ['arrow-link', className, isPointed && 'is-pointed']
  return (
    <span
      className={classes.filter(Boolean).join(' ')}
      onPointerEnter={() => point([{ kind: 'arrow', id: arrow }])}
      onPointerLeave={() => point([])}
    >
      {children}
    </span>
  )
}
