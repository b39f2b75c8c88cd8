import { variadic } from './builders'
import type { PointRemark } from './operation'
import { remark } from './points'

/** The largest and the smallest operand. */
export const extremes = {
  max: variadic({
    symbol: 'max',
    calls: ['max'],
    least: 1,
    meaning: 'the largest operand: it alone receives the gradient',
    handsOn: 'hands everything to the largest operand, in equal parts where several are equally large',
    value: [Math.max, (names) => `max(${names})`],
    partial: [shareOfWinners, (own, names) => `${own} == max(${names}) ? 1 : 0`],
    remarks: [
      tie((...operands) => (isRelu(operands) ? 0 : count(operands, Math.max(...operands)))),
      remark(
        'tie',
        (...operands) => isRelu(operands),
        '2 equal operands get 1/2 of the gradient each: max(x, 0) gives 1/2 to x at 0, where relu(0) gives 0',
      ),
    ],
    samples: [[2, -1], [-1, 2], [0.5, 3, 1], [4]],
  }),

  min: variadic({
    symbol: 'min',
    calls: ['min'],
    least: 1,
    meaning: 'the smallest operand: it alone receives the gradient',
    handsOn: 'hands everything to the smallest operand, in equal parts where several are equally small',
    value: [Math.min, (names) => `min(${names})`],
    partial: [shareOfWinners, (own, names) => `${own} == min(${names}) ? 1 : 0`],
    remarks: [tie((...operands) => count(operands, Math.min(...operands)))],
    samples: [[2, -1], [-1, 2], [0.5, 3, 1], [4]],
  }),
}

/** The remark on as many equal operands as `winners` finds, if they are several. */
function tie(winners: (...operands: number[]) => number): PointRemark {
  const text = '{count} equal operands get 1/{count} of the gradient each'
  return { kind: 'tie', when: (...operands) => winners(...operands) > 1, text, count: winners }
}

/** max(x, 0) at 0, which is relu by another convention. */
function isRelu(operands: readonly number[]): boolean {
  return operands.length === 2 && operands.every((operand) => operand === 0)
}

/** 1/k for an operand that is one of the k extreme ones, else 0. */
function shareOfWinners(index: number) {
  return (...operandsThenResult: number[]): number => {
    const result = operandsThenResult.at(-1) as number
    if (operandsThenResult[index] !== result) return 0
    // The result itself stands at the end of the list and is no operand.
    return 1 / (count(operandsThenResult, result) - 1)
  }
}

function count(numbers: readonly number[], wanted: number): number {
  let found = 0
  for (const number of numbers) if (number === wanted) found++
  return found
}
