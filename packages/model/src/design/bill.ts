import type { CellSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import type { BomLine, Cell, Electrode } from './cell.ts'
import type { Coating } from './electrode.ts'
import type { Coatings, Film, Layers } from './layers.ts'
import type { Term } from '../term/index.ts'

const BY = 'design/cell'

/** What a format has settled: how much of each layer, and what is round them. */
export interface Build {
  readonly capacity: Term
  readonly arealCapacity: Term
  readonly coatings: Coatings
  /** Double-sided sheets and their foil, one side [m2]. */
  readonly cathode: { readonly sheets: Term; readonly area: Term }
  readonly anode: { readonly sheets: Term; readonly area: Term }
  readonly separatorArea: Term
  /** `pouch film` or `housing`, and `terminals`. */
  readonly enclosure: readonly BomLine[]
  readonly size: readonly [Term, Term, Term]
  readonly volume: Term
}

/**
 * The finished cell: bill of materials, mass, voltage and energy.
 *
 * Electrolyte by charge [kg/(A s)]. Voltage = cathode average - anode average (ref:botb). Mass is the sum of the bill.
 */
export function finishedCell(world: World, spec: CellSpec, layers: Layers, build: Build): Cell {
  const names = (key: string) => world.text('chemistry', spec.chemistry, key)
  const { capacity, arealCapacity, coatings, separatorArea, size, volume } = build
  const cathode = electrode(coatings.cathode, build.cathode, layers.cathodeFoil)
  const anode = electrode(coatings.anode, build.anode, layers.anodeFoil)
  const electrolyteId = names('carrier') === 'Na' ? 'napf6-carbonate' : 'lipf6-carbonate'
  const electrolyte = capacity * world.read(`electrolyte/${electrolyteId}.amount`, BY)
  const { separator } = layers
  const bom: BomLine[] = [
    ...solids(cathode),
    ...solids(anode),
    foil('cathode foil', cathode, layers.cathodeFoil),
    foil('anode foil', anode, layers.anodeFoil),
    {
      id: 'separator',
      material: `separator/${separator.id}`,
      mass: separatorArea * separator.thickness * separator.density,
      area: separatorArea,
    },
    { id: 'electrolyte', material: `electrolyte/${electrolyteId}`, mass: electrolyte },
    ...build.enclosure,
  ]
  const mass = bom.reduce((sum, line) => sum + line.mass, 0)
  const voltage =
    world.read(`active-material/${names('cathode')}.average-voltage`, BY) -
    world.read(`active-material/${names('anode')}.average-voltage`, BY)
  const energy = capacity * voltage
  return {
    id: spec.id,
    chemistry: spec.chemistry,
    format: spec.format,
    capacity,
    voltage,
    energy,
    mass,
    volume,
    size,
    specificEnergy: energy / mass,
    energyDensity: energy / volume,
    arealCapacity,
    npRatio: layers.npRatio,
    cathode,
    anode,
    separatorArea,
    bom,
  }
}

function electrode(coating: Coating, { sheets, area }: Build['cathode'], foil: Film): Electrode {
  return { coating, sheets, foilArea: area, mass: 2 * area * coating.loading, foil: foil.id }
}

function foil(id: string, { foilArea }: Electrode, film: Film): BomLine {
  return { id, material: `foil/${film.id}`, mass: foilArea * film.thickness * film.density, area: foilArea }
}

function solids(e: Electrode): BomLine[] {
  return e.coating.recipe.map((r) => ({
    id: `${e.coating.side} ${r.material}`,
    material: r.material === e.coating.active ? `active-material/${r.material}` : `additive/${r.material}`,
    mass: e.mass * r.share,
  }))
}
