import type { CellSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, type Term } from '../term/index.ts'
import type { BomLine, Cell, Electrode } from './cell.ts'
import type { Coating } from './electrode.ts'
import type { Coatings, Film, Layers } from './layers.ts'
import type { FlatSize } from './outer-size.ts'

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
  readonly size: FlatSize
  readonly volume: Term
}

/**
 * The finished cell: bill of materials, mass, voltage and energy.
 *
 * Electrolyte by charge [kg/(A s)]. Voltage = cathode average - anode average (ref:botb). Mass is the sum of the bill.
 */
export function finishedCell(world: World, spec: CellSpec, layers: Layers, build: Build): Cell {
  const names = (key: string) => world.text('chemistry', spec.chemistry, key)
  const { coatings, size } = build
  const { separator } = layers
  const capacity = build.capacity.as('capacity of a cell', 'Ah')
  const arealCapacity = build.arealCapacity.as('areal capacity of a cell, per side', 'mAh/cm2')
  const separatorArea = build.separatorArea.as('area of separator in a cell', 'm2')
  const volume = build.volume.as('outer volume of a cell', 'L')
  const cathode = electrode(coatings.cathode, build.cathode, layers.cathodeFoil)
  const anode = electrode(coatings.anode, build.anode, layers.anodeFoil)
  const electrolyteId = names('carrier') === 'Na' ? 'napf6-carbonate' : 'lipf6-carbonate'
  const electrolyte = calc`${capacity} * ${world.read(`electrolyte/${electrolyteId}.amount`, BY)}`
  const separatorMass = calc`${separatorArea} * ${separator.thickness} * ${separator.density}`
  const bom: BomLine[] = [
    ...solids(cathode),
    ...solids(anode),
    foil(cathode, layers.cathodeFoil),
    foil(anode, layers.anodeFoil),
    {
      id: 'separator',
      material: `separator/${separator.id}`,
      mass: separatorMass.as('mass of separator in a cell', 'g'),
      area: separatorArea,
    },
    { id: 'electrolyte', material: `electrolyte/${electrolyteId}`, mass: electrolyte.as('mass of electrolyte in a cell', 'g') },
    ...build.enclosure,
  ]
  const mass = calc`sum(${bom.map((line) => line.mass)})`.as('mass of a cell', 'g')
  const ofCathode = world.read(`active-material/${names('cathode')}.average-voltage`, BY)
  const ofAnode = world.read(`active-material/${names('anode')}.average-voltage`, BY)
  const voltage = calc`${ofCathode} - ${ofAnode}`.as('average voltage of a cell', 'V')
  const energy = calc`${capacity} * ${voltage}`.as('energy of a cell', 'Wh')
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
    specificEnergy: calc`${energy} / ${mass}`.as('specific energy of a cell', 'Wh/kg'),
    energyDensity: calc`${energy} / ${volume}`.as('energy density of a cell', 'Wh/L'),
    arealCapacity,
    npRatio: layers.npRatio,
    cathode,
    anode,
    separatorArea,
    bom,
  }
}

function electrode(coating: Coating, { sheets, area }: Build['cathode'], foil: Film): Electrode {
  const foilArea = area.as(`area of foil of the ${coating.side} in a cell`, 'm2')
  const mass = calc`2 * ${foilArea} * ${coating.loading}`.as(`mass of the ${coating.side}'s coating in a cell`, 'g')
  return { coating, sheets, foilArea, mass, foil: foil.id }
}

function foil({ coating: { side }, foilArea }: Electrode, film: Film): BomLine {
  const mass = calc`${foilArea} * ${film.thickness} * ${film.density}`.as(`mass of foil of the ${side} in a cell`, 'g')
  return { id: `${side} foil`, material: `foil/${film.id}`, mass, area: foilArea }
}

function solids(e: Electrode): BomLine[] {
  const { active, recipe, side } = e.coating
  return recipe.map(({ material, share }) => ({
    id: `${side} ${material}`,
    material: material === active ? `active-material/${material}` : `additive/${material}`,
    mass: calc`${e.mass} * ${share}`.as(`mass of ${material} of the ${side} in a cell`, 'g'),
  }))
}
