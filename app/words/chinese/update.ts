import type { update as english } from '../english/update'
import type { Translated } from '../message'

/** A new version of the page, in Chinese. */
export const update: Translated<typeof english> = {
  version: '版本',
  isReady: '新版本已就绪。',
  update: '更新',
  later: '以后再说',
}
