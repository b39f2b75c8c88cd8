import { describe, expect, it } from 'vitest'
import { lookAt } from './drawing/look'
import { SIZES } from './drawing/nodeSizes'
import { makePicture } from './drawing/picture'
import { explainRun } from './engine/autodiff/explain'
import { pathsToRoot } from './engine/autodiff/paths'
import { runGraph } from './engine/autodiff/run'
import { parseFormula } from './engine/formula/parseFormula'
import { type Arrow, variableOf } from './engine/graph/graph'
import { lowerProgram } from './engine/graph/lowerProgram'
import { FULL_DIGITS, formatNumber } from './engine/notation/formatNumber'
import { chainOf } from './engine/steps/chain'
import { chainLines } from './engine/steps/chainLines'
import { dashed, describeArrow } from './engine/steps/describeArrow'
import { describeStep } from './engine/steps/describeStep'
import { explainStep } from './engine/steps/explainStep'
import { frameAt } from './engine/steps/frame'
import { makeLedger } from './engine/steps/ledger'
import { adjointLine } from './engine/steps/ledgerParts'
import { lensAt } from './engine/steps/lens'
import { gradientText, type Part, plainText, UNKNOWN } from './engine/steps/sentence'
import type { Telling } from './engine/steps/telling'
import { type Grain, makeTimeline } from './engine/steps/timeline'
import { exampleGroups } from './examples/examples'
import { ledgerFormats } from './export/ledgerFormats'
import { makeLedgerSheet } from './export/ledgerSheet'

const DIGITS = 4

interface Example {
  readonly title: string
  readonly formula: string
  readonly inputs: Readonly<Record<string, number>>
}

const examples: readonly Example[] = exampleGroups.flatMap((group) => group.examples)

function tellingOf({ formula, inputs }: Example): Telling {
  const graph = lowerProgram(parseFormula(formula))
  const run = runGraph(graph, new Map(Object.entries(inputs)))
  return { graph, run, explanation: explainRun(graph, run), digits: DIGITS }
}

/** The text of the first part of a role. */
function textOf(parts: readonly Part[], role: Part['role']): string | undefined {
  return parts.find((part) => part.role === role)?.text
}

/** Whether a text shows this number: in the usual digits, or in as many more as an equation needed. */
function shows(text: string, number: number): boolean {
  if (Number.isNaN(number)) return text === '–'
  return Array.from(
    { length: FULL_DIGITS - DIGITS + 1 },
    (_, more) => formatNumber(number, DIGITS + more).text,
  ).includes(text)
}

/** The numbers of an arrow wherever they are told: caption, lens, ledger. Each list holds one text. */
function productTexts(telling: Telling, arrow: Arrow) {
  const { graph } = telling
  const timeline = makeTimeline(graph, 'arrow')
  const position = timeline.steps.findIndex((step) => 'arrow' in step && step.arrow === arrow.id) + 1
  const lens = lensAt(telling, frameAt(graph, telling.run, timeline, position))
  const caption = describeArrow(telling, arrow)
  const row = makeLedger(telling, timeline).find(({ variable }) => variable.id === arrow.variable)
  const line = row?.adjoint.find((one) => one.kind === 'contribution' && one.arrow.id === arrow.id)
  const ledger = row && line ? adjointLine(telling, row, line).numbers : []
  const shown = lens?.arrows[0]
  const last = shown?.locals.at(-1)?.[0]?.text
  return {
    upstream: new Set([textOf(caption, 'upstream'), lens?.upstream, textOf(ledger, 'upstream')]),
    local: new Set([
      last,
      textOf(ledger, 'local'),
      caption.findLast(({ role }) => role === 'local')?.text.replace(/^.*[=≈] /, ''),
    ]),
    contribution: new Set([textOf(caption, 'contribution'), shown?.contribution]),
  }
}

