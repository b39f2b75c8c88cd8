import { describe, expect, it } from 'vitest'
import { embedCode } from './embedCode'

describe('the embed code', () => {
  it('is a frame with link, title and size', () => {
    const link = 'https://example.org/#f=sin(x*y)&at=x:2,y:3&view=embed'
    expect(embedCode({ link, title: 'Computation graph of sin(x*y)' })).toBe(
      '<iframe src="https://example.org/#f=sin(x*y)&amp;at=x:2,y:3&amp;view=embed" title="Computation graph of sin(x*y)" width="100%" height="480" loading="lazy" allow="fullscreen; clipboard-write" style="border: 0"></iframe>',
    )
  })

  it('an ampersand of a name that HTML knows stays one', () => {
    expect(embedCode({ link: 'https://example.org/#f=x&lt=1&copy', title: '' })).toContain(
      '#f=x&amp;lt=1&amp;copy"',
    )
  })

  it('quotes and angle brackets do not end the title', () => {
    expect(embedCode({ link: 'x', title: 'a<b ? "c" : d>e & f' })).toContain(
      'title="a&lt;b ? &quot;c&quot; : d&gt;e &amp; f"',
    )
  })

  it('a formula of several lines is one line', () => {
    expect(embedCode({ link: 'x', title: 'z = x + y\nf = z*x' })).toContain('title="z = x + y f = z*x"')
  })
})
