import { dimensionName, NONE, parseUnit, sameDimension } from '@cellwright/units'
import { arithmetic } from './arithmetic.ts'
import { BASES, type Library } from './datum.ts'
import type { LibraryCode, LibraryFault } from './fault.ts'
import { atomsOf } from './formula.ts'
import { fits, propertyOf } from './properties.ts'
import type { RawEntry, RawReference, UserEntry } from './raw.ts'

/** A data file after its YAML was read. */
export interface DataFile {
  readonly file: string
  readonly content: unknown
}

export interface Validation {
  readonly faults: readonly LibraryFault[]
  readonly warnings: readonly LibraryFault[]
  /** Meaningful only where there are no faults. */
  readonly kinds: Readonly<Record<string, readonly RawEntry[]>>
  readonly references: readonly RawReference[]
}

type Path = readonly (string | number)[]
type Fields = Readonly<Record<string, unknown>>

/** Checks all data files and the references together and reports every fault, in file order. */
export function validate(files: readonly DataFile[], references: DataFile): Validation {
  const check = new Check()
  check.references(references)
  for (const file of files) check.file(file)
  check.links()
  const used = check.used
  const warnings = check.listed
    .filter(({ key }) => !used.has(key))
    .map(({ key, path }): LibraryFault => ({
      code: 'CW-LIB-101',
      file: references.file,
      path,
      text: `reference ${key} is not used`,
    }))
  return {
    faults: check.faults,
    warnings,
    kinds: Object.fromEntries([...check.kinds].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    references: Array.isArray(references.content) ? (references.content as RawReference[]) : [],
  }
}

/** What is wrong with a user's own entries; paths start at the entry's index. Order does not matter in a user's list. */
export function userFaults(
  base: Library,
  entries: readonly UserEntry[],
  references: readonly RawReference[] = [],
): readonly LibraryFault[] {
  const seen = new Set<string>()
  const check = new Check((kind, id) => seen.has(`${kind}/${id}`) || base.entry(kind, id) !== undefined)
  for (const { key } of base.references()) check.keys.add(key)
  check.references({ file: 'references', content: references })
  entries.forEach((raw: unknown, i) => {
    const { kind, ...entry } = isFields(raw) ? raw : { kind: undefined }
    if (!check.kebab(kind, [i, 'kind'], 'entries')) return
    const id = check.entry(entry, kind, [i], 'entries')
    if (id === undefined) return
    if (seen.has(`${kind}/${id}`)) check.fault('CW-LIB-012', 'entries', [i, 'id'], `${kind}/${id} stands twice`)
    seen.add(`${kind}/${id}`)
  })
  check.links()
  return check.faults
}

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** U+FFFD, or bytes of UTF-8 that were read as Latin-1 or Windows-1252. */
const BROKEN = /\u{FFFD}|[\u{C2}\u{C3}\u{D0}\u{D1}][\u{80}-\u{BF}]|\u{E2}[\u{80}\u{20AC}][\u{80}-\u{BF}\u{2018}-\u{2122}]/u

const SOURCED = ['value', 'unit', 'basis', 'ref', 'locator', 'year', 'note', 'calc']
const VALUE = [...SOURCED, 'low', 'high', 'reason', 'chosen', 'others', 'group', 'inverse']

/** Text of an entry that must name another entry, or several with commas between: the kind it names. */
const LINKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  chemistry: {
    cathode: 'active-material',
    anode: 'active-material',
    'cathode-recipe': 'electrode-recipe',
    'anode-recipe': 'electrode-recipe',
    'anode-foil': 'foil',
  },
  'factor-step': { machine: 'machine' },
  'ageing-default': { model: 'ageing-model', family: 'ageing-model' },
  plant: { later: 'plant' },
  substance: { like: 'substance', 'active-material': 'active-material', recipe: 'electrolyte-recipe' },
  'material-step': {
    product: 'substance',
    'by-product': 'substance',
    gas: 'substance',
    waste: 'substance',
    rest: 'substance',
    main: 'substance',
    passes: 'substance',
    from: 'substance',
    carrier: 'substance',
    loses: 'substance',
    as: 'material-step',
    recipe: 'electrolyte-recipe',
  },
  'material-route': {
    product: 'substance',
    'by-product': 'substance',
    makes: 'substance',
    brine: 'substance',
    steps: 'material-step',
  },
}

/** What the properties of a step of a material plant name: `input-water` is substance/water. */
/** Kinds of entries whose properties name substances: a rule of `excess-capacity` does not. */
const NAMING = new Set(['material-step', 'material-route', 'substance'])

