import { HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** Colours of the page, light and dark alike: they come in through the custom properties. */
export const editorTheme = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--panel)', fontSize: '13.5px' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "DejaVu Sans Mono", "Liberation Mono", monospace', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': { backgroundColor: 'var(--ground)', color: 'var(--quiet)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--accent) 9%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--focus) 30%, transparent)',
  },
  '.cm-selectionMatch': { backgroundColor: 'color-mix(in srgb, var(--series-2) 22%, transparent)' },
  '.cm-searchMatch': { backgroundColor: 'color-mix(in srgb, var(--warn) 30%, transparent)' },
  '.cm-searchMatch-selected': { backgroundColor: 'color-mix(in srgb, var(--warn) 60%, transparent)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'color-mix(in srgb, var(--accent) 25%, transparent)' },
  '.cm-tooltip, .cm-panels': { backgroundColor: 'var(--panel)', color: 'var(--text)', borderColor: 'var(--line)' },
  '.cm-tooltip': { border: '1px solid var(--line)', borderRadius: '6px', maxWidth: '34rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-completionDetail': { color: 'inherit', opacity: '0.8', fontStyle: 'normal' },
  '.cm-tooltip.cm-completionInfo': { padding: '0.4rem 0.6rem', maxWidth: '24rem', fontFamily: 'system-ui, sans-serif' },
  '.cm-panels input, .cm-panels button': {
    font: 'inherit',
    color: 'inherit',
    background: 'var(--ground)',
    borderColor: 'var(--line)',
  },
  '.cm-panel.cm-search': { padding: '0.4rem', fontSize: '13px' },
  '.cm-panel.cm-search label': { fontSize: '13px' },
  '.cm-button': { backgroundImage: 'none', border: '1px solid var(--line)', borderRadius: '6px' },
  '.cm-textfield': { border: '1px solid var(--line)', borderRadius: '6px' },
  '.cm-diagnostic': { fontFamily: 'system-ui, sans-serif', padding: '0.35rem 0.6rem', maxWidth: '34rem' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--bad)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--warn)' },
  '.cm-diagnostic-info': { borderLeftColor: 'var(--quiet)' },
  '.cw-about': { padding: '0.4rem 0.6rem', fontFamily: 'system-ui, sans-serif', maxWidth: '32rem' },
  '.cw-about p, .cw-fault p': { margin: '0' },
  '.cw-facts, .cw-hint': { color: 'var(--quiet)', marginTop: '0.2rem !important' },
  '.cm-panel-lint ul': { maxHeight: '10rem !important' },
  '.cm-panel.cm-panel-lint ul [aria-selected]': { backgroundColor: 'color-mix(in srgb, var(--accent) 18%, transparent)' },
})

export const editorColours = HighlightStyle.define([
  { tag: tags.definition(tags.propertyName), color: 'var(--accent)' },
  { tag: tags.propertyName, color: 'var(--accent)' },
  { tag: tags.string, color: 'var(--series-3)' },
  { tag: [tags.lineComment, tags.comment], color: 'var(--quiet)', fontStyle: 'italic' },
  { tag: [tags.labelName, tags.typeName, tags.meta, tags.keyword], color: 'var(--series-4)' },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: 'var(--quiet)' },
  { tag: tags.invalid, color: 'var(--bad)' },
])
