import type { Pack } from '../design/pack.ts'
import { familyOf } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, total, type Term } from '../term/index.ts'
import { dryRooms, type DryRooms } from './dry-room.ts'
import type { PlantEnergy } from './energy.ts'
import { formation, type Formation } from './formation.ts'
import type { People } from './people.ts'
import { operatingTime, YEAR_OF_365_DAYS, type SizedStep } from './sizing.ts'
import { solvents, type Solvents } from './solvent.ts'
import { weatherAt, type Weather } from './weather.ts'

const BY = 'plant/site-supply'

/** A part of the power that the grid must be able to give. */
export interface PowerPart {
  readonly id: 'machines' | 'coaters' | 'formation' | 'life-tests' | 'dry-rooms' | 'chillers' | 'building'
  readonly name: string
  /** [W] */
  readonly power: Term
}

/** Where the energy of a year goes as the books have it. */
export interface EnergyUse {
  readonly id: string
  readonly name: string
  /** [J] */
  readonly electricity: number
  readonly heat: number
}

/** What crosses the border of the site at nameplate. */
export interface SiteSupply {
  readonly weather: Weather
  readonly dryRooms: DryRooms
  readonly solvents: Solvents
  readonly formation: Formation
  readonly electricity: {
    readonly parts: readonly PowerPart[]
    /** Sum of the parts [W], and the same with the heat of the coaters' dryers from gas. */
    readonly peak: Term
    readonly peakWithGasDryers: Term
    /** The same sum with formation at the power that the books give it. */
    readonly peakWithBooksFormation: Term
    /** Steps whose machines have no sourced power. */
    readonly unknown: readonly string[]
    /** Of a year as the books have it [J], and as a mean power over the year [W]. */
    readonly year: Term
    readonly mean: Term
    /** The mean with formation by its charges in place of the published step. */
    readonly meanWithFormationRule: Term
  }
  readonly gas: {
    /** Heat of a year as the books have it [J], the gas for it, the gas with dry rooms by weather, and the gas on a cold day at full output [W]. */
    readonly heat: Term
    readonly year: Term
    readonly yearWithDryRoomsByWeather: Term
    readonly peak: Term
  }
  /** They add up to the electricity and the heat of a year. */
  readonly uses: readonly EnergyUse[]
  readonly water: {
    /** Water of the anode's slurry and make-up of wet cooling towers [m3/s over the year]. */
    readonly process: Term
    readonly cooling: Term
    readonly total: Term
  }
  /** Carried only: no footprint is made of it. Electricity is absent where the library has no figure of the country. */
  readonly emissions: { readonly factor?: Term; readonly electricity?: Term; readonly gas: Term }
  /** The energy per energy of good packs of the books, and with one part in it replaced by what is worked out here [J/J]. */
  readonly energyPerOutput: {
    readonly books: Term
    readonly withFormationRule: Term
    readonly withDryRoomsByWeather: Term
    readonly dryRooms: { readonly books: Term; readonly byWeather: Term }
  }
}

/** The sized plant as far as its supply needs it. */
export interface SuppliedPlant {
  readonly site: string
  readonly pack: Pick<Pack, 'unit' | 'cell' | 'cells'>
  readonly nameplate: Term
  readonly packsPerYear: Term
  readonly startedPerGood: Term
  readonly steps: readonly SizedStep[]
  readonly staff: People
  readonly energy: PlantEnergy
}

/**
 * Power that a grid connection is asked for: machines at work x their power (ref:prozell) + formation without recovery + life tests + dry
 * rooms on a hot day + chillers for machines and halls (ref:ffb-builder) + laboratories and media by area. A plain sum: no share is taken off
 * for parts that do not peak together, as no sourced share was found.
 *
 * The machines of the source heat their dryers with electricity, the books heat them with gas (ref:degen22); so the peak stands twice.
 */
