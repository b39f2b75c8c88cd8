import { describe, expect, it } from 'vitest'
import { runGraph } from '../autodiff/run'
import { convertForeign, type ForeignLanguage } from '../formula/foreign/convertForeign'
import { parseFormula } from '../formula/parseFormula'
import { lowerProgram } from '../graph/lowerProgram'

const INPUTS: readonly (readonly [string, number])[] = [
  ['x', 0.7],
  ['y', -1.3],
  ['A1', 0.7],
  ['B1', -1.3],
]

interface Language {
  readonly language: ForeignLanguage
  /** Who computed the numbers. */
  readonly by: string
  readonly rows: readonly (readonly [text: string, value: number])[]
}

/** Foreign texts with what their own language answers at x = 0.7, y = -1.3 (cells A1 and B1). */
const LANGUAGES: readonly Language[] = [
  {
    language: 'Python',
    by: 'CPython 3 with NumPy 2.4; PyTorch and TensorFlow by their definitions',
    rows: [
      ['np.sin(x) - y**2', -1.0457823127623092],
      ['-x**2 + 0*math.pi', -0.48999999999999994],
      ['2**-x // 0.1', 6],
      ['2**3**x + math.e', 7.180216157158748],
      ['y // 0.2', -7],
      ['y % 2 + math.sqrt(x)', 1.5366600265340755],
      ['math.fmod(y, 2)', -1.3],
      ['x if y > 0 else 0.1*x', 0.06999999999999999],
      ['1 if y > 0 else 2 if x > 0 else 3', 2],
      ['np.where((y > -2) & (y < 0), x, y)', 0.7],
      ['math.pi*(0 < x < 1)', Math.PI],
      ['np.clip(y, -1, 1)', -1],
      ['math.log(x, 2) + math.degrees(x)', 39.592472486327864],
      ['np.trunc(y) + np.sign(y)', -2],
      ['math.atan2(y, x)', -1.0768549578753155],
      ['np.hypot(x, y)', 1.47648230602334],
      ['np.round(y, 1)', -1.3],
      ['np.exp2(x) - np.reciprocal(y)', 2.39373556194324],
      ['np.log1p(x)*np.expm1(y)', -0.38601518236569493],
      ['math.erf(x) + math.lgamma(x + 3)', 2.105873520502807],
      ['z = x*y\nz += 1\nnp.tanh(z)', 0.08975778474716019],
      ['q = np.exp(y)\nq = q*q\nq/2', 0.03713678910716694],
      ['np.sin(x) if not x > 1 else y', 0.644217687237691],
      ['a = 2\nb = a*x\nnp.cos(b)', 0.16996714290024104],
      ['np.square(x) / y / 2', -0.18846153846153843],
      ['np.maximum(x, 0)*np.minimum(y, x)', -0.9099999999999999],
      ['def f(x, y):\n    if y > 0:\n        return x\n    z = x - y\n    return z*z', 4],
      ['lambda x, y: x - (y - x)', 2.7],
      ['torch.sigmoid(x) + F.softplus(y)', 0.9091962260011583],
      ['F.leaky_relu(y) + F.gelu(x)', 0.5176254434438489],
      ['tf.nn.leaky_relu(y)', -0.26],
      ['torch.remainder(y, 2) + torch.fmod(y, 2)', -0.6000000000000001],
    ],
  },
  {
    language: 'JavaScript',
    by: 'Node 20',
    rows: [
      ['Math.hypot(x, y)', 1.47648230602334],
      ['Math.round(y*5) + Math.round(-2.5)', -8],
      ['Math.cbrt(x)*Math.sign(y)', -0.8879040017426006],
      ['const z = x > 0 && y < 0 ? 1 : 2\nMath.exp(z)', Math.E],
      ['Math.trunc(y) - Math.floor(y)', 1],
      ['let z = 1/2*x\nz *= y\nMath.sin(z)', -0.4394623138058532],
      ['const m = Math.max(x, y, 0.2)\nm - 1', -0.30000000000000004],
      ['Math.log2(x) + Math.log10(x)', -0.6694751328155015],
      ['const r = y % 2\nr', -1.3],
      ['Math.atan2(y, x)', -1.0768549578753155],
      ['x === y ? 1 : Math.abs(y)', 1.3],
      ['-Math.pow(x, 2)', -0.48999999999999994],
      ['const f = (x, y) => x - (y - x)', 2.7],
    ],
  },
  {
    language: 'C or Java',
    by: 'gcc',
    rows: [
      ['double z = 1.0/2*x;', 0.35],
      ['double z = fmod(y, 2);', -1.3],
      ['double z = x > 0 ? y : x;', -1.3],
      ['double z = round(y*5) + round(-2.5);', -10],
      ['double z = pow(x, 2) - fabs(y);', -0.81],
      ['double z = (double)1/2*x;', 0.35],
      ['int n = 3; double z = x/n;', 0.2333333333333333],
      ['double h = x*y; double z = h/2.0f;', -0.45499999999999996],
      ['float z = sinf(x) + expf(y);', 0.9167494802717036],
      ['double z = !(x > 1) ? y : x;', -1.3],
    ],
  },
  {
    language: 'LaTeX',
    by: 'what the mathematics says, computed by CPython',
    rows: [
      [String.raw`\frac{1}{1+e^{-x}}`, 0.6681877721681662],
      ['-x^{2}', -0.48999999999999994],
      ['2^{x^y}', 3.01030575027795],
      [String.raw`\sqrt[3]{x} + \sqrt{x}`, 1.724564028276676],
      [String.raw`\frac12 x y`, -0.45499999999999996],
      [String.raw`\sin^2 x + \cos^2 y`, 0.4865720518654058],
      [String.raw`\sin x y`, -0.7895037396899504],
      [String.raw`\sin^{-1} x`, 0.775397496610753],
      [String.raw`\log_2 x + \ln x + \lg x`, -1.026150076754234],
      [String.raw`\left| y \right| \cdot \lfloor y \rfloor`, -2.6],
      ['x^{-2} - 3x y', 4.770816326530612],
      [String.raw`\begin{cases} x & y > 0 \\ 2x & y \leq 0 \end{cases}`, 1.4],
      [String.raw`z = x - (y - x) \\ w = z^{2}`, 7.290000000000001],
      [String.raw`\max(x, y) - \min\{x, y\}`, 2],
      [String.raw`\tanh\left(\frac{x}{y}\right)`, -0.4918225254206079],
      [String.raw`\frac{x}{\frac{y}{2}}`, -1.0769230769230769],
      [String.raw`x \bmod 0.2`, 0.09999999999999992],
    ],
  },
  {
    language: 'a spreadsheet formula',
    by: 'the rules of Excel, computed by CPython',
    rows: [
      ['=SIN(A1)*B1^2', 1.0887278914316978],
      ['=-A1^2', 0.48999999999999994],
      ['=2^3^A1', 4.2870938501451725],
      ['=MOD(B1,2)', 0.7],
      ['=ROUND(B1*5,0)', -7],
      ['=ROUND(B1,1)', -1.3],
      ['=IF(A1>0,B1,0)', -1.3],
      ['=ATAN2(A1,B1)', -1.0768549578753155],
      ['=LOG(100)+LN(A1)', 1.6433250560612676],
      ['=LOG(A1,2)', -0.5145731728297583],
      ['=50%*A1', 0.35],
      ['=SUM(A1:B1)+AVERAGE(A1,B1)', -0.9000000000000001],
      ['=TRUNC(B1)+INT(B1)', -3],
      ['=DEGREES(A1)', 40.10704565915762],
      ['=POWER(A1,2)/PI()', 0.15597184423005742],
      ['=IFS(A1<0,1,TRUE,2)', 2],
      ['=SQRT(A1)-ABS(B1)', -0.4633399734659245],
    ],
  },
]

