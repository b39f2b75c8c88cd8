import { operations as table } from '../operations/table'
import type { DraftVariable, GraphDraft } from './draft'
import type { Arrow, Graph, OperationNode, VariableKind, VariableNode } from './graph'
import { nameVariables } from './nameVariables'

/**
 * The finished graph of a draft: kinds, names, arrows, and what the root needs and can be differentiated by.
 * `spoken` are names that no variable may be given although none carries it, `variableByName` what names stand for.
 */
export function finishGraph(
  draft: GraphDraft,
  root: number,
  spoken: Iterable<string>,
  variableByName: ReadonlyMap<string, number>,
): Graph {
  const needed = reachesRoot(draft, root)
  const differentiable = carriesGradient(draft, root)
  const names = nameVariables(draft, root, spoken)
  const uses: Arrow[][] = draft.variables.map(() => [])
  const arrows: Arrow[] = []
  const operations: OperationNode[] = draft.operations.map((operation, id) => {
    const rule = table[operation.name]
    const firstArrow = arrows.length
    operation.operands.forEach((variable, operand) => {
      const passes = !rule.partial(operand).none && isTrue(differentiable, operation.result)
      const arrow = {
        id: arrows.length,
        variable,
        operation: id,
        operand,
        differentiable: passes && isTrue(differentiable, variable),
      }
      arrows.push(arrow)
      uses[variable]?.push(arrow)
    })
    const { name, typed, operands, result, span, origin } = operation
    return {
      id,
      name,
      rule,
      typed,
      operands,
      result,
      needed: isTrue(needed, result),
      firstArrow,
      span,
      origin,
    }
  })
  // Written out: V8 gives every object made by `{ ...variable, kind }` a hidden class of its own, and then each pass
  // over 10 000 variables takes 200 ns a variable instead of 2.
  const variables: VariableNode[] = draft.variables.map((variable, id) => ({
    id,
    kind: kindOf(variable, root),
    name: names[id] ?? '',
    value: variable.value,
    maker: variable.maker,
    span: variable.span,
    uses: uses[id] ?? [],
    needed: isTrue(needed, id),
    differentiable: isTrue(differentiable, id),
  }))
  return {
    variables,
    operations,
    arrows,
    root,
    leaves: variables.filter((variable) => variable.kind === 'leaf'),
    variableByName,
    repeats: draft.repeats,
  }
}

function isTrue(flags: Uint8Array, index: number): boolean {
  return flags[index] === 1
}

function kindOf(variable: DraftVariable, root: number): VariableKind {
  if (variable.value !== undefined) return 'constant'
  if (variable.maker === undefined) return 'leaf'
  return variable.id === root ? 'root' : 'intermediate'
}

/** 1 for every variable that the root is computed from, itself included. */
function reachesRoot(draft: GraphDraft, root: number): Uint8Array {
  const needed = new Uint8Array(draft.variables.length)
  needed[root] = 1
  for (const { operands, result } of draft.operations.toReversed()) {
    if (needed[result] === 1) for (const operand of operands) needed[operand] = 1
  }
  return needed
}

/** 1 for every variable that moves with some leaf and from which a differentiable way leads to the root. */
function carriesGradient(draft: GraphDraft, root: number): Uint8Array {
  const moves = new Uint8Array(draft.variables.length)
  for (const { id, value, maker } of draft.variables)
    moves[id] = value === undefined && maker === undefined ? 1 : 0
  for (const { operands, result } of draft.operations) {
    moves[result] = operands.some((operand) => moves[operand] === 1) ? 1 : 0
  }
  const carries = new Uint8Array(draft.variables.length)
  carries[root] = moves[root] ?? 0
  for (const { name, operands, result } of draft.operations.toReversed()) {
    if (carries[result] !== 1) continue
    operands.forEach((operand, index) => {
      if (moves[operand] === 1 && !table[name].partial(index).none) carries[operand] = 1
    })
  }
  return carries
}
