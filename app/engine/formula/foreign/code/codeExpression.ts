import { giveUp } from '../notConvertible'
import { comparisons, conditional, infix, negative, not, number, ownCall, type Piece } from '../piece'
import type { TokenStream } from '../tokenStream'
import { codeConstant, convertCall, isModule, layerFunction, logic } from './codeFunctions'
import type { CodeToken, Dialect } from './codeTokens'
import type { WholeNumbers } from './wholeNumbers'

/** What the names of a program stand for at one place in it. */
export interface CodeScope {
  /** The value of a variable; one that nothing assigned is an input. `wish` is how we would like to call it. */
  value(name: string, wish?: string): Piece
  /** Our name of a function that the program defines. */
  functionName(name: string): string | undefined
  /** Whether the program has given the name a value. */
  isAssigned(name: string): boolean
  assign(name: string, value: Piece): Piece
}

const COMPARISONS: ReadonlySet<string> = new Set(['==', '===', '!=', '!==', '<', '>', '<=', '>='])

const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'if else elif for while in is and or not lambda def return import from class with try except finally raise assert ' +
    'yield async await global nonlocal del pass break continue None const let var function new typeof null undefined ' +
    'this self switch case do Math print'
  ).split(' '),
)

const TRUTHS: ReadonlyMap<string, string> = new Map([
  ['True', '1'],
  ['true', '1'],
  ['False', '0'],
  ['false', '0'],
])

/** Named operands that say nothing about the value. */
const MUTE: ReadonlySet<string> = new Set([
  'requires_grad',
  'dtype',
  'device',
  'name',
  'trainable',
  'inplace',
])

/** Reads expressions by descending from the weakest operator to the strongest; each comes out in our language. */
export class CodeExpression {
  constructor(
    private readonly stream: TokenStream<CodeToken>,
    private readonly dialect: Dialect,
    private readonly scope: CodeScope,
    private readonly wholes: WholeNumbers,
  ) {}

  /** The expression that begins here, up to what cannot belong to it. */
  read(): Piece {
    const choices: { condition: Piece; value: Piece }[] = []
    for (;;) {
      const first = this.disjunction()
      const python = this.dialect === 'Python'
      if (!this.stream.accept(python ? 'if' : '?')) return otherwise(choices, first)
      const second = this.stream.nested(() => (python ? this.disjunction() : this.read()))
      this.stream.expect(python ? 'else' : ':')
      choices.push(python ? { condition: second, value: first } : { condition: first, value: second })
    }
  }

  private disjunction(): Piece {
    return this.logic('or', this.dialect === 'Python' ? ['or'] : ['||'], () =>
      this.logic('and', this.dialect === 'Python' ? ['and'] : ['&&'], () => this.negation()),
    )
  }

  private logic(symbol: 'and' | 'or', spellings: readonly string[], operand: () => Piece): Piece {
    let left = operand()
    while (this.stream.at(...spellings)) {
      this.stream.next()
      left = logic(symbol, left, operand())
    }
    return left
  }

  private negation(): Piece {
    let count = 0
    while (this.dialect === 'Python' && this.stream.accept('not')) count++
    const piece = this.comparison()
    return count === 0 ? piece : negated(piece, count)
  }

  /** Python chains comparisons; elsewhere a chain compares a 0 or 1, which nobody means. */
  private comparison(): Piece {
    const operands = [this.mask()]
    const symbols: string[] = []
    while (COMPARISONS.has(this.stream.peek().text)) {
      symbols.push(this.stream.next().text.slice(0, 2))
      operands.push(this.mask())
    }
    if (symbols.length > 1 && this.dialect !== 'Python') giveUp('a chain of comparisons')
    return comparisons(operands, symbols)
  }

  /** NumPy's `(x > 0) & (x < 1)` binds tighter than comparisons. */
  private mask(): Piece {
    if (this.dialect !== 'Python') return this.sum()
    return this.logic('or', ['|'], () => this.logic('and', ['&'], () => this.sum()))
  }

  private sum(): Piece {
    let left = this.product()
    while (this.stream.at('+', '-')) left = this.wholes.infix(this.stream.next().text, left, this.product())
    return left
  }

  private product(): Piece {
    let left = this.signed()
    while (this.stream.at('*', '/', '//', '%')) {
      const symbol = this.stream.next().text
      const right = this.signed()
      if (symbol === '//') left = convert('floor_divide', this.dialect, left, right)
      else if (symbol === '%')
        left = this.wholes.from(
          convert(this.dialect === 'Python' ? 'mod' : 'fmod', this.dialect, left, right),
          left,
          right,
        )
      else left = this.wholes.infix(symbol, left, right)
    }
    return left
  }

  private signed(): Piece {
    let minuses = 0
    let nots = 0
    while (this.stream.at('+', '-', ...(this.dialect === 'Python' ? [] : ['!']))) {
      const sign = this.stream.next().text
      if (sign === '!') nots++
      else if (nots > 0) giveUp('a sign after !')
      else if (sign === '-') minuses++
    }
    const piece = this.power()
    if (nots > 0) return minuses > 0 ? giveUp('a sign before !') : negated(piece, nots)
    return minuses % 2 === 1 ? this.wholes.from(negative(piece), piece) : piece
  }

