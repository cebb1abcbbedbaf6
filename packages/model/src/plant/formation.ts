import type { Cell } from '../design/cell.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import type { SizedStep } from './sizing.ts'

const BY = 'plant/formation'

/** Formation and ageing as hardware, with their energy. */
export interface Formation {
  readonly towers: Term
  /** One channel holds one cell. */
  readonly channels: Term
  readonly ageingRacks: Term
  readonly ageingPlaces: Term
  /** Towers kept for life tests, beside those above, and the cells in them. */
  readonly testTowers: Term
  readonly testCells: Term
  /** Energy from the grid over the energy of the cell [J/J]: with what discharging gives back used again, and without. */
  readonly perCell: { readonly withRecovery: Term; readonly withoutRecovery: Term; readonly published: Term }
  /** [W] */
  readonly power: {
    /** Channels that cells need, each in another part of its cycle, with the discharge used again. */
    readonly mean: Term
    /** The same with the recovery out of service: what the grid must give. */
    readonly peak: Term
    /** Every channel charging at once: what the rectifiers could draw. */
    readonly connected: Term
    /** Life tests: half of the cells charging, nothing given back. */
    readonly testPeak: Term
  }
}

/**
 * Energy of formation (ref:prozell): two charges, two discharges and a last charge to 50 %. From the grid per energy of the cell
 * 1/(first cycle x cell efficiency) + 1/cell efficiency + 0.5/cell efficiency, less 2 x the share of the discharge that is used again.
 * It is shown beside the published step (ref:degen22), which the energy of the plant still takes.
 *
 * Towers for life tests: a third of the sampled cells of each shift for each of three lengths of test, in whole towers.
 */
export function formation(world: World, cell: Cell, steps: readonly SizedStep[]): Formation {
  const step = (id: string) => steps.find((s) => s.step.id === id)
  const [forming, ageing] = [step('formation'), step('ageing')]
  if (!forming || !ageing) return noFormation(world)
  const read = (key: string) => world.read(`machine/formation.${key}`, BY)
  const [first, later, back] = [read('first-cycle-efficiency'), read('cell-efficiency'), read('energy-recovery')]
  const charged = calc`1 / (${first} * ${later}) + 1 / ${later} + 0.5 / ${later}`.as(
    'energy of all charges per energy of a cell',
    '',
  )
  const given = calc`2 * ${back}`.as('energy used again per energy of a cell', '')
  const places = forming.places ?? NONE
  const stay = forming.dwell ?? HOUR
  const cells = calc`${forming.manned} * ${places}`.as('cells in formation at once', 'cells')
  const rate = calc`${cells} * ${cell.energy} / ${stay}`.as('energy of the cells in formation over their stay', 'MW')
  const tests = lifeTests(world, places)
  const channels = calc`${forming.installed} * ${places}`.as('formation channels', '')
  // The charges and two discharges share the stay, at one power.
  const pace = calc`(${charged} + 2) / ${stay}`
  return {
    towers: forming.installed,
    channels,
    ageingRacks: ageing.installed,
    ageingPlaces: calc`${ageing.installed} * ${ageing.places ?? NONE}`.as('ageing places', ''),
    testTowers: tests.towers,
    testCells: tests.cells,
    perCell: {
      withRecovery: calc`${charged} - ${given}`.as('energy of formation per energy of a cell', 'kWh/kWh'),
      withoutRecovery: charged,
      published: world.read('step-energy/formation.electricity', BY),
    },
    power: {
      mean: calc`${rate} * (${charged} - ${given})`.as('mean power of formation', 'MW'),
      peak: calc`${rate} * ${charged}`.as('power of formation without recovery', 'MW'),
      connected: calc`${channels} * ${cell.energy} * ${pace}`.as('power of formation with every channel charging', 'MW'),
      testPeak: calc`${tests.cells} * ${cell.energy} / ${HOUR} * 0.5`.as('power of the life tests without recovery', 'MW'),
    },
  }
}

/** Of a plant that begins with cells made elsewhere. */
function noFormation(world: World): Formation {
  const none = exactly(0, 'no cells are formed here')
  const power = exactly(0, 'no cells are formed here', 'MW')
  return {
    towers: none,
    channels: none,
    ageingRacks: none,
    ageingPlaces: none,
    testTowers: none,
    testCells: none,
    perCell: { withRecovery: none, withoutRecovery: none, published: world.read('step-energy/formation.electricity', BY) },
    power: { mean: power, peak: power, connected: power, testPeak: power },
  }
}

/** Cells under life test at 1C and the towers that hold them. */
function lifeTests(world: World, places: Term): { readonly towers: Term; readonly cells: Term } {
  const test = (key: string) => world.read(`machine-variant/life-test.${key}`, BY)
  const samples = world.read('machine/formation.life-test-samples', BY)
  const shifts = world.read('plant-rules/prozell.shifts-per-day', BY)
  const lengths = calc`(${test('short-test-time')} + ${test('medium-test-time')} + ${test('long-test-time')}) / ${DAY}`
  const cells = calc`${samples} / 3 * ${shifts} * ${lengths}`.as('cells under life test', 'cells')
  return { cells, towers: calc`ceil(${cells} / ${places} - 1e-9)`.as('towers for life tests', '') }
}

const NONE = exactly(0, 'the library has no places')
const HOUR = exactly(3600, 'one hour', 'h')
const DAY = exactly(86400, 'one day', 'd')
