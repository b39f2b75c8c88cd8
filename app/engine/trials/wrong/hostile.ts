import type { InputGroup, WrongInput } from '../wrongInput'

/** Texts that are no formula at all, that would run elsewhere, or that are too large. */
export const hostile: readonly InputGroup<WrongInput>[] = [
  {
    title: 'Sentences',
    inputs: [
      {
        text: 'd/dx x^2',
        message: 'Derivatives are not typed here',
        marked: 'd/dx',
        hint: 'Type only the formula: its gradients come from the graph.',
        fixes: ['x^2'],
      },
      { text: '🙂', message: '“🙂” has no meaning in a formula', hint: 'Remove it.' },
    ],
  },
  {
    title: 'Hostile',
    inputs: [
      {
        text: '<script>alert(1)</script>',
        message: 'There is no function “alert”',
        marked: 'alert',
        hint: 'Define it on a line of its own, alert(x) = ….',
      },
      {
        text: 'javascript:alert(1)',
        message: 'There is no function “alert”',
        marked: 'alert',
        hint: 'Define it on a line of its own, alert(x) = ….',
      },
      {
        text: '"><img src=x onerror=alert(1)>',
        message: '“"” has no meaning in a formula',
        marked: '"',
        hint: 'A formula has numbers only, no text.',
        fixes: ['><img src=x onerror=alert(1)>'],
      },
      {
        text: "'; DROP TABLE formulas; --",
        message: "“'” has no meaning in a formula",
        marked: "'",
        hint: 'There are no derivative marks here: the gradients come from the graph.',
        fixes: ['; DROP TABLE formulas; --'],
      },
      {
        text: '../../etc/passwd',
        message: '“..” has no meaning in a formula',
        marked: '..',
        hint: 'Nothing can be left out: write every part.',
      },
      {
        text: '%00',
        message: '“%” has no meaning in a formula',
        marked: '%',
        hint: 'For a remainder write mod(x, y), for per cent /100.',
        fixes: ['00'],
      },
      { text: '\u0000', message: '“U+0000” has no meaning in a formula', hint: 'Remove it.' },
      {
        text: 'x\u0000y',
        message: '“U+0000” has no meaning in a formula',
        marked: '\u0000',
        hint: 'Remove it.',
        fixes: ['xy'],
      },
      { text: '\ud800', message: '“U+D800” has no meaning in a formula', hint: 'Remove it.' },
      {
        text: 'createUnit("foo")',
        message: 'A formula has numbers only, no text',
        marked: '"foo"',
        hint: 'Without the quotes it is a name.',
        fixes: ['createUnit(foo)'],
      },
      {
        text: 'import({a: 1})',
        message: 'There are no objects here: a name holds one number',
        marked: '{a: 1}',
        hint: 'Write a = 1 on a line.',
      },
      {
        text: 'eval("1")',
        message: 'A formula has numbers only, no text',
        marked: '"1"',
        hint: 'Without the quotes it is a name.',
        fixes: ['eval(1)'],
      },
      {
        text: 'cos.constructor("alert(1)")()',
        message: 'There is no function “cos.constructor”',
        marked: 'cos.constructor',
        hint: 'Functions are written without a point, as in sin(x).',
      },
      {
        text: 'x.constructor',
        message: '“x.constructor” is no name: a name has letters, digits and _',
        hint: 'Write x_constructor.',
        fixes: ['x_constructor'],
      },
      {
        text: 'constructor = constructor',
        message: 'constructor needs constructor: no value can come first',
        hint: '“=” names a result and changes no number. Give the new value a new name.',
        fixes: ['constructor_2 = constructor'],
      },
      {
        text: '__proto__ = __proto__ + 1',
        message: '__proto__ needs __proto__: no value can come first',
        hint: '“=” names a result and changes no number. Give the new value a new name.',
        fixes: ['__proto___2 = __proto__ + 1'],
      },
      {
        text: 'f=x*y&at=x:2',
        message: 'This is a link, not a formula',
        hint: 'Its formula stands after “f=”.',
        fixes: ['x*y'],
      },
      {
        text: 'https://example.org/#f=x*y',
        message: 'This is a link, not a formula',
        hint: 'Its formula stands after “f=”.',
        fixes: ['x*y'],
      },
      {
        text: 'x; rm -rf /',
        message: 'Something is missing after “/”',
        marked: '/',
        hint: 'Type what follows, or remove it.',
        fixes: ['x; rm -rf '],
      },
      {
        text: 'x[constructor]',
        message: 'There are no indices here: a name holds one number',
        hint: 'Write x_constructor.',
        fixes: ['x_constructor'],
      },
    ],
  },
  {
    title: 'Limits',
    inputs: [
      {
        text: `${'('.repeat(61)}x${')'.repeat(61)}`,
        message: 'Brackets may be 60 deep; here they are 61',
        marked: '(',
        hint: 'Name a part on a line of its own.',
      },
      {
        text: `${'sin('.repeat(61)}x${')'.repeat(61)}`,
        message: 'Brackets may be 60 deep; here they are 61',
        marked: '(',
        hint: 'Name a part on a line of its own.',
      },
      {
        text: `${'-'.repeat(101)}x`,
        message: 'At most 100 of “-” may follow each other; here are 101',
        marked: '-',
        hint: 'Name a part on a line of its own.',
      },
      {
        text: `x${'^x'.repeat(101)}`,
        message: 'At most 100 of “^” may follow each other; here are 101',
        marked: '^',
        hint: 'Name a part on a line of its own.',
      },
      {
        text: `${'x > 0 ? x : '.repeat(101)}0`,
        message: 'At most 100 of “?” may follow each other; here are 101',
        marked: '?',
        hint: 'Name a part on a line of its own.',
      },
      {
        text: `x${'+x'.repeat(2001)}`,
        message: 'A formula may have 2000 operations; this one has 2001',
        hint: 'Leave a part out.',
      },
      {
        text: 'x + '.repeat(5001),
        message: 'A formula may have 20000 characters; this one has 20004',
        marked: 'x + ',
        hint: 'Leave a part out.',
      },
      {
        text: `max(${'x,'.repeat(100)}x)`,
        message: 'A call may have 100 operands; this one has 101',
        hint: 'Name a part on a line of its own.',
      },
      {
        text: 'x'.repeat(101),
        message: 'A name may have 100 characters; this one has 101',
        hint: 'Choose a shorter name.',
      },
      {
        text: '1'.repeat(20_001),
        message: 'A formula may have 20000 characters; this one has 20001',
        marked: '1',
        hint: 'Leave a part out.',
      },
      {
        text:
          'g0(x) = x; ' +
          Array.from({ length: 13 }, (_, k) => `g${k + 1}(x) = g${k}(g${k}(x)); `).join('') +
          'g13(x)',
        message: 'A formula may have 4000 calls of your own functions; this one has 16383',
        marked: 'g13(x)',
        hint: 'Calls of your own functions count as written out.',
      },
      {
        text:
          'g0(x) = x; ' +
          Array.from({ length: 101 }, (_, k) => `g${k + 1}(x) = g${k}(x); `).join('') +
          'g101(x)',
        message: 'Functions may call each other 100 deep; here 102 deep',
        marked: 'g101(x)',
        hint: 'Calls of your own functions count as written out.',
      },
      {
        text: '('.repeat(20_000),
        message: 'This “(” is never closed',
        marked: '(',
        hint: 'Something is missing after “(”.',
      },
    ],
  },
  {
    title: 'Built to hang a parser',
    inputs: [
      {
        text: `${'x%('.repeat(22)}x${')'.repeat(22)}`,
        message: '“%” has no meaning in a formula',
        marked: '%',
        hint: 'For a remainder write mod(x, y), for per cent /100.',
      },
      {
        text: '5%(',
        message: '“%” has no meaning in a formula',
        marked: '%',
        hint: 'For a remainder write mod(x, y), for per cent /100.',
        fixes: ['5/100'],
      },
      {
        text: '5%(x',
        message: '“%” has no meaning in a formula',
        marked: '%',
        hint: 'For a remainder write mod(x, y), for per cent /100.',
        fixes: ['5/100(x)'],
      },
      {
        text: "3.5%'!",
        message: '“%” has no meaning in a formula',
        marked: '%',
        hint: 'For a remainder write mod(x, y), for per cent /100.',
        fixes: ['3.5/gamma(100 + 1)'],
      },
      {
        text: `${'('.repeat(20)}1${'+5%)'.repeat(20)}`,
        message: '“%” has no meaning in a formula',
        marked: '%',
        hint: 'For a remainder write mod(x, y), for per cent /100.',
        fixes: [
          '((((((((((((((((((((1+5/100)+5%)+5%)+5%)+5%)+5%)+5%)+5%)+5%)+5%)+5%)+5%)+5%)+5%)+5%)+5%)+5%)+5%)+5%)+5%)',
        ],
      },
      {
        text: '0:1e7',
        message: 'This “:” has no “?”',
        marked: ':',
        hint: 'A condition reads c ? a : b. There are no ranges: a name holds one number.',
        fixes: ['0/1e7'],
      },
      {
        text: '['.repeat(50) + ']'.repeat(50),
        message: 'Only round brackets group here',
        hint: 'Write ( ).',
      },
      {
        text: 'f('.repeat(70),
        message: 'This “(” is never closed',
        marked: '(',
        hint: 'Something is missing after “(”.',
      },
      {
        text: 'x%-('.repeat(20),
        message: '“%” has no meaning in a formula',
        marked: '%',
        hint: 'For a remainder write mod(x, y), for per cent /100.',
        fixes: ['x/100-(x%-(x%-(x%-(x%-(x%-(x%-(x%-(x%-(x%-(x%-(x%-(x%-(x%-(x%-(x%-(x%-(x%-(x%-(x%-('],
      },
      {
        text: '{'.repeat(300),
        message: 'This “{” is never closed',
        marked: '{',
        hint: 'Only round brackets ( ) are used.',
      },
      {
        text: '|'.repeat(101),
        message: 'This “|” is never closed',
        marked: '|',
        hint: 'The absolute value is |x| or abs(x); “or” is the word or.',
      },
      {
        text: '\\frac{'.repeat(400),
        message: '“\\” has no meaning in a formula',
        marked: '\\',
        hint: 'Write sin(x), x/y, x^2 instead of LaTeX commands.',
      },
      {
        text: 'x if '.repeat(300),
        message: 'A condition is written with “?” and “:”, not in words',
        marked: 'if',
        hint: 'Write c ? a : b.',
      },
      {
        text: 'x=x;'.repeat(500),
        message: 'x is defined twice, at columns 1 and 5',
        marked: 'x',
        hint: 'Give the new value a new name.',
      },
      {
        text: 'lambda x: '.repeat(200),
        message: 'Something is missing after “:”',
        marked: ':',
        hint: 'Type what follows.',
      },
      {
        text: '# '.repeat(9_000),
        message: 'There is only a remark, no formula',
        hint: 'Type one, such as sin(x*y).',
      },
      { text: ';'.repeat(15_000), message: 'The formula is empty', hint: 'Type one, such as sin(x*y).' },
      {
        text: `${'√'.repeat(200)}x`,
        message: 'Brackets may be 60 deep; here they are 200',
        marked: '√',
        hint: 'Name a part on a line of its own.',
      },
    ],
  },
]
