/** What a web page needs to show a view as a figure. */
export interface Embedding {
  /** The whole link of the view. */
  readonly link: string
  /** What the figure is, for a reader who does not see it. */
  readonly title: string
}

const HEIGHT = 480

/** The HTML of a frame that shows a view in another page; every character of link and title survives it. */
export function embedCode({ link, title }: Embedding): string {
  const attributes = [
    `src="${escaped(link)}"`,
    `title="${escaped(title)}"`,
    'width="100%"',
    `height="${HEIGHT}"`,
    'loading="lazy"',
    'allow="fullscreen; clipboard-write"',
    'style="border: 0"',
  ]
  return `<iframe ${attributes.join(' ')}></iframe>`
}

/** Text for between two double quotes; one line, which an editor of an LMS does not break up. */
function escaped(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
