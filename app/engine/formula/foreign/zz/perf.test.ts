import { it } from 'vitest'
import { convertForeign } from '../convertForeign'

const N = 20000
const fill = (head: string, unit: string, tail = '', closer = '') => {
  const count = Math.floor((N - head.length - tail.length) / (unit.length + closer.length))
  return head + unit.repeat(count) + tail + closer.repeat(count)
}
const cases: [string, string][] = [
  ['frac', fill('', '\\frac{', 'x', '}')],
  ['frac2', fill('', '\\frac', 'x')],
  ['pow', fill('\\pi', '^{x', '', '}')],
  ['pow2', fill('\\pi x', '^x')],
  ['hat', fill('', '\\hat ', 'x')],
  ['text blanks', '\\text{' + ' '.repeat(N - 10)],
  ['text blanks2', fill('', '\\text{ ')],
  ['begin', fill('', '\\begin{cases}')],
  ['begins', fill('', '\\begin{cases} x \\\\ ')],
  ['letters', '\\pi ' + 'x'.repeat(N - 10)],
  ['sum', fill('\\pi', '+x')],
  ['prod', fill('\\pi', ' x_{1}')],
  ['eqs', fill('', '\\pi=x\n')],
  ['rows', fill('\\begin{aligned}', 'a_{1} &= b \\\\ ')],
  ['bars', fill('\\pi', '|')],
  ['bars2', fill('\\pi', '|x')],
  ['dollar', fill('', '$x$\n')],
  ['sin', fill('', '\\sin ')],
  ['sinx', fill('', '\\sin^')],
  ['bs', '\\'.repeat(N)],
  ['sub', fill('\\pi x', '_{', '', '}')],
  ['sub2', fill('\\pi x_{', 'a,', '}')],
  ['fact', fill('\\pi x', '!')],
  ['minus', fill('\\pi ', '-')],
  ['comment', fill('\\pi', '%')],
  ['same names', fill('\\pi', ' x_{1}=\n')],
  ['eqnames', Array.from({ length: 1500 }, (_, i) => `\\mathbf x_${i}=x`).join('\n')],
  ['py paren', fill('np.sin', '(', 'x', ')')],
  ['py if', fill('', 'x if y else ', 'z')],
  ['py if2', fill('', '(x if y else ', 'z', ')')],
  ['py assign', fill('np.sin(x)\n', 'z=z+z\n')],
  ['py assign2', fill('', 'x+=x\n')],
  ['py double', fill('def f(x):\n', ' x=x+x\n', ' return x\ng=f(x)')],
  ['py mod', fill('', 'math.fmod(', 'x', ',x)')],
  ['py mod2', fill('x', '//x')],
  ['py chain', fill('np.sin(x)', '<x')],
  ['py ifs', fill('', 'if x: y=x\n')],
  ['py ifs2', fill('import a\n', 'a=b\n').slice(0, 10000) + fill('', 'if x: y=x\n').slice(0, 9900)],
  ['py nots', fill('', 'not ', 'np.sin(x)')],
  ['py minus', fill('np.sin(', '-', 'x)')],
  ['py pow', fill('np.sin(x)', '**x')],
  ['py defs', fill('', 'def f(x): return x\n')],
  ['py newline', '\n'.repeat(N - 100) + 'import x'],
  ['py newlines', fill('import x', '\n ;')],
  ['py quotes', fill('import ', '"""')],
  ['py quote', fill('import ', "'\\")],
  ['py meth', fill('x', '.sin()')],
  ['py idx', fill('np.sin(x', '[0]', ')')],
  ['py attr', fill('np', '.x')],
  ['py kw', fill('np.clip(', 'a=1,', ')')],
  ['lambda', fill('', 'lambda x:')],
  ['js arrow', fill('', 'a=(')],
  ['js arrows', fill('', 'x=>')],
  ['js block', fill('const f=x=>', '{')],
  ['js comments', fill('const x=', '/*')],
  ['js const', fill('', 'const a=b;')],
  ['js bang', fill('const a=', '!')],
  ['js if', fill('', 'if(x)y=x;') + 'a=>'],
  ['js q', fill('const a=', 'x?x:', 'x')],
  ['js if else', fill('const a=1;', 'if(x)y=x;else ')],
  ['c types', fill('', 'double ')],
  ['c', fill('', 'double a=b;')],
  ['c hash', fill('', '#')],
  ['sheet', fill('=', 'SIN(', 'A1', ')')],
  ['sheet2', fill('=A1', '+A1')],
  ['sheet3', fill('=', '-', 'A1')],
  ['sheet4', fill('=A1', '^A1')],
  ['sheet5', fill('=SUM(', 'A1:A99,', 'A1)')],
  ['sheet6', '=A1' + ' '.repeat(N - 5)],
  ['sheet7', fill('=', 'a ', 'A1')],
  ['sheet8', '=' + 'A'.repeat(N - 2)],
  ['sheet9', '=A1+' + '1'.repeat(N - 5)],
  ['sheet10', fill('=A1', '%')],
  ['sheet mod', fill('=', 'QUOTIENT(', 'A1', ',1)')],
  ['sheet11', fill('=A1+', 'A1.')],
  ['sheet12', '=A' + 'B1'.repeat(9000)],
  ['digits', '\\pi' + '1'.repeat(N - 4)],
  ['underscore', 'np.sin(' + '_'.repeat(N - 9) + ')'],
  ['underscore digits', 'np.sin(1' + '_'.repeat(N - 9) + ')'],
  ['dots', '.'.repeat(N)],
  ['spaces', 'np.sin(x)' + ' '.repeat(N - 9)],
  ['backslash nl', 'np.sin(x)' + '\\\n'.repeat(9000)],
]
it('perf', () => {
  const rows = cases.map(([label, text]) => {
    const start = performance.now()
    let r = ''
    try {
      const c = convertForeign(text.slice(0, N))
      r = c ? c.language + ' ' + c.formula.length : '-'
    } catch (e) {
      r = 'THROWS ' + e
    }
    return [performance.now() - start, label, r] as const
  })
  rows.sort((a, b) => b[0] - a[0])
  console.log(rows.map(([t, l, r]) => `${t.toFixed(1)} ms  ${l}  ${r}`).join('\n'))
}, 100000)
