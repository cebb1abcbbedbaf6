import { builtInLibrary, type Datum, type RawValue, type UserEntry } from '@cellwright/library'
import { inUnit } from '@cellwright/units'
import { ownCoating, type OwnCoating } from './own-coating.ts'
import { asText, asValue, designed, type CellFile, type DesignedCell, type DesignedElectrode } from './real-cell.ts'

const library = builtInLibrary()

/** How our design takes a published cell: what the project file says of its kind. */
export interface Taken extends Pick<CellFile, 'chemistry' | 'format' | 'size'> {
  /** Id of the `published-cell`. */
  readonly id: string
  /** What stands in for what, where the library lacks the cell's own chemistry or size. */
  readonly standIn?: string
}

type Side = 'cathode' | 'anode'

/** A number of a published cell. */
export function published(id: string, key: string): Datum | undefined {
  return library.datum(`published-cell/${id}.${key}`)
}

/** The cell from its outer size and, where they are published, its own layers. Neither its charge nor its mass is read. */
export function fromSize(taken: Taken): DesignedCell {
  return designedAs(ownFile(taken))
}

/** The cell from its charge and its outer size, as an announcement gives them, and its own layers where they are published. */
export function fromCharge(taken: Taken): DesignedCell {
  return designedAs(chargeFile(taken))
}

/** What a project file says of a published cell by its charge. */
export function chargeFile(taken: Taken): OwnFile {
  const charge = published(taken.id, 'charge')
  if (!charge) throw new Error(`the charge of ${taken.id} is not published`)
  const file = ownFile(taken)
  return { ...file, cell: { ...file.cell, capacity: asText(charge) } }
}

/** A published cell as a project file writes it. */
export interface OwnFile {
  readonly cell: CellFile
  /** The file's own entries. */
  readonly own: readonly UserEntry[]
  /** Where fields come from that are not published as they stand, by field. */
  readonly from: Readonly<Record<string, string | undefined>>
}

function designedAs({ cell, own, from }: OwnFile): DesignedCell {
  const design = designed(cell, own)
  const names = design.inputs.own.map((name) => (from[name] === undefined ? name : `${name} (${from[name]})`))
  return { ...design, inputs: { ...design.inputs, own: names } }
}

/** All that is published of a cell but its charge and its mass. */
function ownFile(taken: Taken): OwnFile {
  const cell = { ...kindOf(taken), outer: outerOf(taken.id) }
  const films = ownFilms(taken)
  const layers = library.entry('published-cell', taken.id)?.text['electrodes']
  if (layers === undefined) return { cell, own: films, from: {} }
  // A first design gives the densities and the capacity per mass of the class.
  const first = designed(cell, films)
  const areal = inUnit(first.design.arealCapacity.value, 'mAh/cm2')
  const cathode = coatingOf(layers, 'cathode', first.cathode, areal)
  const wanted = cathode.areal ?? areal
  const anode = coatingOf(layers, 'anode', first.anode, areal * first.design.npRatio.value, wanted / areal)
  return {
    cell: {
      ...cell,
      ...(cathode.areal === undefined ? {} : { areal_capacity: `${cathode.areal} mAh/cm2` }),
      ...(anode.areal === undefined ? {} : { np_ratio: anode.areal / wanted }),
      ...(cathode.porosity === undefined ? {} : { cathode_porosity: `${100 * cathode.porosity} %` }),
      ...(anode.porosity === undefined ? {} : { anode_porosity: `${100 * anode.porosity} %` }),
    },
    own: merged([...films, ...ownMaterials(first, 'cathode', cathode, layers), ...ownMaterials(first, 'anode', anode, layers)]),
    from: {
      areal_capacity: cathode.from.areal,
      np_ratio: anode.from.areal,
      cathode_porosity: cathode.from.porosity,
      anode_porosity: anode.from.porosity,
    },
  }
}

function kindOf({ chemistry, format, size }: Taken): CellFile {
  return { chemistry, format, ...(size === undefined ? {} : { size }) }
}

/** Outer size of a published cell, as the field `outer`. */
function outerOf(id: string): Readonly<Record<string, string>> {
  const sides = ['diameter', 'height', 'length', 'width', 'thickness'].flatMap((key) => {
    const datum = published(id, key)
    return datum ? [[key, asText(datum)] as const] : []
  })
  return Object.fromEntries(sides)
}

