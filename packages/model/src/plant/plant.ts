import { inUnit, YEAR } from '@cellwright/units'
import { CellwrightError } from '../issue.ts'
import type { Cell } from '../design/cell.ts'
import type { Pack } from '../design/pack.ts'
import type { PlantSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { capex, type Capex } from './capex.ts'
import { plantEnergy, type PlantEnergy } from './energy.ts'
import { factorSteps, type FactorStep } from './factor.ts'
import { floor, type Floor } from './floor.ts'
import { nameplate, uptime } from './nameplate.ts'
import { people, type People } from './people.ts'
import { SUPPORT_STEPS } from './route.ts'
import { operatingTime, sizeSteps, type SizedStep } from './sizing.ts'
import type { Term } from '../term/index.ts'

/** A plant sized for its nameplate: machines, people, floor, energy, money. */
export interface Plant {
  readonly id: string
  readonly spec: PlantSpec
  readonly pack: Pack
  /** [W] energy of good packs per second, over the whole year */
  readonly nameplate: Term
  /** Good packs per year of 365 d at nameplate. */
  readonly packsPerYear: Term
  /** Operating seconds per year of 365 d. */
  readonly operatingTime: Term
  readonly steps: readonly SizedStep[]
  readonly factor: readonly FactorStep[]
  readonly people: People
  readonly floor: Floor
  readonly energy: PlantEnergy
  readonly capex: Capex
  /** Time between two good cells at nameplate while the line runs at `uptime` of the operating time [s]. */
  readonly cellTakt: Term
}

export function sizePlant(world: World, spec: PlantSpec, pack: Pack): Plant {
  const output = nameplate(world, spec, pack)
  if (output === undefined) throw new CellwrightError('CW-MODEL-040', `plant ${spec.id} has no capacity in this world`)
  const steps = sizeSteps(world, spec, pack, output)
  const packsPerYear = (output / pack.energy) * YEAR
  const factor = factorSteps(world, factorPlant(world, pack, packsPerYear))
  const byId = new Map(factor.map((s) => [s.id, s]))
  const operating = operatingTime(world)
  const staff = people(world, steps, byId, inUnit(operating, 'h'), SUPPORT_STEPS)
  const area = floor(world, steps, byId)
  const stacking = steps.find((s) => s.step.id === 'stacking')
  const startedPerGood = stacking ? stacking.inPerPack / pack.cells : 1
  return {
    id: spec.id,
    spec,
    pack,
    nameplate: output,
    packsPerYear,
    operatingTime: operating,
    steps,
    factor,
    people: staff,
    floor: area,
    energy: plantEnergy(world, steps, area, output, startedPerGood),
    capex: capex(world, spec.site, steps, area, byId),
    cellTakt: (operating * uptime(world)) / (packsPerYear * pack.cells),
  }
}

function factorPlant(world: World, pack: Pack, packsPerYear: number) {
  const cell = pack.cell
  const solid = (e: Cell['cathode'], materials: readonly string[]) =>
    e.mass * e.coating.recipe.filter((r) => materials.includes(r.material)).reduce((sum, r) => sum + r.share, 0)
  return {
    packsPerYear,
    cellsPerPack: pack.cells,
    modulesPerPack: pack.modules,
    packEnergy: inUnit(pack.energy, 'kWh'),
    cellCapacity: inUnit(cell.capacity, 'Ah'),
    cathodeActive: solid(cell.cathode, [cell.cathode.coating.active]),
    anodeActive: solid(cell.anode, [cell.anode.coating.active]),
    positiveArea: 2 * cell.cathode.foilArea,
    negativeArea: 2 * cell.anode.foilArea,
    pvdf: solid(cell.cathode, ['pvdf']) * pack.cells,
    sbrAndCmc: solid(cell.anode, ['sbr', 'cmc']) * pack.cells,
    solventRatio: world.read('factor-plant/batpac5.solvent-per-binder', 'plant/factor family'),
  }
}
