import { describe, expect, it } from 'vitest'
import { piecesOf } from './pieces'

const SHORT = {
  leaf: 'L',
  intermediate: 'I',
  function: 'F',
  parameter: 'P',
  constant: 'C',
  sign: 's',
  comment: '#',
  unknown: '?',
}

/** The kind of each character under the text, `.` for none. */
function under(text: string): string {
  const line = [...'.'.repeat(text.length)]
  for (const { kind, span } of piecesOf(text)) line.fill(SHORT[kind], span.start, span.end)
  return line.join('')
}

describe('the words of a formula have kinds', () => {
  it.each([
    ['sin(x*y)', 'FFFsLsLs'],
    ['2 pi r', 'C.CC.L'],
    ['x^-1e-3', 'LssCCCC'],
    ['q = x; q*z', 'I.s.Ls.IsL'],
    ['g(a) = a*w; g(x)', 'FsPs.s.PsLs.FsLs'],
    ['f(x, e) = x*e', 'FsLs.Ls.s.LsL'],
    ['pi = x; pi', 'II.s.Ls.II'],
    ['a and not b', 'L.sss.sss.L'],
    ['x # sin(y)', 'L.########'],
    ['# x\ny', '###.L'],
    ['x²', 'Ls'],
    ['sigmod(x)', 'LLLLLLsLs'],
    ['sin x', 'FFF.L'],
    ['𝑥+y', 'LLsL'],
    ['', ''],
  ])('%s', (text, kinds) => {
    expect(under(text)).toBe(kinds)
  })

  it('also where the text cannot be read: after the wrong sign it goes on', () => {
    expect(under('x @ sin(y')).toBe('L.?.FFFsL')
    expect(under('= x')).toBe('s.L')
    expect(under('a = b = c')).toBe('I.s.L.s.L')
    expect(under('(x\ny = 2')).toBe('sL.L.s.C')
  })

  it('names have their plain spelling', () => {
    expect(piecesOf('𝑥*sin(x)').flatMap(({ kind, name }) => (kind === 'sign' ? [] : name))).toEqual([
      'x',
      'sin',
      'x',
    ])
  })
})
