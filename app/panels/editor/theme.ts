import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/**
 * How the editor looks. Its colours are the page's custom properties, which reach into the shadow root; sizes are those
 * of the plain field in formula.css, so that nothing moves when the editor takes its place.
 */
export const theme: Extension = [
  EditorView.theme({
    '&': { font: '17px / 24px var(--mono)', color: 'var(--ink)', borderRadius: '8px' },
    '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '2px' },
    '.cm-scroller': {
      boxSizing: 'border-box',
      maxHeight: 'var(--formula-height)',
      overflowY: 'auto',
      border: '1px solid var(--control)',
      borderRadius: '8px',
      font: 'inherit',
    },
    '&.is-invalid .cm-scroller': { borderColor: 'var(--error)' },
    '.cm-content': { padding: '8px 0', caretColor: 'var(--ink)' },
    '.cm-line': { padding: '0 12px' },
    '.cm-lineWrapping': { wordBreak: 'normal', overflowWrap: 'anywhere' },
  }),
  EditorView.theme({
    // Value is blue; a leaf, where values come in, is as heavy as its ring.
    '.kind-leaf': { color: 'var(--value)', fontWeight: '700' },
    '.kind-intermediate': { color: 'var(--value)' },
    '.kind-function': { color: 'var(--ink)', fontWeight: '600' },
    '.kind-parameter': { color: 'var(--ink)', fontStyle: 'italic' },
    '.kind-constant': { color: 'var(--ink)' },
    '.kind-sign': { color: 'var(--ink-2)' },
    '.kind-comment': { color: 'var(--ink-2)', fontStyle: 'italic' },
    '&.cm-focused .cm-matchingBracket': {
      borderRadius: '2px',
      background: 'var(--panel)',
      outline: '1px solid var(--control)',
      color: 'var(--ink)',
      fontWeight: '700',
    },
    // Every bracket has no partner while it is being typed.
    '&.cm-focused .cm-nonmatchingBracket': { background: 'none' },
  }),
  EditorView.theme({
    '.mark-step': {
      borderRadius: '3px',
      background: 'var(--active-fill)',
      boxShadow: '0 2px var(--ink)',
    },
    '.mark-pointed': { borderRadius: '3px', outline: '1.5px dashed var(--ink)', outlineOffset: '1px' },
    '.mark-error': {
      background: 'var(--error-fill)',
      textDecoration: 'underline wavy var(--error) 2px',
      textUnderlineOffset: '4px',
      textDecorationSkipInk: 'none',
    },
    '.blank': { display: 'inline-block', width: '1ch', height: '20px', verticalAlign: 'top' },
    '.mark-error.blank': { borderBottom: '3px double var(--error)' },
    // Backgrounds and shadows are the system's there.
    '@media (forced-colors: active)': {
      '.mark-step': { outline: '2px solid Highlight' },
    },
  }),
  EditorView.theme({
    '.cm-tooltip.cm-tooltip-autocomplete': {
      overflow: 'hidden',
      marginTop: '11px', // clear of the field's own line
      border: '1px solid var(--control)',
      borderRadius: '10px',
      background: 'var(--paper)',
      color: 'var(--ink)',
      boxShadow: '0 8px 28px rgb(0 0 0 / 0.18)',
    },
    '.cm-tooltip.cm-tooltip-autocomplete > ul': {
      boxSizing: 'border-box',
      width: 'max-content',
      minWidth: '200px',
      maxWidth: 'min(440px, 100vw - 18px)',
      maxHeight: '264px',
      padding: '4px',
      fontFamily: 'var(--text)',
      fontSize: '14px',
      whiteSpace: 'normal',
      scrollPadding: '4px',
    },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
      padding: '3px 8px',
      borderRadius: '6px',
      lineHeight: '19px',
    },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
      background: 'var(--value-fill)',
      color: 'var(--ink)',
      outline: '2px solid var(--value)',
      outlineOffset: '-2px',
    },
    // Nothing is chosen at first, so that Enter applies the formula.
    '.cm-tooltip.cm-tooltip-autocomplete::after': {
      content: '"↓ chooses, then Enter or Tab takes it"',
      display: 'block',
      padding: '4px 12px',
      borderTop: '1px solid var(--line)',
      font: '13px / 18px var(--text)',
      color: 'var(--ink-2)',
    },
    '.cm-completionLabel': { font: '15px / 19px var(--mono)' },
    '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
    '.cm-completionDetail': { marginLeft: '10px', color: 'var(--ink-2)', fontStyle: 'normal' },
    '@media (pointer: coarse)': {
      '.cm-tooltip.cm-tooltip-autocomplete::after': { display: 'none' },
      '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { minHeight: '44px' },
    },
    '.rule': { display: 'block', font: '13px / 18px var(--mono)', color: 'var(--ink-2)' },
  }),
]
