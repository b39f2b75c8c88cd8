/** What the menu of ways to share says, the pictures that it saves, and the sheet of paper. */
export const sharing = {
  name: 'sharing',
  messages: {
    links: 'Link',
    stepLink: 'Copy link to this step',
    stepLinkNote: 'everything as it is now',
    startLink: 'Copy link from the start',
    startLinkNote: 'formula and inputs, before the first step',
    presentLink: 'Copy link for presenting',
    presentLinkNote: 'opens full screen, for a projector',
    embedCode: 'Copy embed code',
    embedCodeNote: 'a figure for a web page or an online course',
    embedCopied: 'Embed code copied',
    embedCopiedHere: 'Embed code copied, for this computer only',
    notCopied: 'It could not be copied: take it from the menu',
    byHand: 'To copy by hand',

    picture: 'Picture of this step',
    withCaption: 'With the sentence below',
    inLight: 'In light colours',
    saveSvg: 'Save SVG',
    savePng: 'Save PNG {factor}×',
    making: 'Making the picture …',
    saved: 'Picture saved',
    notSaved: 'This browser could not make the picture',
    tooLarge:
      'At {factor}× the picture would be {size} pixels, more than a browser can draw. Choose {smaller}×, or SVG, which has no such limit.',
    alwaysTooLarge:
      'At {factor}× the picture would be {size} pixels, more than a browser can draw. Choose SVG, which has no such limit.',
    figureTitle: 'Computation graph of {formula}',

    print: 'Print or save as PDF',
    printNote: 'graph, ledger and link, in ink',
    sheetMissing: 'The sheet could not be fetched',
    code: 'QR code of the link',
    part: 'Graph, part {place} of {count}',
  },
} as const