/** The value of what a text is converted to, with the inputs that it sets itself. */
function valueHere(text: string, language: ForeignLanguage): number | undefined {
  const converted = convertForeign(text)
  if (converted?.language !== language) return undefined
  const graph = lowerProgram(parseFormula(converted.formula))
  const inputs = new Map([...INPUTS, ...(converted.inputs ?? [])])
  return runGraph(graph, inputs).value[graph.root]
}

describe.each(LANGUAGES)('$language means here what it means there ($by)', ({ language, rows }) => {
  it.each(rows)('%j is %d', (text, value) => {
    expect(valueHere(text, language)).toBeCloseTo(value, 12)
  })
})

describe('what C cuts off is not offered as a fraction', () => {
  it.each([
    'double f = 1/2*x;',
    'double f = -1/2*x;',
    'int n = 7/2;',
    'int n = 7; double z = n/2*x;',
    'int a = 7, b = 2; double z = a/b*x;',
    'double f(double x, int n) { return x*(1/n); }',
    'int n = 3; n /= 2; double z = n*x;',
    'double z = pow(x, 1/2);',
    'int n = x/2.0; double z = n*y;',
    'int f(double a) { return a; }',
  ])('%s', (text) => {
    expect(convertForeign(text)).toBeUndefined()
  })
})

describe('numbers that a program gives its inputs are not lost', () => {
  it.each([
    ['x = 2\ny = -3.5\nz = np.sin(x*y)', 'z = sin(x*y)', { x: 2, y: -3.5 }],
    ['x = torch.tensor(2.0, requires_grad=True)\ny = x**2\ny.backward()', 'y = x^2', { x: 2 }],
    ['x = 2\ndef f(x): return x*x', 'f(x) = x*x', { x: 2 }],
    ['let x = 2; let y = x*3', 'y = x*3', { x: 2 }],
    ['double x = 0.5; double y = x*x;', 'y = x*x', { x: 0.5 }],
    ['e = 2\nz = np.sin(e)', 'z(e) = sin(e)', { e: 2 }],
    // One that only stands for something else, or that nothing uses, is no input.
    ['x = 2\ndef g(x): return x*x\nz = g(y)', 'g(x) = x*x\nz = g(y)', {}],
    ['x = 2\nx += 1\nnp.sin(x)', 'x = 2\nx_2 = x + 1\nsin(x_2)', {}],
  ])('%j', (text, formula, inputs) => {
    const converted = convertForeign(text)
    expect(converted?.formula).toBe(formula)
    expect(Object.fromEntries(converted?.inputs ?? [])).toEqual(inputs)
  })
})

it('Python rounds halves to even and we do not, which the offer says', () => {
  expect(convertForeign('np.round(x)')?.but).toBe('halves round away from zero, 2.5 to 3')
  expect(convertForeign('double y = rint(x);')?.but).toBeDefined()
  expect(convertForeign('double y = round(x);')?.but).toBeUndefined()
  expect(convertForeign('double y = Math.round(x);')?.formula).toBe('y = floor(x + 0.5)')
})
