/** What is asked of the formula field, be it the plain one or the editor. */
export interface FieldHandle {
  focus(): void
  /** Writes at the cursor, in place of what is selected. */
  insert(text: string): void
}
