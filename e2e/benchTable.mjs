/** The middle one of the numbers. */
function medianOf(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

/** Best, median and worst of the numbers: on a machine that others use too, the best is nearest to the cost itself. */
export function summarize(numbers) {
  return { best: Math.min(...numbers), median: medianOf(numbers), worst: Math.max(...numbers) }
}

/** Prints rows of `{ what, best?, median, worst?, unit, goal? }`; the median is held against the goal. */
export function printTable(title, rows) {
  const digits = (number) => (number === undefined ? '' : number.toFixed(number < 10 ? 1 : 0))
  const width = Math.max(...rows.map(({ what }) => what.length))
  const line = (what, columns, end) =>
    console.log(`${what.padEnd(width)} ${columns.map((column) => column.padStart(8)).join('')}  ${end}`)
  console.log(`\n${title}`)
  line('', ['best', 'median', 'worst', 'goal'], '')
  for (const { what, best, median, worst, unit, goal } of rows) {
    const verdict = goal === undefined ? '' : median <= goal ? ', reached' : ', missed'
    line(what, [best, median, worst, goal].map(digits), unit + verdict)
  }
}
