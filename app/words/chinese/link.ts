import type { link as english } from '../english/link'
import type { Translated } from '../message'

/** What of a link was ignored, in Chinese. */
export const link: Translated<typeof english> = {
  ignored: '链接中的{part}已忽略：{why}。',
  cutOff: '链接似乎被截断：末尾的{end}已忽略。',
  tooLong: '链接已忽略：它有 {length} 个字符，最多读取 {most} 个。',
  decodedTwice: '链接被编码了两次，因此解码了两次。',
  more: '……还有 {count} 条。',
  noSuchStep: '链接中的{part}：公式没有这一步，因此显示最近的一步。',
  notTheConstant: '{name} 在这里是输入，不是常数：链接给了它一个数。',
  noSuchInput: '公式没有输入 {name}',
  twice: '{key} 出现了两次，以最后一个为准',
  inputTwice: '这个输入出现了两次，以最后一个为准',
  formula: '应为公式',
  inputs: '输入写作 x:2,y:3',
  number: '应为数',
  wholeNumber: '应为 {least} 到 {most} 的整数',
  eitherOf: '应为 {one} 或 {other}',
  oneOf: '应为 {values} 之一',
  parts: '应列出若干部分，例如 {example}',
  variable: '应为变量名',
  page: '应为 conventions，或其中一行的名称，如 tie',
  steps: '步骤写作 0、f3、b2 或 last',
  version: '只认识版本 1',
}
