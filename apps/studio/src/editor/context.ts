/** What stands at a place of a text that may be half written: keys from the top, and whether a key or a value is being written there. */
export interface Here {
  /** Of lists the place of the item from 0. A key that is being written is not among them, one whose value is being written is the last. */
  readonly keys: readonly (string | number)[]
  /** The same as a path of the engine: items of lists by their id. */
  readonly path: string
  readonly writes: 'key' | 'value'
  /** Where the word that is being written begins. */
  readonly from: number
  /** Keys that stand beside it already. */
  readonly beside: ReadonlySet<string>
  /** In brackets: more on the same line may follow. */
  readonly inFlow: boolean
}

interface Level {
  readonly indent: number
  readonly key: string | number
  readonly id?: string | undefined
  readonly beside: Set<string>
}

interface Bracket {
  readonly isMap: boolean
  key: string | number | undefined
  id: string | undefined
  wordFrom: number
  readonly beside: Set<string>
}

const KEY = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'{}[\],&*!|>%@`#-](?:[^:#]|:(?!\s|$)|(?<!\s)#)*?)\s*:(?=\s|$)/
const ITEM_ID = /^(?:\{\s*)?id:\s*["']?([A-Za-z0-9][\w-]*)/

/** Reads the text up to `offset` line by line; null inside a remark, a text in lines or quotes of a key. */
export function hereAt(text: string, offset: number): Here | null {
  const levels: Level[] = []
  const top = new Set<string>()
  const brackets: Bracket[] = []
  let quote = ''
  let linesDeeper = -1
  let lineFrom = sectionStart(text, offset)
  if (lineFrom > 0) for (const [, name] of text.slice(0, lineFrom).matchAll(TOP)) top.add(name!)
  const besideOf = (indent: number) => levels.findLast((l) => l.indent < indent)?.beside ?? top
  for (;;) {
    const found = text.indexOf('\n', lineFrom)
    const lineTo = found < 0 ? text.length : found
    const isLast = offset <= lineTo
    const to = isLast ? offset : lineTo
    const line = text.slice(lineFrom, lineTo).replace(/\r$/, '')
    let at = lineFrom
    if (brackets.length === 0 && quote === '') {
      let indent = line.search(/\S/)
      const isBlank = indent < 0 || line[indent] === '#'
      if (isLast && (isBlank || indent > to - lineFrom))
        indent = isBlank && indent >= 0 && to - lineFrom > indent ? -1 : to - lineFrom
      if (isLast && indent < 0) return null
      if (linesDeeper >= 0 && (isBlank || indent > linesDeeper)) {
        if (isLast) return null
        lineFrom = lineTo + 1
        continue
      }
      linesDeeper = -1
      if (isBlank && !isLast) {
        lineFrom = lineTo + 1
        continue
      }
      // Dashes: each begins an item of the list at its column.
      let rest = line.slice(indent)
      while (/^-(?:\s|$)/.test(rest) && lineFrom + indent < to) {
        const last = pop(levels, (l) => l.indent > indent || (l.indent === indent && typeof l.key === 'number'))
        const index = last && last.indent === indent && typeof last.key === 'number' ? last.key + 1 : 0
        const gap = /^-\s*/.exec(rest)![0].length
        levels.push({ indent, key: index, id: ITEM_ID.exec(rest.slice(gap))?.[1], beside: new Set() })
        indent += gap
        rest = rest.slice(gap)
      }
      pop(levels, (l) => l.indent >= indent && !(l.indent < indent))
      at = lineFrom + indent
      const key = KEY.exec(rest)
      const keyEnd = key ? at + key[0].length : Infinity
      if (to < keyEnd && isLast && !/^[{[]/.test(rest))
        return here(levels, undefined, 'key', at, besideAfter(text, lineTo, indent, besideOf(indent)))
      if (key) {
        const name = unquoted(key[1]!)
        besideOf(indent).add(name)
        levels.push({ indent, key: name, beside: new Set() })
        at = keyEnd
        if (/^\s*(?:[&!]\S+\s+)*[|>][-+0-9]*\s*(?:#.*)?$/.test(rest.slice(key[0].length))) linesDeeper = indent
      }
    }
    let wordFrom = -1
    while (at < to) {
      const letter = text[at]!
      const top1 = brackets.at(-1)
      if (quote !== '') {
        if (letter === '\\' && quote === '"') at++
        else if (letter === quote) quote = ''
      } else if (letter === '#' && /\s/.test(text[at - 1] ?? ' ')) {
        if (isLast) return null
        break
      } else if ((letter === '"' || letter === "'") && (wordFrom < 0 || top1)) {
        if (wordFrom < 0) wordFrom = at
        if (top1 && top1.wordFrom < 0) top1.wordFrom = at
        if (!/[\w]/.test(text[at - 1] ?? '')) quote = letter
      } else if ((letter === '{' || letter === '[') && (brackets.length > 0 || wordFrom < 0)) {
        const isMap = letter === '{'
        brackets.push({ isMap, key: isMap ? undefined : 0, id: isMap ? undefined : ITEM_ID.exec(text.slice(at + 1, at + 80).trimStart())?.[1], wordFrom: -1, beside: new Set() }) // prettier-ignore
        if (top1) top1.wordFrom = at
        wordFrom = at
      } else if (top1 && (letter === '}' || letter === ']')) {
        brackets.pop()
      } else if (top1 && letter === ',') {
        if (top1.isMap) top1.key = undefined
        else {
          top1.key = Number(top1.key) + 1
          top1.id = ITEM_ID.exec(text.slice(at + 1, at + 80).trimStart())?.[1]
        }
        top1.wordFrom = -1
      } else if (top1?.isMap && letter === ':' && top1.key === undefined && /[\s,}\]]|^$/.test(text[at + 1] ?? '')) {
        const name = unquoted(text.slice(top1.wordFrom < 0 ? at : top1.wordFrom, at).trim())
        top1.beside.add(name)
        top1.key = name
        top1.wordFrom = -1
      } else if (/\s/.test(letter)) {
        // An anchor or a tag is no word of the value.
        const from = top1 ? top1.wordFrom : wordFrom
        if (from >= 0 && /^[&!]\S*$/.test(text.slice(from, at))) {
          wordFrom = -1
          if (top1) top1.wordFrom = -1
        }
      } else {
        if (wordFrom < 0) wordFrom = at
        if (top1 && top1.wordFrom < 0) top1.wordFrom = at
      }
      at++
    }
    if (isLast) {
      const top1 = brackets.at(-1)
      if (!top1) return here(levels, undefined, 'value', wordFrom < 0 ? offset : wordFrom, new Set())
      const from = top1.wordFrom < 0 ? offset : top1.wordFrom
      const writes = top1.isMap && top1.key === undefined ? 'key' : 'value'
      if (writes === 'key' && quote !== '') return null
      if (writes === 'key')
        for (const [, name] of text
          .slice(offset)
          .split('}', 1)[0]!
          .matchAll(/([\w-]+)\s*:\s/g))
          top1.beside.add(name!)
      return here(levels, brackets, writes, from, top1.beside)
    }
    lineFrom = lineTo + 1
  }
}

/** Keys at the margin begin parts that know nothing of each other. */
const TOP = /^([A-Za-z_][\w-]*):(?=\s)/gm

/** Where the part of the text begins that a place lies in. */
function sectionStart(text: string, offset: number): number {
  for (let at = offset; at > 0;) {
    const lineFrom = text.lastIndexOf('\n', at - 1) + 1
    if (/^[A-Za-z_][\w-]*:\s/.test(text.slice(lineFrom, lineFrom + 80)) && lineFrom < offset) return lineFrom
    at = lineFrom - 1
  }
  return 0
}

function pop(levels: Level[], isOver: (level: Level) => boolean): Level | undefined {
  let last: Level | undefined
  while (levels.length > 0 && isOver(levels.at(-1)!)) last = levels.pop()
  return last
}

function here(
  levels: readonly Level[],
  brackets: readonly Bracket[] | undefined,
  writes: Here['writes'],
  from: number,
  beside: ReadonlySet<string>,
): Here {
  const steps = [...levels, ...(brackets ?? [])].filter((s) => s.key !== undefined) as readonly Pick<Level, 'key' | 'id'>[]
  const path = steps.reduce((text, { key, id }) => {
    if (typeof key === 'number' && id === undefined) return `${text}[${key}]`
    const word = typeof key === 'number' ? id : key
    return text ? `${text}.${word}` : String(word)
  }, '')
  return { keys: steps.map((s) => s.key), path, writes, from, beside, inFlow: brackets !== undefined }
}

/** Keys of the same map in the lines below. */
function besideAfter(text: string, from: number, indent: number, before: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(before)
  for (const line of text.slice(from + 1, from + 20_000).split('\n')) {
    const column = line.search(/\S/)
    if (column < 0 || line[column] === '#' || column > indent) continue
    if (column < indent) break
    const key = KEY.exec(line.slice(column))
    if (!key) break
    all.add(unquoted(key[1]!))
  }
  return all
}

const unquoted = (key: string): string => (/^".*"$|^'.*'$/s.test(key) ? key.slice(1, -1) : key)
