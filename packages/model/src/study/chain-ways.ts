import { civilDate, dayNumber, parseUnit, sameDimension } from '@cellwright/units'
import { substance } from '../material/substance.ts'
import type { MaterialPlant } from '../plant/material-plant.ts'
import type { Plant } from '../plant/plant.ts'
import type { SupplySpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { cellNeed } from './cell-need.ts'
import type { Way } from './chain-capacity.ts'
import type { ChainGroup } from './chain-groups.ts'
import type { Outcome } from './outcome.ts'

const BY = 'study/chain'

/** A time over which amounts are counted: a second of the mature chain, all of whose contracts run, or a calendar year. */
export type Span = 'mature' | number

/** What goes through each row of a chain that brings something to one of its plants, or takes some from one. Rows that the taker cannot use are left out. */
export function waysOf(o: Outcome, { rows }: ChainGroup, span: Span): Way[] {
  return rows.flatMap((row) => {
    const carried = carriedBy(o, row)
    const take = row.to === undefined ? undefined : takenBy(o, row.to, carried)
    if (row.to !== undefined && (!take || take.value <= 0)) return []
    const path = `supply.${row.id}`
    const limit = limitOf(o, row, carried)
    const over = limit && (span === 'mature' ? limit : calc`${limit} * ${daysIn(o.world, row, span)}`)
    return [
      {
        id: row.id,
        material: `${carried.kind} ${carried.id}`,
        from: row.from,
        to: row.to,
        take,
        limit: over,
        share: o.world.input(row.share, `${path}.share`, BY),
      },
    ]
  })
}

/** What a row carries; a cell of the file may have the id of a substance. */
export interface Carried {
  readonly kind: 'substance' | 'cell'
  readonly id: string
  readonly name: string
}

/** Between plants what the maker makes; of rows from outside a substance of the library or, where there is none with that id, a cell of the file. */
export function carriedBy({ materialPlants, plants, world }: Outcome, row: SupplySpec): Carried {
  const maker = materialPlants.find((m) => m.plant.id === row.from)?.plant.flows.product
  if (maker) return { kind: 'substance', id: maker.id, name: maker.name }
  const cell = plants.find((p) => p.plant.id === row.from)?.plant.pack.cell.id
  const bought = cell === undefined ? world.library.entry('substance', row.material) : undefined
  return bought
    ? { kind: 'substance', id: bought.id, name: bought.name }
    : { kind: 'cell', id: cell ?? row.material, name: `cells ${cell ?? row.material}` }
}

/** Material for a unit of the product of a plant, with what it loses: kg (of cells J) over kg, or over J of cells or packs; undefined where it takes none. */
export function takenBy(o: Outcome, plant: string, { kind, id }: Carried): Term | undefined {
  const maker = o.materialPlants.find((m) => m.plant.id === plant)
  if (maker) return kind === 'substance' ? takenIn(maker.plant, id) : undefined
  const p = o.plants.find((x) => x.plant.id === plant)?.plant
  if (!p) return undefined
  const cells = calc`${cellsOf(p)} / ${p.pack.energy}`
  if (kind === 'cell')
    return id === p.pack.cell.id ? calc`${cells} * ${p.pack.cell.energy}`.as(`cells that ${plant} takes`, 'kWh/kWh') : undefined
  const product = substance(o.world, id)
  const need = cellNeed(o.world, product, p.pack.cell)
  return need?.by === 'product' ? calc`${need.mass} * ${cells}`.as(`${product.name} that ${plant} takes`, 'kg/kWh') : undefined
}

/** Cells that are begun with for a good pack: those in it and those lost with modules and packs. */
function cellsOf({ pack, steps }: Plant): Term {
  const first = steps.find((s) => s.step.section === 'pack')
  if (!first) return pack.cells
  const each = { electrode: ONE, cell: ONE, module: calc`${pack.cells} / ${pack.modules}`, pack: pack.cells }[first.step.unit]
  return calc`${first.inPerPack} * ${each}`.as('cells for a good pack', '')
}

const ONE = exactly(1, 'counted in cells')

function takenIn({ id, steps }: MaterialPlant, substance: string): Term | undefined {
  const parts = steps.flatMap((s) =>
    s.flow.inputs.filter((i) => i.substance.id === substance).map((i) => calc`${i.mass} * ${s.throughRejects}`),
  )
  return parts.length > 0 ? total(parts).as(`${substance} that ${id} takes`, 'kg/kg') : undefined
}

/** [kg/s], of cells [W] */
function limitOf(o: Outcome, row: SupplySpec, carried: Carried): Term | undefined {
  const path = `supply.${row.id}.limit`
  const limit = o.world.input(row.limit, path, BY)
  const cell = carried.kind === 'cell' ? o.cells.find((c) => c.id === carried.id) : undefined
  if (!limit || !cell || !row.limit) return limit
  const unit = o.world.estimate(row.limit, path)?.unit
  const [given, mass] = [parseUnit(unit ?? ''), parseUnit('kg/yr')]
  const isMass = given.ok && mass.ok && sameDimension(given.value.dimension, mass.value.dimension)
  return isMass ? calc`${limit} * ${cell.energy} / ${cell.mass}` : limit
}

/** Time of a calendar year in which a contract runs [s]. */
function daysIn({ project }: World, row: SupplySpec, year: number): Term {
  const { calendar } = project
  const from = Math.max(dayNumber({ year, month: 1, day: 1 }), row.start ?? calendar.start, calendar.start)
  const to = Math.min(dayNumber({ year: year + 1, month: 1, day: 1 }) - 1, row.end ?? calendar.end, calendar.end)
  return exactly(Math.max(0, to + 1 - from) * 86400, `time in ${year} in which the row ${row.id} holds`, 's')
}

/** Calendar years of a project. */
export function yearsOf({ project: { calendar } }: World): number[] {
  const first = civilDate(calendar.start).year
  return Array.from({ length: civilDate(calendar.end).year - first + 1 }, (_, i) => first + i)
}
