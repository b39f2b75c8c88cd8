import type { why as english } from '../english/why'
import type { Translated } from '../message'

/** The longer answer to "why?", in Chinese. */
export const why: Translated<typeof english> = {
  savedValue: '{variable} = {value}',
  fast: ' 1 倍',
  timesAsFast: ' {factor} 倍',
  whyStart: '先做前向：每个运算只需要已经算好的值。',
  whyKept: '每个值都保留下来，因为反向时要用。',
  whyValue: '{operation} 计算：{meaning}。',
  whySeed: '{root} 与 {root} 自身变化得一样快，所以第一个梯度是 1。若后面接有损失函数，这个数就由它决定。',
  whyChosenSeed: 'L = L({root})：这个数由损失函数决定，即 L 随 {root} 变化得多快。',
  whyHandsOn: '{operation} {handsOn}。',
  whyHands: '{operation} 把梯度乘以自己的局部导数再传下去。',
  whySeeded: '{variable} 只得到种子，所以 {operation} 可以把它传下去。',
  whyComplete: '{variable} 的箭头都已到齐，它的梯度完整了，所以 {operation} 可以把它传下去。',
  whyNoSaved: '无论数值是多少，局部导数都一样。',
  whySaved: '局部导数用到 {variables}，是前向时保存的。',
  whySpeed: '沿这条箭头，{root} 的变化速度是 {operand} 的{speed}。',
  whySpeeds:
    '{root} 的变化速度是 {result} 的{upstream}，{result} 的变化速度是 {operand} 的{local}：沿这条箭头，{root} 的变化速度是 {operand} 的{speed}。',
  whyAdded: '{variable} 变动时，{root} 同时沿 {count} 条箭头变动，所以各项贡献要相加，绝不互相覆盖。',
  whyBoxed:
    '在虚点框里，∂{result}/∂{operand} 只指沿这一条箭头，{operand} 的其他箭头保持不动；完整的梯度是所有箭头之和。',
  whyWaits: '{variable} 要等 {count} 条箭头都到齐才往下传。',
  whyOverwrittenHere: '这里故意让它们互相覆盖：图上的梯度是错的。',
  whySensitivity:
    '所以在这里 {root} 的变化速度是 {variable} 的{speed}：{variable} + 0.01 使它变化约 {change}。',
}