const INPUT = /^(?:input|inventory|excess|kept|part)-(.+)$/

/** Shares that make up a whole, by kind of entry. */
const WHOLES: Readonly<Record<string, readonly string[]>> = {
  'electrode-recipe': ['active-share', 'carbon-share', 'binder-share', 'cmc-share', 'sbr-share'],
  'published-recipe': [
    'active-share',
    'graphite-share',
    'carbon-share',
    'binder-share',
    'cmc-share',
    'sbr-share',
    'cmc-and-sbr-share',
  ],
}

class Check {
  readonly faults: LibraryFault[] = []
  readonly keys = new Set<string>()
  readonly used = new Set<string>()
  readonly listed: { key: string; path: Path }[] = []
  readonly kinds = new Map<string, RawEntry[]>()
  readonly #ids = new Set<string>()
  readonly #links: { kind: string; id: string; file: string; path: Path }[] = []
  readonly #known: (kind: string, id: string) => boolean

  constructor(known: (kind: string, id: string) => boolean = () => false) {
    this.#known = known
  }

  fault(code: LibraryCode, file: string, path: Path, text: string): void {
    this.faults.push({ code, file, path, text })
  }

  references({ file, content }: DataFile): void {
    if (!Array.isArray(content)) return this.fault('CW-LIB-001', file, [], 'the file is not a list of references')
    content.forEach((raw: unknown, i) => {
      if (!isFields(raw)) return this.fault('CW-LIB-001', file, [i], `${shown(raw)} is not a reference`)
      this.#fields(raw, ['key', 'author', 'publisher', 'title', 'year', 'where', 'note'], file, [i])
      for (const name of ['key', 'title', 'year', 'where']) this.#text(raw[name], file, [i, name])
      if (raw['author'] === undefined && raw['publisher'] === undefined)
        this.fault('CW-LIB-001', file, [i], `reference ${shown(raw['key'])} has neither author nor publisher`)
      for (const name of ['author', 'publisher', 'note']) if (raw[name] !== undefined) this.#text(raw[name], file, [i, name])
      const key = raw['key']
      if (typeof key !== 'string') return
      if (this.keys.has(key)) this.fault('CW-LIB-012', file, [i, 'key'], `reference ${key} stands twice`)
      this.keys.add(key)
      this.listed.push({ key, path: [i] })
    })
  }

