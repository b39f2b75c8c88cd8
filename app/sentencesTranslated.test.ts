import { expect, it } from 'vitest'
import { operations } from './engine/operations/table'
import { chinese } from './words/chinese/chinese'

const rows = Object.values(operations)
const POINTS = [Number.NEGATIVE_INFINITY, -2, -1, -0.5, 0, 0.5, 1, 2, Number.POSITIVE_INFINITY]

/** All that the table says in words: meanings, what is handed on, domains, remarks. */
const sentences = new Set(
  rows.flatMap(({ meaning, handsOn, domain, remarks, arity }) => [
    ...[meaning, ...(handsOn ? [handsOn] : []), ...(domain ? [domain.needs] : [])],
    ...remarks.map(({ text }) => text),
    ...operandLists(arity.least).flatMap((operands) => domain?.whyNoValue?.(...operands) ?? []),
  ]),
)

function operandLists(count: number): number[][] {
  if (count === 0) return [[]]
  return operandLists(count - 1).flatMap((list) => POINTS.map((point) => [...list, point]))
}

/** The numbers and blanks of a sentence, in any order. */
function figuresOf(sentence: string): string {
  return (sentence.match(/\d+(\.\d+)?|\{\w+\}|∞/g) ?? []).sort().join(' ')
}

it('every sentence of the operations’ table is there in Chinese, and no other', () => {
  expect([...sentences].filter((sentence) => !(sentence in chinese.sentences))).toEqual([])
  expect(Object.keys(chinese.sentences).filter((sentence) => !sentences.has(sentence))).toEqual([])
})

it('it is in Chinese, with the same numbers', () => {
  const pairs = Object.entries(chinese.sentences)
  expect(pairs.filter(([, own]) => !/\p{Script=Han}/u.test(own))).toEqual([])
  expect(pairs.filter(([english, own]) => figuresOf(own) !== figuresOf(english))).toEqual([])
})