/** Foils, separator, wall and rolls of the can and amount of electrolyte, where they are published. */
function ownFilms({ id, size }: Taken): UserEntry[] {
  const layers = library.entry('published-cell', id)?.text['electrodes'] ?? ''
  const measured = (part: string) => library.datum(`measured-electrode/${layers}-${part}`)
  const films = [
    ['foil', 'aluminium', 'thickness', measured('cathode.foil-thickness')],
    ['foil', 'copper', 'thickness', measured('anode.foil-thickness')],
    ['separator', 'polyolefin', 'thickness', measured('separator.thickness')],
    ['cell-format', size ?? '', 'wall-thickness', published(id, 'wall-thickness')],
    ['cell-format', size ?? '', 'rolls', published(id, 'rolls')],
    ['electrolyte', 'lipf6-carbonate', 'amount', published(id, 'amount')],
  ] as const
  return merged(films.flatMap(([kind, name, key, datum]) => (datum ? [entry(kind, name, { [key]: asValue(datum) })] : [])))
}

/** What is published of one side; `scale` is the areal charge of the cell's cathode over that of the class. */
function coatingOf(layers: string, side: Side, of: DesignedElectrode, areal: number, scale = 1): OwnCoating {
  const find = (key: string, unit: string) => {
    const datum = library.datum(`measured-electrode/${layers}-${side}.${key}`)
    return datum && inUnit(datum.value * datum.factor, unit)
  }
  const foil = find('foil-thickness', 'um')
  const both = find('electrode-thickness', 'um')
  return ownCoating(
    {
      areal: find('areal-capacity', 'mAh/cm2'),
      loading: find('loading', 'mg/cm2'),
      thickness: find('coating-thickness', 'um') ?? (both !== undefined && foil !== undefined ? (both - foil) / 2 : undefined),
      porosity: find('porosity', ''),
      activeVolume: find('active-volume-share', ''),
    },
    { ...of, areal: areal * scale, loading: of.loading * scale },
  )
}

/** The recipe and the specific capacity that go with a published coating, as entries of the file. */
function ownMaterials(first: DesignedCell, side: Side, coating: OwnCoating, layers: string): UserEntry[] {
  const { values, text } = library.entry('measured-electrode', `${layers}-${side}`)!
  const ref = Object.values(values)[0]!.ref
  const chemistry = library.entry('chemistry', first.design.chemistry)!.text
  const entries: UserEntry[] = []
  if (coating.activeShare !== undefined) {
    const { activeShare } = coating
    const recipe = chemistry[`${side}-recipe`]!
    const shares = Object.entries(library.entry('electrode-recipe', recipe)!.values).filter(([key]) => key.endsWith('-share'))
    const rest = 1 - first[side].activeShare
    const own = shares.map(([key, { value }]): [string, RawValue] => [
      key,
      derived(
        key === 'active-share' ? activeShare : (value * (1 - activeShare)) / rest,
        '',
        ref,
        'from volumes of active material and pores',
      ),
    ])
    entries.push(entry('electrode-recipe', recipe, Object.fromEntries(own)))
  }
  if (coating.capacityRatio !== undefined) {
    const material = chemistry[side]!
    const { value, unit } = library.datum(`active-material/${material}.specific-capacity`)!
    const own = derived(value * coating.capacityRatio, unit, ref, `from areal charge and loading of ${text['cell'] ?? layers}`)
    entries.push(entry('active-material', material, { 'specific-capacity': own }))
  }
  return entries
}

/** Entries of one kind and id as one. */
function merged(entries: readonly UserEntry[]): UserEntry[] {
  const found = new Map<string, UserEntry>()
  for (const e of entries) {
    const key = `${e.kind}/${e.id}`
    found.set(key, { ...e, values: { ...found.get(key)?.values, ...e.values } })
  }
  return [...found.values()]
}

function entry(kind: string, id: string, values: Readonly<Record<string, RawValue>>): UserEntry {
  return { kind, id, name: library.entry(kind, id)?.name ?? id, values }
}

function derived(value: number, unit: string, ref: string, calc: string): RawValue {
  return { value, unit, basis: 'derived', ref, calc }
}
