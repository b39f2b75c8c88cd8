/** Names that mean the same function in every language that has them. */
const SAME = [
  'asin: arcsin',
  'acos: arccos',
  'atan: arctan',
  'acot: arccot',
  'asec: arcsec',
  'acsc: arccsc',
  'asinh: arsinh arcsinh',
  'acosh: arcosh arccosh',
  'atanh: artanh arctanh',
  'acoth: arcoth arccoth',
  'atan2: arctan2',
  'sign: sgn signum',
  'abs: fabs absolute',
  'ceil: ceiling',
  'max: maximum',
  'min: minimum',
  'sigmoid: logistic expit',
  'silu: swish',
  'log_sigmoid: logsigmoid',
  'lgamma: gammaln',
]

/** Names that probably mean one of ours, to be asked for. */
const GUESSES = [
  'sin: sen seno sinus',
  'cos: coseno cosinus cosine',
  'tan: tg tang tangens tangent',
  'cot: ctg cotg cotan ctn',
  'csc: cosec',
  'asin: arcsen asen arcsine',
  'acos: arccosine',
  'atan: arctg atn arctangent',
  'acot: arcctg arccotan',
  'acsc: arccosec',
  'sinh: sh senh',
  'cosh: ch',
  'tanh: th tgh',
  'coth: cth ctgh',
  'asinh: arsh',
  'acosh: arch',
  'atanh: arth',
  'log10: lg',
  'log2: ld lb',
  'ln: loge',
  'exp: exponential',
  'abs: modulus magnitude',
  'sqrt: sqr squareroot wurzel raiz racine rac',
  'square: sqr',
  'cbrt: cuberoot',
  'nthRoot: nroot nthroot',
  'pow: power',
  'mod: fmod modulo remainder rem',
  'relu: ramp',
  'lgamma: loggamma',
]

/** Our names of functions by what they are called elsewhere without a doubt, in lower case. */
export const SAME_FUNCTIONS: ReadonlyMap<string, string> = new Map(
  [...namesByOther(SAME)].map(([other, [name = '']]) => [other, name]),
)

/** Functions as they are called elsewhere, in lower case, with their names here, the likeliest first. */
export const OTHER_FUNCTIONS: ReadonlyMap<string, readonly string[]> = namesByOther([...SAME, ...GUESSES])

function namesByOther(rows: readonly string[]): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const row of rows) {
    const [name = '', others = ''] = row.split(': ')
    for (const other of others.split(' ')) names.set(other, [...(names.get(other) ?? []), name])
  }
  return names
}

/**
 * Calls that are something else here, by their name in lower case and their number of operands: `$1` stands for an
 * operand, `#1` for one that gets brackets where it is more than a name, a number or a call.
 */
export const OTHER_CALLS: ReadonlyMap<string, string> = new Map([
  ...calls('if iif ifelse if_else where cond piecewise', 3, '($1 ? $2 : $3)'),
  ...calls('if iif ifelse if_else where cond', 2, '($1 ? $2 : 0)'),
  ...calls('factorial fact', 1, 'gamma($1 + 1)'),
  ...calls('exp2', 1, '(2^#1)'),
  ...calls('exp10 pow10', 1, '(10^#1)'),
  ...calls('inv reciprocal', 1, '(1/#1)'),
  ...calls('neg', 1, '(-#1)'),
  ...calls('add plus', 2, '(#1 + #2)'),
  ...calls('subtract minus', 2, '(#1 - #2)'),
  ...calls('multiply mul times', 2, '(#1*#2)'),
  ...calls('divide div', 2, '(#1/#2)'),
  ...calls('root', 1, 'sqrt($1)'),
  ...calls('root', 2, 'nthRoot($1, $2)'),
  ...calls('sqrt', 2, 'nthRoot($1, $2)'),
  ...calls('radians deg2rad torad', 1, '(#1*pi/180)'),
  ...calls('degrees rad2deg todeg', 1, '(#1*180/pi)'),
  ...calls('clamp clip', 3, 'min(max($1, $2), $3)'),
  ...calls('float double number print', 1, '#1'),
  ...calls('trunc fix int', 1, '(sign($1)*floor(abs($1)))'),
  ...calls('frac', 1, 'mod($1, 1)'),
  ...calls('heaviside step', 1, '($1 > 0 ? 1 : 0)'),
  ...calls('average mean', 2, '((#1 + #2)/2)'),
  ...calls('sum', 2, '(#1 + #2)'),
])

function calls(names: string, count: number, here: string): [string, string][] {
  return names.split(' ').map((name) => [`${name}/${count}`, here])
}

/** Function and inverse: `sin^-1(x)` usually means asin(x). */
export const INVERSES: ReadonlyMap<string, string> = new Map([
  ['exp', 'ln'],
  ['ln', 'exp'],
  ['log', 'exp'],
  ['square', 'sqrt'],
  ['sqrt', 'square'],
  ['cube', 'cbrt'],
  ['cbrt', 'cube'],
  ['sigmoid', 'logit'],
  ['σ', 'logit'],
  ['logit', 'sigmoid'],
  ['expm1', 'log1p'],
  ['log1p', 'expm1'],
  ...['sin', 'cos', 'tan', 'cot', 'sec', 'csc'].flatMap((name) => [
    [name, `a${name}`] as const,
    [`${name}h`, `a${name}h`] as const,
    [`a${name}`, name] as const,
    [`a${name}h`, `${name}h`] as const,
  ]),
])

/** Units after a number: a name among these that stands nowhere else. Single letters are names. */
export const UNITS: ReadonlySet<string> = new Set(
  (
    'nm um mm cm dm km mg kg ms sec hr hrs deg rad grad hz khz mhz ghz pa kpa mpa ev kev mev mol lb lbs oz ft mph kmh ' +
    'ml dl cl kw kwh mw mv ma kn nf mf kj kcal cal px pt usd eur percent degrees radians meters seconds'
  ).split(' '),
)

/** Words of programs and proofs that begin a line and mean nothing here. */
export const COMMANDS: ReadonlySet<string> = new Set(
  'return let var const auto double float int print plot solve simplify calculate compute find given'.split(
    ' ',
  ),
)

/** Constants as they are called elsewhere, in lower case, with what to write here. */
export const OTHER_CONSTANTS: ReadonlyMap<string, string> = new Map([
  ['pi', 'pi'],
  ['e', 'e'],
  ['tau', 'tau'],
  ['phi', 'phi'],
  ['inf', 'Infinity'],
  ['infinity', 'Infinity'],
])
