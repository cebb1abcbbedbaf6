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
  const file = { ...kindOf(taken), outer: outerOf(taken.id) }
  const films = ownFilms(taken)
  const layers = library.entry('published-cell', taken.id)?.text['electrodes']
  if (layers === undefined) return designed(file, films)
  // A first design gives the densities and the capacity per mass of the class.
  const first = designed(file, films)
  const areal = inUnit(first.design.arealCapacity, 'mAh/cm2')
  const cathode = coatingOf(layers, 'cathode', first.cathode, areal)
  const wanted = cathode.areal ?? areal
  const anode = coatingOf(layers, 'anode', first.anode, areal * first.design.npRatio, wanted / areal)
  const last = designed(
    {
      ...file,
      ...(cathode.areal === undefined ? {} : { areal_capacity: `${cathode.areal} mAh/cm2` }),
      ...(anode.areal === undefined ? {} : { np_ratio: anode.areal / wanted }),
      ...(cathode.porosity === undefined ? {} : { cathode_porosity: `${100 * cathode.porosity} %` }),
      ...(anode.porosity === undefined ? {} : { anode_porosity: `${100 * anode.porosity} %` }),
    },
    [...films, ...ownMaterials(first, 'cathode', cathode, layers), ...ownMaterials(first, 'anode', anode, layers)],
  )
  const from: Readonly<Record<string, string | undefined>> = {
    areal_capacity: cathode.from.areal,
    np_ratio: anode.from.areal,
    cathode_porosity: cathode.from.porosity,
    anode_porosity: anode.from.porosity,
  }
  const own = last.inputs.own.map((name) => (from[name] === undefined ? name : `${name} (${from[name]})`))
  return { ...last, inputs: { ...last.inputs, own } }
}

/** The cell from its charge and its outer size, as an announcement gives them, with its own foils, separator and can. */
export function fromCharge(taken: Taken): DesignedCell {
  const { cell, own } = chargeFile(taken)
  return designed(cell, own)
}

/** What a project file says of a published cell by its charge. */
export function chargeFile(taken: Taken): { readonly cell: CellFile; readonly own: readonly UserEntry[] } {
  const charge = published(taken.id, 'charge')
  if (!charge) throw new Error(`the charge of ${taken.id} is not published`)
  const layers = library.entry('published-cell', taken.id)?.text['electrodes'] ?? ''
  const areal = library.datum(`measured-electrode/${layers}-cathode.areal-capacity`)
  const cell = { ...kindOf(taken), outer: outerOf(taken.id), capacity: asText(charge) }
  return { cell: { ...cell, ...(areal ? { areal_capacity: asText(areal) } : {}) }, own: ownFilms(taken) }
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

/** Foils, separator and wall of the can, where they are published. */
function ownFilms({ id, size }: Taken): UserEntry[] {
  const layers = library.entry('published-cell', id)?.text['electrodes'] ?? ''
  const measured = (part: string) => library.datum(`measured-electrode/${layers}-${part}`)
  const films = [
    ['foil', 'aluminium', 'thickness', measured('cathode.foil-thickness')],
    ['foil', 'copper', 'thickness', measured('anode.foil-thickness')],
    ['separator', 'polyolefin', 'thickness', measured('separator.thickness')],
    ['cell-format', size ?? '', 'wall-thickness', published(id, 'wall-thickness')],
  ] as const
  return films.flatMap(([kind, name, key, datum]) => (datum ? [entry(kind, name, { [key]: asValue(datum) })] : []))
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

function entry(kind: string, id: string, values: Readonly<Record<string, RawValue>>): UserEntry {
  return { kind, id, name: library.entry(kind, id)?.name ?? id, values }
}

function derived(value: number, unit: string, ref: string, calc: string): RawValue {
  return { value, unit, basis: 'derived', ref, calc }
}
