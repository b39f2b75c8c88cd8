import type { Language } from '../language'
import { conventions } from './conventions'
import { editor } from './editor'
import { figure } from './figure'
import { link } from './link'
import { nodes } from './nodes'
import { sentences } from './operations'
import { page } from './page'
import { present } from './present'
import { presenter } from './presenter'
import { reasons } from './reasons'
import { settings } from './settings'
import { sharing } from './sharing'
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
    conventions,
    editor,
    figure,
    link,
    nodes,
    page,
    present,
    presenter,
    reasons,
    settings,
    sharing,
    side,
    steps,
    table,
    tools,
    update,
    why,
  },
  sentences,
}
