interface CheckProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** A line of a menu with a box to tick. */
export function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label className="choice">
      <span>{label}</span>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    </label>
  )
}
