import { type ReactNode, useEffect, useRef } from 'react'

/** A button that opens a sheet below itself. Escape, a click elsewhere, or `close` from inside shuts it. */
export function Menu({ title, children }: { title: ReactNode; children: (close: () => void) => ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (!menu.current?.open) return
    menu.current.open = false
    menu.current.querySelector('summary')?.focus()
  }
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent) => {
      if (menu.current && target instanceof Node && !menu.current.contains(target)) menu.current.open = false
    }
    document.addEventListener('pointerdown', onPointerDown)
    return () => document.removeEventListener('pointerdown', onPointerDown)
  }, [])
  return (
    <details
      ref={menu}
      className="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return
        event.preventDefault() // it leaves the menu, and nothing else
        close()
      }}
    >
      <summary>{title}</summary>
      <div className="menu-sheet">{children(close)}</div>
    </details>
  )
}
