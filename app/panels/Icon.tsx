const PATHS = {
  first: 'M3 3h2.5v14H3z M17 3v14L6.5 10z',
  back: 'M15 3v14L4 10z',
  next: 'M5 3v14l11-7z',
  last: 'M14.5 3H17v14h-2.5z M3 3v14l10.5-7z',
  open: 'M11 2h7v7l-2.6-2.6-6 6-1.8-1.8 6-6z M2 5h7v2H4v9h9v-5h2v7H2z',
} as const

/** Names of the signs that can be drawn. */
export type IconName = keyof typeof PATHS

/** A sign, drawn, because fonts lack them. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon-picture" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
