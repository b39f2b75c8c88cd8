import { readFileSync } from 'node:fs'
import { it } from 'vitest'
import { parseFormula } from '../../parseFormula'
import { readCode } from '../code/readCode'
import { convertForeign } from '../convertForeign'
import { readLatex } from '../latex/readLatex'
import { readSpreadsheet } from '../spreadsheet/readSpreadsheet'

it('probe', () => {
  const texts = readFileSync('/tmp/b-probe.txt', 'utf8').split('\n====\n')
  const out: string[] = []
  for (const text of texts) {
    const c = convertForeign(text)
    let ok = ''
    if (c)
      try {
        parseFormula(c.formula)
      } catch (e) {
        ok = '  !!! ' + (e as Error).message
      }
    let why = ''
    if (!c)
      for (const read of [
        readSpreadsheet,
        readLatex,
        (t: string) => readCode(t, 'Python'),
        (t: string) => readCode(t, 'JavaScript'),
        (t: string) => readCode(t, 'C'),
      ])
        try {
          read(text)
          why += '|-'
        } catch (e) {
          why += '|' + (e as Error).message
        }
    out.push(
      `${text.replaceAll('\n', ' ⏎ ')}\n      → ${c ? c.language + ': ' + c.formula.replaceAll('\n', ' ⏎ ') : 'undefined ' + why}${ok}`,
    )
  }
  console.log(out.join('\n'))
})