describe.each(examples)('$title: $formula', (example) => {
  const telling = tellingOf(example)
  const { graph, run } = telling

  it('caption, lens and ledger tell one product, in one text', () => {
    for (const arrow of graph.arrows) {
      if (!arrow.differentiable || !graph.operations[arrow.operation]?.needed) continue
      const { upstream, local, contribution } = productTexts(telling, arrow)
      const result = graph.operations[arrow.operation]?.result ?? 0
      expect([...upstream]).toHaveLength(1)
      expect([...local]).toHaveLength(1)
      expect([...contribution]).toHaveLength(1)
      expect(shows([...upstream][0] ?? '', run.gradient[result] as number)).toBe(true)
      expect(shows([...local][0] ?? '', run.local[arrow.id] as number)).toBe(true)
      expect(shows([...contribution][0] ?? '', run.contribution[arrow.id] as number)).toBe(true)
    }
  })

  it.each<Grain>(['node', 'arrow', 'micro'])(
    'at every step of grain %s the graph and the chain show the numbers of the table',
    (grain) => {
      const timeline = makeTimeline(graph, grain)
      const picture = makePicture(graph, {
        direction: 'right',
        drawConstants: true,
        digits: DIGITS,
        sizes: SIZES,
      })
      const leaf = graph.leaves.find(({ differentiable }) => differentiable)
      const chain = leaf && chainOf(telling, leaf.id, pathsToRoot(graph, run, leaf.id))
      for (const { kind, arrow, shown } of chain?.routes.flatMap(({ factors }) => factors) ?? []) {
        if (kind === 'local' && arrow !== undefined)
          expect(shows(dashed(shown), run.local[arrow] as number)).toBe(true)
      }
      for (let position = 0; position <= timeline.steps.length; position++) {
        const frame = frameAt(graph, run, timeline, position)
        const look = lookAt(picture, frame, telling)
        picture.nodes.forEach((node, index) => {
          const state = node.kind === 'operation' ? undefined : frame.gradient(node.id)
          if (state?.state !== 'complete') return
          const table = gradientText(state.value, DIGITS)
          expect(look.nodes[index]?.gradient.split(' ').at(-1)).toBe(table)
        })
        if (!leaf || !chain) continue
        const written = plainText(chainLines(telling, chain, frame), ' ')
        const isComplete = frame.gradient(leaf.id).state === 'complete'
        if (isComplete && Number.isFinite(run.gradient[leaf.id]))
          expect(written.endsWith(gradientText(run.gradient[leaf.id] as number, DIGITS))).toBe(true)
        expect(written.includes(UNKNOWN) && isComplete).toBe(false)
      }
    },
  )

  it('every step is told and explained in whole sentences', () => {
    for (const grain of ['node', 'arrow', 'micro'] as const) {
      const timeline = makeTimeline(graph, grain)
      for (let position = 0; position <= timeline.steps.length; position++) {
        const frame = frameAt(graph, run, timeline, position)
        const told = plainText(describeStep(telling, frame))
        const why = plainText(explainStep(telling, frame), ' ')
        expect(told.length).toBeGreaterThan(5)
        expect(`${told} ${why}`).not.toMatch(/undefined(?! partial)|NaN|[{}]| {2}/)
        expect(why === '' || why.endsWith('.')).toBe(true)
      }
    }
  })

  it('its ledger is written in every format, with nothing undefined, and whole', () => {
    const timeline = makeTimeline(graph, 'node')
    const sheet = makeLedgerSheet(telling, timeline, timeline.steps.length)
    for (const { title, write } of ledgerFormats) {
      const text = write(sheet)
      expect(text).not.toMatch(/undefined|\[object|\{\}/)
      expect(text).toContain(variableOf(graph, graph.root).name[0] ?? '')
      if (title === 'LaTeX') expect(text.split('{').length).toBe(text.split('}').length)
      if (title === 'CSV') {
        for (const line of text.trimEnd().split('\r\n')) {
          expect(line.replace(/"(?:[^"]|"")*"/g, '').split(',')).toHaveLength(5)
        }
      }
    }
  })
})
