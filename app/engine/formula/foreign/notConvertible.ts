/** Thrown inside the readers of foreign text where they meet what has no place in our language; never leaves this folder. */
export class NotConvertible extends Error {}

/** Ends the reading: what stands here cannot be said in our language. */
export function giveUp(why: string): never {
  throw new NotConvertible(why)
}
