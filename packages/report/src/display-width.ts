/** Columns that a terminal gives to `text`: combining marks none, East Asian wide letters and emoji two, all others one. */
export function displayWidth(text: string): number {
  // Nearly all text is of the Latin and Cyrillic blocks, where every letter is one column.
  if (NARROW.test(text)) return text.length
  let width = 0
  for (const letter of text) width += letterWidth(letter)
  return width
}

/** `text` filled with spaces to `width` columns; longer text stays as it is. */
export function padded(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return align === 'left' ? text + space : space + text
}

/** The first letters of `text` that fit into `width` columns, at least one letter, and the rest. */
export function cut(text: string, width: number): [string, string] {
  let used = 0
  let end = 0
  for (const letter of text) {
    const w = letterWidth(letter)
    if (end > 0 && used + w > width) break
    used += w
    end += letter.length
  }
  return [text.slice(0, end), text.slice(end)]
}

const NARROW = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f]*$/
const NONE = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u

function letterWidth(letter: string): 0 | 1 | 2 {
  if (NONE.test(letter)) return 0
  return WIDE.test(letter) ? 2 : 1
}
