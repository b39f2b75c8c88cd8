import { giveUp } from '../notConvertible'
import { logTo } from '../phrases'
import { call, comparisons, infix, name, negativeFactor, not, number, ownCall, type Piece } from '../piece'
import type { TokenStream } from '../tokenStream'
import { isCaseWord, readCases } from './latexCases'
import { functionHere, type LatexFacts } from './latexFunctions'
import { isLetter, type LatexName, letterRun, readIndex, readName } from './latexNames'
import { isDigit, readDigits } from './latexNumbers'
import { inverseOf, LETTERS } from './latexSymbols'
import type { LatexToken } from './latexTokens'

const RELATIONS: ReadonlySet<string> = new Set(['<', '>', '<=', '>=', '==', '!=', '='])
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['\\{', '\\}'],
  ['{', '}'],
])
/** Letters that before a bracket are functions, so that f(x) is no product. */
const FUNCTION_LETTERS: ReadonlySet<string> = new Set([
  'f',
  'g',
  'h',
  'F',
  'G',
  'H',
  '\\phi',
  '\\varphi',
  '\\psi',
])

/** Reads expressions by descending from the weakest operator to the strongest; each comes out in our language. */
export class LatexExpression {
  /** Vertical bars that are open within the innermost brackets. */
  private bars = 0

  constructor(
    private readonly stream: TokenStream<LatexToken>,
    private readonly facts: LatexFacts,
  ) {}

  /** The expression that begins here, up to what cannot belong to it. */
  read(): Piece {
    let left = this.conjunction()
    while (this.stream.accept('or')) left = infix('or', left, this.conjunction())
    return left
  }

  private conjunction(): Piece {
    let left = this.relation()
    while (this.stream.accept('and')) left = infix('and', left, this.relation())
    return left
  }

  private relation(): Piece {
    if (this.stream.accept('\\neg') || this.stream.accept('\\lnot'))
      return not(this.nested(() => this.relation()))
    const operands = [this.sum()]
    const symbols: string[] = []
    while (RELATIONS.has(this.stream.peek().text)) {
      const symbol = this.stream.next().text
      symbols.push(symbol === '=' ? '==' : symbol)
      operands.push(this.sum())
    }
    return comparisons(operands, symbols)
  }

  private sum(): Piece {
    let left = this.product()
    while (this.stream.at('+', '-')) left = infix(this.stream.next().text, left, this.product())
    return left
  }

  private product(): Piece {
    let left = this.signedRun()
    for (;;) {
      if (this.stream.accept('*')) left = infix('*', left, this.signedRun())
      else if (this.stream.accept('/')) left = this.quotient(left)
      else if (this.stream.accept('\\bmod') || this.stream.accept('\\mod'))
        left = call('mod', left, this.signedRun())
      else return left
    }
  }

  /** As in our language, 1/2x is half of x, but a/2b is a divided by 2b. */
  private quotient(left: Piece): Piece {
    if (left.symbol !== 'number' || !isDigit(this.stream)) return infix('/', left, this.signedRun())
    const fraction = infix('/', left, this.factor())
    return this.startsFactor() ? infix('*', fraction, this.run()) : fraction
  }

  private signedRun(): Piece {
    let minuses = 0
    while (this.stream.at('+', '-')) if (this.stream.next().text === '-') minuses++
    const run = this.run()
    return minuses % 2 === 1 ? negativeFactor(run) : run
  }

  /** Factors side by side. */
  private run(): Piece {
    let left = this.factor()
    while (this.startsFactor()) {
      if (isDigit(this.stream)) giveUp('a number after a factor')
      left = infix('*', left, this.factor())
    }
    return left
  }

