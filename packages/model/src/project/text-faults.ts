import type { LineCounter } from 'yaml'
import type { Reading } from './reading.ts'

/** Characters of the largest file that is read. The projects of this repository have under 20 thousand. */
export const MAX_CHARACTERS = 4_000_000

/** Reports a text that cannot be a project file at all; true where it did. */
export function hasTextFault(text: string, lines: LineCounter, reading: Reading): boolean {
  if (text.length > MAX_CHARACTERS) {
    reading.report('CW-FILE-003', {
      path: '',
      at: undefined,
      text: `the file has ${millions(text.length)} million characters, and ${millions(MAX_CHARACTERS)} million are allowed`,
      hint: `is it a ${reading.words.name}? One has a few hundred lines`,
      params: { characters: text.length, limit: MAX_CHARACTERS },
    })
    return true
  }
  // Line ends and tabs are text; U+FFFD is what a decoder puts where the bytes are not UTF-8.
  // eslint-disable-next-line no-control-regex
  const odd = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(text) ?? /\ufffd/.exec(text)
  if (odd) {
    const undecoded = odd[0] === '\ufffd'
    reading.report('CW-FILE-002', {
      path: '',
      at: lines.linePos(odd.index),
      text: undecoded
        ? 'the file is not UTF-8 text'
        : `the file holds the control character U+${odd[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}, which no text has`,
      hint: undecoded ? 'save it as UTF-8' : 'is it a text file? If so, remove the character or save the file as UTF-8',
    })
    return true
  }
  if (onlyComments(text)) {
    reading.report('CW-FILE-001', {
      path: '',
      at: { line: 1, col: 1 },
      text: text.trim() === '' ? 'the file is empty' : 'the file holds only comments',
      hint: reading.words.start,
    })
    return true
  }
  return false
}

function onlyComments(text: string): boolean {
  return text.split('\n').every((line) => line.trim() === '' || line.trim().startsWith('#'))
}

function millions(n: number): string {
  return (n / 1e6).toFixed(1)
}
