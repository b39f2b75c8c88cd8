/** What a build consists of. */
export interface Release {
  /** Another one for every other content. */
  readonly version: string
  /** Every file that the page may ask for: its path from the site's folder, and its hash as `integrity` takes it. */
  readonly files: readonly (readonly [path: string, integrity: string])[]
}

/** What the copy is made with: the browser's own, or those of a test. */
export interface CopyTools {
  readonly caches: Pick<CacheStorage, 'keys' | 'open' | 'match' | 'delete'>
  readonly fetch: (request: Request) => Promise<Response>
}

/** The copy of one release that a browser keeps, beside those of other releases that open tabs may still run. */
export interface OfflineCopy {
  /** Fetches every file; throws unless all of them arrive as this release has them. */
  fill(): Promise<void>
  /** The kept file at this address; undefined where only the network can know. */
  find(address: string): Promise<Response | undefined>
  /** Drops the other releases, if a page that runs this script runs this release. */
  dropOthers(script: string): Promise<void>
}

const PAGE = 'index.html'

/** The copy of `release` for the site whose folder is `scope`, an address with a slash at its end. */
export function offlineCopy(release: Release, scope: string, { caches, fetch }: CopyTools): OfflineCopy {
  // All sites of one host share their caches: another Stepgrad may lie in another folder.
  const prefix = `stepgrad ${scope} `
  const own = prefix + release.version
  // By address, not by request: a server may answer `Vary: Origin`, and scripts are asked for with an origin.
  const kept = (address: string, cacheName: string) => caches.match(address, { cacheName })
  const others = async () => (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own)

  const fetchFile = async (path: string, integrity: string) => {
    // A file of another release, as a host that is being updated may send it, does not have this hash.
    const response = await fetch(new Request(scope + path, { cache: 'no-cache', integrity }))
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    // A page may not be answered with what came from elsewhere: some hosts send index.html on to the folder.
    return response.redirected ? new Response(response.body, response) : response
  }
  return {
    async fill() {
      const cache = await caches.open(own)
      await Promise.all(
        release.files.map(async ([path, integrity]) =>
          cache.put(scope + path, await fetchFile(path, integrity)),
        ),
      )
    },
    async find(address) {
      const { origin, pathname } = new URL(address) // without `?f=…`
      const asked = origin + pathname === scope ? scope + PAGE : origin + pathname
      for (const name of [own, ...(await others())]) {
        const found = await kept(asked, name)
        if (found) return found
      }
    },
    async dropOthers(script) {
      if (!(await kept(script, own))) return
      await Promise.all((await others()).map((name) => caches.delete(name)))
    },
  }
}
