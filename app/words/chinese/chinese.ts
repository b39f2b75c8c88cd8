import type { Language } from '../language'
import { figure } from './figure'
import { nodes } from './nodes'
import { page } from './page'
import { present } from './present'
import { presenter } from './presenter'
import { reasons } from './reasons'
import { settings } from './settings'
import { side } from './side'
import { steps } from './steps'
import { table } from './table'
import { tools } from './tools'
import { update } from './update'
import { why } from './why'

/** Simplified Chinese. */
export const chinese: Language = {
  tag: 'zh-Hans',
  isOwn: (sentence) => /\p{Script=Han}/u.test(sentence),
  texts: {
    nodes,
    page,
    reasons,
    settings,
    side,
    steps,
    table,
    tools,
    why,
    figure,
    present,
    presenter,
    update,
  },
}
