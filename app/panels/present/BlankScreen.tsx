/** Nothing to be seen, so that all look at the teacher; a click brings the graph back. */
export function BlankScreen({ onEnd }: { onEnd: () => void }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: any key does the same, wherever the focus is
    // biome-ignore lint/a11y/noStaticElementInteractions: it covers the page, so that any click is one on it
    <div className="blank-screen" onClick={onEnd} />
  )
}
