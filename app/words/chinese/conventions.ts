import type { conventions as english } from '../english/conventions'
import type { Translated } from '../message'

/** The page of conventions, in Chinese. */
export const conventions: Translated<typeof english> = {
  title: '尖点与边缘处的约定',
  close: '关闭',
  intro:
    '公式有尖角、边缘或空洞的地方，程序必须决定怎样回答。这里列出本页的回答，并与三个框架对照；单独的数是梯度，NaN 表示“不是数”，空格表示不清楚。每个示例都打开在相关的那一步。',
  point: '位置',
  here: '本页',
  why: '原因',
  value: '值',
  gradient: '梯度',
  at: '取 {inputs}',
  sources:
    '本页自己的回答由本页计算。各框架的回答是人工收集的，没有在这里运行；要核对请看 {sources}。各版本可能不同。',
}
