import { type ReactNode, useState } from 'react'

/** A part of the side that can be folded away; folded, it costs nothing. */
export function Panel({
  title,
  open = true,
  children,
}: {
  title: string
  open?: boolean
  children: ReactNode
}) {
  const [isOpen, setOpen] = useState(open)
  return (
    <details className="panel" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {isOpen && <div className="panel-content">{children}</div>}
    </details>
  )
}
