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
