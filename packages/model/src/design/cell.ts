import { CellwrightError } from '../issue.ts'
import type { CellSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { coating, type Coating } from './electrode.ts'

const BY = 'design/cell'

/** A part of the bill of materials of one cell. */
export interface BomLine {
  readonly id: string
  /** Library id with kind, e.g. `foil/copper`. */
  readonly material: string
  /** In one finished cell [kg]. */
  readonly mass: number
  /** Where the material is priced by area: area in one finished cell [m2]. */
  readonly area?: number
}

/** A stacked pouch cell: n double-sided cathode sheets between n + 1 double-sided anode sheets, separator on every face. */
export interface Cell {
  readonly id: string
  readonly chemistry: string
  /** [A s] */
  readonly capacity: number
  /** Average voltage [V]. */
  readonly voltage: number
  /** [J] */
  readonly energy: number
  /** [kg] */
  readonly mass: number
  /** Outer volume with seal and terminals' rim [m3]. */
  readonly volume: number
  /** Outer length, width, thickness [m]. */
  readonly size: readonly [number, number, number]
  readonly specificEnergy: number
  readonly energyDensity: number
  /** Net areal capacity per side after whole sheets were filled [A s/m2]. */
  readonly arealCapacity: number
  readonly npRatio: number
  readonly cathode: Electrode
  readonly anode: Electrode
  readonly separatorArea: number
  readonly bom: readonly BomLine[]
}

export interface Electrode {
  readonly coating: Coating
  /** Double-sided sheets in a cell. */
  readonly sheets: number
  /** Foil area in a cell, one side [m2]. */
  readonly foilArea: number
  /** Dry coating in a cell [kg]. */
  readonly mass: number
  readonly foil: string
}

/**
 * Designs a stacked pouch cell from its rated charge.
 *
 * Sheets: n = ceil(Q / (2 a A)) for the areal capacity a and the sheet area A; a is then lowered to fill n sheets exactly.
 * Thickness: n cathodes, n + 1 anodes and 2n + 2 separators, swollen by the format's allowance, and two films.
 * Electrolyte by charge [kg/(A s)]. Voltage = cathode average - anode average.
 * Source: battery geometry as in ref:prozell (sheet sizes, overhangs) and ref:botb (voltage difference).
 */
export function designCell(world: World, spec: CellSpec): Cell {
  const path = `cells.${spec.id}`
  const capacity = world.input(spec.capacity, `${path}.capacity`, BY)
  if (capacity === undefined) throw new CellwrightError('CW-MODEL-010', `cell ${spec.id} has no capacity in this world`)
  const chemistry = `chemistry/${spec.chemistry}`
  const wanted = world.input(spec.arealCapacity, `${path}.areal_capacity`, BY) ?? world.read(`${chemistry}.areal-capacity`, BY)
  const npRatio = world.input(spec.npRatio, `${path}.np_ratio`, BY) ?? world.read(`${chemistry}.n-p-ratio`, BY)
  const loss = world.read(`${chemistry}.formation-loss`, BY)
  const names = (key: string) => world.text('chemistry', spec.chemistry, key)

  const sheet = (key: string) => world.read(`pouch/bev-sheet.${key}`, BY)
  const cathodeSheet = sheet('cathode-length') * sheet('cathode-width')
  const anodeLength = sheet('anode-length')
  const anodeWidth = sheet('anode-width')
  const n = Math.max(1, Math.ceil(capacity / (2 * wanted * cathodeSheet) - 1e-9))
  const arealCapacity = capacity / (2 * n * cathodeSheet)

  const cathode = electrode(
    coating(world, 'cathode', names('cathode'), names('cathode-recipe'), arealCapacity, loss),
    n,
    cathodeSheet,
    'aluminium',
  )
  // The anode's areal capacity counts against the net areal capacity of the cathode, as in ref:prozell.
  const anode = electrode(
    coating(world, 'anode', names('anode'), names('anode-recipe'), arealCapacity * npRatio, 0),
    n + 1,
    anodeLength * anodeWidth,
    names('carrier') === 'Na' ? 'aluminium' : 'copper',
  )

  const overhang = sheet('separator-overhang')
  const separatorLength = anodeLength + 2 * overhang
  const separatorWidth = anodeWidth + 2 * overhang
  const separatorArea = (2 * n + 2) * separatorLength * separatorWidth
  const separatorThickness = world.read('separator/polyolefin.thickness', BY)
  const separatorMass = separatorArea * separatorThickness * world.read('separator/polyolefin.effective-density', BY)

  const electrolyteId = names('carrier') === 'Na' ? 'napf6-carbonate' : 'lipf6-carbonate'
  const electrolyte = capacity * world.read(`electrolyte/${electrolyteId}.amount`, BY)

  const foil = (e: Electrode) => world.read(`foil/${e.foil}.thickness`, BY)
  const foilMass = (e: Electrode) => e.foilArea * foil(e) * world.read(`foil/${e.foil}.density`, BY)
  const film = sheet('film-thickness')
  const stack =
    n * (2 * cathode.coating.thickness + foil(cathode)) +
    (n + 1) * (2 * anode.coating.thickness + foil(anode)) +
    (2 * n + 2) * separatorThickness
  const thickness = stack * (1 + sheet('swelling-allowance')) + 2 * film
  const seal = sheet('seal-margin')
  const length = separatorLength + 2 * seal
  const width = separatorWidth + 2 * seal
  const filmArea = 2 * length * width + 2 * (separatorLength + separatorWidth) * thickness
  const filmMass = filmArea * film * sheet('film-density')
  const terminals = capacity * sheet('terminal-mass-per-charge')

  const bom: BomLine[] = [
    ...solids(cathode),
    ...solids(anode),
    { id: 'cathode foil', material: `foil/${cathode.foil}`, mass: foilMass(cathode), area: cathode.foilArea },
    { id: 'anode foil', material: `foil/${anode.foil}`, mass: foilMass(anode), area: anode.foilArea },
    { id: 'separator', material: 'separator/polyolefin', mass: separatorMass, area: separatorArea },
    { id: 'electrolyte', material: `electrolyte/${electrolyteId}`, mass: electrolyte },
    { id: 'pouch film', material: 'pouch/bev-sheet', mass: filmMass, area: filmArea },
    { id: 'terminals', material: 'hardware/cell-terminals', mass: terminals },
  ]
  const mass = bom.reduce((sum, line) => sum + line.mass, 0)
  const voltage =
    world.read(`active-material/${names('cathode')}.average-voltage`, BY) -
    world.read(`active-material/${names('anode')}.average-voltage`, BY)
  const energy = capacity * voltage
  const volume = length * width * thickness
  return {
    id: spec.id,
    chemistry: spec.chemistry,
    capacity,
    voltage,
    energy,
    mass,
    volume,
    size: [length, width, thickness],
    specificEnergy: energy / mass,
    energyDensity: energy / volume,
    arealCapacity,
    npRatio,
    cathode,
    anode,
    separatorArea,
    bom,
  }
}

function electrode(c: Coating, sheets: number, sheetArea: number, foil: string): Electrode {
  const foilArea = sheets * sheetArea
  return { coating: c, sheets, foilArea, mass: 2 * foilArea * c.loading, foil }
}

function solids(e: Electrode): BomLine[] {
  return e.coating.recipe.map((r) => ({
    id: `${e.coating.side} ${r.material}`,
    material: r.material === e.coating.active ? `active-material/${r.material}` : `additive/${r.material}`,
    mass: e.mass * r.share,
  }))
}
