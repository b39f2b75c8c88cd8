import { type ReactNode, useState } from 'react'
import { takeOpenPanels } from './openPanels'

const openBefore = takeOpenPanels()

interface PanelProps {
  readonly title: string
  /** Whether it is unfolded at first. */
  readonly open?: boolean
  /** For `showPanel`. */
  readonly id?: string | undefined
  readonly children: ReactNode
}

/** A part of the side that can be folded away; folded, it costs nothing. */
export function Panel({ title, open = true, id, children }: PanelProps) {
  const [isOpen, setOpen] = useState(openBefore?.has(title) ?? open)
  return (
    <details id={id} className="panel" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {isOpen && <div className="panel-content">{children}</div>}
    </details>
  )
}