  /** `^` on real numbers is no operation of Python; who writes it means the power. */
  private power(): Piece {
    const base = this.operand()
    if (!this.stream.accept('**') && !(this.dialect === 'Python' && this.stream.accept('^'))) return base
    return infix(
      '^',
      base,
      this.stream.nested(() => this.signed()),
    )
  }

  /** A value with the methods called on it: `(x*y).tanh()`. */
  private operand(): Piece {
    let piece = this.primary()
    while (this.stream.at('.') && this.stream.peek(2).text === '(') {
      this.stream.next()
      const called = this.stream.next().text
      piece = this.called({ called, module: '' }, [piece])
    }
    return piece
  }

  private primary(): Piece {
    const { kind, text } = this.stream.next()
    if (kind === 'number') return this.wholes.literal(number(text))
    if (kind === 'name') return this.named(text)
    if (kind !== 'symbol' || text !== '(') giveUp(`a value expected, got ${text}`)
    return this.stream.nested(() => this.bracketed())
  }

  private bracketed(): Piece {
    const { stream } = this
    if (
      this.dialect === 'C' &&
      /^(?:double|float)$/.test(stream.peek().text) &&
      stream.peek(1).text === ')'
    ) {
      stream.position += 2
      return { ...this.operand() } // another piece, which is no whole number
    }
    const target = stream.peek(1).text === ':=' ? stream.next().text : ''
    if (target) stream.next()
    const inner = this.read()
    stream.expect(')')
    return target ? this.scope.assign(target, inner) : inner
  }

  private named(word: string): Piece {
    const { stream, scope } = this
    const truth = TRUTHS.get(word)
    if (truth) return number(truth)
    if (isModule(word, this.dialect) && stream.at('.') && !scope.isAssigned(word)) return this.library(word)
    if ((word === 'self' || word === 'this') && stream.accept('.')) return this.indexed(stream.next().text)
    if (KEYWORDS.has(word)) giveUp(`the word ${word}`)
    if (stream.at('(')) return this.called({ called: word, module: '' }, [])
    if (word === 'M_PI' || (word === 'Infinity' && this.dialect === 'JavaScript')) return codeConstant(word)
    return this.indexed(word)
  }

  /** `np.pi`, `torch.nn.functional.relu(x)`. */
  private library(first: string): Piece {
    const path = [first]
    while (this.stream.accept('.')) path.push(this.stream.next().text)
    const word = path.pop() as string
    const called = this.acceptLayer() ? layerFunction(word) : word
    return this.stream.at('(') ? this.called({ called, module: path.join('.') }, []) : codeConstant(called)
  }

  /** Steps over the first brackets of `nn.ReLU()(x)`: a layer is made, then called. */
  private acceptLayer(): boolean {
    const { stream } = this
    const isLayer = ['(', ')', '('].every((bracket, ahead) => stream.peek(ahead).text === bracket)
    if (isLayer) stream.position += 2
    return isLayer
  }

  /** A variable, or an element of a list with a written index: `w[0]`, `w[i, j]`. */
  private indexed(word: string): Piece {
    let key = word
    let wish = word
    while (this.stream.accept('[')) {
      do {
        const { kind, text } = this.stream.next()
        if (!(kind === 'name' || (kind === 'number' && /^\d+$/.test(text))))
          giveUp('an index that is computed')
        key += `[${text}]`
        wish += `_${text}`
      } while (this.stream.accept(','))
      this.stream.expect(']')
    }
    return this.wholes.named(word, this.scope.value(key, wish))
  }

  /** The call whose opening bracket stands here. */
  private called(target: { called: string; module: string }, first: readonly Piece[]): Piece {
    const { operands, named } = this.stream.nested(() => this.operands())
    const own =
      target.module === '' && first.length === 0 ? this.scope.functionName(target.called) : undefined
    if (own !== undefined && named.size === 0) return this.wholes.named(target.called, ownCall(own, operands))
    // Another piece also where the call changes nothing: double(n) is no whole number.
    return { ...convertCall({ ...target, operands: [...first, ...operands], named, dialect: this.dialect }) }
  }

  private operands(): { operands: Piece[]; named: Map<string, Piece> } {
    const { stream } = this
    const operands: Piece[] = []
    const named = new Map<string, Piece>()
    stream.expect('(')
    while (!stream.at(')')) {
      const isNamed = stream.peek().kind === 'name' && stream.peek(1).text === '='
      const key = isNamed ? stream.next().text : ''
      if (isNamed) stream.next()
      if (MUTE.has(key)) this.skipOperand()
      else if (isNamed) named.set(key, this.read())
      else if (named.size > 0) giveUp('a plain operand after a named one')
      else operands.push(this.read())
      if (!stream.accept(',')) break
    }
    stream.expect(')')
    return { operands, named }
  }

  /** Steps over a value that is a word: `torch.float32`, `True`, `'cpu'`. */
  private skipOperand(): void {
    while (['name', 'string'].includes(this.stream.peek().kind) || this.stream.at('.')) this.stream.next()
  }
}

function convert(called: string, dialect: Dialect, ...operands: Piece[]): Piece {
  return convertCall({ called, module: '', operands, named: new Map(), dialect })
}

function negated(piece: Piece, count: number): Piece {
  return count % 2 === 1 ? not(piece) : not(not(piece))
}

/** `c1 ? a1 : c2 ? a2 : last`. */
function otherwise(choices: readonly { condition: Piece; value: Piece }[], last: Piece): Piece {
  return choices.reduceRight((no, { condition, value }) => conditional(condition, value, no), last)
}
