import { giveUp } from './notConvertible'
import { call, infix, name, number, type Piece } from './piece'

/** The logarithm of x to a base, by the short name where that has one. */
export function logTo(base: Piece, x: Piece): Piece {
  return base.text === '2' || base.text === '10' ? call(`log${base.text}`, x) : call('log', x, base)
}

/** x rounded to so many decimals, halves away from zero; gives up unless the number of decimals is written out. */
export function roundTo(digits: Piece, x: Piece): Piece {
  if (digits.text === '0') return call('round', x)
  if (!/^[1-9]$/.test(digits.text)) giveUp('digits of round')
  const scale = number(`1${'0'.repeat(Number(digits.text))}`)
  return infix('/', call('round', infix('*', x, scale)), scale)
}

/** Degrees as radians. */
export function radians(x: Piece): Piece {
  return infix('/', infix('*', x, name('pi')), number('180'))
}

/** Radians as degrees. */
export function degrees(x: Piece): Piece {
  return infix('/', infix('*', x, number('180')), name('pi'))
}

/** The whole part of a number, cut off towards 0. */
export function truncated(piece: Piece): Piece {
  return infix('*', call('sign', piece), call('floor', call('abs', piece)))
}

/** The remainder that has the sign of the first operand. Our `mod` has that of the second. */
export function signedRemainder(first: Piece, second: Piece): Piece {
  const divisor = second.symbol === 'number' && !second.negative ? second : call('abs', second)
  return infix('*', call('sign', first), call('mod', call('abs', first), divisor))
}
