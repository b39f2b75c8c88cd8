import { type Graph, type OperationNode, variableOf } from '../engine/graph/graph'
import type { ShownNumber } from '../engine/notation/formatNumber'
import { nameParts } from '../engine/notation/nameParts'
import { dashed } from '../engine/steps/describeArrow'
import type { Telling } from '../engine/steps/telling'
import { mathToLatex } from '../engine/typeset/mathToLatex'
import { figureText, type MathTree, named, partialQuotient } from '../engine/typeset/mathTree'
import { typesetValueRule } from '../engine/typeset/typesetRule'
import type { LedgerSheet, SheetLine } from './ledgerSheet'

/** The ledger as two `align*` environments of LaTeX (amsmath), the forward trace and then the reverse one. */
export function ledgerLatex({ telling, forward, backward }: LedgerSheet): string {
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [`% ${title}\n\\begin{align*}\n${lines.join(' \\\\\n')}\n\\end{align*}`] : []
  const sections = [
    ...section(
      'Forward primal trace',
      forward.map((line) => primal(telling, line)),
    ),
    ...section(
      'Reverse adjoint trace',
      backward.map((line) => adjoint(telling, line)),
    ),
  ]
  return `${sections.join('\n\n')}\n`
}

function primal(telling: Telling, { row }: SheetLine): string {
  const { variable, primal } = row
  const name = nameOf(telling.graph, variable.id)
  if (!primal.made) return `${name} &= ${number(primal.value)}`
  return madeLine(telling, primal.made.operation)
}

/** `v_{1} = x \cdot y`, then with the numbers; the first sign is where the lines are aligned. */
function madeLine(telling: Telling, operation: OperationNode): string {
  const { named, numbers } = typesetValueRule(telling, operation)
  const line = mathToLatex(named) + mathToLatex(numbers)
  return line.replace(/=/, '&=')
}

function adjoint({ graph }: Telling, { row, adjoint }: SheetLine): string {
  const name = barOf(graph, row.variable.id)
  if (!adjoint) return name
  if (adjoint.kind === 'seed') return `${name} &= ${number(adjoint.total)}`
  if (adjoint.kind === 'sum') {
    const { operands, relation, result } = adjoint.shown
    return `${name} &= ${operands.map((term, index) => (index > 0 ? inBrackets(term) : number(term))).join(' + ')} ${sign(relation)} ${number(result)}`
  }
  const { arrow, product, isAdded } = adjoint
  const { upstream, local, contribution } = product
  const { result } = graph.operations[arrow.operation] as OperationNode
  const rule = `${barOf(graph, result)} \\, ${mathToLatex(quotient(graph, result, row.variable.id))}`
  const relation = [upstream, local, contribution].every(({ exact }) => exact) ? '=' : '≈'
  const numbers = `${number(upstream)} \\cdot ${inBrackets(local)} ${sign(relation)} ${number(contribution)}`
  return `${name} ${isAdded ? '&\\mathrel{+}=' : '&='} ${rule} = ${numbers}`
}

function quotient(graph: Graph, of: number, by: number): MathTree {
  return partialQuotient(named(variableOf(graph, of).name), named(variableOf(graph, by).name))
}

function nameOf(graph: Graph, variable: number): string {
  return mathToLatex(named(variableOf(graph, variable).name))
}

/** A name with a bar over its base, not over its subscript. */
function barOf(graph: Graph, variable: number): string {
  const name = nameOf(graph, variable)
  const { subscript } = nameParts(variableOf(graph, variable).name)
  const end = subscript ? name.lastIndexOf('_{') : name.length
  return `\\bar{${name.slice(0, end)}}${name.slice(end)}`
}

function number(shown: ShownNumber): string {
  return mathToLatex(figureText(dashed(shown)))
}

function inBrackets(shown: ShownNumber): string {
  return shown.text.startsWith('−') ? `(${number(shown)})` : number(shown)
}

function sign(relation: '=' | '≈'): string {
  return relation === '=' ? '=' : '\\approx'
}
