/** What a page says to the service worker. */
export type PageMessage =
  /** The reader wants the new version: it takes over all tabs, which go on with what they have until they reload. */
  | { readonly takeOver: true }
  /** The page is there, and this is its main script. */
  | { readonly running: string }
