import { useDerived } from '../state/useSession'
import { Inputs } from './Inputs'
import { Legend } from './Legend'
import { Tools } from './Tools'
import { TraceTable } from './TraceTable'
import { useIsShown } from './useIsShown'

/**
 * Everything beside the graph; fetched after the first paint, which does not need it. The tools tell all numbers: they
 * go as long as any are to be found first.
 */
export default function Side() {
  const isShown = useIsShown()
  const isCovered = useDerived((derived) => derived.covered.size > 0)
  return (
    <>
      {isShown('inputs') && <Inputs />}
      {isShown('table') && <TraceTable />}
      {!isCovered && <Tools />}
      {isShown('legend') && <Legend />}
    </>
  )
}
