import type { reasons as english } from '../english/reasons'
import type { Translated } from '../message'

/** Why a number is what it is, in Chinese. */
export const reasons: Translated<typeof english> = {
  from: '来自 {name}：{reason}',
  infiniteAsTyped: '输入的就是无穷大',
  chose: '条件选中了 {name}；另一分支得 0',
  needs: '{name} 需要{needed}，得到 {got}',
  noValue: '{operation} 没有值：{why}',
  and: ' 和 ',
  remark: '{name} 的{kind}：{remark}',
  kink: '尖点',
  tie: '并列',
  jump: '跳变',
  pole: '极点',
  verticalTangent: '竖直切线',
  undefinedPartial: '偏导数无定义',
  overflows: '{name} 溢出：数的上限是 1.8×10³⁰⁸',
  sumOverflows: '贡献之和溢出：数的上限是 1.8×10³⁰⁸',
  productOverflows: '{name} 处的上游 × 局部溢出：数的上限是 1.8×10³⁰⁸',
  localOverflows: '{name} 的局部导数溢出：数的上限是 1.8×10³⁰⁸',
  infinitiesMeet: '∞ 和 −∞ 沿不同的箭头到达：它们的和没有值',
  noLocal: '{name} 在这里没有局部导数',
  productHasNoValue: '{name} 处的上游 {upstream} × 局部 {local} 没有值',
}
