/** A formula worth stepping through: an entry of the menu, and a case that tests loop over. */
export interface Example {
  /** Unique and short, as it stands in the menu: "Sigmoid neuron". */
  readonly title: string
  /** Statements separated by line breaks. */
  readonly formula: string
  /** Leaf names to numbers, for every leaf. */
  readonly inputs: Readonly<Record<string, number>>
  /** Where it comes from, or what it shows: "Baydin et al. 2018, Tables 2 and 3". */
  readonly source: string
}

/** Examples under one heading of the menu. */
export interface ExampleGroup {
  readonly title: string
  readonly examples: readonly Example[]
}
