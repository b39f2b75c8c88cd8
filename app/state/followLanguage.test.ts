import { describe, expect, it } from 'vitest'
import { plainText } from '../engine/steps/sentence'
import { fetchLanguage, followLanguage, languageOfLink, tagOf } from './followLanguage'
import { makeStore } from './store'
import { viewLink } from './viewLink'

describe('the language of the page', () => {
  it.each([
    [['zh-CN', 'en'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['zh-Hans-SG'], 'zh-Hans'],
    [['en-GB', 'zh-CN'], 'en'],
    [['fr', 'zh-CN', 'en'], 'zh-Hans'],
    [['zh-TW'], 'en'],
    [['zh-Hant-HK', 'fr'], 'en'],
    [['english', 'zhuang'], 'en'],
    [[], 'en'],
  ])('of a browser that prefers %j is %s', (preferred, tag) => {
    expect(tagOf('auto', preferred)).toBe(tag)
  })

  it('that is chosen counts for more than what the browser prefers', () => {
    expect(tagOf('en', ['zh-CN'])).toBe('en')
    expect(tagOf('zh-Hans', ['en'])).toBe('zh-Hans')
  })

  it('of a link is there before the page is', async () => {
    expect((await languageOfLink('f=x&lang=zh-Hans', ['en']))?.tag).toBe('zh-Hans')
    expect(await languageOfLink('f=x&lang=en', ['zh-CN'])).toBeUndefined()
    expect((await languageOfLink('f=x', ['zh-CN']))?.tag).toBe('zh-Hans')
  })
})

describe('a change of the language', () => {
  const opened = (link: string) => {
    const store = makeStore(link)
    followLanguage(store, ['en'])
    const sentence = () => plainText(store.derived().sentence)
    return { store, sentence }
  }

  it('says the same step in other words, and writes it into the link', async () => {
    const { store, sentence } = opened('f=x*y&at=x:0.5,y:3')
    expect(sentence()).toMatch(/^The inputs are known/)
    store.actions.change({ language: 'zh-Hans' })
    await expect.poll(sentence).toMatch(/^输入已知。有 1 个运算通向 f/)
    expect(viewLink(store.getState(), store.derived())).toBe('f=x*y&at=x:0.5,y:3&lang=zh-Hans')
    store.actions.change({ language: 'auto' })
    await expect.poll(sentence).toMatch(/^The inputs are known/)
    expect(viewLink(store.getState(), store.derived())).toBe('f=x*y&at=x:0.5,y:3')
  })

  it('that is taken back at once stays without effect', async () => {
    const { store, sentence } = opened('f=x*y')
    store.actions.change({ language: 'zh-Hans' })
    store.actions.change({ language: 'en' })
    await fetchLanguage('zh-Hans', [])
    expect(sentence()).toMatch(/^The inputs are known/)
  })

  it('tells the reasons of odd numbers in it too, with the same numbers', async () => {
    const store = makeStore('f=log(x)&at=x:-0.5&step=f1', await fetchLanguage('zh-Hans', []))
    expect(plainText(store.derived().sentence)).toBe(
      'f = log(x) = log(−0.5) = 非实数. log 需要正数，得到 −0.5',
    )
  })

  it('leaves the notices of a link in the one in which it was read', async () => {
    const chinese = await fetchLanguage('zh-Hans', [])
    expect(makeStore('f=x&seed=much', chinese).getState().notices).toEqual([
      '链接中的“seed=much”已忽略：应为数。',
    ])
  })
})
