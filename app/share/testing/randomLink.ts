import fc from 'fast-check'
import { FEWEST_DIGITS, FULL_DIGITS } from '../../engine/notation/formatNumber'
import { writeLink } from '../link'
import {
  ACCUMULATIONS,
  FLOWS,
  GRAINS,
  HIDABLES,
  LANGUAGES,
  PAGES,
  type Settings,
  THEMES,
  VIEWS,
} from '../settings'

/** Formulas as readers type them, also in the middle of typing; `%28` and the like among them. */
const formula = fc
  .array(
    fc.constantFrom(...'x y1 + * ( ) 2.5 & % %28 %2528 = é 𝑥 π sin( ; # ) . > v=1'.split(' '), ' ', '\n'),
    {
      maxLength: 20,
    },
  )
  .map((parts) => parts.join(''))
const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
const inputName = fc.constantFrom('x', 'y1', 'π', '__proto__', 'constructor', 'é')
const place = fc.oneof(
  fc.constantFrom<Settings['place']>({ phase: 'start' }, { phase: 'last' }),
  fc.record({ phase: fc.constant('forward' as const), index: fc.integer({ min: 1, max: 999_999 }) }),
  fc.record({ phase: fc.constant('backward' as const), index: fc.integer({ min: 0, max: 999_999 }) }),
)
/** Settings that the page can have. */
export const anySettings: fc.Arbitrary<Settings> = fc.record({
  text: formula,
  inputs: fc.array(fc.tuple(inputName, finite), { maxLength: 4 }).map((inputs) => new Map(inputs)),
  place,
  grain: fc.constantFrom(...GRAINS),
  seed: finite,
  digits: fc.integer({ min: FEWEST_DIGITS, max: FULL_DIGITS }),
  theme: fc.constantFrom(...THEMES),
  language: fc.constantFrom(...LANGUAGES),
  flow: fc.constantFrom(...FLOWS),
  accumulate: fc.constantFrom(...ACCUMULATIONS),
  chosen: fc.constantFrom('', 'x', 'v1', '__proto__', 'é'),
  mergeEqualParts: fc.boolean(),
  drawConstants: fc.boolean(),
  view: fc.constantFrom(...VIEWS),
  hide: fc.subarray([...HIDABLES]),
  page: fc.constantFrom('', ...PAGES),
  unknown: fc.array(fc.constantFrom('course=ml1', 'flag', 'st', 'q=(1)', '=', 'c=%E0', '__proto__=1'), {
    maxLength: 3,
  }),
})

const key = fc.constantFrom(
  ...'f at step grain seed digits theme lang flow merge constants sum view hide of page v amp;f amp;at __proto__ constructor toString onload'.split(
    ' ',
  ),
)
const value = fc.oneof(
  fc.constantFrom(
    ...'NaN 1e999 -1e999 -1 f-1 f01 b999999999 0x10 1,5 on ON dark last x:NaN x:1e999 __proto__:1 constructor:2 x:2,x:3'.split(
      ' ',
    ),
    ...'<script>window.__pwned=1</script> javascript:alert(1) "><img%20src=x%20onerror=alert(1)> %00 %FF %E0%A4 %2 %'.split(
      ' ',
    ),
    ...'sin%28x%29 sin%2528x%2529 5%2528 x%253A2%252Cy%253A3 &amp; \u202e \ud800'.split(' '),
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
)
const part = fc.oneof(
  fc.tuple(key, value).map(([key, value]) => `${key}=${value}`),
  anySettings.map(writeLink),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
)
/** Links of all kinds: sound parts, hostile ones, and either cut off, encoded once more, or followed by a sign. */
export const anyLink = fc
  .tuple(
    fc.array(part, { maxLength: 5 }).map((parts) => parts.join('&')),
    fc.constantFrom('whole', 'cut', 'encoded', 'values encoded', 'followed'),
    fc.nat(100),
  )
  .map(([link, damage, amount]) => {
    if (damage === 'cut') return link.slice(0, amount)
    if (damage === 'encoded') return encodeURIComponent(link.replace(/\p{Surrogate}/gu, '\ufffd'))
    if (damage === 'values encoded') return link.replaceAll('%', '%25')
    return damage === 'followed' ? `${link}${')].,> '[amount % 6]}` : link
  })
