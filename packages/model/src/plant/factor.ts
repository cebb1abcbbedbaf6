import { CellwrightError } from '../issue.ts'
import type { World } from '../project/world.ts'
import { calc, total, type Term } from '../term/index.ts'
import { YEAR_OF_365_DAYS } from './sizing.ts'

const BY = 'plant/factor family'

/** What drives the factor family: a plant's yearly output and the make-up of its cells. */
export interface FactorPlant {
  /** Good packs [1/s]. */
  readonly packRate: Term
  readonly cellsPerPack: Term
  readonly modulesPerPack: Term
  /** [J] */
  readonly packEnergy: Term
  /** [A s] */
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
  readonly name: string
  /** Hours worked [h/yr]: time per time, so a plain number in SI. */
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
  const special = specialRules(world, plant, rates)
  return world.library.entries('factor-step').map((entry) => {
    const at = (key: string) => world.readOf('factor-step', entry.id, key, BY)
    const rate = rates.byDriver.get(entry.text['driver'] ?? '')
    if (rate === undefined)
      throw new CellwrightError('CW-MODEL-020', `factor-step/${entry.id} has an unknown driver "${entry.text['driver']}"`)
    const ratio = calc`${rate} / ${at('baseline-rate')}`.as(`rate over that of the baseline plant, ${entry.name}`, '')
    const scaled = (key: string, exponent: string) => calc`${at(key)} * pow(${ratio}, ${at(exponent)})`
    const also = special.get(entry.id)
    const times = (term: Term, factor: Term | undefined) => (factor ? calc`${term} * ${factor}` : term)
    return {
      id: entry.id,
      name: entry.name,
      labour: times(scaled('labour', 'labour-exponent'), also?.labour).as(`work by the factor family, ${entry.name}`, 'h/yr'),
      capital: times(scaled('capital', 'capital-exponent'), also?.capital).as(
        `equipment by the factor family, ${entry.name}`,
        'MUSD',
      ),
      area: times(scaled('floor-area', 'area-exponent'), also?.area).as(`floor by the factor family, ${entry.name}`, 'm2'),
    }
  })
}

/** Flows that drive the steps. */
interface Rates {
  /** Per second, by the driver's name in the library. */
  readonly byDriver: ReadonlyMap<string, Term>
  /** Solvent evaporated per electrode area [kg/m2]. */
  readonly solventPerPositiveArea: Term
  readonly solventPerNegativeArea: Term
}

function drivers(world: World, p: FactorPlant): Rates {
  const base = (key: string) => world.read(`factor-plant/batpac5.${key}`, BY)
  const fed = base('active-yield')
  const packs = p.packRate
  const good = calc`${packs} * ${p.cellsPerPack}`.as('good cells', 'cells/yr')
  const started = calc`${good} / ${base('cell-yield')}`.as('cells started', 'cells/yr')
  const positive = calc`${started} * ${p.positiveArea}`.as('positive electrode area', 'm2/yr')
  const negative = calc`${started} * ${p.negativeArea}`.as('negative electrode area', 'm2/yr')
  const nmp = calc`${packs} * ${p.pvdf} * ${p.solventRatio} / ${fed}`.as('solvent of the cathode evaporated', 't/yr')
  const water = calc`${packs} * ${p.sbrAndCmc} * ${p.solventRatio} / ${fed}`.as('water of the anode evaporated', 't/yr')
  const baseArea = calc`${base('area-positive')} + ${base('area-negative')}`
  return {
    byDriver: new Map([
      ['pack energy', calc`${packs} * ${p.packEnergy}`.as('energy of good packs', 'GWh/yr')],
      ['cathode active mass fed', calc`${good} * ${p.cathodeActive} / ${fed}`.as('active material of the cathode fed', 't/yr')],
      ['anode active mass fed', calc`${good} * ${p.anodeActive} / ${fed}`.as('active material of the anode fed', 't/yr')],
      ['positive electrode area', positive],
      ['negative electrode area', negative],
      ['NMP evaporated', nmp],
      ['cells started', started],
      ['modules', calc`${packs} * ${p.modulesPerPack}`.as('good modules', 'modules/yr')],
      ['packs', packs],
      [
        'dry room',
        calc`max(${started} / ${base('cells-started')}, (${positive} + ${negative}) / ${baseArea})`.as(
          'load of the dry room',
          '',
        ),
      ],
    ]),
    solventPerPositiveArea: calc`${nmp} / ${positive}`.as('solvent per area of the cathode', 'g/m2'),
    solventPerNegativeArea: calc`${water} / ${negative}`.as('water per area of the anode', 'g/m2'),
  }
}

