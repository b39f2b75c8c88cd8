/** What `--help` prints. */
export const HELP = `Prints the values and gradients of a formula.

  npm run trace -- "sin(x*y)" x=2 y=3
  npm run -s trace -- "q = x + y; f = q*z" x=-2 y=5 z=-4 --json

The formula stands first, in quotes; statements are separated by ; or line breaks, the last one is the root.
Inputs follow as name=number, such as x=2 or x=pi/2. An input without a number gets one, and the report says so.

  --json       for scripts: numbers in full precision, infinities as "Infinity" and "-Infinity",
               null with a reason where there is no value or gradient
  --seed=2     the gradient given to the root, 1 if left out
  --digits=17  significant digits in the table, 2 to 17, 4 if left out
  --help       this text

Exit codes: 0 done, 1 the formula cannot be read, 2 called wrongly.
`
