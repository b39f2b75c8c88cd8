import type { Accumulation } from '../engine/autodiff/backward'
import { CONVENTION_KEYS, type ConventionKey } from '../engine/autodiff/conventionKeys'
import type { Place } from '../engine/steps/place'
import type { Grain } from '../engine/steps/timeline'

/** All grains, from coarse to fine. */
export const GRAINS: readonly Grain[] = ['node', 'arrow', 'micro']

/** What a variable can do with contributions, the right thing first. */
export const ACCUMULATIONS: readonly Accumulation[] = ['add', 'overwrite']

/** Colours of the page; `auto` follows the system. */
export type Theme = 'auto' | 'light' | 'dark' | 'contrast'
/** All themes, in the order of the menu. */
export const THEMES: readonly Theme[] = ['auto', 'light', 'dark', 'contrast']

/** Languages of the page; `auto` follows the browser. */
export type LanguageChoice = 'auto' | 'en' | 'zh-Hans'
/** All choices of a language, in the order of the menu. */
export const LANGUAGES: readonly LanguageChoice[] = ['auto', 'en', 'zh-Hans']

/** Direction of data flow; `auto` takes the one that suits the screen. */
export type Flow = 'auto' | 'right' | 'down'
/** All directions, in the order of the menu. */
export const FLOWS: readonly Flow[] = ['auto', 'right', 'down']

/** How the page is arranged: to work with, for a room, for the one who speaks there, as a figure in another page. */
export type View = 'main' | 'present' | 'presenter' | 'embed'
/** All views. */
export const VIEWS: readonly View[] = ['main', 'present', 'presenter', 'embed']

/** What a link can leave out: a part of the page, or numbers that the reader is to find first. */
export type Hidable =
  | 'formula'
  | 'inputs'
  | 'play'
  | 'caption'
  | 'table'
  | 'legend'
  | 'values'
  | 'gradients'
  | 'share'
/** All that can be hidden, in the order in which a link has it. */
export const HIDABLES: readonly Hidable[] = [
  'formula',
  'inputs',
  'play',
  'caption',
  'table',
  'legend',
  'values',
  'gradients',
  'share',
]

/** A page that lies over the graph: the conventions, from their top or at one of their rows. */
export type Page = 'conventions' | ConventionKey
/** All pages. */
export const PAGES: readonly Page[] = ['conventions', ...CONVENTION_KEYS]

/** All that the reader chose: what a link restores. */
export interface Settings {
  /** The formula as typed, also while it cannot be read. */
  readonly text: string
  /** Numbers given to leaves, by name. */
  readonly inputs: ReadonlyMap<string, number>
  readonly place: Place
  readonly grain: Grain
  /** ∂L/∂root. */
  readonly seed: number
  /** What a variable does with several contributions; `overwrite` is wrong on purpose. */
  readonly accumulate: Accumulation
  /** Name of the variable whose gradient is looked at; empty for the first that has one. */
  readonly chosen: string
  /** Significant digits shown, 2 to 17. */
  readonly digits: number
  readonly theme: Theme
  readonly language: LanguageChoice
  readonly flow: Flow
  readonly mergeEqualParts: boolean
  readonly drawConstants: boolean
  readonly view: View
  /** What is not shown, in the order of `HIDABLES`. */
  readonly hide: readonly Hidable[]
  /** The page that is open; empty where none is. */
  readonly page: Page | ''
  /** Parts of a link, such as `course=ml1`, whose keys mean nothing here (yet); written back as they came. */
  readonly unknown: readonly string[]
}

/** What holds where nothing was chosen; a link leaves it out. */
export const DEFAULTS: Omit<Settings, 'text' | 'inputs'> = {
  place: { phase: 'start' },
  grain: 'node',
  seed: 1,
  accumulate: 'add',
  chosen: '',
  digits: 4,
  theme: 'auto',
  language: 'auto',
  flow: 'auto',
  mergeEqualParts: false,
  drawConstants: true,
  view: 'main',
  hide: [],
  page: '',
  unknown: [],
}
