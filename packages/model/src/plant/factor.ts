import { pow } from '@cellwright/kernel'
import { inUnit, YEAR } from '@cellwright/units'
import { CellwrightError } from '../issue.ts'
import type { World } from '../project/world.ts'
import type { Term } from '../term/index.ts'

const BY = 'plant/factor family'

/** What drives the factor family: a plant's yearly output and the make-up of its cells. */
export interface FactorPlant {
  readonly packsPerYear: Term
  readonly cellsPerPack: Term
  readonly modulesPerPack: Term
  /** [kWh] */
  readonly packEnergy: Term
  /** [Ah] */
  readonly cellCapacity: Term
  /** In one cell [kg]. */
  readonly cathodeActive: Term
  readonly anodeActive: Term
  /** Coated area of one cell, both sides of the foil [m2]. */
  readonly positiveArea: Term
  readonly negativeArea: Term
  /** In one pack [kg]. */
  readonly pvdf: Term
  readonly sbrAndCmc: Term
  /** Mass of solvent over mass of binder [1]. */
  readonly solventRatio: Term
}

/** One step of the factor family at the rate of the plant. */
export interface FactorStep {
  readonly id: string
  /** [h/yr] */
  readonly labour: Term
  /** [USD of the baseline's year] */
  readonly capital: Term
  /** [m2] */
  readonly area: Term
}

/**
 * Labour, capital and floor of each of the 26 steps: factor = baseline x (rate / baseline rate)^p, with the special rules
 * for coating (solvent), stacking and formation (charge of the cell) and pack assembly (modules).
 * Active material, binders and solvents fed = content of the good output / chained yield; electrode area fed = area of the
 * cells started. Source: ref:bsm-batpac5, ref:bsm; reproduced to 3e-5 in test/against/batpac5.test.ts.
 */
export function factorSteps(world: World, plant: FactorPlant): FactorStep[] {
  const rates = drivers(world, plant)
  const base = (key: string) => world.read(`factor-plant/batpac5.${key}`, BY)
  const charge = plant.cellCapacity * 3600
  const ah = charge / base('cell-charge')
  const solvent = base('solvent-exponent')
  const stacking = base('stacking-charge-exponent')
  const formation = base('formation-charge-exponent')
  const modules = pow(plant.modulesPerPack / base('modules-per-pack'), base('pack-module-exponent'))
  return world.library.entries('factor-step').map((entry) => {
    const at = (key: string) => world.read(`factor-step/${entry.id}.${key}`, BY)
    const rate = rates.get(entry.text['driver'] ?? '')
    if (rate === undefined)
      throw new CellwrightError('CW-MODEL-020', `factor-step/${entry.id} has an unknown driver "${entry.text['driver']}"`)
    const ratio = rate / at('baseline-rate')
    let labour = inUnit(at('labour'), 'h/yr') * pow(ratio, at('labour-exponent'))
    let capital = at('capital') * pow(ratio, at('capital-exponent'))
    let area = at('floor-area') * pow(ratio, at('area-exponent'))
    if (entry.id === 'coating-drying-cathode')
      capital *= pow(rates.get('solvent per positive area')! / base('solvent-per-area-cathode'), solvent)
    if (entry.id === 'coating-drying-anode')
      capital *= pow(rates.get('solvent per negative area')! / base('solvent-per-area-anode'), solvent)
    if (entry.id === 'stacking') {
      labour *= pow(ah, stacking)
      capital *= pow(ah, stacking)
    }
    if (entry.id === 'formation-ageing-test-sort') {
      labour *= pow(ah, formation)
      capital *= pow(ah, formation) * (charge > base('large-cell-charge') ? base('large-cell-factor') : 1)
      area *= pow(ah, formation)
    }
    if (entry.id === 'pack-assembly-test') {
      labour *= modules
      capital *= modules
    }
    return { id: entry.id, labour, capital, area }
  })
}

/** Yearly rates of what drives the steps, in SI units per second; the last two are masses per area. */
function drivers(world: World, p: FactorPlant): Map<string, number> {
  const base = (key: string) => world.read(`factor-plant/batpac5.${key}`, BY)
  const cellYield = base('cell-yield')
  const fed = base('active-yield')
  const packs = p.packsPerYear / YEAR
  const good = packs * p.cellsPerPack
  const started = good / cellYield
  const positive = started * p.positiveArea
  const negative = started * p.negativeArea
  const nmp = (packs * p.pvdf * p.solventRatio) / fed
  const water = (packs * p.sbrAndCmc * p.solventRatio) / fed
  return new Map([
    ['pack energy', packs * p.packEnergy * 3.6e6],
    ['cathode active mass fed', (good * p.cathodeActive) / fed],
    ['anode active mass fed', (good * p.anodeActive) / fed],
    ['positive electrode area', positive],
    ['negative electrode area', negative],
    ['NMP evaporated', nmp],
    ['cells started', started],
    ['modules', packs * p.modulesPerPack],
    ['packs', packs],
    [
      'dry room',
      Math.max(started / base('cells-started'), (positive + negative) / (base('area-positive') + base('area-negative'))),
    ],
    ['solvent per positive area', nmp / positive],
    ['solvent per negative area', water / negative],
  ])
}

/**
 * Yearly cost of labour, equipment and building with overheads, profit, working capital and warranty, in USD of the
 * baseline's year: wages x 1.86648 + equipment x 0.253704 + building x 0.153252. Source: ref:bsm (formulas of BatPaC v5).
 */
export function factorCost(world: World, steps: readonly FactorStep[]): { labour: number; capital: number; building: number } {
  const rule = (key: string) => world.read(`factor-plant/batpac5.${key}`, BY)
  const sum = (key: 'labour' | 'capital' | 'area') => steps.reduce((total, step) => total + step[key], 0)
  const variable = rule('variable-on-labour')
  const variableDep = rule('variable-on-depreciation')
  const gsa = rule('gsa-on-labour')
  const gsaDep = rule('gsa-on-depreciation')
  const rnd = rule('rnd-on-depreciation')
  const profit = rule('profit-on-investment')
  const launch = rule('launch-on-labour')
  const working = rule('working-capital')
  const warranty = 1 + rule('warranty')
  const life = inUnit(rule('equipment-life'), 'yr')
  const buildingLife = inUnit(rule('building-life'), 'yr')
  const labour = (1 + variable + gsa * (1 + variable) + profit * (launch * (1 + variable) + working * (1 + variable))) * warranty
  const capital =
    ((variableDep + gsaDep + gsa * variableDep + rnd + 1) / life + (1 + variableDep * (launch + working) * (1 / life)) * profit) *
    warranty
  const building =
    ((variableDep + gsaDep + gsa * variableDep + rnd + 1) / buildingLife +
      (1 + variableDep * (launch + working) * (1 / buildingLife)) * profit) *
    warranty
  return {
    labour: sum('labour') * inUnit(rule('wage'), 'USD/h') * labour,
    capital: sum('capital') * capital,
    building: sum('area') * rule('building-cost') * building,
  }
}
