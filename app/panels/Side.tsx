import { Inputs } from './Inputs'
import { Legend } from './Legend'
import { Tools } from './Tools'
import { TraceTable } from './TraceTable'
import { useIsShown } from './useIsShown'

/**
 * Everything beside the graph; fetched after the first paint, which does not need it. The tools tell all numbers: they
 * go where any are to be found first.
 */
export default function Side() {
  const isShown = useIsShown()
  return (
    <>
      {isShown('inputs') && <Inputs />}
      {isShown('table') && <TraceTable />}
      {isShown('values') && isShown('gradients') && <Tools />}
      {isShown('legend') && <Legend />}
    </>
  )
}
