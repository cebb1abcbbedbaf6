import { LineCounter, parseDocument, type Document } from 'yaml'
import { pathText, type LibraryFault } from './fault.ts'
import type { DataFile } from './validate.ts'

/** A data file with the means to find a path in its text. Used by the build and its tests only. */
export interface Source extends DataFile {
  readonly document: Document
  readonly lines: LineCounter
  /** Faults of its YAML, written out. */
  readonly faults: readonly string[]
}

export function parseSource(file: string, text: string): Source {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const faults = document.errors.map((e) => `${file}:${position(lines, e.pos[0])}: ${e.message.split('\n')[0]} [CW-LIB-019]`)
  return { file, document, lines, faults, content: faults.length ? undefined : (document.toJS() as unknown) }
}

/** `file:line:col: path: what is wrong [code]`; the place is that of the path, or of the nearest thing above it. */
export function faultLine(sources: readonly Source[], { file, path, text, code }: LibraryFault): string {
  const source = sources.find((s) => s.file === file)
  return `${file}:${source ? place(source, path) : '1:1'}: ${pathText(path)}: ${text} [${code}]`
}

function place({ document, lines }: Source, path: LibraryFault['path']): string {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined
    if (node?.range) return position(lines, node.range[0]!)
  }
  return '1:1'
}

function position(lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset)
  return `${line}:${col}`
}
