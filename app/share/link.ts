import { LINK_KEYS } from './linkKeys'
import type { Settings } from './settings'

/** What a link says, and what of it was ignored. */
export interface LinkReading {
  readonly settings: Partial<Settings>
  /** One sentence for each value that was ignored, naming it; none twice. */
  readonly notices: readonly string[]
}

/** Longer values are not even looked at. */
const MOST_CHARACTERS = 60_000

/**
 * The settings in a link's text, the part after `#` or `?` (with or without the mark). Never throws: a value that
 * cannot be used is ignored with a notice, an unknown key is kept.
 */
export function readLink(text: string): LinkReading {
  if (text.length > MOST_CHARACTERS) {
    const notice = `The link was ignored: it is longer than ${MOST_CHARACTERS} characters.`
    return { settings: {}, notices: [notice] }
  }
  const notices = new Set<string>()
  const unknown: string[] = []
  let settings: Partial<Settings> = {}
  for (const pair of text.replace(/^[#?]/, '').split('&').filter(Boolean)) {
    const [key = '', ...rest] = pair.split('=')
    const raw = rest.join('=')
    const known = LINK_KEYS.find((one) => one.key === key)
    if (!known) {
      unknown.push(pair)
      continue
    }
    const ignore = (value: string, wanted: string) =>
      notices.add(`“${key}=${shorten(value)}” in the link was ignored: ${wanted}.`)
    const value = decode(raw)
    const read = value === undefined ? undefined : known.read(value, (part) => ignore(part, known.wanted))
    if (read) settings = { ...settings, ...read }
    else if (value === undefined) ignore(raw, 'it is not well-formed')
    else ignore(value, known.wanted)
  }
  if (unknown.length > 0) settings = { ...settings, unknown }
  return { settings, notices: [...notices] }
}

/** The text of a link without `#`, defaults left out: `f=sin(x*y)&at=x:2,y:3&step=b2`. It never ends on `)`. */
export function writeLink(settings: Settings): string {
  const pairs = LINK_KEYS.flatMap(({ key, write }) => {
    const value = write(settings)
    return value === undefined ? [] : [`${key}=${encode(value)}`]
  })
  const link = [...pairs, ...settings.unknown].join('&')
  return link.endsWith(')') ? `${link}&v=1` : link
}

function decode(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw)
  } catch {
    return undefined
  }
}

/** Percent-encoding that leaves the signs of a formula readable; `+` would be read as a blank elsewhere. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /%(2C|3A|3B|3D|2F|5E|3F)/g,
    (escaped) => decodeURIComponent(escaped),
  )
}

function shorten(value: string): string {
  return value.length > 30 ? `${value.slice(0, 30)}…` : value
}