export function siteSupply(world: World, p: SuppliedPlant): SiteSupply {
  const site = world.project.sites.find((s) => s.id === p.site)!
  const { pack, nameplate, steps, energy } = p
  const { cell } = pack
  const weather = weatherAt(world, site)
  const rooms = dryRooms(world, weather, cell, nameplate, steps, p.staff.steps)
  const solvent = solvents(world, cell, steps, p.packsPerYear)
  const forming = formation(world, cell, steps)
  const started = calc`${nameplate} * ${p.startedPerGood}`.as('energy of cells started', 'GWh/yr')
  const running = calc`${YEAR_OF_365_DAYS} / ${operatingTime(world)}`.as('pace while the plant runs over pace of the year', '')
  const model = (key: string) => world.read(`energy-model/${key}`, BY)
  const format = `ffb-${familyOf(cell.format)}`
  const chilled = calc`${model(`${format}.cooling`)} + ${model('ffb-building.cooling')}`.as(
    'cold for machines and halls per energy of cells',
    'kWh/kWh',
  )
  const performance = model('ffb-conversion.chiller-performance')
  const { coaters, others, unknown } = machinePower(world, steps)
  const parts: PowerPart[] = [
    { id: 'machines', name: 'machines at work, without the coaters', power: others },
    { id: 'coaters', name: 'coaters with electric dryers', power: coaters },
    { id: 'formation', name: 'formation, recovery out of service', power: forming.power.peak },
    { id: 'life-tests', name: 'life tests, half of the cells charging', power: forming.power.testPeak },
    { id: 'dry-rooms', name: 'dry rooms on a hot day', power: rooms.peakElectricity },
    {
      id: 'chillers',
      name: 'chillers for machines and halls',
      power: calc`${started} * ${running} * ${chilled} / ${performance}`.as('power of chillers for machines and halls', 'MW'),
    },
    {
      id: 'building',
      name: 'laboratories, media and light',
      power: calc`${energy.fixedParts.laboratories} + ${energy.fixedParts.media}`.as(
        'power of laboratories, media and light',
        'MW',
      ),
    },
  ]
  const peak = calc`sum(${parts.map((part) => part.power)})`.as('peak power of the site', 'MW')
  const year = calc`(${started} * ${energy.variable.electricity} + ${energy.fixedElectricity}) * ${YEAR_OF_365_DAYS}`.as(
    'electricity of a year at nameplate',
    'GWh',
  )
  const mean = calc`${year} / ${YEAR_OF_365_DAYS}`.as('mean power of the site', 'MW')
  const heat = calc`${started} * ${energy.variable.heat} * ${YEAR_OF_365_DAYS}`.as('heat of a year at nameplate', 'GWh')
  const boiler = model('ffb-conversion.boiler-efficiency')
  const gasYear = calc`${heat} / ${boiler}`.as('gas of a year at nameplate', 'GWh')
  const dryRoomHeat = world.read('step-energy/dry-room.heat', BY)
  const stepHeat = calc`${started} * ${running} * (${energy.variable.heat} - ${dryRoomHeat})`.as('heat of the other steps', 'MW')
  const factor = world.find(`grid-emission/${site.country.toLowerCase()}.electricity-emission`, BY)
  return {
    weather,
    dryRooms: rooms,
    solvents: solvent,
    formation: forming,
    electricity: {
      parts,
      peak,
      peakWithGasDryers: calc`${peak} - ${coaters} * (1 - ${electricShareOfCoating(world)})`.as(
        'peak power of the site with gas-fired dryers',
        'MW',
      ),
      peakWithBooksFormation: calc`${peak} - ${forming.power.peak} + ${started} * ${running} * ${forming.perCell.published}`.as(
        'peak power of the site with the formation of the books',
        'MW',
      ),
      unknown,
      year,
      mean,
      meanWithFormationRule: calc`${mean} + ${started} * (${forming.perCell.withRecovery} - ${forming.perCell.published})`.as(
        'mean power of the site with formation by its charges',
        'MW',
      ),
    },
    gas: {
      heat,
      year: gasYear,
      yearWithDryRoomsByWeather:
        calc`(${heat} - ${started} * ${dryRoomHeat} * ${YEAR_OF_365_DAYS} + ${rooms.heat}) / ${boiler}`.as(
          'gas of a year with dry rooms by weather',
          'GWh',
        ),
      peak: calc`(${stepHeat} + ${rooms.peakHeat}) / ${boiler}`.as('gas on a cold day at full output', 'MW'),
    },
    uses: energyUses(energy, started.value),
    water: water(world, solvent, calc`${started} * ${chilled} + ${rooms.cold} / ${YEAR_OF_365_DAYS}`, performance),
    emissions: {
      ...(factor && {
        factor,
        electricity: calc`${year} * ${factor} / ${YEAR_OF_365_DAYS}`.as('greenhouse gases of the electricity', 'kt/yr'),
      }),
      gas: calc`${gasYear} * ${model('ffb-conversion.gas-emission')} / ${YEAR_OF_365_DAYS}`.as(
        'carbon dioxide of the gas',
        'kt/yr',
      ),
    },
    energyPerOutput: replaced(p, forming, rooms, dryRoomHeat),
  }
}

