import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useText } from '../../state/useText'
import { page } from '../../words/english/page'

interface SheetProps {
  readonly title: string
  readonly className: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog over the whole screen; Escape, its button or a click beside it closes it. */
export function Sheet({ title, className, onClose, children }: SheetProps) {
  const text = useText(page)
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // Closing hands the focus back to what had it.
    return () => element?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the sheet; for the keyboard there is Escape
    <dialog
      ref={dialog}
      className={`present-sheet ${className}`}
      aria-label={title}
      onCancel={onClose}
      onClick={({ target }) => {
        if (target === dialog.current) onClose()
      }}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" onClick={onClose}>
          {text('close')}
        </button>
      </header>
      {children}
    </dialog>
  )
}
