import { calculus } from './calculus'
import { delicatePoints } from './delicatePoints'
import type { Example, ExampleGroup } from './example'
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

/** What the app opens with: the first example of the first group. */
export const firstExample = firstSteps.examples[0] as Example
