import { describe, expect, it } from 'vitest'
import { chinese } from './chinese/chinese'
import type { Catalogue, Message } from './message'

const modules = import.meta.glob<Record<string, Catalogue>>('./english/*.ts', { eager: true })
const catalogues = Object.values(modules).flatMap((module) => Object.values(module))
const messages = catalogues.flatMap(({ name, messages }) =>
  Object.entries(messages).map(([key, english]) => ({ name, key, english })),
)

function formsOf(message: Message): string[] {
  return typeof message === 'string' ? [message] : Object.values(message)
}

/** The names of the blanks, each once; that of the count may be missing where its words tell the number. */
function blanksOf(message: Message): string[] {
  const blanks = formsOf(message).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
  return [...new Set(blanks)].map(String).sort()
}

describe.each([chinese])('the messages in $tag', ({ tag, texts }) => {
  const translated = (name: string, key: string) =>
    (texts as Readonly<Record<string, Readonly<Record<string, Message>>>>)[name]?.[key]

  it('are all there, with the blanks of the English ones', () => {
    const wrong = messages.flatMap(({ name, key, english }) => {
      const message = translated(name, key)
      if (message === undefined) return [`${name}.${key} is missing`]
      const [own, wanted] = [blanksOf(message), blanksOf(english)]
      return own.join() === wanted.join() ? [] : [`${name}.${key}: ${own} instead of ${wanted}`]
    })
    expect(wrong).toEqual([])
  })

  it('are no more than the English ones', () => {
    const keys = messages.map(({ name, key }) => `${name}.${key}`)
    const own = Object.entries(texts).flatMap(([name, all]) =>
      Object.keys(all).map((key) => `${name}.${key}`),
    )
    expect(own.sort()).toEqual(keys.sort())
  })

  it('are named as languages are on the web', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag])
  })
})

/** What stays in Latin letters in any language: keys of a keyboard, of links, kinds of files, and what stands for numbers. */
const LATIN = ['Esc', 'Shift', 'NaN', 'root', 'conventions', 'tie', 'last', 'SVG', 'PNG', 'PDF']

it('no English word slips into a Chinese message, nor a comma that belongs to English', () => {
  const said = Object.values(chinese.texts).flatMap((all) => Object.values<Message>(all).flatMap(formsOf))
  const words = said.flatMap((text) => text.replaceAll(/\{\w+\}/g, '').match(/[A-Za-z]{2,}/g) ?? [])
  expect([...new Set(words)].filter((word) => !LATIN.includes(word))).toEqual([])
  expect(said.filter((text) => /\p{Script=Han}[,.:;?!]|[,.:;?!] ?\p{Script=Han}/u.test(text))).toEqual([])
})
