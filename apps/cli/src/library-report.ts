import type { Datum, Library, SourcedValue } from '@cellwright/library'
import { plainText, wrap } from '@cellwright/report'
import { significant } from '@cellwright/units'

/** The kinds of things in the library, with how many there are. */
export function libraryOverview(library: Library): string {
  const lines = library.kinds().map((kind) => {
    const entries = library.entries(kind)
    const numbers = entries.reduce((sum, e) => sum + Object.keys(e.values).length, 0)
    return `  ${kind.padEnd(24)} ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}, ${numbers} ${numbers === 1 ? 'number' : 'numbers'}`
  })
  const head = `library ${library.version}, ${library.references().length} sources; say what you look for, e.g. cellwright library nmc622`
  return plainLines([head, ...lines])
}

/** Each number with its band, basis and source, and the values of the sources that disagree. */
export function libraryReport(library: Library, found: readonly Datum[], { width }: { readonly width: number }): string {
  const lines = found.flatMap((d, i) => [...(i > 0 ? [''] : []), ...datumLines(library, plainText(d), width)])
  return plainLines([...lines, '', `${found.length} ${found.length === 1 ? 'number' : 'numbers'} of library ${library.version}`])
}

function datumLines(library: Library, d: Datum, width: number): string[] {
  const say = (text: string) => wrap(text, width, { first: '  ', rest: '    ' })
  const band = d.low < d.high ? `, band ${significant(d.low, 4)} to ${significant(d.high, 4)}` : ', no band known'
  return [
    ...wrap(d.id, width),
    ...say(`${value(d)}${band}; ${d.basis.replace('-', ' ')}`),
    ...say(`source: ${source(library, d)}`),
    ...(d.calc ? say(`worked out: ${d.calc}`) : []),
    ...(d.reason ? say(`assumed because: ${d.reason}`) : []),
    ...(d.chosen ? say(`chosen because: ${d.chosen}`) : []),
    ...(d.note ? say(`note: ${d.note}`) : []),
    ...d.others.flatMap((o) =>
      say(`another source says ${value(o)}; ${o.basis.replace('-', ' ')}; ${source(library, o)}${o.note ? `; ${o.note}` : ''}`),
    ),
  ]
}

function value({ value: x, unit, year }: SourcedValue): string {
  return `${significant(x, 4)} ${unit}${year === undefined ? '' : ` (${year})`}`.trim()
}

function source(library: Library, { ref, locator }: SourcedValue): string {
  const found = library.reference(ref)
  const text = found ? `${found.author}, ${found.title}, ${found.year} (${found.where})` : ref
  return plainText(`${text} [${ref}]${locator ? `, ${locator}` : ''}`)
}

function plainLines(lines: readonly string[]): string {
  return `${lines.map((l) => l.replaceAll('\u00a0', ' ')).join('\n')}\n`
}
