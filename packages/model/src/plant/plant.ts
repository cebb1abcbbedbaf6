import { CellwrightError } from '../issue.ts'
import type { Cell } from '../design/cell.ts'
import type { PlantSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import { capex, type Capex } from './capex.ts'
import { crews, rotaOf, type Crews } from './crews.ts'
import { plantEnergy, type PlantEnergy } from './energy.ts'
import { factorSteps, type FactorPlant, type FactorStep } from './factor.ts'
import { floor, type Floor } from './floor.ts'
import { nameplate, uptime } from './nameplate.ts'
import { people, type People } from './people.ts'
import { meanPack, type MeanPack, type Product } from './product-mix.ts'
import { STEPS } from './route.ts'
import { siteSupply, type SiteSupply } from './site-supply.ts'
import { operatingTime, sizeSteps, YEAR_OF_365_DAYS, type SizedStep } from './sizing.ts'
import { factorOf, supportOf } from './support.ts'

/**
 * A plant sized for its nameplate: machines, people, floor, energy, money. What it sells is counted in packs; a plant that sells cells is one whose pack is a
 * single cell (`pack.unit`).
 */
export interface Plant {
  readonly id: string
  readonly spec: PlantSpec
  /** What it makes, with the share of each. */
  readonly products: readonly Product[]
  /** The pack, or the mean one of the mix: packs without more said are such ones. */
  readonly pack: MeanPack
  /** [W] energy of good packs per second, over the whole year */
  readonly nameplate: Term
  /** Good packs per year of 365 d at nameplate. */
  readonly packsPerYear: Term
  /** Operating seconds per year of 365 d. */
  readonly operatingTime: Term
  readonly steps: readonly SizedStep[]
  readonly factor: readonly FactorStep[]
  readonly people: People
  readonly crews: Crews
  readonly floor: Floor
  readonly energy: PlantEnergy
  readonly capex: Capex
  /** Time between two good cells at nameplate while the line runs at `uptime` of the operating time [s]. */
  readonly cellTakt: Term
  /** What crosses the border of the site; worked out when it is first asked for. */
  readonly supply: () => SiteSupply
}

/** `given`: its nameplate in the place of what the file says. */
export function sizePlant(world: World, spec: PlantSpec, products: readonly Product[], given?: Term): Plant {
  const pack = meanPack(products)
  const output = given ?? nameplate(world, spec, pack)
  if (output === undefined) throw new CellwrightError('CW-MODEL-040', `plant ${spec.id} has no capacity in this world`)
  const steps = sizeSteps(world, spec, pack, output)
  const packRate = calc`${output} / ${pack.energy}`.as(`good ${pack.unit}s`, `${pack.unit}s/yr`)
  const packsPerYear = calc`${packRate} * ${YEAR_OF_365_DAYS}`.as(`good ${pack.unit}s in a year of 365 days`, `${pack.unit}s`)
  const route = STEPS[spec.route]
  const factor = factorOf(world, route, factorSteps(world, factorPlant(world, pack, packRate)))
  const byId = new Map(factor.map((s) => [s.id, s]))
  const operating = operatingTime(world)
  const area = floor(world, steps, byId)
  const begun = firstOfCells(steps)
  const rota = rotaOf(world, spec)
  const staff = people(world, steps, byId, supportOf(route), rota.mean)
  const startedPerGood = begun ? calc`${begun.inPerPack} / ${pack.cells}`.as('cells started for a good cell', '') : NONE_BEGUN
  const energy = plantEnergy(world, area, output, startedPerGood, pack.unit)
  let supply: SiteSupply | undefined
  return {
    id: spec.id,
    spec,
    products,
    pack,
    nameplate: output,
    packsPerYear,
    operatingTime: operating,
    steps,
    factor,
    people: staff,
    crews: crews(world, steps, staff.steps, staff.perShift, rota),
    floor: area,
    energy,
    supply: () =>
      (supply ??= siteSupply(world, {
        site: spec.site,
        pack,
        nameplate: output,
        packsPerYear,
        startedPerGood,
        steps,
        staff,
        energy,
      })),
    capex: capex(world, spec.site, steps, area, byId),
    cellTakt: calc`${operating} * ${uptime(world)} / (${packsPerYear} * ${pack.cells})`.as('time between two good cells', 's'),
  }
}

const NONE_BEGUN = exactly(0, 'cells come from outside')

/** The step where electrodes become cells: what is counted there is cells begun. Undefined where cells come from outside. */
export function firstOfCells<S extends { readonly step: { readonly section: string } }>(steps: readonly S[]): S | undefined {
  return steps.find(({ step }) => step.section === 'cell')
}

function factorPlant(world: World, pack: MeanPack, packRate: Term): FactorPlant {
  const { cathode, anode, capacity } = pack.cell
  const solid = (e: Cell['cathode'], what: string, materials: readonly string[]) =>
    calc`${e.mass} * sum(${e.coating.recipe.filter((r) => materials.includes(r.material)).map((r) => r.share)})`.as(
      `${what} of a cell, ${e.coating.side}`,
      'g',
    )
  const binder = (e: Cell['cathode'], materials: readonly string[]) =>
    calc`${solid(e, 'binder', materials)} * ${pack.cells}`.as(`binder of a pack, ${e.coating.side}`, 'kg')
  return {
    packRate,
    cellsPerPack: pack.cells,
    modulesPerPack: pack.modules,
    packEnergy: pack.energy,
    cellCapacity: capacity,
    cathodeActive: solid(cathode, 'active material', [cathode.coating.active]),
    anodeActive: solid(anode, 'active material', [anode.coating.active]),
    positiveArea: calc`2 * ${cathode.foilArea}`.as('electrode area of a cell, cathode', 'm2'),
    negativeArea: calc`2 * ${anode.foilArea}`.as('electrode area of a cell, anode', 'm2'),
    pvdf: binder(cathode, ['pvdf']),
    sbrAndCmc: binder(anode, ['sbr', 'cmc']),
    solventRatio: world.read('factor-plant/batpac5.solvent-per-binder', 'plant/factor family'),
  }
}
