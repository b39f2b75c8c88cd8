/** A QR code as a drawing in modules: the path of the dark ones in a square of `size`, which has the quiet zone too. */
export interface QrCode {
  readonly size: number
  readonly path: string
}

/** Modules kept free round the code (ISO/IEC 18004). */
const QUIET_ZONE = 4
/** The largest code of the weakest correction holds so many bytes. */
const MOST_BYTES = 2953

/** Makes the QR code of a link; undefined for a link that no code can hold. */
export type QrCodeMaker = (link: string) => QrCode | undefined

/** The QR code of a link, as of the maker that `qrCodeMaker` fetches for it. */
export async function qrCode(link: string): Promise<QrCode | undefined> {
  return (await qrCodeMaker())(link)
}

/**
 * What makes QR codes at once, with the strongest correction that their size allows. The library is fetched when this
 * is first called; rejects where it cannot be fetched.
 */
export async function qrCodeMaker(): Promise<QrCodeMaker> {
  const { encode } = await import('uqr')
  return (link) => {
    if (new TextEncoder().encode(link).length > MOST_BYTES) return undefined
    const { size, data } = encode(link, { ecc: 'L', boostEcc: true, border: QUIET_ZONE })
    return { size, path: data.map(rowPath).join('') }
  }
}

/** The dark runs of a row, each a rectangle. */
function rowPath(row: readonly boolean[], y: number): string {
  const starts = row.flatMap((isDark, x) => (isDark && !row[x - 1] ? [x] : []))
  return starts
    .map((x) => {
      const end = row.indexOf(false, x)
      const width = (end < 0 ? row.length : end) - x
      return `M${x},${y}h${width}v1h-${width}z`
    })
    .join('')
}