/** Steps by energy of cells started, and what runs with the building; the electricity of the dry rooms stands with their heat. */
function energyUses({ steps, fixedParts }: PlantEnergy, started: number): EnergyUse[] {
  const year = YEAR_OF_365_DAYS.value
  const fixed = (power: Term) => power.value * year
  const uses = steps.map(({ id, name, electricity, heat }) => ({
    id,
    name,
    electricity: started * electricity * year + (id === 'dry-room' ? fixed(fixedParts.dryRooms) : 0),
    heat: started * heat * year,
  }))
  return [
    ...uses,
    { id: 'laboratories', name: 'laboratories', electricity: fixed(fixedParts.laboratories), heat: 0 },
    { id: 'media', name: 'supply of media and light', electricity: fixed(fixedParts.media), heat: 0 },
  ].filter((use) => use.electricity > 0 || use.heat > 0)
}

/** Power of the machines at work: of the coaters, of all others; and the steps without a sourced power. */
function machinePower(world: World, steps: readonly SizedStep[]): { coaters: Term; others: Term; unknown: string[] } {
  const coaters: Term[] = []
  const others: Term[] = []
  const unknown: string[] = []
  for (const { step, manned } of steps) {
    const each = world.find(`machine/${step.id}.power`, BY)
    if (each) {
      const power = calc`${manned} * ${each}`.as(`power of the machines at work, ${step.name}`, 'kW')
      ;(step.id.startsWith('coating-') ? coaters : others).push(power)
    } else if (step.id !== 'formation') unknown.push(step.name)
  }
  return {
    coaters: total(coaters).as('power of the coaters', 'MW'),
    others: total(others).as('power of the machines without the coaters', 'MW'),
    unknown,
  }
}

/** Electricity over electricity and heat of coating and drying in the published steps (ref:degen22). */
function electricShareOfCoating(world: World): Term {
  const step = (key: string) => world.read(`step-energy/coating-drying.${key}`, BY)
  return calc`${step('electricity')} / (${step('electricity')} + ${step('heat')})`.as('electric share of coating and drying', '%')
}

/** Make-up of wet towers = evaporated x n / (n - 1), n = cycles of concentration; evaporated = heat given off / heat of evaporation (ref:fao56). */
function water(world: World, { water: slurry }: Solvents, cold: Term, performance: Term): SiteSupply['water'] {
  const rule = (key: string) => world.read(`plant-rules/cellwright.${key}`, BY)
  const density = world.read('additive/water.density', BY)
  const process = calc`${slurry} / ${density}`.as('water of the anode slurry', 'm3/yr')
  const evaporated = calc`${cold} * (1 + 1 / ${performance}) * ${rule('wet-cooling-share')} / ${rule('evaporation-heat')}`.as(
    'water evaporated by cooling towers',
    't/yr',
  )
  const cycles = rule('cooling-cycles')
  const cooling = calc`${evaporated} / ${density} * ${cycles} / (${cycles} - 1)`.as('make-up water of cooling towers', 'm3/yr')
  return { process, cooling, total: calc`${process} + ${cooling}`.as('water of the site', 'm3/yr') }
}

function replaced(p: SuppliedPlant, forming: Formation, rooms: DryRooms, dryRoomHeat: Term): SiteSupply['energyPerOutput'] {
  const { perOutput, fixedParts } = p.energy
  const { unit } = p.pack
  const books = calc`${dryRoomHeat} * ${p.startedPerGood} + ${fixedParts.dryRooms} / ${p.nameplate}`.as(
    `dry rooms in the books per energy of good ${unit}s`,
    'kWh/kWh',
  )
  const byWeather = calc`(${rooms.heat} + ${rooms.electricity}) / (${p.nameplate} * ${YEAR_OF_365_DAYS})`.as(
    `dry rooms by weather and dew point per energy of good ${unit}s`,
    'kWh/kWh',
  )
  return {
    books: perOutput,
    withFormationRule:
      calc`${perOutput} + (${forming.perCell.withRecovery} - ${forming.perCell.published}) * ${p.startedPerGood}`.as(
        `energy per energy of good ${unit}s with formation by its charges`,
        'kWh/kWh',
      ),
    withDryRoomsByWeather: calc`${perOutput} - ${books} + ${byWeather}`.as(
      `energy per energy of good ${unit}s with dry rooms by weather`,
      'kWh/kWh',
    ),
    dryRooms: { books, byWeather },
  }
}
