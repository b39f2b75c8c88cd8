import { describe, expect, it } from 'vitest'
import { pageAddress } from './pageAddress'

describe('the page’s address', () => {
  it('is without query and fragment, on the web and on a disk', () => {
    expect(pageAddress(new URL('https://example.org/a/?f=x#f=y?z'))).toBe('https://example.org/a/')
    expect(pageAddress(new URL('file:///home/me/stepgrad.html#f=x'))).toBe('file:///home/me/stepgrad.html')
  })
})
