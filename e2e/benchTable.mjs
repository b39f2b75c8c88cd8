/** The middle one of the numbers. */
export function medianOf(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

/** Prints rows of `{ what, measured, worst?, unit, goal? }`; past its goal a row ends in "missed". */
export function printTable(title, rows) {
  const digits = (number) => (number === undefined ? '' : number.toFixed(number < 10 ? 1 : 0))
  const width = Math.max(...rows.map(({ what }) => what.length))
  console.log(`\n${title}`)
  console.log(`${''.padEnd(width)} ${'median'.padStart(8)} ${'worst'.padStart(8)} ${'goal'.padStart(8)}`)
  for (const { what, measured, worst, unit, goal } of rows) {
    const columns = [measured, worst, goal].map((number) => digits(number).padStart(8)).join(' ')
    const verdict = goal === undefined ? '' : measured <= goal ? ', reached' : ', missed'
    console.log(`${what.padEnd(width)} ${columns}  ${unit}${verdict}`)
  }
}
