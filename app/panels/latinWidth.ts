/** How many Latin characters a text is wide: a Chinese one takes as much room as two. */
export function latinWidth(text: string): number {
  return text.length + (text.match(/[\p{Script=Han}，。：；？（）“”]/gu)?.length ?? 0)
}
