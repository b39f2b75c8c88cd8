import type { present as english } from '../english/present'
import type { Translated } from '../message'

/** Present mode, in Chinese. */
export const present: Translated<typeof english> = {
  next: '下一步',
  back: '上一步',
  first: '回到开头',
  last: '跳到结尾',
  play: '播放或暂停',
  reveal: '显示这一步求出的数（先自己求时）',
  detail: '完整显示这一步的规则',
  spotlight: '聚焦当前运算',
  blank: '黑屏；按任意键恢复',
  code: '这一步的二维码和链接',
  second: '为投影打开第二个窗口；备注和时间留在这里',
  keyLog: '显示按下的键',
  theme: '浅色或深色',
  fullScreen: '全屏',
  help: '本列表',
  leave: '关闭打开的内容；否则退出演示模式',

  tools: '演示模式',
  detailButton: '规则',
  spotlightButton: '聚焦',
  secondButton: '两个窗口',
  blankButton: '黑屏',
  codeButton: '二维码',
  themeButton: '浅色/深色',
  fullScreenButton: '全屏',
  helpButton: '按键',
  leaveButton: '退出',

  screen: '屏幕',
  blanked: '屏幕已变黑',
  stepInFull: '这一步的完整说明',
  gradient: '梯度 {gradient}',
  soFar: '目前的梯度 {gradient}（{count} 条箭头中的 {received} 条）',
  notReached: '尚未到达',
  openStep: '打开这一步',
  codeOfLink: '链接的二维码',
  codeTooLong: '公式太长，无法制成二维码。请改为复制链接。',
  codeMissing: '无法获取二维码。',
}
