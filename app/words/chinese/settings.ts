import type { settings as english } from '../english/settings'
import type { Translated } from '../message'

/** The menu of settings, in Chinese. */
export const settings: Translated<typeof english> = {
  language: '语言',
  languageAuto: '跟随浏览器',
  theme: '主题',
  themeAuto: '跟随系统',
  themeLight: '浅色',
  themeDark: '深色',
  themeContrast: '高对比度',
  digits: '有效数字',
  grain: '反向的一步是',
  grainNode: '一个运算',
  grainArrow: '一条箭头，然后求和',
  grainMicro: '上游、局部、乘积、求和',
  flow: '数据流向',
  flowAuto: '自动',
  flowRight: '向右',
  flowDown: '向下',
  merge: '合并相同的部分',
  constants: '画出常量',
  seed: '种子 ∂L/∂root',
  conventions: '尖点与边缘处的约定',
}
