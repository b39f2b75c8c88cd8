import { describe, expect, it } from 'vitest'
import { isOnTheWeb, pageAddress } from './pageAddress'

describe('the page’s address', () => {
  it('is without query and fragment, on the web and on a disk', () => {
    expect(pageAddress(new URL('https://example.org/a/?f=x#f=y?z'))).toBe('https://example.org/a/')
    expect(pageAddress(new URL('file:///home/me/stepgrad.html#f=x'))).toBe('file:///home/me/stepgrad.html')
  })

  it('leads to other computers from the web, not from a disk or this computer', () => {
    expect(isOnTheWeb(new URL('https://example.org/'))).toBe(true)
    expect(isOnTheWeb(new URL('http://192.168.1.7:4173/'))).toBe(true)
    for (const address of [
      'file:///home/me/stepgrad.html',
      'http://localhost:5173/',
      'http://127.0.0.1/',
      'http://[::1]/',
    ])
      expect(isOnTheWeb(new URL(address))).toBe(false)
  })
})
