import type { nodes as english } from '../english/nodes'
import type { Translated } from '../message'

/** What a screen reader says of a node, and the words on the graph, in Chinese. */
export const nodes: Translated<typeof english> = {
  node: '节点',
  leaf: '叶子',
  constant: '常量',
  intermediate: '中间变量',
  root: '根',
  unused: '未使用',
  kindUnused: '{kind}，未使用',
  comma: '，',
  and: ' 和 ',
  operation: '{name}，运算',
  reads: '读取 {names}',
  makes: '得出 {name}',
  ready: '就绪',
  waits: '等待',
  minus: '减',
  if: '如果',
  value: '值 {value}',
  hidden: '已隐藏',
  notReached: '值尚未算出',
  gradient: '梯度 {gradient}',
  soFar: '目前梯度 {gradient}，箭头 {received}/{of}',
  arrows: '箭头 {received}/{of}',
  manyArrows: '{received}/{of}',
  terms: '{count} 项',
  fixed: '固定，没有梯度',
  feeds: '供给 {names}',
  wrong: '{name}，错误：贡献被覆盖',
}
