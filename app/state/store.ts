import { createStore, type StoreApi } from 'zustand/vanilla'
import { CONSTANTS } from '../engine/formula/constants'
import { FormulaError } from '../engine/formula/formulaError'
import { hasPlace, type Place, placeAt, writePlace } from '../engine/steps/place'
import type { Example } from '../examples/example'
import { firstExample } from '../examples/examples'
import { readLink } from '../share/link'
import { DEFAULTS, type Settings } from '../share/settings'
import { type Derived, makeDerive } from './derive'
import { type Reading, type Session, tryReading } from './session'

/** What the reader can do. Each action leaves a session that everything else follows from. */
export interface Actions {
  /** Takes over the formula text as it is typed; it is not read yet. The first change begins a history entry. */
  type(text: string): void
  /** Reads the typed formula. `finished`: the reader is done typing, the next change is a history entry of its own. */
  apply(finished: boolean): void
  /** Returns to the last formula that could be read. */
  revert(): void
  choose(example: Example): void
  setInput(name: string, value: number): void
  /** Changes settings; refused with a notice where the formula's graph would get too large by it. */
  change(changes: Partial<Settings>): void
  /** Goes to a position, kept between the start and the end. */
  goTo(position: number): void
  goToPlace(place: Place): void
  next(): void
  back(): void
  setPlaying(playing: boolean): void
  setSpeed(speed: number): void
  setNarrow(narrow: boolean): void
  /** Restores what a link says; what it leaves out is as at first. */
  restore(link: string): void
  dismissNotices(): void
}

export interface Store extends StoreApi<Session> {
  readonly actions: Actions
  /** All that follows from the present session. */
  derived(): Derived
}

/** A store that starts with what `link` says. */
export function makeStore(link: string): Store {
  const derive = makeDerive()
  const store = createStore<Session>(() => sessionOf(link))
  const set = store.setState
  const get = store.getState
  const derived = () => derive(get())
  const change = (changes: Partial<Settings>) => set({ settings: { ...get().settings, ...changes } })
  const goTo = (position: number) => {
    const { timeline } = derived()
    const place = placeAt(timeline, Math.min(Math.max(position, 0), timeline.steps.length))
    if (writePlace(place) !== writePlace(get().settings.place)) change({ place })
  }
  const actions: Actions = {
    type(text) {
      const { settings, typing, historyEntry } = get()
      set({
        settings: { ...settings, text },
        typing: true,
        historyEntry: typing ? historyEntry : historyEntry + 1,
      })
    },
    apply(finished) {
      const { settings, reading, typing } = get()
      const tried = tryReading(settings.text, settings)
      if (tried instanceof FormulaError) set({ error: tried, failedText: settings.text })
      else if (tried.text === reading.text) set({ error: undefined, typing: typing && !finished })
      else {
        set({ reading: tried, error: undefined, typing: typing && !finished, playing: false })
        keepInputs()
      }
    },
    revert: () => set({ settings: { ...get().settings, text: get().reading.text }, error: undefined }),
    choose({ formula, inputs }) {
      const settings = {
        ...get().settings,
        text: formula,
        inputs: new Map(Object.entries(inputs)),
        place: DEFAULTS.place,
        seed: DEFAULTS.seed,
      }
      const reading = tryReading(formula, settings)
      if (reading instanceof FormulaError) return
      set({
        settings,
        reading,
        error: undefined,
        playing: false,
        historyEntry: get().historyEntry + 1,
        typing: false,
      })
    },
    setInput(name, value) {
      if (Number.isFinite(value)) change({ inputs: new Map(get().settings.inputs).set(name, value) })
    },
    change(changes) {
      const { reading, settings, notices } = get()
      const merging = changes.mergeEqualParts !== undefined
      const tried = merging ? tryReading(reading.text, { ...settings, ...changes }) : reading
      if (tried instanceof FormulaError) set({ notices: [...notices, `${tried.message}.`] })
      else change(changes)
    },
    goTo,
    goToPlace: (place) => change({ place }),
    next: () => goTo(derived().position + 1),
    back: () => goTo(derived().position - 1),
    setPlaying(playing) {
      const { position, timeline } = derived()
      if (playing && position >= timeline.steps.length) goTo(0)
      set({ playing })
    },
    setSpeed: (speed) => set({ speed }),
    setNarrow: (narrow) => set({ narrow }),
    restore(link) {
      const { narrow, speed, historyEntry } = get()
      set({ ...sessionOf(link), narrow, speed, historyEntry })
      keepInputs()
      nameMissingStep()
    },
    dismissNotices: () => set({ notices: [] }),
  }
  /** Numbers shown for leaves that the reader gave none become choices of their own, and stay when leaves come and go. */
  const keepInputs = () => {
    const { inputs } = derived()
    const before = get().settings.inputs
    if ([...inputs.keys()].some((name) => !before.has(name)))
      change({ inputs: new Map([...before, ...inputs]) })
  }
  const nameMissingStep = () => {
    const { place } = get().settings
    if (hasPlace(derived().timeline, place)) return
    const notice = `“step=${writePlace(place)}” in the link was ignored: the formula has no such step.`
    set({ notices: [...get().notices, notice] })
    goTo(derived().position)
  }
  keepInputs()
  nameMissingStep()
  return { ...store, actions, derived }
}

/** The session that a link describes. A formula that cannot be read stays in the field, with the first example's graph. */
function sessionOf(link: string): Session {
  const { settings: given, notices } = readLink(link)
  const first = { text: firstExample.formula, inputs: new Map(Object.entries(firstExample.inputs)) }
  const own = given.text === undefined ? first : { text: given.text, inputs: new Map<string, number>() }
  const settings: Settings = { ...DEFAULTS, ...own, ...given }
  const tried = tryReading(settings.text, settings)
  const failed = tried instanceof FormulaError
  return {
    settings,
    reading: failed ? (tryReading(first.text, settings) as Reading) : tried,
    error: failed ? tried : undefined,
    failedText: settings.text,
    notices: [...notices, ...constantNotices(given.inputs)],
    playing: false,
    speed: 1,
    narrow: false,
    historyEntry: 0,
    typing: false,
  }
}

/** A constant that a link lists as an input is one, and the reader is told once. */
function constantNotices(inputs: Settings['inputs'] = new Map()): string[] {
  const listed = [...inputs.keys()].filter((name) => CONSTANTS.has(name))
  return listed.map((name) => `${name} is an input here, not the constant: the link gives it a number.`)
}
