import { inUnit } from '@cellwright/units'
import { CellwrightError } from '../issue.ts'
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
  /** Of the rolls of a wound cell with their turns of separator, all of them one after another [m]. */
  readonly rollLength?: Term
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
  const { capacity, arealCapacity, coatings, size } = build
  const { separator } = layers
  checkPores(spec, coatings.cathode)
  checkPores(spec, coatings.anode)
  const separatorArea = build.separatorArea.as('area of separator in a cell', 'm2')
  const volume = build.volume.as('outer volume of a cell', 'L')
  const cathode = electrode(coatings.cathode, build.cathode, layers.cathodeFoil)
  const anode = electrode(coatings.anode, build.anode, layers.anodeFoil)
  const electrolyteId = names('carrier') === 'Na' ? 'napf6-carbonate' : 'lipf6-carbonate'
  const electrolyte = calc`${capacity} * ${world.read(`electrolyte/${electrolyteId}.amount`, BY)}`
  const separatorMass = calc`${separatorArea} * ${separator.thickness} * ${separator.density}`
  const bom: BomLine[] = [
    ...solids(world, cathode),
    ...solids(world, anode),
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
    ...(build.rollLength && { rollLength: build.rollLength }),
    bom,
  }
}

/** A coating of a given thickness holds so much charge that nothing is left for pores. */
function checkPores({ id }: CellSpec, { side, porosity, thickness }: Coating): void {
  if (porosity.value > 0) return
  throw new CellwrightError(
    'CW-MODEL-017',
    `cell ${id}: a coating of the ${side} of ${Number(inUnit(thickness.value, 'um').toPrecision(3))} um cannot hold its charge, even ` +
      `without pores; correct ${side}_thickness or the charge`,
  )
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

function solids({ library }: World, { coating: { active, recipe, side }, mass }: Electrode): BomLine[] {
  return recipe.map(({ material: id, share }) => {
    const kind = id === active ? 'active-material' : 'additive'
    const name = library.entry(kind, id)?.name ?? id
    return {
      id: `${side} ${id}`,
      material: `${kind}/${id}`,
      mass: calc`${mass} * ${share}`.as(`mass of ${name} of the ${side} in a cell`, 'g'),
    }
  })
}
