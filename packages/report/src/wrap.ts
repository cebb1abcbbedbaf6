import { cut, displayWidth } from './display-width.ts'

/** A space at which no line is broken; becomes a usual space in the finished text. */
export const TIE = '\u00a0'

/**
 * Lines of at most `width` columns. The first begins with `first`, the others with `rest`. Groups of digits stay together;
 * a word longer than a line is cut.
 */
export function wrap(
  text: string,
  width: number,
  { first = '', rest = first }: { readonly first?: string; readonly rest?: string } = {},
): string[] {
  const words = text.replace(/(?<=\d) (?=\d{3}(?!\d))/g, TIE).split(' ')
  const lines: string[] = []
  let line = first
  let empty = true
  for (let i = 0; i < words.length; i++) {
    let word = words[i]!
    if (word === '') continue
    const gap = empty ? '' : ' '
    if (displayWidth(line + gap + word) <= width) {
      line += gap + word
      empty = false
      continue
    }
    if (!empty) {
      lines.push(line)
      line = rest
      empty = true
    }
    if (word.includes(TIE) && displayWidth(line + word) > width) {
      // Rather part number and unit than letters of a word.
      words.splice(i + 1, 0, ...word.split(TIE))
      continue
    }
    while (displayWidth(line + word) > width) {
      const [head, tail] = cut(word, Math.max(1, width - displayWidth(line)))
      if (tail === '') break
      lines.push(line + head)
      line = rest
      word = tail
    }
    line += word
    empty = false
  }
  if (!empty || lines.length === 0) lines.push(line)
  return lines.map((l) => l.trimEnd())
}
