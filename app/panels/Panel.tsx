import type { ReactNode } from 'react'

/** A part of the side that can be folded away. */
export function Panel({
  title,
  open = true,
  children,
}: {
  title: string
  open?: boolean
  children: ReactNode
}) {
  return (
    <details className="panel" open={open}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <div className="panel-content">{children}</div>
    </details>
  )
}
