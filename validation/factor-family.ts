import { inUnit, unitFactor } from '@cellwright/units'
import { exactly } from '../packages/model/src/term/index.ts'
import { published, type PublishedFactors } from './batpac5.ts'
import type { Case, Group } from './case.ts'
import { factorWithOurDesign } from './factor-design.ts'
import { factorsOf, NO_EVIDENCE, ourFactors, world } from './factor-plant.ts'

/** All groups of the factor family. */
export function factorFamily(): Group[] {
  return [factorTotals(), factorFamilySteps(), factorWithOurDesign()]
}

/** Labour, capital, floor and cost of the published plants in total. */
export function factorTotals(): Group {
  return {
    id: 'factor-family-totals',
    title: 'Factor family: whole plants',
    about:
      'The six printed cases of the published re-implementation of BatPaC v5, from 2 to 60 GWh/yr and from 28 to 102 Ah, run with their own inputs: labour, ' +
      'capital and floor of the 26 steps, cost with overheads, and the overheads by themselves. Cells of four of the six have less anode than cathode, ' +
      `as printed; that cannot be built but harms no sum. ${NO_EVIDENCE}`,
    cases: [...published.cases.flatMap(totals), ...baseline()],
    left: [
      {
        id: 'bsm-02, 04, 06, 08, 10, 11',
        missing: 'inputs and results: twelve cases were computed when the data were gathered, and six of them are printed',
      },
    ],
  }
}

function totals(plant: PublishedFactors): Case[] {
  const found = factorsOf(plant)
  const { packs_per_year: packs, pack_energy_kWh: energy } = plant.inputs
  const theirs = plant.outputs
  const row = (key: string, what: string, unit: string, our: number, their: number): Case => ({
    id: `${plant.id}.${key}`,
    what: `${what}, ${plant.id}`,
    unit,
    ours: our,
    theirs: their,
    ref: published.ref,
    locator: plant.id,
    tolerance: published.tolerance,
  })
  return [
    row('labour', 'hours of labour a year', 'h/yr', found.labour_h, theirs.labour_h_per_yr),
    row('capital', 'capital', 'M USD (2022)', found.capital_MUSD, theirs.capital_MUSD),
    row('area', 'floor', 'm2', found.area_m2, theirs.area_m2),
    row('labour-cost', 'labour with overheads', 'USD/pack', found.cost.labour / packs, theirs.labour_USD_per_pack),
    row('capital-cost', 'equipment with overheads', 'USD/pack', found.cost.capital / packs, theirs.capital_USD_per_pack),
    row('building-cost', 'building with overheads', 'USD/pack', found.cost.building / packs, theirs.building_USD_per_pack),
    row('cost', 'cost without materials', 'USD/kWh', found.cost.total / packs / energy, theirs.factor_cost_USD_per_kWh),
    row(
      'capital-per-output',
      'capital per yearly output',
      'M USD/(GWh/yr)',
      found.capital_MUSD / ((packs * energy) / 1e6),
      theirs.capital_MUSD_per_GWh,
    ),
  ]
}

/** The library's own numbers at the baseline, and the multipliers that the overheads come to. */
function baseline(): Case[] {
  const b = published.baseline
  const of = (key: string) =>
    world.library
      .entries('factor-step')
      .reduce((sum, e) => sum + (world.find(`factor-step/${e.id}.${key}`, 'validation')?.value ?? 0), 0)
  const rule = (key: string) => world.read(`factor-plant/batpac5.${key}`, 'validation').value
  const unit = ourFactors([
    {
      id: 'unit',
      name: 'unit',
      labour: exactly(unitFactor('h/yr'), 'an hour of labour a year', 'h/yr'),
      capital: exactly(1, 'a dollar of equipment', 'USD'),
      area: exactly(1, 'a square metre', 'm2'),
    },
  ]).cost
  const row = (key: string, what: string, name: string, our: number, their: number): Case => ({
    id: `baseline.${key}`,
    what,
    unit: name,
    ours: our,
    theirs: their,
    ref: 'bsm-batpac5',
    tolerance: published.tolerance,
  })
  return [
    row('labour', 'hours of labour a year of the baseline plant', 'h/yr', inUnit(of('labour'), 'h/yr'), b.labour_h_per_yr),
    row('capital', 'capital of the baseline plant', 'M USD (2022)', inUnit(of('capital'), 'MUSD'), b.capital_MUSD),
    row('area', 'floor of the baseline plant', 'm2', of('floor-area'), b.area_m2),
    row('labour-multiplier', 'cost over wages', '', unit.labour / inUnit(rule('wage'), 'USD/h'), b.labour_multiplier),
    row('capital-multiplier', 'yearly cost over capital', '1/yr', unit.capital, b.capital_multiplier),
    row('building-multiplier', 'yearly cost over building', '1/yr', unit.building / rule('building-cost'), b.building_multiplier),
  ]
}

/** The 26 steps of the two cases that are printed step by step. */
export function factorFamilySteps(): Group {
  return {
    id: 'factor-family-steps',
    title: 'Factor family: step by step',
    about: `The 26 steps of two of those plants: labour, capital and floor. Where nothing is printed for a step (its floor is counted with another step), ours is nothing too. ${NO_EVIDENCE}`,
    cases: published.cases.flatMap(stepCases),
  }
}

function stepCases(plant: PublishedFactors): Case[] {
  const { steps } = factorsOf(plant)
  return Object.entries(plant.steps ?? {}).flatMap(([id, [labour, capital, area]]) => {
    const step = steps.get(id)
    if (!step) throw new Error(`batpac5.yaml: ${plant.id} has a step ${id} that the library lacks`)
    const row = (key: string, what: string, unit: string, ours: number, theirs: number): Case[] => {
      if (theirs === 0 && ours === 0) return []
      return [
        {
          id: `${plant.id}.${id}.${key}`,
          what: `${what} of ${id}, ${plant.id}`,
          unit,
          ours,
          theirs,
          ref: published.ref,
          locator: plant.id,
          tolerance: published.tolerance,
        },
      ]
    }
    return [
      ...row('labour', 'labour', 'h/yr', step.labour_h, labour),
      ...row('capital', 'capital', 'M USD (2022)', step.capital_MUSD, capital),
      ...row('area', 'floor', 'm2', step.area_m2, area),
    ]
  })
}
