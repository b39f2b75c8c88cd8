import { useEffect, useRef } from 'react'
import { drawLoop } from '../drawing/drawLoop'
import { RATIOS } from '../drawing/loopPicture'
import type { CycleError } from '../engine/formula/formulaError'
import { useSession } from '../state/useSession'
import { useText } from '../state/useText'
import { page } from '../words/english/page'

/** Draws the loop of definitions that need each other: the lesson why a computation graph has none. */
export default function CycleCard({ error: { loop, message } }: { error: CycleError }) {
  const text = useText(page)
  const svg = useRef<SVGSVGElement>(null)
  const ratio = useSession(({ narrow }) => (narrow ? RATIOS.narrow : RATIOS.wide))
  useEffect(() => {
    if (svg.current) drawLoop(svg.current, loop, ratio)
  }, [loop, ratio])
  return (
    <figure className="cycle-card">
      <svg ref={svg} className="graph" role="img" aria-label={text('loop', { error: message })} />
      <figcaption>{text('noLoops')}</figcaption>
    </figure>
  )
}
