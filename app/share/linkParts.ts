/** One `key=value` of a link. */
export interface LinkPart {
  /** The part as it came. */
  readonly raw: string
  readonly key: string
  /** The value as it came, still percent-encoded. */
  readonly value: string
  readonly isLast: boolean
}

/** What the value of a part may mean. */
export interface ValueReading {
  readonly text: string
  /** It was decoded once more than a link needs. */
  readonly decodedTwice: boolean
}

/**
 * A sign that programs put behind a link, or leave out of one that ends on it: `).`, `>`, `”`, a blank. Not `*`, `?` and
 * `'`: a formula that ends so is cut off or says something, which its error tells.
 */
const AFTERTHOUGHT = /[\s)\]}>.,;"”’»]$/
const MOST_AFTERTHOUGHTS = 6

/**
 * The parts of a link's text. `&amp;`, as a link copied out of the source of a page has it, is `&`. Where even `&` and `=`
 * are encoded the whole text is decoded first: without `=` there is no link.
 */
export function splitLink(text: string): { parts: LinkPart[]; decodedTwice: boolean } {
  const wholly = !text.includes('=') && /%3d/i.test(text)
  const pairs = (wholly ? decode(text) : text).replace(/^[#?]/, '').split('&')
  const raws = pairs.map((pair) => pair.replace(/^(amp;)+/, '')).filter(Boolean)
  const parts = raws.map((raw, index) => {
    const [key = '', ...rest] = raw.split('=')
    return { raw, key, value: rest.join('='), isLast: index === raws.length - 1 }
  })
  return { parts, decodedTwice: wholly }
}

/**
 * What the value of a part may mean, likeliest first: as it stands, without what a program put behind the link, and, where
 * `again`, the same decoded once more.
 */
export function valueReadings({ value, isLast }: LinkPart, again: boolean): ValueReading[] {
  const once = decode(value)
  const texts = again && /%[\da-f]{2}/i.test(once) ? [once, decode(once)] : [once]
  return texts.flatMap((text, index) => {
    const reading = (text: string) => ({ text, decodedTwice: index > 0 })
    return [text, ...(isLast ? withoutAfterthoughts(text) : [])].map(reading)
  })
}

/** The end of the last value that a link cut short leaves undecidable: `%`, `%2`, the first half of π. Else empty. */
export function brokenEnd({ value, isLast }: LinkPart): string {
  if (!isLast) return ''
  const [end = ''] = /(?:%[\da-f]{2})*(?:%[\da-f]?)?$/i.exec(value) ?? []
  for (let kept = end.length - (end.length % 3); kept >= 0 && kept > end.length - 12; kept -= 3) {
    if (decodeExactly(end.slice(0, kept)) !== undefined) return end.slice(kept)
  }
  return ''
}

/** The text with its escapes decoded; what is no escape, or none of a character, stays as it is. */
export function decode(text: string): string {
  return decodeExactly(text) ?? text.replace(/(?:%[\da-f]{2})+/gi, (run) => decodeExactly(run) ?? run)
}

/** Whether programs leave a link with this end as it is. */
export function endsFirmly(link: string): boolean {
  return !AFTERTHOUGHT.test(decode(link.slice(link.lastIndexOf('=') + 1)))
}

/** `b2).` as `b2)` and `b2`. */
function withoutAfterthoughts(text: string): string[] {
  const shorter: string[] = []
  let rest = text
  while (AFTERTHOUGHT.test(rest) && shorter.length < MOST_AFTERTHOUGHTS) {
    rest = rest.slice(0, -1)
    shorter.push(rest)
  }
  return shorter
}

/** Undefined where an escape is none of a character. */
function decodeExactly(text: string): string | undefined {
  try {
    return decodeURIComponent(text) // used, because bundlers leave out a call whose result is not
  } catch {
    return undefined
  }
}
