/** What a key does in present mode; the catalogue of words has a sentence of the same name for the list of keys. */
export type PresentAction =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'play'
  | 'reveal'
  | 'detail'
  | 'spotlight'
  | 'blank'
  | 'code'
  | 'second'
  | 'keyLog'
  | 'theme'
  | 'fullScreen'
  | 'help'
  | 'leave'

/** A row of the table of keys. */
export interface PresentKey {
  readonly action: PresentAction
  /** As `aria-keyshortcuts` writes them. */
  readonly keys: readonly string[]
  /** A held key goes on; the others answer once. */
  readonly repeats?: true
}

/**
 * All keys of present mode: the handler, the list that the reader sees, and the attributes of the buttons read them here.
 * PageDown, PageUp, B, the full stop and Esc are those of clickers; F5 stays the browser's.
 */
export const PRESENT_KEYS: readonly PresentKey[] = [
  { action: 'next', keys: ['PageDown', 'ArrowRight', 'Space', 'N'], repeats: true },
  { action: 'back', keys: ['PageUp', 'ArrowLeft', 'Shift+Space', 'P'], repeats: true },
  { action: 'first', keys: ['Home'] },
  { action: 'last', keys: ['End'] },
  { action: 'play', keys: ['K'] },
  { action: 'reveal', keys: ['R'] },
  { action: 'detail', keys: ['D'] },
  { action: 'spotlight', keys: ['S'] },
  { action: 'blank', keys: ['B', '.'] },
  { action: 'code', keys: ['Q'] },
  { action: 'second', keys: ['W'] },
  { action: 'keyLog', keys: ['L'] },
  { action: 'theme', keys: ['T'] },
  { action: 'fullScreen', keys: ['F'] },
  { action: 'help', keys: ['?', 'H'] },
  { action: 'leave', keys: ['Escape'] },
]

/** What is read of a keyboard event. */
export type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** A key of the table as it was pressed. */
export interface PressedKey extends PresentKey {
  /** Which of the row's keys. */
  readonly key: string
}

const KEYS = new Map(PRESENT_KEYS.flatMap((row) => row.keys.map((key) => [key, { ...row, key }] as const)))

/** The key of the table that is pressed; undefined for any other, and for all that are pressed with Ctrl, Alt or Meta. */
export function presentKeyOf(stroke: Stroke): PressedKey | undefined {
  if (stroke.ctrlKey || stroke.altKey || stroke.metaKey) return undefined
  return KEYS.get(nameOf(stroke))
}

/** The keys of an action, for `aria-keyshortcuts`. */
export function shortcutsOf(action: PresentAction): string {
  return PRESENT_KEYS.filter((row) => row.action === action)
    .flatMap(({ keys }) => keys)
    .join(' ')
}

/** `N`, `Shift+Space`, `?`. Where a keyboard has no Latin letters, the one that stands at the same place. */
function nameOf({ key, code, shiftKey }: Stroke): string {
  if ([...key].length === 1 && key !== ' ') {
    const isForeign = (key.codePointAt(0) ?? 0) > 127
    return isForeign ? code.replace(/^Key/, '') : key.toUpperCase()
  }
  return (shiftKey ? 'Shift+' : '') + (key === ' ' ? 'Space' : key)
}

const CAPS: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  Escape: 'Esc',
}

/** What is printed on a key: `Page Down`, `Shift + Space`. */
export function keycapOf(key: string): string {
  return key
    .split('+')
    .map((part) => CAPS[part] ?? part)
    .join(' + ')
}
