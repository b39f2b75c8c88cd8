export type Alignment = 'left' | 'right'

/** The lines of a table of plain text: the first row as head, a rule below it, columns as wide as their widest cell. */
export function setTable(rows: readonly (readonly string[])[], alignments: readonly Alignment[]): string[] {
  const widths = alignments.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  const setRow = (row: readonly string[]) => {
    const cells = alignments.map((alignment, column) => {
      const cell = row[column] ?? ''
      const blanks = ' '.repeat((widths[column] ?? 0) - widthOf(cell))
      return alignment === 'left' ? cell + blanks : blanks + cell
    })
    return cells.join('  ').trimEnd()
  }
  const [head = '', ...body] = rows.map(setRow)
  return [head, widths.map((width) => '─'.repeat(width)).join('  '), ...body]
}

/** Columns that a text takes in a terminal: its characters without combining marks. */
function widthOf(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length
}
