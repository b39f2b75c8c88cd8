import type { sharing as english } from '../english/sharing'
import type { Translated } from '../message'

/** As in English. */
export const sharing: Translated<typeof english> = {
  links: '链接',
  stepLink: '复制此步骤的链接',
  stepLinkNote: '与当前所见完全一致',
  startLink: '复制从头开始的链接',
  startLinkNote: '公式与输入，停在第一步之前',
  presentLink: '复制演示链接',
  presentLinkNote: '全屏打开，适合投影',
  embedCode: '复制嵌入代码',
  embedCodeNote: '用于网页或在线课程的图',
  embedCopied: '嵌入代码已复制',
  embedCopiedHere: '嵌入代码已复制，仅可在本机使用',
  notCopied: '无法复制：请从菜单中手动选取',
  byHand: '手动复制',

  picture: '此步骤的图片',
  withCaption: '下方附上说明文字',
  inLight: '使用浅色',
  saveSvg: '保存 SVG',
  savePng: '保存 PNG {factor}×',
  making: '正在生成图片……',
  saved: '图片已保存',
  notSaved: '浏览器无法生成此图片',
  tooLarge:
    '{factor}× 的图片为 {size} 像素，超出浏览器的绘制上限。请选择 {smaller}×，或选择没有此限制的 SVG。',
  alwaysTooLarge: '{factor}× 的图片为 {size} 像素，超出浏览器的绘制上限。请选择没有此限制的 SVG。',
  figureTitle: '{formula} 的计算图',

  print: '打印或存为 PDF',
  printNote: '计算图、明细账与链接，黑白墨色',
  sheetMissing: '无法获取打印页',
  code: '链接的二维码',
  part: '计算图，第 {place} 部分，共 {count} 部分',
}
