import { calculus } from './calculus'
import { delicatePoints } from './delicatePoints'
import type { ExampleGroup } from './example'
import { firstSteps } from './firstSteps'
import { networks } from './networks'
import { publishedTraces } from './publishedTraces'
import { surfaces } from './surfaces'
import { tour } from './tour'

/** All examples in the order of the menu. A new one is an entry in its group's file. */
export const exampleGroups: readonly ExampleGroup[] = [
  firstSteps,
  publishedTraces,
  networks,
  surfaces,
  calculus,
  delicatePoints,
  tour,
]
