import fc from 'fast-check'
import { functionNames } from '../operations/table'
import { acceptedInputs } from './acceptedInputs'
import { wrongInputs } from './wrongInputs'

const names = fc.constantFrom(
  ...'x y z x1 x_2 w b e pi π τ θ 𝑥 ｘ i xy constructor __proto__ toString not a'.split(' '),
)
const functions = fc.constantFrom(...functionNames(), ...'sine SIN tg g sinh2 arcsn'.split(' '))
const numbers = fc.constantFrom(...'0 1 2 0.5 .5 3. 1e3 1e-3 1e 1e999 3.4.5 0x1F 1_000 ² ⁻¹ ³ ∞'.split(' '))
const signs = fc.constantFrom(
  ...'+ - * / ^ ** × · ÷ − – < > <= >= == != ≤ ≠ and or not mod ? : = ; , ( ) | √ ∛ ! % & && || \' " [ ] { } @ $ \\ . .. … := -> => // _ ~ ` ° ½ ∑ ∂'.split(
    ' ',
  ),
  ' ',
  ' ',
  '\n',
  '\t',
  '\r\n',
  '# c\n',
)
const foreign = fc.constantFrom(
  ...String.raw`\frac{1}{x} \frac{ } \sqrt[3]{ \sqrt{x} \left( \right) \cdot \sigma \sin x_{1} ^{2} e^{-x} \text{a} $ \\ np.sin( math.exp( torch.sigmoid( F.relu( np.pi x**2 =SIN(A1*B1) $A$1 A1:B2 =IF(`.split(
    ' ',
  ),
  ...[
    'lambda x: ',
    ' if x > 0 else ',
    'def f(x):\n  return x',
    'import numpy as np\n',
    'return ',
    'f(x) = ',
    'q = x + y\n',
  ],
)
const unicode = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
  fc.constantFrom('\u200b', '\u202e', '\ud800', '\udfff', '\u0301', '\u0000', '\ufeff', '🙂', '٣', 'ß', 'ﬁ'),
)

const word = fc.oneof(
  { arbitrary: names, weight: 6 },
  { arbitrary: signs, weight: 9 },
  { arbitrary: numbers, weight: 3 },
  { arbitrary: functions.map((name) => `${name}(`), weight: 2 },
  { arbitrary: functions, weight: 1 },
  { arbitrary: foreign, weight: 1 },
  { arbitrary: unicode, weight: 1 },
)

const seeds = [...acceptedInputs, ...wrongInputs]
  .flatMap(({ inputs }) => inputs.map(({ text }) => text))
  .filter((text) => text.length < 300)

/** A text that somebody did write, changed in a few places: a word left out, put in, doubled, swapped or moved. */
const mutated = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(fc.tuple(fc.nat(5), fc.nat(400), fc.nat(12), word), { minLength: 1, maxLength: 4 }),
  )
  .map(([seed, changes]) =>
    changes.reduce((text, [kind, at, length, word]) => {
      const start = at % (text.length + 1)
      const [before, cut, after] = [
        text.slice(0, start),
        text.slice(start, start + length),
        text.slice(start + length),
      ]
      return [
        before + after,
        before + word + cut + after,
        before + cut + cut + after,
        before + word + after,
        after + cut + before,
        before,
      ][kind] as string
    }, seed),
  )

/** An expression that is mostly well-formed. */
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(names, numbers),
    fc
      .tuple(tie('expression'), fc.constantFrom(...'+ - * / ^ × < == and mod'.split(' ')), tie('expression'))
      .map((parts) => parts.join(' ')),
    tie('expression').map((inside) => `(${inside})`),
    fc.tuple(functions, tie('expression')).map(([name, inside]) => `${name}(${inside})`),
    fc
      .tuple(functions, tie('expression'), tie('expression'))
      .map(([name, ...inside]) => `${name}(${inside.join(', ')})`),
    tie('expression').map((inside) => `-${inside}`),
    fc
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
    fc.tuple(names, tie('expression'), tie('expression')).map(([name, a, b]) => `${name} = ${a}\n${b}`),
  ),
}))

/** A few words again and again, to the limits and beyond. */
const repeated = fc
  .tuple(
    fc.array(word, { minLength: 1, maxLength: 4 }),
    fc.constantFrom(5, 30, 61, 101, 300, 2001, 12_000),
    word,
  )
  .map(([words, count, last]) => words.join('').repeat(count).slice(0, 25_000) + last)

/** Texts of all kinds: words at random, mutated, nearly well-formed, raw characters, long repeats. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: mutated, weight: 10 },
  { arbitrary: fc.array(word, { maxLength: 12 }).map((words) => words.join('')), weight: 6 },
  { arbitrary: fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')), weight: 3 },
  { arbitrary: expression, weight: 6 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 30 }), weight: 2 },
  { arbitrary: fc.string({ maxLength: 30 }), weight: 2 },
  { arbitrary: repeated, weight: 1 },
)
