import type { GraphRef } from '../engine/graph/graph'
import { useActions } from '../state/useSession'

/**
 * What makes an element light up parts of the graph: while the mouse is over it, or while it has the focus, by keyboard or
 * by a tap. One of a long list has to be left out of the Tab order by its list.
 */
export function usePointing(): (part: GraphRef) => React.HTMLAttributes<Element> {
  const { point } = useActions()
  const light = (part: GraphRef) => () => point([part])
  const putOut = () => point([])
  return (part) => ({
    tabIndex: 0,
    onPointerEnter: light(part),
    onPointerLeave: putOut,
    onFocus: light(part),
    onBlur: putOut,
  })
}
