/** The items of a sequence, each made when it is first asked for and never again. */
export function remembered<T>(source: Iterable<T>): Iterable<T> {
  const made: T[] = []
  const rest = source[Symbol.iterator]()
  return {
    *[Symbol.iterator]() {
      for (let index = 0; ; index++) {
        if (index === made.length) {
          const next = rest.next()
          if (next.done) return
          made.push(next.value)
        }
        yield made[index] as T
      }
    },
  }
}
