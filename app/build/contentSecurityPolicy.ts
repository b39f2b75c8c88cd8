/** What a page may load; all that is not named is refused. */
const OF_THE_SITE = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

/** The policy of the built site: its own files, and pictures written into them. No inline script or style. */
export function sitePolicy(): string {
  return written(OF_THE_SITE)
}

/** The policy of a page in one file: what is written in it, known by its hash, workers made of it, and no request. */
export function singleFilePolicy(scriptHash: string, styleHash: string): string {
  const { 'base-uri': base, 'form-action': form } = OF_THE_SITE
  return written({
    'default-src': "'none'",
    'script-src': `'${scriptHash}'`,
    'style-src': `'${styleHash}'`,
    'img-src': 'data:',
    'worker-src': 'blob:',
    'base-uri': base,
    'form-action': form,
  })
}

function written(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map((directive) => directive.join(' '))
    .join('; ')
}
