import { isFunctionName } from '../operations/table'
import { type Context, checkGrammar } from './checkGrammar'
import { type Dependent, definitionOrder } from './definitionOrder'
import { FormulaError, placeOf, type Span, spanning } from './formulaError'
import type { Definition, FunctionDefinition, Program } from './program'
import { readExpression } from './readExpression'
import { lookAlikeNotes, ownNameNotes, readingNotes } from './readingNotes'
import { readTokens } from './readTokens'
import { type Statement, splitStatements } from './statements'
import type { Token } from './token'

/**
 * The program of a formula: statements separated by line breaks or `;`, the last one the root. A last statement
 * `f(x, y) = …` merely names the formula and its inputs. Cost linear in the length.
 * @throws FormulaError with the place of the first thing that cannot be read.
 */
export function parseFormula(text: string): Program {
  const tokens = readTokens(text)
  const statements = splitStatements(tokens)
  const last = statements.at(-1)
  if (!last)
    throw new FormulaError(
      'The formula is empty',
      { start: 0, end: text.length },
      'Type one, such as sin(x*y).',
    )
  refuseTakenNames(statements, text)
  const context = contextOf(statements, text)
  const readings = statements.map((statement) => read(statement, context))
  const parameters = last.parameters?.map((parameter) => parameter.text) ?? []
  const root = withoutParameters(readings.at(-1) as Reading)
  const functions = readings.slice(0, -1).filter(isFunction)
  const plain = [...readings.slice(0, -1).filter((reading) => !isFunction(reading)), root]
  const ordered = definitionOrder([...functions, ...plain])
  return {
    definitions: ordered.filter((definition) => !('parameters' in definition)),
    root: root.definition,
    parameters,
    functions: new Map(functions.map(({ definition }) => [definition.name, definition])),
    notes: [
      ...(last.parameters ?? []).flatMap(({ text, span }) => ownNameNotes(text, span)),
      ...lookAlikeNotes(tokens.filter(({ kind, text }) => kind === 'name' && !isFunctionName(text))),
      ...readings.flatMap(({ definition }, index) => readingNotes(definition, statements[index]?.body ?? [])),
    ],
  }
}

type Reading = Dependent<Definition | FunctionDefinition>

function isFunction(reading: Reading): reading is Dependent<FunctionDefinition> {
  return 'parameters' in reading.definition
}

function contextOf(statements: readonly Statement[], text: string): Context {
  const functions = new Map<string, number>()
  for (const { name, parameters } of statements)
    if (name && parameters) functions.set(name.text, parameters.length)
  const variables = new Set<string>()
  for (const { name, parameters = [], body } of statements) {
    if (name && !functions.has(name.text)) variables.add(name.text)
    for (const parameter of parameters) variables.add(parameter.text)
    body.forEach((token, index) => {
      if (token.kind === 'name' && body[index + 1]?.kind !== 'open') variables.add(token.text)
    })
  }
  return { text, functions, variables }
}

function read(statement: Statement, context: Context): Reading {
  const { name, parameters, body } = statement
  checkGrammar(body, context)
  const expression = readExpression(body)
  const span = spanning((name ?? (body[0] as Token)).span, (body.at(-1) as Token).span)
  const own = new Set(parameters?.map((parameter) => parameter.text))
  const uses = body
    .filter((token) => token.kind === 'name' && !own.has(token.text))
    .map((token) => token.text)
  const definition = { name: name?.text ?? '', expression, span }
  if (!parameters) return { definition, uses }
  return { definition: { ...definition, parameters: [...own] }, uses }
}

function withoutParameters({ definition, uses }: Reading): Dependent<Definition> {
  const { name, expression, span } = definition
  return { definition: { name, expression, span }, uses }
}

/** A name is defined once, and the built-in functions keep theirs. */
function refuseTakenNames(statements: readonly Statement[], text: string): void {
  const places = new Map<string, Span>()
  for (const { name } of statements) {
    if (!name) continue
    if (isFunctionName(name.text)) {
      throw new FormulaError(`${name.text} is a built-in function`, name.span, 'Choose another name.')
    }
    const earlier = places.get(name.text)
    if (earlier) {
      const [first, second] = [placeOf(text, earlier.start), placeOf(text, name.span.start)]
      const where = first.line === second.line ? '' : ` on lines ${first.line} and ${second.line}`
      throw new FormulaError(
        `${name.text} is defined twice${where}`,
        name.span,
        'Give the new value a new name.',
      )
    }
    places.set(name.text, name.span)
  }
}
