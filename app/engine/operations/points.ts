import type { Domain, PointRemark, RemarkKind } from './operation'

/** A remark for the points where `when` holds; with `operand`, about the partial of that operand only. */
export function remark(
  kind: RemarkKind,
  when: PointRemark['when'],
  text: string,
  operand?: number,
): PointRemark {
  return { kind, when, text, operand }
}

/** A remark for the listed points of an operation of one operand. */
export function remarkAt(kind: RemarkKind, points: readonly number[], text: string): PointRemark {
  return { kind, when: (x) => points.some((point) => point === x), text }
}

/** The domain of the operations that have no limit at ±∞, such as sin. */
export const finiteNumber: Domain = {
  contains: (x) => Number.isFinite(x),
  needs: 'a finite number',
  whyNoValue: () => 'it repeats for ever and settles nowhere',
}

/** Whether a number is ∞ or −∞. */
export const isInfinite = (x: number): boolean => Math.abs(x) === Number.POSITIVE_INFINITY

/**
 * The same number, with 0 for −0. Nobody sees the sign of a zero on screen, and where an operation lives on one
 * side of 0 only, it must not turn the slope round: 1/√x at −0 is +∞.
 */
export const unsignedZero = (x: number): number => x + 0
