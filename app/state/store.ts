import { createStore, type StoreApi } from 'zustand/vanilla'
import { applyFix, type Fix, FormulaError } from '../engine/formula/formulaError'
import type { GraphRef } from '../engine/graph/graph'
import { isNumberKey, type NumberKey } from '../engine/steps/covered'
import { type Place, placeAt, writePlace } from '../engine/steps/place'
import type { Example } from '../examples/example'
import { fewNotices } from '../share/notices'
import { DEFAULTS, type Page, type Settings, type View } from '../share/settings'
import type { Language } from '../words/language'
import { type Derived, makeDerive } from './derive'
import type { Shared } from './pair'
import { keepInputs, restoreSession } from './restoreSession'
import { type Failure, listedConstants, type Session, tryReading } from './session'

/** What the reader can do. Each action leaves a session that everything else follows from. */
export interface Actions {
  /** Takes over the formula text as it is typed; it is not read yet. The first change begins a history entry. */
  type(text: string): void
  /** Takes a fix of the present failure: its text, and the inputs that come with it. */
  mend(fix: Fix): void
  /** Reads the typed formula. `finished`: the reader is done typing, the next change is a history entry of its own. */
  apply(finished: boolean): void
  /** Puts what the readers of other languages say in the place of the present error, if that is still about `failure`. */
  explain(failure: Failure, error: FormulaError): void
  /** Returns to the last formula that could be read; an example that only stands in is none. */
  revert(): void
  choose(example: Example): void
  setInput(name: string, value: number): void
  /** Changes settings; refused with a notice where the formula's graph would get too large by it. */
  change(changes: Partial<Settings>): void
  /** Goes to a position, kept between the start and the end. */
  goTo(position: number): void
  goToPlace(place: Place): void
  /** Shows what the present step has found, where the reader is to find it first; else goes on to the next step. */
  next(): void
  back(): void
  setPlaying(playing: boolean): void
  /** Whether another window of a pair keeps the pace. */
  setLed(isLed: boolean): void
  setSpeed(speed: number): void
  setNarrow(narrow: boolean): void
  /** Speaks a language from now on; English where it is undefined. */
  speak(language: Language | undefined): void
  /** Marks nodes and arrows in graph, text and panels at once. */
  point(parts: readonly GraphRef[]): void
  /** Lights up the path with these arrows until another is chosen; none puts it out. */
  choosePath(arrows: readonly number[]): void
  /** Shows numbers that the reader is to find first. */
  reveal(keys: Iterable<NumberKey>): void
  revealAll(): void
  /** Hides again what was shown of the numbers that the reader is to find first. */
  hideAgain(): void
  /** Restores what a link says; what it leaves out is as at first. */
  restore(link: string): void
  /** Shows what the other window of a pair shows. */
  follow(shared: Omit<Shared<unknown>, 'screen'>): void
  dismissNotices(): void
  /** Opens a page over the graph, as a history entry of its own, so that Back closes it. */
  openPage(page: Page): void
  closePage(): void
  /** Arranges the page in another way; present mode is a history entry of its own, so that Back leaves it. */
  openView(view: View): void
}

/** The session, what can be done to it, and what follows from it. */
export interface Store extends StoreApi<Session> {
  readonly actions: Actions
  /** All that follows from the present session. */
  derived(): Derived
}

/** What belongs to a graph, as it is for a new one. */
const OF_ONE_GRAPH: Pick<Session, 'playing' | 'pointed' | 'path' | 'revealed'> = {
  playing: false,
  pointed: [],
  path: [],
  revealed: new Set(),
}

