/** The page's own address, without what a link adds to it: also of a page that was opened from a disk. */
export function pageAddress({ href }: Pick<Location, 'href'>): string {
  return href.replace(/[?#].*$/s, '')
}

/** Whether a link to the page leads somewhere on another computer. */
export function isOnTheWeb({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>): boolean {
  return /^https?:$/.test(protocol) && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
}
