import { quote } from '../engine/formula/quote'
import { link } from '../words/english/link'
import type { Language } from '../words/language'
import { type TextOf, textIn } from '../words/textIn'
import { LINK_KEYS, type LinkKey, type Told } from './linkKeys'
import { brokenEnd, endsFirmly, type LinkPart, splitLink, valueReadings } from './linkParts'
import type { Settings } from './settings'

/** What a link says, and what of it was ignored. */
export interface LinkReading {
  readonly settings: Partial<Settings>
  /** One sentence for each value that was ignored, naming it; none twice. */
  readonly notices: readonly string[]
}

/** Longer links are not even looked at. */
const MOST_CHARACTERS = 60_000

/**
 * The settings in a link's text, the part after `#` or `?` (with or without the mark). Never throws: a value that
 * cannot be used is ignored with a notice, an unknown key is kept. The notices are in `language`.
 */
export function readLink(text: string, language?: Language): LinkReading {
  const say = textIn(language, link)
  if (text.length > MOST_CHARACTERS) return { settings: {}, notices: [tooLong(text.length, say)] }
  const { parts, decodedTwice } = splitLink(text)
  const notices = new Set<string>(decodedTwice ? [say('decodedTwice')] : [])
  // A link that names its version is as this page wrote it: a formula with “%28” in it really has that.
  const again = !parts.some(({ raw }) => raw === MARK)
  const unknown: string[] = []
  const sound = new Map<string, string>()
  let settings: Partial<Settings> = {}
  for (const part of parts) {
    const known = LINK_KEYS.find(({ key }) => key === part.key)
    if (!known) {
      if (isCutKey(part.raw) && part.isLast) notices.add(say('cutOff', { end: quote(part.raw) }))
      else unknown.push(part.raw)
      continue
    }
    const isFormula = known.key === 'f'
    const end = isFormula ? brokenEnd(part) : ''
    if (end) notices.add(say('cutOff', { end: quote(end) }))
    const whole = { ...part, value: part.value.slice(0, part.value.length - end.length) }
    const wasIgnored = (value: string, why: string) =>
      say('ignored', { part: quote(`${known.key}=${value}`), why })
    const { read, text, ignored } = readValue(known, whole, again || !isFormula)
    for (const { value, why } of ignored) notices.add(wasIgnored(value, why(say)))
    if (text.decodedTwice) notices.add(say('decodedTwice'))
    if (!read) continue
    const earlier = sound.get(known.key)
    if (earlier !== undefined && earlier !== text.text) {
      notices.add(wasIgnored(earlier, say('twice', { key: known.key })))
    }
    sound.set(known.key, text.text)
    settings = { ...settings, ...read }
  }
  if (unknown.length > 0) settings = { ...settings, unknown }
  return { settings, notices: [...notices] }
}

/** The text of a link without `#`, defaults left out: `f=sin(x*y)&at=x:2,y:3&step=b2`. It never ends on `)` or the like. */
export function writeLink(settings: Settings): string {
  const pairs = LINK_KEYS.flatMap(({ key, write }) => {
    const value = write(settings)
    return value === undefined ? [] : [`${key}=${encode(value)}`]
  })
  const written = [...pairs, ...settings.unknown].join('&')
  const isPlain =
    endsFirmly(written) && !isCutKey(settings.unknown.at(-1) ?? '') && !ESCAPED_ESCAPE.test(written)
  return isPlain ? written : `${written}&${MARK}`
}

/** What a link carries where reading it needs to know that this page wrote it, or where its end would not be safe. */
const MARK = 'v=1'
const ESCAPED_ESCAPE = /%25[\da-f]{2}/i

interface ValueRead {
  readonly read: Partial<Settings> | undefined
  readonly text: ReturnType<typeof valueReadings>[number]
  readonly ignored: readonly { readonly value: string; readonly why: Told }[]
}

/** The first of the possible meanings of a value that can be used as a whole, else the first that can be in part. */
function readValue(known: LinkKey, part: LinkPart, again: boolean): ValueRead {
  const tries = valueReadings(part, again).map((text): ValueRead & { isWhole: boolean } => {
    const ignored: { value: string; why: Told }[] = []
    const read = known.read(text.text, (value, why = known.wanted) => void ignored.push({ value, why }))
    if (!read) ignored.push({ value: text.text, why: known.wanted })
    return { read, text, ignored, isWhole: ignored.length === 0 && (known.isWhole?.(text.text) ?? true) }
  })
  return (tries.find(({ isWhole }) => isWhole) ?? tries.find(({ read }) => read) ?? tries[0]) as ValueRead
}

/** A last part such as `ste`, which only a link that was cut off has. */
function isCutKey(raw: string): boolean {
  return raw !== '' && LINK_KEYS.some(({ key }) => key !== raw && key.startsWith(raw))
}

function tooLong(length: number, say: TextOf<typeof link>): string {
  const written = (count: number) => String(count).replace(/(?=(?:\d{3})+$)\B/g, '\u202f')
  return say('tooLong', { length: written(length), most: written(MOST_CHARACTERS) })
}

/** Percent-encoding that leaves the signs of a formula readable; `+` would be read as a blank elsewhere. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /%(2C|3A|3B|3D|2F|5E|3F)/g,
    (escaped) => decodeURIComponent(escaped),
  )
}
