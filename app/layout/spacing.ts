/** Distances the layout keeps, in SVG user units. */
export interface Spacing {
  /** Between the boxes of two nodes of one layer. */
  readonly nodeGap: number
  /** Between two arrows that pass a layer side by side; a gradient lane must fit between them. */
  readonly arrowGap: number
  /** Between a node's box and an arrow passing it. */
  readonly nodeArrowGap: number
  /** Between two layers, where the arrows bend. */
  readonly layerGap: number
  /** Of `layerGap`, the straight last piece of an arrow, where its head is. */
  readonly arrowLead: number
  /** Between an operation's box and its result. */
  readonly resultGap: number
  /** Between neighbouring operand ports of an operation, where its box is high enough. */
  readonly portGap: number
  /** Between the outermost port and the corner of the box. */
  readonly portMargin: number
  /**
   * A layer gap widens to this share of the highest jump an arrow makes in it, and at most doubles. 0: never.
   */
  readonly widening: number
}

/** Room for arrow heads, for the value under a circle and for a dashed gradient lane beside every arrow. */
export const textbookSpacing: Spacing = {
  nodeGap: 24,
  arrowGap: 16,
  nodeArrowGap: 16,
  layerGap: 56,
  arrowLead: 10,
  resultGap: 34,
  portGap: 14,
  portMargin: 5,
  widening: 0.2,
}
