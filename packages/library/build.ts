/**
 * Checks data/*.yaml and writes src/generated.ts. All faults are printed at once as `file:line:col: path: ... [code]`, and
 * then nothing is written. Run by npm as `prepare`, or by hand: node packages/library/build.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { RawLibrary } from './src/raw.ts'
import { faultLine, parseSource } from './src/source.ts'
import { validate } from './src/validate.ts'

const here = new URL('./', import.meta.url)
const data = new URL('data/', here)
const REFERENCES = 'references.yaml'

const names = readdirSync(data)
  .filter((name) => name.endsWith('.yaml') && name !== REFERENCES)
  .toSorted()
const sources = [REFERENCES, ...names].map((name) => parseSource(`data/${name}`, readFileSync(new URL(name, data), 'utf8')))
const [references, ...files] = sources as [(typeof sources)[number], ...typeof sources]

const syntax = sources.flatMap((s) => s.faults)
const readable = files.filter((s) => s.content !== undefined)
const result = validate(readable, references)
// A broken file would make every reference and link to it a fault; then the YAML comes first.
const faults = syntax.length ? syntax : result.faults.map((f) => faultLine(sources, f))
if (faults.length) {
  console.error(faults.join('\n'))
  console.error(`faults in packages/library: ${faults.length}; nothing was written`)
  process.exit(1)
}
for (const warning of result.warnings) console.warn(`${faultLine(sources, warning)} (warning)`)

const { version } = JSON.parse(readFileSync(new URL('package.json', here), 'utf8')) as { version: string }
const library: RawLibrary = { version, references: result.references, kinds: result.kinds }
const text = `// Written by build.ts from data/*.yaml.
import type { RawLibrary } from './raw.ts'

export const DATA: RawLibrary = ${JSON.stringify(library, undefined, 1)}
`
writeFileSync(new URL('src/generated.ts', here), text)
