import type { AcceptedInput, InputGroup } from './wrongInput'

export const acceptedInputs: readonly InputGroup<AcceptedInput>[] = [
  { title: '', inputs: [{ text: 'x*y', read: 'x*y' }] },
]
