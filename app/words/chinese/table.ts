import type { table as english } from '../english/table'
import type { Translated } from '../message'

/** The trace table, in Chinese. */
export const table: Translated<typeof english> = {
  name: '名称',
  kind: '种类',
  computedFrom: '由何算出',
  value: '值',
  gradient: '梯度',
  input: '输入',
  fixed: '固定',
  constantGradient: '固定：常量没有梯度',
  noWay: '没有从输入经过它到根的可微的路',
  unusedGradient: '未使用：根不需要它',
  notReached: '尚未算出',
  notComplete: '尚不完整：箭头 {received}/{of}',
  undefinedFor: '无定义：{reason}',
}
