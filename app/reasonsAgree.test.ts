// Caption, table, screen reader and `npm run trace` say the same, at every delicate point of every operation.
import { describe, expect, it } from 'vitest'
import { traceCommand } from './commands/traceCommand'
import { lookAt } from './drawing/look'
import { SIZES } from './drawing/nodeSizes'
import { makePicture } from './drawing/picture'
import { explainRun } from './engine/autodiff/explain'
import { reasonText } from './engine/autodiff/reason'
import { runGraph } from './engine/autodiff/run'
import { parseFormula } from './engine/formula/parseFormula'
import { lowerProgram } from './engine/graph/lowerProgram'
import { type NamedOperation, operations } from './engine/operations/table'
import { gradientCell, valueCell } from './engine/steps/cellReasons'
import { describeStep } from './engine/steps/describeStep'
import { frameAt } from './engine/steps/frame'
import { reasonLines } from './engine/steps/reasonLines'
import { gradientText, plainText, valueText } from './engine/steps/sentence'
import { makeTimeline } from './engine/steps/timeline'

const infinity = Number.POSITIVE_INFINITY
const TELLING = [0, 1, -1, 2, -2, 0.5, 2.5, 6, 1e200, 1e-200, 1000, infinity, -infinity]
const FEW = [0, 1, -2, 0.5, 1e200, infinity, -infinity]

/** All lists of `count` telling numbers; few of them where there are many places. */
function lists(count: number, numbers: readonly number[] = count === 1 ? TELLING : FEW): number[][] {
  if (count === 0) return [[]]
  return numbers.flatMap((number) => lists(count - 1, numbers).map((rest) => [number, ...rest]))
}

/** The operation over these numbers: inputs where they are finite, and quotients by an input 0 where they are not. */
function formulaOf({ spelling }: NamedOperation, numbers: readonly number[]) {
  const inputs: Record<string, number> = {}
  const operands = numbers.map((number, place) => {
    const name = `xyw`.charAt(place)
    inputs[name] = Number.isFinite(number) ? number : 0
    if (Number.isFinite(number)) return name
    return number > 0 ? `(1/${name})` : `(-1/${name})`
  })
  const [first, second, third] = operands
  const { infix, prefix, calls, conditional } = spelling
  const text = conditional
    ? `${first} ? ${second} : ${third}`
    : infix
      ? `${first} ${infix} ${second}`
      : prefix
        ? `${prefix} ${first}`
        : `${calls?.[0]}(${operands.join(', ')})`
  return { text, inputs }
}

/** Everything that is said of a formula, at its last step and along the way. */
function tell(text: string, inputs: Readonly<Record<string, number>>) {
  const graph = lowerProgram(parseFormula(text))
  const run = runGraph(graph, new Map(Object.entries(inputs)))
  const explanation = explainRun(graph, run)
  const timeline = makeTimeline(graph, 'node')
  const caption = (position: number) =>
    plainText(describeStep({ graph, run, explanation, digits: 4 }, frameAt(graph, run, timeline, position)))
  const last = frameAt(graph, run, timeline, timeline.steps.length)
  const picture = makePicture(graph, { direction: 'right', drawConstants: true, digits: 4, sizes: SIZES })
  const look = lookAt(picture, last, { graph, run, explanation, digits: 4 })
  const said = new Map(
    picture.nodes.map(({ kind, id }, index) => [
      `${kind === 'operation' ? kind : 'variable'} ${id}`,
      look.nodes[index],
    ]),
  )
  const terminal = traceCommand([text, ...Object.entries(inputs).map(([name, value]) => `${name}=${value}`)])
  const list = reasonLines(graph, explanation, last).map((line) => line.text)
  return { graph, run, explanation, timeline, caption, last, said, terminal: terminal.output, list }
}

describe.each(Object.values(operations))('$name', (row) => {
  const count = Math.min(Math.max(row.arity.least, 2), row.arity.most)

  it('every odd number has a reason, and all four places give it', () => {
    for (const numbers of lists(count)) {
      const { text, inputs } = formulaOf(row, numbers)
      const { graph, run, explanation, timeline, caption, last, said, terminal, list } = tell(text, inputs)
      const where = `${text} at ${JSON.stringify(inputs)}`
      for (const variable of graph.variables) {
        const { id, maker, differentiable } = variable
        const value = run.value[id] as number
        const gradient = run.gradient[id] as number
        const name = said.get(`variable ${id}`)?.name ?? ''
        const valueAt = timeline.valueAt[id] as number
        const gradientAt = timeline.gradientAt[id] as number

        const valueReason = explanation.valueReasons.get(id)
        expect(valueReason !== undefined, `${where}: value ${value}`).toBe(!Number.isFinite(value))
        if (valueReason && maker !== undefined) {
          const sentence = reasonText(graph, valueReason)
          const word = valueText(explanation, id, value, 4)
          expect(Number.isNaN(value) ? ['not real', 'no value'] : ['∞', '−∞'], where).toContain(word)
          expect(caption(valueAt), where).toContain(word)
          for (const place of [caption(valueAt), name, terminal]) expect(place, where).toContain(sentence)
          expect(name, where).toContain(word)
          expect(terminal, where).toContain(word)
          expect(valueCell(graph, explanation, last, variable)?.text, where).toBe(sentence)
          expect(list, where).toContain(sentence)
        }

        const gradientReason = differentiable ? explanation.gradientReasons.get(id) : undefined
        expect(gradientReason !== undefined, `${where}: gradient ${gradient}`).toBe(
          differentiable && !Number.isFinite(gradient),
        )
        if (Number.isNaN(value)) expect(gradientText(gradient, 4), where).toBe(differentiable ? '–' : '0')
        if (!gradientReason) continue
        const sentence = reasonText(graph, gradientReason)
        expect(name, where).toContain(`gradient ${gradientText(gradient, 4)}`)
        for (const place of [name, terminal]) expect(place, where).toContain(sentence)
        // Told once where it began: the caption there has the remark without “from z”.
        expect(caption(gradientAt), where).toContain(gradientReason.text)
        expect(gradientCell(graph, explanation, last, variable)?.text, where).toMatch(/./)
        expect(list, where).toContain(sentence)
      }
      for (const [id, reasons] of [...explanation.remarks, ...explanation.gradientRemarks]) {
        const name = said.get(`operation ${id}`)?.name ?? ''
        const at = (timeline.valueAt[graph.operations[id]?.result ?? 0] as number) || 0
        const isForward = explanation.remarks.get(id) === reasons
        for (const { text: sentence } of reasons) {
          for (const place of [name, terminal]) expect(place, where).toContain(sentence)
          if (isForward) expect(caption(at), where).toContain(sentence)
          expect(list, where).toContain(sentence)
        }
      }
      const story = timeline.steps.map((_, index) => caption(index + 1)).join('\n')
      expect(`${story}\n${terminal}`, where).not.toMatch(/NaN|undefined(?! partial)|needs .* needs/)
    }
  })
})
