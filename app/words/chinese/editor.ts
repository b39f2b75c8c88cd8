import type { editor as english } from '../english/editor'
import type { Translated } from '../message'

/** What the formula's editor offers, in Chinese. */
export const editor: Translated<typeof english> = {
  formula: '公式',
  completions: '函数和名称',
  constant: '常数，{value}',
  leaf: '叶子',
  intermediate: '中间变量',
  ownFunction: '你的函数',
  noGradient: '没有梯度',
  derivative: '导数 {rule}',
  derivatives: '导数 {rules}',
  by: '对 {name}：{rule}',
}