  /** Whether a factor begins here, rather than an operator or an end. */
  startsFactor(): boolean {
    const { kind, text } = this.stream.peek()
    if (kind === 'word') return !(isCaseWord(text) || text === 'and' || text === 'or')
    if (kind === 'command') return !/^\\(?:[}\\&]|right.|[bp]?mod|r(?:vert|floor|ceil))$/.test(text)
    if (text === '|') return this.bars === 0
    return kind === 'begin' || (kind === 'char' && /^(?:[\p{L}\d.([{])$/u.test(text))
  }

  /** A value with its exponent and factorial sign. */
  private factor(): Piece {
    const { stream } = this
    const variable =
      functionHere(this.stream, this.facts) === undefined ? readName(stream, this.facts.words) : undefined
    let piece = variable ? this.variable(variable) : this.value()
    if (!variable && stream.at('^')) piece = infix('^', piece, this.exponent(false))
    if (stream.at('^', '_', "'")) giveUp(`a second ${stream.peek().text}`)
    while (stream.accept('!')) piece = call('gamma', infix('+', piece, number('1')))
    return piece
  }

  /** A variable with index and exponent in either order; a function of the text with its operands. */
  private variable({ key, wish }: LatexName): Piece {
    const { stream, facts } = this
    let exponent = stream.at('^') ? this.exponent(key === 'e') : undefined
    const index = stream.accept('_') ? readIndex(stream) : ''
    const whole = index ? `${key}_${index}` : key
    if (facts.functions.has(whole) && stream.at('(', '[')) {
      if (exponent) giveUp('the power of a function')
      return ownCall(facts.names.of(`${whole}()`, index ? `${wish}_${index}` : wish), this.operands())
    }
    if (FUNCTION_LETTERS.has(key) && stream.at('(')) giveUp(`the function ${key}`)
    if (index && !exponent && stream.at('^')) exponent = this.exponent(false)
    const piece = this.named({ key: whole, wish: index ? `${wish}_${index}` : wish })
    return exponent ? infix('^', piece, exponent) : piece
  }

  private named({ key, wish }: LatexName): Piece {
    return name(this.facts.names.of(key, wish, key !== 'e' && key !== '\\pi'))
  }

  /** What stands after `^`. An exponent such as (l) or * is an index in disguise. */
  private exponent(isOfE: boolean): Piece {
    const { stream } = this
    stream.expect('^')
    const isIndex = stream.at('{') && stream.peek(1).text === '(' && stream.peek(3).text === ')'
    if (isIndex && stream.peek(4).text === '}' && !isOfE) giveUp('an index in brackets')
    if (stream.accept('-')) return negativeFactor(readDigits(this.stream))
    const exponent = isDigit(this.stream) ? readDigits(this.stream) : this.argument()
    return exponent.text === 'T' && this.startsFactor() ? giveUp('a transposed vector') : exponent
  }

  /** What a command such as `\frac` takes: a group, or the next word alone. */
  private argument(): Piece {
    const { stream } = this
    if (stream.at('{')) return this.bracketed()
    if (/^\d$/.test(stream.peek().text)) return number(stream.next().text)
    const variable =
      functionHere(this.stream, this.facts) === undefined ? readName(stream, this.facts.words) : undefined
    return variable ? this.named(variable) : this.nested(() => this.value())
  }

  /** Anything but a variable. */
  private value(): Piece {
    const { stream } = this
    const called = functionHere(this.stream, this.facts)
    if (called !== undefined) return this.nested(() => this.functionCall(called))
    if (isDigit(this.stream)) return readDigits(this.stream)
    if (CLOSING.has(stream.peek().text)) return this.bracketed()
    const { kind, text } = stream.next()
    if (kind === 'begin') return this.nested(() => readCases(text, stream, this))
    if (text === '|') return this.between('|', 'abs')
    if (text === '\\left|' || text === '\\lvert')
      return this.between(text === '\\lvert' ? '\\rvert' : '\\right|', 'abs')
    if (text === '\\lfloor') return this.between('\\rfloor', 'floor')
    if (text === '\\lceil') return this.between('\\rceil', 'ceil')
    if (text === '\\frac') return this.fraction()
    if (text === '\\sqrt') return this.root()
    if (text === '\\infty') return name('Infinity')
    if (text === '\\boxed') return this.argument()
    return giveUp(`the word ${text}`)
  }

  private nested<R>(read: () => R): R {
    return this.stream.nested(read)
  }

  /** What stands in the brackets that open here. */
  private bracketed(): Piece {
    const opening = this.stream.next().text
    return this.enclosed(() => {
      if (opening === '\\{' && this.stream.peek().kind === 'begin')
        return readCases(this.stream.next().text, this.stream, this)
      const inner = this.read()
      this.stream.expect(CLOSING.get(opening) as string)
      return inner
    })
  }

  /** What `read` returns, within brackets of its own: bars outside are none of its ends. */
  enclosed<R>(read: () => R): R {
    const { bars } = this
    this.bars = 0
    const result = this.nested(read)
    this.bars = bars
    return result
  }

  private between(closing: string, called: string): Piece {
    const inner = this.enclosed(() => {
      this.bars = closing === '|' ? 1 : 0
      return this.read()
    })
    this.stream.expect(closing)
    return call(called, inner)
  }

  private fraction(): Piece {
    const { stream } = this
    const isD = () => stream.peek(stream.at('{') ? 1 : 0).text === 'd'
    const startsWithD = isD()
    const above = this.argument()
    const ofWhat = stream.peek(2)
    if (startsWithD && isD() && (isLetter(ofWhat) || LETTERS.has(ofWhat.text))) giveUp('a derivative')
    return infix('/', above, this.argument())
  }

  private root(): Piece {
    if (!this.stream.at('[')) return call('sqrt', this.argument())
    const degree = this.bracketed()
    const radicand = this.argument()
    if (degree.text === '2' || degree.text === '3')
      return call(degree.text === '2' ? 'sqrt' : 'cbrt', radicand)
    return call('nthRoot', radicand, degree)
  }

  /** `\sin^2 x`, `\log_2(x)`, `\max\{0, x\}`. */
  private functionCall(called: string): Piece {
    const { stream } = this
    const { kind } = stream.peek()
    stream.position += kind === 'char' ? letterRun(stream).length : 1
    let base: Piece | undefined
    let power: Piece | undefined
    while (stream.at('^', '_')) {
      if (stream.at('^')) power = power ? giveUp('two powers') : this.exponent(false)
      else {
        stream.next()
        base =
          base || called !== 'log'
            ? giveUp('an index of a function')
            : isDigit(this.stream)
              ? readDigits(this.stream)
              : this.argument()
      }
    }
    const operands = CLOSING.has(stream.peek().text) ? this.operands() : [this.bareOperand()]
    const inverse =
      power?.text === '-1' ? (inverseOf(called) ?? giveUp('the inverse of a function')) : undefined
    if ((called === 'max' || called === 'min') && operands.length < 2) giveUp('the largest of a list')
    const value = base ? logarithm(base, operands) : call(inverse ?? called, ...operands)
    return power && !inverse ? infix('^', value, power) : value
  }

  private operands(): Piece[] {
    const closing = CLOSING.get(this.stream.next().text) as string
    return this.enclosed(() => {
      const operands = [this.read()]
      while (this.stream.accept(',') || this.stream.accept(';')) operands.push(this.read())
      this.stream.expect(closing)
      return operands
    })
  }

  /** The operand of `\sin 2x`: the factors up to a bracket, an operator or another function. */
  private bareOperand(): Piece {
    const sign = this.stream.accept('-')
    const isWhole =
      functionHere(this.stream, this.facts) !== undefined || this.stream.at('|', '\\left|', '\\lvert')
    let operand = this.factor()
    const goesOn = () =>
      this.startsFactor() && !isDigit(this.stream) && functionHere(this.stream, this.facts) === undefined
    while (!isWhole && goesOn() && !this.stream.at('(', '[', '\\{', '|', '\\left|')) {
      operand = infix('*', operand, this.factor())
    }
    return sign ? negativeFactor(operand) : operand
  }
}

function logarithm(base: Piece, operands: readonly Piece[]): Piece {
  if (base.text === 'e') return call('log', ...operands)
  const [x, ...more] = operands
  return x && more.length === 0 ? logTo(base, x) : giveUp('a logarithm of several numbers')
}
