import type { presenter as english } from '../english/presenter'
import type { Translated } from '../message'

/** The laptop's window beside the one that the class sees, in Chinese. */
export const presenter: Translated<typeof english> = {
  presenter: '演讲者',
  waiting: '正在打开观众窗口……',
  there: '观众窗口已同步。',
  gone: '观众窗口已关闭。',
  missing: '观众窗口没有打开，可能被浏览器阻止了。',
  unpaired: '这里无法连接两个窗口。请用较新的浏览器从网址打开本页。',
  open: '打开',
  openAgain: '重新打开',
  sees: '同学们看到：{what}。',
  presenterGone: '演讲者窗口已关闭；按键在这里有效。',
  now: '这一步',
  next: '下一步会说',
  end: '这是最后一步。',
  notes: '备注',
  notesHint: '属于这个公式，保存在此浏览器中；链接不含备注。',
  timer: '计时',
  startTimer: '开始',
  pauseTimer: '暂停',
  resetTimer: '归零',
  clock: '当前时间',
  reveal: '显示答案',
  controls: '给同学们看',
  leave: '退出',
  dark: '黑屏',
  code: '二维码',
  help: '按键列表',
  detail: '这一步的规则',
}
