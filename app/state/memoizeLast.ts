/** `make` with its last result kept: called again with the same arguments, it returns the very same object. */
export function memoizeLast<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | undefined
  return (...args) => {
    if (!last || last.args.some((argument, index) => !Object.is(argument, args[index]))) {
      last = { args, result: make(...args) }
    }
    return last.result
  }
}

/** A function that returns the object before instead of a new one that has the same parts; functions do not count. */
export function keepSame<T extends object>(): (next: T) => T {
  let last: T | undefined
  return (next) => {
    const isSame =
      last !== undefined &&
      (Object.keys(next) as (keyof T)[]).every((key) => {
        return typeof next[key] === 'function' || Object.is(next[key], last?.[key])
      })
    last = isSame ? (last as T) : next
    return last
  }
}
