import { builtInLibrary, type Datum, type Library, type RawValue, type UserEntry } from '@cellwright/library'
import { formatIssue, parseProject } from '@cellwright/model'
import { inUnit } from '@cellwright/units'
import { designCell, type Cell } from '../packages/model/src/design/cell.ts'
import { designPack } from '../packages/model/src/design/pack.ts'
import { World, type ReadLog } from '../packages/model/src/project/world.ts'

const library = builtInLibrary()

/** A cell as a project file writes it. */
export interface CellFile {
  readonly chemistry: string
  readonly format: 'pouch' | 'prismatic-stacked' | 'prismatic-wound' | 'cylindrical'
  readonly size?: string
  readonly outer?: Readonly<Record<string, string>>
  readonly capacity?: string
  readonly areal_capacity?: string
  readonly np_ratio?: number
  readonly cathode_porosity?: string
  readonly anode_porosity?: string
}

/** What our design says of a cell, in the units in which it is compared. */
export interface DesignedCell {
  /** [Ah] */
  readonly charge: number
  /** [V] */
  readonly voltage: number
  /** [Wh] */
  readonly energy: number
  /** [g] */
  readonly mass: number
  /** [Wh/kg] */
  readonly specificEnergy: number
  /** [Wh/L] */
  readonly energyDensity: number
  /** Of the cathode, both sides [m2]. */
  readonly coatedArea: number
  readonly cathode: DesignedElectrode
  readonly anode: DesignedElectrode
  /** [g] by line of the bill of materials. */
  readonly parts: Readonly<Record<string, number>>
  readonly design: Cell
  /** Inputs that were read: those of the file, and those of the library. */
  readonly inputs: { readonly own: readonly string[]; readonly defaults: readonly string[] }
}

export interface DesignedElectrode {
  /** [um] */
  readonly thickness: number
  /** [mg/cm2] */
  readonly loading: number
  readonly porosity: number
  /** Of the solids [g/cm3]. */
  readonly solidDensity: number
  readonly activeDensity: number
  /** Of the solids that are not active material [g/cm3]. */
  readonly restDensity: number
  readonly activeShare: number
  /** [g] */
  readonly mass: number
}

/** The cell of a small project file, read and designed as that of a user. */
export function designed(cell: CellFile, own: readonly UserEntry[] = []): DesignedCell {
  return read({ cells: { cell } }, own).cell
}

/** Mass [kg] and energy [kWh] of a pack of such cells. */
export function designedPack(
  cell: CellFile,
  own: readonly UserEntry[],
  strings: { readonly series: number; readonly parallel: number },
) {
  const { pack } = read({ cells: { cell }, packs: { pack: { cell: 'cell', ...strings } } }, own)
  if (!pack) throw new Error('the file has no pack')
  return { mass: pack.mass.value, energy: inUnit(pack.energy.value, 'kWh') }
}

function read(content: object, own: readonly UserEntry[]) {
  const file = {
    cellwright: 1,
    name: 'A published cell',
    calendar: { start: '2024-01-01', end: '2024-12-31' },
    currency: { report: 'USD', year: 2024, terms: 'real' },
    ...content,
    ...(own.length > 0 ? { library: own } : {}),
  }
  // Every JSON text is YAML.
  const parsed = parseProject(JSON.stringify(file, undefined, 1), { file: 'cell.yaml', library })
  const spec = parsed.project?.cells[0]
  if (!parsed.project || !spec) throw new Error(parsed.issues.map((issue) => formatIssue(issue, 'cell.yaml')).join('\n'))
  const log: ReadLog = new Map()
  const world = new World(parsed.project, parsed.library, { log })
  const design = designCell(world, spec)
  const pack = parsed.project.packs[0]
  return { cell: figuresOf(design, log, parsed.library), pack: pack && designPack(world, pack, design) }
}

/** The one place that takes figures out of a design. */
function figuresOf(cell: Cell, log: ReadLog, read: Library): DesignedCell {
  const electrode = ({ coating, mass }: Cell['cathode']): DesignedElectrode => {
    const [active, ...rest] = coating.recipe
    const volume = rest.reduce((sum, { share, density }) => sum + share.value / density.value, 0)
    const share = rest.reduce((sum, part) => sum + part.share.value, 0)
    return {
      thickness: inUnit(coating.thickness.value, 'um'),
      loading: inUnit(coating.loading.value, 'mg/cm2'),
      porosity: coating.porosity.value,
      solidDensity: inUnit(coating.density.value / (1 - coating.porosity.value), 'g/cm3'),
      activeDensity: inUnit(active!.density.value, 'g/cm3'),
      restDensity: inUnit(share / volume, 'g/cm3'),
      activeShare: active!.share.value,
      mass: inUnit(mass.value, 'g'),
    }
  }
  const isOwn = (key: string) => key.startsWith('cells.') || read.datum(key)?.user === true
  const keys = [...log.keys()].toSorted()
  return {
    charge: inUnit(cell.capacity.value, 'Ah'),
    voltage: cell.voltage.value,
    energy: inUnit(cell.energy.value, 'Wh'),
    mass: inUnit(cell.mass.value, 'g'),
    specificEnergy: inUnit(cell.specificEnergy.value, 'Wh/kg'),
    energyDensity: inUnit(cell.energyDensity.value, 'Wh/L'),
    coatedArea: 2 * cell.cathode.foilArea.value,
    cathode: electrode(cell.cathode),
    anode: electrode(cell.anode),
    parts: Object.fromEntries(cell.bom.map(({ id, mass }) => [id, inUnit(mass.value, 'g')])),
    design: cell,
    inputs: {
      own: keys.filter(isOwn).map((key) => key.replace('cells.cell.', '')),
      defaults: keys.filter((key) => !isOwn(key)),
    },
  }
}

/** A number of a published cell as a text of the project file, or as a value of an own entry. */
export function asText({ value, unit }: Pick<Datum, 'value' | 'unit'>): string {
  return `${value} ${unit}`.trim()
}

export function asValue({ value, unit, basis, ref }: Datum): RawValue {
  return { value, unit, basis: basis === 'derived' ? 'published-model' : basis, ref }
}
