// Measures the engine, the way from text to picture, the first view, the page, and the page near its limits:
// `npm run bench`, or one part of it: `npm run bench -- engine`, `-- text`, `-- first`, `-- page`, `-- large`. The first
// view is held against that of another build by `npm run bench -- first --against ../old/dist`. Prints tables, keeps
// nothing but a cache below node_modules.
import { cpus } from 'node:os'
import { version } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { measureFirst } from './benchFirst.mjs'
import { networkFormula, sumFormula } from './benchFormulas.mjs'
import { measureLarge } from './benchLarge.mjs'
import { measurePage } from './benchPage.mjs'
import { printTable, summarize } from './benchTable.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const cache = fileURLToPath(new URL('../node_modules/.cache/bench/engine/', import.meta.url))

/** What is measured, by the name of its module. */
const sources = {
  parseFormula: 'app/engine/formula/parseFormula.ts',
  lowerProgram: 'app/engine/graph/lowerProgram.ts',
  draft: 'app/engine/graph/draft.ts',
  finishGraph: 'app/engine/graph/finishGraph.ts',
  forward: 'app/engine/autodiff/forward.ts',
  run: 'app/engine/autodiff/run.ts',
  timeline: 'app/engine/steps/timeline.ts',
  frame: 'app/engine/steps/frame.ts',
  picture: 'app/drawing/picture.ts',
}

/** All exports of the sources, bundled first: run by a transforming loader, every import in a hot loop costs a call. */
async function loadSources() {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: cache,
      emptyOutDir: true,
      rolldownOptions: { input: sources, output: { entryFileNames: '[name].mjs' } },
    },
  })
  const modules = Object.keys(sources).map((name) => import(pathToFileURL(`${cache}${name}.mjs`).href))
  return Object.assign({}, ...(await Promise.all(modules)))
}

/**
 * A graph past the limit of formulas. Every operation reads the result before, so all are needed; a second operand is
 * a leaf or an earlier result. Four in five are sums, differences and products, the others tanh, sigmoid and sin.
 */
function makeGraph({ GraphDraft, finishGraph }, operations) {
  const draft = new GraphDraft(false)
  const span = { start: 0, end: 0 }
  const leaves = ['x', 'y', 'z'].map((name) => draft.addLeaf(name, span))
  const binary = ['add', 'multiply', 'subtract', 'multiply', 'add', 'subtract', 'multiply', 'add']
  const unary = ['tanh', 'sigmoid', 'sin']
  let last = leaves[0]
  for (let index = 0; index < operations; index++) {
    const place = index % 10
    const other = index % 2 === 0 ? leaves[index % 3] : Math.max(0, last - 1 - ((index * 7) % 40))
    last =
      place < 8
        ? draft.addOperation(binary[place], [last, other], span, [])
        : draft.addOperation(unary[index % 3], [last], span, [])
  }
  return finishGraph(draft, last, [])
}

/** Nanoseconds an operation, forward and backward, of 15 batches of at least 20 ms, after half a second to warm up. */
function measureRun({ runGraph }, graph) {
  const inputs = new Map(Object.entries({ x: 0.3, y: -0.7, z: 0.5 }))
  const batch = (runs) => {
    const start = performance.now()
    for (let index = 0; index < runs; index++) runGraph(graph, inputs)
    return performance.now() - start
  }
  let runs = 1
  for (const end = performance.now() + 500; performance.now() < end; ) if (batch(runs) < 20) runs *= 2
  const nanoseconds = 1e6 / (runs * graph.operations.length)
  return summarize(Array.from({ length: 15 }, () => batch(runs) * nanoseconds))
}

function engineRows(engine) {
  return [30, 1000, 10_000].map((operations) => ({
    what: `forward + backward, ${operations} operations`,
    ...measureRun(engine, makeGraph(engine, operations)),
    unit: 'ns/operation',
    goal: operations === 10_000 ? 100 : undefined,
  }))
}

/** Everything between the formula as text and the last frame with its picture, without drawing. */
function textToFrame(engine, text) {
  const { parseFormula, lowerProgram, completeInputs, runGraph, makeTimeline, frameAt, makePicture } = engine
  const graph = lowerProgram(parseFormula(text))
  const run = runGraph(graph, completeInputs(graph, new Map()))
  const timeline = makeTimeline(graph, 'node')
  const picture = makePicture(graph, { direction: 'right', drawConstants: true, digits: 4 })
  return { graph, picture, frame: frameAt(graph, run, timeline, timeline.steps.length) }
}

function textRows(engine) {
  const goals = { 200: 50, 1000: 500 }
  const shapes = { sum: sumFormula, network: networkFormula }
  return Object.entries(shapes).flatMap(([shape, formulaOf]) =>
    [50, 200, 1000].map((operations) => {
      const text = formulaOf(operations)
      const times = Array.from({ length: 9 }, () => {
        const start = performance.now()
        const { graph } = textToFrame(engine, text)
        if (graph.operations.length !== operations) throw new Error(`${graph.operations.length} operations`)
        return performance.now() - start
      })
      const what = `${shape} of ${operations} operations`
      return { what, ...summarize(times), unit: 'ms', goal: goals[operations] }
    }),
  )
}

const { positionals: parts, values: options } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string' } },
})
const wanted = (part) => parts.length === 0 || parts.includes(part)

console.log(`node ${version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`)
if (wanted('engine') || wanted('text')) {
  const engine = await loadSources()
  if (wanted('engine')) printTable('Engine', engineRows(engine))
  if (wanted('text')) printTable('Text to frame, without drawing', textRows(engine))
}
if (wanted('first')) printTable('First view', await measureFirst(options.against))
if (wanted('page')) printTable('Page', await measurePage())
if (wanted('large')) printTable('Page, near the limits', await measureLarge())
