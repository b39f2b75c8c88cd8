/**
 * Replaces the first `count` targets by the nearest non-decreasing numbers, in weighted squares: pool
 * adjacent violators (Barlow, Bartholomew, Bremner and Brunk 1972). O(count).
 */
export class Isotonic {
  private readonly mean: Float64Array
  private readonly weight: Float64Array
  private readonly size: Int32Array

  constructor(capacity: number) {
    this.mean = new Float64Array(capacity)
    this.weight = new Float64Array(capacity)
    this.size = new Int32Array(capacity)
  }

  fit(targets: Float64Array, weights: Float64Array, count: number): void {
    const { mean, weight, size } = this
    let pools = 0
    for (let k = 0; k < count; k++) {
      mean[pools] = targets[k] as number
      weight[pools] = weights[k] as number
      size[pools] = 1
      pools++
      while (pools > 1 && (mean[pools - 2] as number) > (mean[pools - 1] as number)) pools = this.merge(pools)
    }
    let k = 0
    for (let pool = 0; pool < pools; pool++) {
      for (const end = k + (size[pool] as number); k < end; k++) targets[k] = mean[pool] as number
    }
  }

  /** Joins the last two pools into one at their common mean. */
  private merge(pools: number): number {
    const { mean, weight, size } = this
    const [a, b] = [pools - 2, pools - 1]
    const weightA = weight[a] as number
    const weightB = weight[b] as number
    mean[a] = ((mean[a] as number) * weightA + (mean[b] as number) * weightB) / (weightA + weightB)
    weight[a] = weightA + weightB
    size[a] = (size[a] as number) + (size[b] as number)
    return b
  }
}
