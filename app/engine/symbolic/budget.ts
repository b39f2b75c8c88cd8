/** Thrown where work would go on past its budget. */
export class TooMuchWork extends Error {}

/** How much work there is left, in visited nodes: the same for the same formula on any machine, unlike a clock. */
export class Budget {
  constructor(private left: number) {}

  /** @throws TooMuchWork where less than `nodes` is left. */
  spend(nodes: number): void {
    this.left -= nodes
    if (this.left < 0) throw new TooMuchWork('The budget is spent')
  }
}
