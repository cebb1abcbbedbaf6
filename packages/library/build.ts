/**
 * Checks data/*.yaml and writes src/generated.ts. All faults are printed at once as `file:line:col: path: ... [code]`, and
 * then nothing is written. Run by npm as `prepare`, or by hand: node packages/library/build.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { LineCounter, parseDocument, type Document } from 'yaml'
import { pathText, type LibraryFault } from './src/fault.ts'
import type { RawLibrary } from './src/raw.ts'
import { validate, type DataFile } from './src/validate.ts'

const here = new URL('./', import.meta.url)
const data = new URL('data/', here)
const REFERENCES = 'references.yaml'

interface Source extends DataFile {
  readonly document: Document
  readonly lines: LineCounter
}

function read(name: string): Source {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(new URL(name, data), 'utf8'), { lineCounter: lines })
  return { file: `data/${name}`, document, lines, content: document.errors.length ? undefined : (document.toJS() as unknown) }
}

/** Line and column of a path, or of the nearest thing above it that stands in the file. */
function place({ document, lines }: Source, path: LibraryFault['path']): string {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined
    if (node?.range) {
      const { line, col } = lines.linePos(node.range[0]!)
      return `${line}:${col}`
    }
  }
  return '1:1'
}

const names = readdirSync(data)
  .filter((name) => name.endsWith('.yaml') && name !== REFERENCES)
  .toSorted()
const references = read(REFERENCES)
const sources = names.map(read)
const all = [references, ...sources]

const syntax = all.flatMap((source) =>
  source.document.errors.map((e) => {
    const { line, col } = source.lines.linePos(e.pos[0])
    return `${source.file}:${line}:${col}: ${e.message.split('\n')[0]} [CW-LIB-019]`
  }),
)
const readable = sources.filter((s) => s.content !== undefined)
const result = validate(readable, references.content === undefined ? { file: references.file, content: [] } : references)
const say = (fault: LibraryFault) => {
  const source = all.find((s) => s.file === fault.file)
  return `${fault.file}:${source ? place(source, fault.path) : '1:1'}: ${pathText(fault.path)}: ${fault.text} [${fault.code}]`
}
const faults = [...syntax, ...(references.content === undefined ? [] : result.faults.map(say))]
if (faults.length) {
  console.error(faults.join('\n'))
  console.error(`${faults.length} faults in packages/library/data; nothing was written`)
  process.exit(1)
}
for (const warning of result.warnings) console.warn(`${say(warning)} (warning)`)

const { version } = JSON.parse(readFileSync(new URL('package.json', here), 'utf8')) as { version: string }
const library: RawLibrary = { version, references: result.references, kinds: result.kinds }
const text = `// Written by build.ts from data/*.yaml.
import type { RawLibrary } from './raw.ts'

export const DATA: RawLibrary = ${JSON.stringify(library, undefined, 1)}
`
writeFileSync(new URL('src/generated.ts', here), text)
