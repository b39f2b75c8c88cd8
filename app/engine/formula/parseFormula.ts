import { isFunctionName } from '../operations/table'
import { checkBrackets } from './checkBrackets'
import { checkGrammar } from './checkGrammar'
import { checkNames } from './checkNames'
import { checkWords } from './checkWords'
import { contextOf } from './context'
import { fixedNotes, orderNotes, parameterNotes, rootNotes, unusedNotes } from './definitionNotes'
import { type Dependent, definitionOrder } from './definitionOrder'
import { FormulaError, spanning } from './formulaError'
import { checkOperationCount } from './operationCount'
import type { Definition, FunctionDefinition, Note, Program } from './program'
import { readExpression } from './readExpression'
import { elsewhereNotes, lookAlikeNotes, ownNameNotes, readingNotes } from './readingNotes'
import { readTokens } from './readTokens'
import { resolveBars } from './resolveBars'
import { resolveConditions } from './resolveConditions'
import { resolveRoots } from './resolveRoots'
import { rootStatement, usesOf } from './rootStatement'
import { type Statement, splitStatements } from './statements'
import { refuseTakenNames } from './takenNames'
import type { Token } from './token'

/**
 * The program of a formula: statements separated by line breaks or `;`, the last one that no other uses the root. As the
 * root `f(x, y) = …` merely names the formula and its inputs. Cost linear in the length.
 * @throws FormulaError with the place of the first thing that cannot be read.
 */
export function parseFormula(text: string): Program {
  const tokens = resolveRoots(resolveBars(readTokens(text), text))
  checkBrackets(tokens, text)
  checkWords(tokens, text)
  const statements = splitStatements(tokens, text)
  const rootOf = rootStatement(statements)
  if (!rootOf) throw emptyError(text)
  refuseTakenNames(statements, text)
  const context = contextOf(statements, text)
  for (const { body } of statements) checkGrammar(body, context)
  checkNames(statements, context)
  if (context.functions.size === 0) checkOperationCount(statements)
  const root = withoutParameters(read(rootOf))
  const readings = statements.map((statement) => (statement === rootOf ? root : read(statement)))
  const functions = readings.filter(isFunction)
  const plain = readings.filter((reading): reading is Dependent => !isFunction(reading))
  const ordered = definitionOrder([...functions, ...plain.filter((reading) => reading !== root), root])
  return {
    definitions: ordered.filter((definition) => !('parameters' in definition)),
    root: root.definition,
    parameters: rootOf.parameters?.map((parameter) => parameter.text) ?? [],
    functions: new Map(ordered.filter(hasParameters).map((definition) => [definition.name, definition])),
    notes: [
      ...notesOf(statements, readings, tokens, rootOf),
      ...(root === readings.at(-1) ? orderNotes(plain) : rootNotes(root, text)),
      ...unusedNotes(readings, root, text),
      ...parameterNotes(statements, rootOf),
      ...fixedNotes(readings, root, rootOf.parameters?.length ?? 0),
    ],
  }
}

type Reading = Dependent<Definition | FunctionDefinition>

function emptyError(text: string): FormulaError {
  const isRemark = text.includes('#')
  const message = isRemark ? 'There is only a remark, no formula' : 'The formula is empty'
  return new FormulaError(message, { start: 0, end: text.length }, 'Type one, such as sin(x*y).')
}

function hasParameters(definition: Definition): definition is FunctionDefinition {
  return 'parameters' in definition
}

function isFunction(reading: Reading): reading is Dependent<FunctionDefinition> {
  return hasParameters(reading.definition)
}

function read(statement: Statement): Reading {
  const { name, parameters, body } = statement
  const expression = readExpression(resolveConditions(body))
  const span = spanning((name ?? (body[0] as Token)).span, (body.at(-1) as Token).span)
  const listed = parameters?.map((parameter) => parameter.text)
  const definition = { name: name?.text ?? '', expression, span, ...(listed && { parameters: listed }) }
  return { definition, uses: usesOf(statement), place: name?.span, isRule: parameters !== undefined }
}

function withoutParameters({ definition: { name, expression, span }, ...rest }: Reading): Dependent {
  return { definition: { name, expression, span }, ...rest }
}

/** What is worth telling of the reading of each line and of the names. */
function notesOf(
  statements: readonly Statement[],
  readings: readonly Reading[],
  tokens: readonly Token[],
  root: Statement,
): Note[] {
  const names = tokens.filter(({ kind, text }) => kind === 'name' && !isFunctionName(text))
  const defined = new Set(
    statements.flatMap(({ name, parameters = [] }) => [name, ...parameters]).map((own) => own?.text),
  )
  return [
    ...(root.parameters ?? []).flatMap(({ text, span }) => ownNameNotes(text, span)),
    ...lookAlikeNotes(names),
    ...elsewhereNotes(names, defined),
    ...readings.flatMap(({ definition }, index) => readingNotes(definition, statements[index]?.body ?? [])),
  ]
}