type SpecialRule = Partial<Pick<FactorStep, 'labour' | 'capital' | 'area'>>

/** Factors beyond the rate, by step: solvent for coating, charge of the cell for stacking and formation, modules for packs. */
function specialRules(world: World, plant: FactorPlant, rates: Rates): ReadonlyMap<string, SpecialRule> {
  const base = (key: string) => world.read(`factor-plant/batpac5.${key}`, BY)
  const solvent = base('solvent-exponent')
  const charge = calc`${plant.cellCapacity} / ${base('cell-charge')}`.as('charge of the cell over that of the baseline plant', '')
  const stacking = calc`pow(${charge}, ${base('stacking-charge-exponent')})`
  const formation = calc`pow(${charge}, ${base('formation-charge-exponent')})`
  const large = plant.cellCapacity.value > base('large-cell-charge').value
  const modules = calc`pow(${plant.modulesPerPack} / ${base('modules-per-pack')}, ${base('pack-module-exponent')})`
  return new Map<string, SpecialRule>([
    [
      'coating-drying-cathode',
      { capital: calc`pow(${rates.solventPerPositiveArea} / ${base('solvent-per-area-cathode')}, ${solvent})` },
    ],
    [
      'coating-drying-anode',
      { capital: calc`pow(${rates.solventPerNegativeArea} / ${base('solvent-per-area-anode')}, ${solvent})` },
    ],
    ['stacking', { labour: stacking, capital: stacking }],
    [
      'formation-ageing-test-sort',
      { labour: formation, capital: large ? calc`${formation} * ${base('large-cell-factor')}` : formation, area: formation },
    ],
    ['pack-assembly-test', { labour: modules, capital: modules }],
  ])
}

/**
 * Yearly cost [USD of the baseline's year per s] of labour, equipment and building with overheads, profit, working capital
 * and warranty: wages x 1.86648 + equipment x 0.253704 + building x 0.153252 a year. Source: ref:bsm (formulas of BatPaC v5).
 *
 * Depreciation and labour carry variable overhead; general, sales and administration come on top. Profit is a share, per
 * year, of the capital and of launch cost and working capital, which are shares of a year's variable cost.
 */
export function factorCost(
  world: World,
  steps: readonly FactorStep[],
): { readonly labour: Term; readonly capital: Term; readonly building: Term } {
  const rule = (key: string) => world.read(`factor-plant/batpac5.${key}`, BY)
  const onLabour = calc`1 + ${rule('variable-on-labour')}`
  const onDepreciation = rule('variable-on-depreciation')
  const gsa = rule('gsa-on-labour')
  const warranty = calc`1 + ${rule('warranty')}`
  const tied = calc`${rule('launch-on-labour')} + ${rule('working-capital')}`.as('launch cost and working capital', '')
  const profit = calc`${rule('profit-on-investment')} / ${YEAR_OF_365_DAYS}`.as('profit on investment', '%/yr')
  const overheads = calc`1 + ${onDepreciation} + ${rule('gsa-on-depreciation')} + ${gsa} * ${onDepreciation} + ${rule('rnd-on-depreciation')}`
  const wages = calc`${total(steps.map((s) => s.labour))} * ${rule('wage')}`.as('wages', 'USD/yr')
  const ofCapital = (capital: Term, life: Term) =>
    calc`${capital} * (${overheads} / ${life} + (1 + ${onDepreciation} * ${tied} * ${YEAR_OF_365_DAYS} / ${life}) * ${profit}) * ${warranty}`
  const equipment = total(steps.map((s) => s.capital)).as('equipment', 'MUSD')
  const building = calc`${total(steps.map((s) => s.area))} * ${rule('building-cost')}`.as('buildings', 'MUSD')
  return {
    labour: calc`${wages} * ${onLabour} * (1 + ${gsa} + ${profit} * ${YEAR_OF_365_DAYS} * ${tied}) * ${warranty}`.as(
      'yearly cost of labour with overheads',
      'USD/yr',
    ),
    capital: ofCapital(equipment, rule('equipment-life')).as('yearly cost of equipment with overheads', 'USD/yr'),
    building: ofCapital(building, rule('building-life')).as('yearly cost of buildings with overheads', 'USD/yr'),
  }
}