/** A store that starts with what `link` says, in a language, English where there is none. */
export function makeStore(link: string, language?: Language): Store {
  const derive = makeDerive()
  const store = createStore<Session>(() => restoreSession(link, derive, language))
  const set = store.setState
  const get = store.getState
  const derived = () => derive(get())
  const change = (changes: Partial<Settings>) => {
    const { settings, path, revealed } = get()
    const isOtherGraph =
      changes.mergeEqualParts !== undefined ||
      (changes.inputs !== undefined && listedConstants(changes.inputs) !== listedConstants(settings.inputs))
    // A path belongs to one variable of one graph.
    const isOther = changes.chosen !== undefined || isOtherGraph
    set({
      settings: { ...settings, ...changes },
      path: isOther ? [] : path,
      revealed: isOtherGraph ? new Set() : revealed,
    })
  }
  const goTo = (position: number) => {
    const { timeline } = derived()
    const place = placeAt(timeline, Math.min(Math.max(position, 0), timeline.steps.length))
    if (writePlace(place) !== writePlace(get().settings.place)) change({ place })
  }
  const actions: Actions = {
    type(text) {
      const { settings, typing, historyEntry, replaced } = get()
      const isBack = replaced?.text === text
      set({
        settings: { ...settings, text, ...(isBack ? { inputs: replaced.inputs } : {}) },
        replaced: isBack ? undefined : replaced,
        typing: true,
        historyEntry: typing ? historyEntry : historyEntry + 1,
      })
    },
    mend(fix) {
      const { failure, settings } = get()
      if (!failure) return
      if (fix.inputs) change({ inputs: new Map([...settings.inputs, ...fix.inputs]) })
      actions.type(applyFix(failure.text, fix))
      actions.apply(true)
    },
    apply(finished) {
      const { settings, reading, typing, failure } = get()
      if (failure?.text === settings.text) return // the fixes stay as they are under the reader's finger
      const tried = tryReading(settings.text, settings)
      if (tried instanceof FormulaError) set({ failure: { text: settings.text, error: tried } })
      else {
        const isSame = tried.text === reading.text && !reading.standsIn
        const read = isSame ? {} : { reading: tried, ...OF_ONE_GRAPH }
        set(keepInputs({ ...get(), ...read, failure: undefined, typing: typing && !finished }, derive))
      }
    },
    explain(failure, error) {
      if (get().failure === failure) set({ failure: { ...failure, error, explained: true } })
    },
    revert() {
      const { reading } = get()
      if (reading.standsIn) return
      const settings = { ...get().settings, text: reading.text }
      set(keepInputs({ ...get(), settings, failure: undefined }, derive))
    },
    choose({ formula, inputs }) {
      const settings = {
        ...get().settings,
        text: formula,
        inputs: new Map(Object.entries(inputs)),
        place: DEFAULTS.place,
        seed: DEFAULTS.seed,
        accumulate: DEFAULTS.accumulate,
      }
      const reading = tryReading(formula, settings)
      if (reading instanceof FormulaError) return
      set({
        settings,
        reading,
        replaced: get().settings,
        failure: undefined,
        ...OF_ONE_GRAPH,
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
      if (tried instanceof FormulaError)
        set({ notices: fewNotices([...notices, `${tried.message}.`], get().language) })
      else change(changes)
    },
    goTo,
    goToPlace: (place) => change({ place }),
    next() {
      const { asked, position } = derived()
      if (asked.length > 0) actions.reveal(asked)
      else goTo(position + 1)
    },
    back: () => goTo(derived().position - 1),
    setPlaying(playing) {
      const { position, timeline } = derived()
      if (playing && position >= timeline.steps.length) goTo(0)
      set({ playing })
    },
    setLed: (isLed) => set({ isLed }),
    setSpeed: (speed) => set({ speed }),
    setNarrow: (narrow) => set({ narrow }),
    speak: (language) => set({ language }),
    point: (pointed) => {
      if (pointed.length + get().pointed.length > 0) set({ pointed })
    },
    choosePath: (path) => set({ path }),
    reveal: (keys) => set({ revealed: new Set([...get().revealed, ...keys]) }),
    revealAll: () => actions.reveal(derived().covered),
    hideAgain: () => set({ revealed: new Set() }),
    restore(link) {
      const { narrow, speed, historyEntry, language, reading, revealed, settings, isLed } = get()
      const restored = restoreSession(link, derive, language, reading)
      const isSameGraph =
        restored.reading.text === reading.text &&
        restored.settings.mergeEqualParts === settings.mergeEqualParts &&
        listedConstants(restored.settings.inputs) === listedConstants(settings.inputs)
      set({
        ...restored,
        settings: keepPlace(restored.settings, settings),
        ...(isSameGraph ? { revealed } : {}),
        ...{ narrow, speed, historyEntry, isLed },
      })
    },
    follow({ link, revealed, playing }) {
      const { settings, reading, failure, language } = get()
      const told = restoreSession(link, makeDerive(), language, reading) // its own derive: this one's graph stays
      const isSame = told.reading.text === reading.text && !reading.standsIn
      // What is being typed here stays, while the other window goes on with the formula that both have.
      const own = isSame && settings.text !== reading.text ? { text: settings.text } : undefined
      const inputs =
        writeInputs(told.settings) === writeInputs(settings) ? settings.inputs : told.settings.inputs
      set({
        ...(isSame ? {} : OF_ONE_GRAPH),
        settings: { ...told.settings, ...own, inputs, view: settings.view },
        reading: isSame ? reading : told.reading,
        failure: own ? failure : told.failure,
        revealed: new Set(revealed.filter(isNumberKey)),
        playing,
      })
    },
    dismissNotices: () => set({ notices: [] }),
    openPage(page) {
      const { settings, historyEntry } = get()
      set({ settings: { ...settings, page }, historyEntry: historyEntry + 1, playing: false })
    },
    closePage: () => change({ page: '' }),
    openView(view) {
      const { settings, historyEntry } = get()
      const isEntry = settings.view === 'main' && view !== 'main'
      set({
        settings: { ...settings, view, page: '' },
        historyEntry: isEntry ? historyEntry + 1 : historyEntry,
      })
    },
  }
  return { ...store, actions, derived }
}

/** The inputs as text, to be compared. */
function writeInputs({ inputs }: Settings): string {
  return JSON.stringify([...inputs])
}

/** Back from present mode leads to the step that the class has come to, not to the one at which it began. */
function keepPlace(restored: Settings, before: Settings): Settings {
  const isSame = restored.text === before.text && restored.view === 'main' && before.view !== 'main'
  return isSame ? { ...restored, place: before.place } : restored
}
