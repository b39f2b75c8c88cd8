import { definitions } from './wrong/definitions'
import { foreign } from './wrong/foreign'
import { functions } from './wrong/functions'
import { grammar } from './wrong/grammar'
import { hostile } from './wrong/hostile'
import { signs } from './wrong/signs'
import type { InputGroup, WrongInput } from './wrongInput'

/** What readers type and paste that is no formula, with all that each of them is told. */
export const wrongInputs: readonly InputGroup<WrongInput>[] = [
  ...grammar,
  ...functions,
  ...signs,
  ...definitions,
  ...foreign,
  ...hostile,
]
