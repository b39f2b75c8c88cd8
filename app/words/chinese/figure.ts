import type { figure as english } from '../english/figure'
import type { Translated } from '../message'

/** A figure in another page, in Chinese. */
export const figure: Translated<typeof english> = {
  openFullPage: '打开完整页面',
}
