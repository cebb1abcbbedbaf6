import type { AssumptionRow } from '@cellwright/model'

/** Numbers of the library that one of its entries gives, e.g. a material or a machine. */
export interface EntryGroup {
  /** `active-material/nmc622`. */
  readonly entry: string
  readonly name: string
  readonly rows: readonly LibraryRow[]
}

export interface LibraryRow {
  /** As in the results: `active-material/nmc622.price`. */
  readonly id: string
  readonly property: string
  /** What of the entry: `price`. */
  readonly name: string
  readonly row: AssumptionRow
  /** The file's own number stands in the place of the library's. */
  readonly own: boolean
}

/** Which parts of the engine work out a thing, by the part of the file that it stands in. */
const WORKED_OUT_BY: Readonly<Record<string, RegExp>> = {
  '': /^ledger\/(price level|exchange)|^study\/development/,
  sites: /^plant\/weather/,
  cells: /^design\/(cell|electrode|can|outer size)/,
  packs: /^design\/pack/,
  containers: /^design\/container/,
  plants: /^plant\/(?!material|phases)|^schedule\/(?!material|phases)|^factory\/(?!orders)/,
  material_plants: /^(plant|schedule)\/(material|phases)|^material\//,
  orders: /^ledger\/orders|^study\/contract|^audit\/implied contract/,
  fleets: /^use\/(fleet|duty|warranty|cell temperature)|^ageing by/,
  centres: /^use\/service centre|^service centre/,
  stations: /^use\/(station|price series)|^ledger\/station/,
  research: /^study\/research/,
}

/** Kinds of entries that speak of a step by its id. */
const OF_STEPS = new Set(['machine', 'factor-step', 'material-step', 'material-machine', 'machine-variant', 'step-energy'])

/** Whether anything is worked out of things of this part of the file. */
export const readsLibrary = (path: string): boolean => Object.hasOwn(WORKED_OUT_BY, path.split(/[.[]/)[0] ?? '')

/** The numbers of the library that a thing, or a step of a plant, reads, by entry in order of their names. */
export function libraryGroups(path: string, step: string | undefined, rows: readonly AssumptionRow[]): EntryGroup[] {
  const [section = ''] = path.split(/[.[]/)
  const by = WORKED_OUT_BY[section]
  if (!by) return []
  const groups = new Map<string, { name: string; rows: LibraryRow[] }>()
  for (const row of rows) {
    const found = /^([^/]+)\/(.+)\.([^.]+)$/.exec(row.id)
    if (!found) continue
    const [, kind = '', entry = '', property = ''] = found
    const wanted =
      step === undefined
        ? row.usedBy.some((used) => by.test(used))
        : OF_STEPS.has(kind) && (entry === step || entry.startsWith(`${step}-`))
    if (!wanted) continue
    const key = `${kind}/${entry}`
    const colon = row.name.lastIndexOf(': ')
    const group = groups.get(key) ?? { name: colon < 0 ? entry : row.name.slice(0, colon), rows: [] }
    groups.set(key, group)
    const name = colon < 0 ? property : row.name.slice(colon + 2)
    group.rows.push({ id: row.id, property, name, row, own: row.kind === 'file' })
  }
  return [...groups].map(([entry, group]) => ({ entry, ...group })).toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
