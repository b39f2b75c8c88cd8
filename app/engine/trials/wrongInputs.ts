import type { InputGroup, WrongInput } from './wrongInput'

export const wrongInputs: readonly InputGroup<WrongInput>[] = []
