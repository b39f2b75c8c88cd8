import { Inputs } from './Inputs'
import { Legend } from './Legend'
import { Tools } from './Tools'
import { TraceTable } from './TraceTable'

/** Everything beside the graph; fetched after the first paint, which does not need it. */
export default function Side() {
  return (
    <>
      <Inputs />
      <TraceTable />
      <Tools />
      <Legend />
    </>
  )
}
