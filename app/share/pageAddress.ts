/** The page's own address, without what a link adds to it: also of a page that was opened from a disk. */
export function pageAddress({ href }: Pick<Location, 'href'>): string {
  return href.replace(/[?#].*$/s, '')
}