  file({ file, content }: DataFile): void {
    if (!isFields(content)) return this.fault('CW-LIB-001', file, [], 'the file is not a map with kind and entries')
    this.#fields(content, ['kind', 'entries'], file, [])
    const kind = content['kind']
    const entries = content['entries']
    if (!this.kebab(kind, ['kind'], file)) return
    if (!Array.isArray(entries))
      return this.fault('CW-LIB-001', file, ['entries'], `entries is ${shown(entries)}; it must be a list`)
    let before = ''
    entries.forEach((raw: unknown, i) => {
      const id = this.entry(raw, kind, ['entries', i], file)
      if (id === undefined) return
      if (this.#ids.has(`${kind}/${id}`)) this.fault('CW-LIB-012', file, ['entries', i, 'id'], `${kind}/${id} stands twice`)
      else if (id < before)
        this.fault(
          'CW-LIB-013',
          file,
          ['entries', i, 'id'],
          `${id} stands after ${before}; entries stand in the order of their ids`,
        )
      this.#ids.add(`${kind}/${id}`)
      before = id
      const list = this.kinds.get(kind) ?? []
      this.kinds.set(kind, list)
      list.push(raw as RawEntry)
    })
  }

  /** Checks an entry and returns its id where it has one. */
  entry(raw: unknown, kind: string, path: Path, file: string): string | undefined {
    if (!isFields(raw)) {
      this.fault('CW-LIB-001', file, path, `${shown(raw)} is not an entry`)
      return undefined
    }
    this.#fields(raw, ['id', 'name', 'text', 'values'], file, path)
    const id = raw['id']
    this.#text(raw['name'], file, [...path, 'name'])
    const text = raw['text'] ?? {}
    if (isFields(text))
      for (const [key, value] of Object.entries(text)) {
        this.kebab(key, [...path, 'text', key], file)
        if (!this.#text(value, file, [...path, 'text', key])) continue
        const link = LINKS[kind]?.[key]
        if (link)
          for (const named of value.split(', ')) this.#links.push({ kind: link, id: named, file, path: [...path, 'text', key] })
        if (key === 'papers')
          for (const ref of value.split(', ')) {
            this.used.add(ref)
            if (!this.keys.has(ref)) this.fault('CW-LIB-005', file, [...path, 'text', key], `there is no reference ${shown(ref)}`)
          }
        if (kind === 'substance' && key === 'formula' && atomsOf(value) === undefined)
          this.fault('CW-LIB-021', file, [...path, 'text', key], `${shown(value)} is not a formula such as Na4Fe3(PO4)2P2O7`)
      }
    else this.fault('CW-LIB-001', file, [...path, 'text'], `text is ${shown(text)}; it must be a map of words`)
    const values = raw['values'] ?? {}
    if (isFields(values)) {
      for (const [name, value] of Object.entries(values)) {
        this.#value(value, name, file, [...path, 'values', name])
        const fed = NAMING.has(kind) ? INPUT.exec(name)?.[1] : undefined
        if (fed !== undefined) this.#links.push({ kind: 'substance', id: fed, file, path: [...path, 'values', name] })
      }
      this.#whole(values, kind, file, [...path, 'values'])
    } else this.fault('CW-LIB-001', file, [...path, 'values'], `values is ${shown(values)}; it must be a map of properties`)
    return this.kebab(id, [...path, 'id'], file) ? id : undefined
  }

  /** After all files: entries that are named must exist. */
  links(): void {
    for (const { kind, id, file, path } of this.#links)
      if (!this.#ids.has(`${kind}/${id}`) && !this.#known(kind, id))
        this.fault('CW-LIB-017', file, path, `there is no ${kind}/${id}`)
  }

  kebab(value: unknown, path: Path, file: string): value is string {
    if (!this.#text(value, file, path)) return false
    if (KEBAB.test(value)) return true
    this.fault('CW-LIB-014', file, path, `${shown(value)} is not kebab-case (lower-case letters and digits joined by -)`)
    return false
  }

  #whole(values: Fields, kind: string, file: string, path: Path): void {
    const parts = WHOLES[kind]?.flatMap((name) => {
      const value = values[name]
      return isFields(value) && typeof value['value'] === 'number' ? [value['value'] * (value['unit'] === '%' ? 0.01 : 1)] : []
    })
    if (!parts?.length) return
    const sum = parts.reduce((a, b) => a + b, 0)
    if (Math.abs(sum - 1) > 1e-9)
      this.fault('CW-LIB-018', file, path, `the shares sum to ${Number(sum.toPrecision(6))}; they must sum to 1`)
  }

  #value(raw: unknown, name: string, file: string, path: Path): void {
    const property = propertyOf(name)
    if (!property) this.fault('CW-LIB-004', file, path, `${shown(name)} is not in the table of properties`)
    if (!isFields(raw)) return this.fault('CW-LIB-001', file, path, `${shown(raw)} is not a value with unit, basis and ref`)
    this.#fields(raw, VALUE, file, path)
    this.#sourced(raw, name, file, path)
    const value = raw['value']
    for (const end of ['low', 'high'] as const) {
      const bound = raw[end]
      if (bound === undefined || !this.#number(bound, file, [...path, end]) || typeof value !== 'number') continue
      if (end === 'low' ? bound > value : bound < value)
        this.fault(
          'CW-LIB-006',
          file,
          [...path, end],
          `${end} is ${bound} and the value ${value}; low <= value <= high must hold`,
        )
      this.#share(bound, raw['unit'], name, file, [...path, end])
    }
    for (const key of ['reason', 'chosen', 'group']) if (raw[key] !== undefined) this.#text(raw[key], file, [...path, key])
    if (raw['basis'] === 'assumed' && raw['reason'] === undefined)
      this.fault('CW-LIB-010', file, path, `${name} is assumed and has no reason`)
    if (raw['inverse'] !== undefined && typeof raw['inverse'] !== 'boolean')
      this.fault('CW-LIB-001', file, [...path, 'inverse'], `inverse is ${shown(raw['inverse'])}; it must be true or false`)
    const others = raw['others']
    if (others === undefined) return
    if (!Array.isArray(others))
      return this.fault('CW-LIB-001', file, [...path, 'others'], `others is ${shown(others)}; it must be a list`)
    others.forEach((other: unknown, i) => {
      const at = [...path, 'others', i]
      if (!isFields(other)) return this.fault('CW-LIB-001', file, at, `${shown(other)} is not a value with unit, basis and ref`)
      this.#fields(other, SOURCED, file, at)
      this.#sourced(other, name, file, at)
    })
  }

  /** What holds of the value chosen and of those of other sources alike. */
  #sourced(raw: Fields, name: string, file: string, path: Path): void {
    const { value, unit, basis, ref, year } = raw
    if (this.#number(value, file, [...path, 'value'])) this.#share(value, unit, name, file, [...path, 'value'])
    if (!BASES.some((b) => b === basis))
      this.fault('CW-LIB-016', file, [...path, 'basis'], `basis is ${shown(basis)}; it must be one of ${BASES.join(', ')}`)
    if (basis === 'derived' && raw['calc'] === undefined)
      this.fault('CW-LIB-011', file, path, `${name} is derived and has no calc`)
    for (const key of ['locator', 'note', 'calc']) if (raw[key] !== undefined) this.#text(raw[key], file, [...path, key])
    if (this.#text(ref, file, [...path, 'ref'])) {
      this.used.add(ref)
      if (!this.keys.has(ref)) this.fault('CW-LIB-005', file, [...path, 'ref'], `there is no reference ${shown(ref)}`)
    }
    if (year !== undefined && !(Number.isInteger(year) && Number(year) >= 1900 && Number(year) <= 2100))
      this.fault('CW-LIB-001', file, [...path, 'year'], `year is ${shown(year)}; it must be a year such as 2024`)
    if (typeof unit !== 'string')
      return this.fault('CW-LIB-001', file, [...path, 'unit'], `unit is ${shown(unit)}; it must be text ("" for a plain number)`)
    const parsed = parseUnit(unit)
    if (!parsed.ok) {
      const { text, hint } = parsed.fault
      return this.fault('CW-LIB-002', file, [...path, 'unit'], hint ? `${text}; ${hint}` : text)
    }
    const { dimension, currency } = parsed.value
    const property = propertyOf(name)
    if (basis === 'derived') this.#calc(raw['calc'], value, parsed.value.factor, file, [...path, 'calc'])
    if (property && !fits(dimension, property))
      this.fault(
        'CW-LIB-003',
        file,
        [...path, 'unit'],
        `${unit || 'a plain number'} is ${dimensionName(dimension)}; ${name} is ${property.dimensions.join(' or ')}`,
      )
    if (currency !== undefined && year === undefined) this.fault('CW-LIB-009', file, path, `${name} is money and has no year`)
  }

  /** Plain arithmetic must give the value, in its unit or, of a share, as a plain number. */
  #calc(calc: unknown, value: unknown, factor: number, file: string, path: Path): void {
    if (typeof calc !== 'string' || typeof value !== 'number') return
    const result = arithmetic(calc)
    if (result === undefined) return
    const near = (wanted: number) => Math.abs(result - wanted) <= 0.02 * Math.abs(wanted)
    if (!near(value) && !near(value * factor))
      this.fault('CW-LIB-020', file, path, `the arithmetic gives ${Number(result.toPrecision(4))} and the value is ${value}`)
  }

  #share(value: number, unit: unknown, name: string, file: string, path: Path): void {
    if (typeof unit !== 'string' || !propertyOf(name)?.share) return
    const parsed = parseUnit(unit)
    if (!parsed.ok || !sameDimension(parsed.value.dimension, NONE)) return
    const share = value * parsed.value.factor
    if (share < 0 || share > 1)
      this.fault('CW-LIB-008', file, path, `${name} is ${value}${unit && ` ${unit}`}; a share lies within 0..1`)
  }

  #number(value: unknown, file: string, path: Path): value is number {
    if (typeof value !== 'number') {
      this.fault('CW-LIB-001', file, path, `${String(path.at(-1))} is ${shown(value)}; it must be a number`)
      return false
    }
    if (Number.isFinite(value)) return true
    this.fault('CW-LIB-007', file, path, `${String(path.at(-1))} is ${value}; it must be finite`)
    return false
  }

  #text(value: unknown, file: string, path: Path): value is string {
    if (typeof value !== 'string' || value === '') {
      this.fault('CW-LIB-001', file, path, `${String(path.at(-1))} is ${shown(value)}; it must be text`)
      return false
    }
    if (BROKEN.test(value)) this.fault('CW-LIB-015', file, path, `${shown(value)} is broken text`)
    return true
  }

  #fields(raw: Fields, known: readonly string[], file: string, path: Path): void {
    for (const key of Object.keys(raw))
      if (!known.includes(key))
        this.fault('CW-LIB-001', file, [...path, key], `${shown(key)} is not a field here; known are ${known.join(', ')}`)
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  if (value === undefined) return 'missing'
  const text = JSON.stringify(value) ?? typeof value
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
