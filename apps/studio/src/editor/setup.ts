import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, indentWithTab } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language'
import { lintGutter, lintKeymap } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import {
  crosshairCursor,
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection,
} from '@codemirror/view'
import { useDocument } from '../document/document.ts'
import type { Language } from '../words/words.ts'
import type { Say } from '../words/say.ts'
import { completion, type EditorWords } from './complete.ts'
import { fieldHover } from './hover.ts'
import { editorColours, editorTheme } from './theme.ts'
import { EDITOR_PHRASES } from './words.ts'

/** Above this a file is shown without colours and suggestions [characters]. */
export const MOST_COLOURED = 1_000_000

const undo = () => (useDocument.getState().undo(), true)
const redo = () => (useDocument.getState().redo(), true)

/** What the editor can do. Undo is that of the document. */
export function setup(
  size: number,
  language: Language,
  said: () => { readonly words: EditorWords; readonly say: Say },
): Extension {
  return [
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    lintGutter(),
    drawSelection(),
    dropCursor(),
    EditorState.allowMultipleSelections.of(true),
    rectangularSelection(),
    crosshairCursor(),
    search({ top: true }),
    indentUnit.of('  '),
    editorTheme,
    EditorView.lineWrapping,
    EditorState.phrases.of(language === 'ru' ? EDITOR_PHRASES : {}),
    EditorView.contentAttributes.of({
      'aria-label': said().words.text,
      'aria-multiline': 'true',
      tabindex: '0',
      spellcheck: 'false',
      lang: 'en',
    }),
    keymap.of([
      { key: 'Mod-z', run: undo, preventDefault: true },
      { key: 'Mod-y', run: redo, preventDefault: true },
      { key: 'Mod-Shift-z', run: redo, preventDefault: true },
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...searchKeymap,
      ...foldKeymap,
      ...completionKeymap,
      ...lintKeymap,
      indentWithTab,
    ]),
    size > MOST_COLOURED
      ? []
      : [
          yaml(),
          syntaxHighlighting(editorColours),
          codeFolding(),
          foldGutter(),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          highlightSelectionMatches(),
          autocompletion({ override: [completion(said)], icons: false }),
          fieldHover(said),
        ],
  ]
}
