import { YEAR } from '@cellwright/units'
import { letsPass } from '../factory/material-static.ts'
import type { MaterialLedger } from '../ledger/material-ledger.ts'
import { inPhase, type MaterialEnergy, type MaterialPlant } from '../plant/material-plant.ts'
import { calc, exactly, rule, simulated, type Term } from '../term/index.ts'
import type { Feed } from './feeds.ts'
import type { Headline } from './headlines.ts'
import type { MaterialOutcome } from './material-outcome.ts'

/** What headline figures of a material plant are read from without its books. */
export interface MaterialHeadlineSource extends MaterialOutcome {
  /** The first cell design of the file that the product goes into. */
  readonly feed: Feed | undefined
}

/** Headline figures of material plants, for each kind of source the most asked for first. */
export const OF_MATERIAL_PLANTS: readonly Headline[] = [
  {
    id: 'material-investment',
    name: 'investment',
    definition:
      'Of a material plant, all phases: machines, installation, buildings, ponds, land, engineering, owner’s cost and contingency; no interest.',
    unit: 'M money',
    better: 'less',
    from: 'material',
    read: (m) => m.plant.capex.total,
  },
  {
    id: 'material-nameplate',
    name: 'nameplate',
    definition: 'Product a year for which a material plant is sized, all phases; of recycling, what is taken in.',
    unit: 't/yr',
    better: 'neither',
    from: 'material',
    read: (m) => m.plant.nameplate,
  },
  {
    id: 'material-sized-output',
    name: 'sized output',
    definition: 'Slowest step of each phase of the mature material plant, each step taken alone, with machines to spare.',
    unit: 't/yr',
    better: 'more',
    from: 'material',
    read: (m) => sizedOutput(m),
  },
  {
    id: 'material-jobs',
    name: 'jobs',
    definition: 'People employed by a material plant, on shifts and beside them.',
    unit: 'people',
    better: 'neither',
    from: 'material',
    read: (m) => m.plant.people.total,
  },
  {
    id: 'material-floor',
    name: 'floor',
    definition: 'Floor of all buildings of a material plant.',
    unit: 'm2',
    better: 'less',
    from: 'material',
    read: (m) => m.plant.floor.building,
  },
  {
    id: 'material-site',
    name: 'site',
    definition: 'Land of a material plant, with its ponds.',
    unit: 'ha',
    better: 'less',
    from: 'material',
    read: (m) => m.plant.floor.site,
  },
  {
    id: 'material-electricity',
    name: 'electricity per product',
    definition: 'Electricity of the steps over the product; steps without a figure count nothing; none where no step has one.',
    unit: 'kWh/kg',
    better: 'less',
    from: 'material',
    read: (m) => (allUnknown(m.plant, 'electricity') ? null : m.plant.energy.electricity),
  },
  {
    id: 'material-heat',
    name: 'heat per product',
    definition: 'Heat of the steps over the product; steps without a figure count nothing; none where no step has one.',
    unit: 'MJ/kg',
    better: 'less',
    from: 'material',
    read: (m) => (allUnknown(m.plant, 'heat') ? null : m.plant.energy.heat),
  },
  {
    id: 'material-water',
    name: 'fresh water per product',
    definition: 'Fresh water of the steps over the product; steps without a figure count nothing; none where no step has one.',
    unit: 'kg/kg',
    better: 'less',
    from: 'material',
    read: (m) => (allUnknown(m.plant, 'water') ? null : m.plant.energy.water),
  },
  {
    id: 'material-serial-start',
    name: 'start of serial production',
    definition: 'First day of the first phase of a material plant after qualification by customers.',
    unit: 'date',
    better: 'less',
    from: 'material',
    read: (m) => earliest(m.schedule.phases.map((p) => p.serialStart)),
  },
  {
    id: 'material-full-output',
    name: 'full output',
    definition: 'Day on which the ramp of the last phase of a material plant is over.',
    unit: 'date',
    better: 'less',
    from: 'material',
    read: (m) => latest(m.schedule.phases.map((p) => p.fullStart)),
  },
  {
    id: 'energy-fed',
    name: 'energy of cells fed',
    definition:
      'Energy of good cells a year that the nameplate of a material plant is enough for, with what the cell plant loses; of the first cell of the file that the product goes into; none where there is no such cell.',
    unit: 'GWh/yr',
    better: 'more',
    from: 'material',
    read: (m) => m.feed?.energy ?? null,
  },
  {
    id: 'packs-fed',
    name: 'packs fed',
    definition: 'Packs a year of those cells: of the first pack of the file with that cell, else of the mean car of the library.',
    unit: '/yr',
    better: 'more',
    from: 'material',
    read: (m) => m.feed?.packs.rate ?? null,
  },
  {
    id: 'cost-per-tonne',
    name: 'cost per tonne',
    definition:
      'Levelized: present value of all costs less by-products over present value of all product. Materials without a price count nothing.',
    unit: 'money/t',
    better: 'less',
    from: 'material-books',
    read: (b) => b.levelizedCost,
  },
  {
    id: 'running-cost-per-tonne',
    name: 'running cost per tonne',
    definition: 'Materials, wages, energy, upkeep and royalty over product in the last year that made any.',
    unit: 'money/t',
    better: 'less',
    from: 'material-books',
    read: (b) => b.years.findLast((y) => y.cashCost)?.cashCost ?? null,
  },
  {
    id: 'material-npv',
    name: 'net present value',
    definition: 'All cash of a material plant in the calendar, discounted to its first day.',
    unit: 'M money',
    better: 'more',
    from: 'material-books',
    read: (b) => b.npv,
  },
  {
    id: 'material-irr',
    name: 'internal rate of return',
    definition: 'Discount rate a year at which the net present value of a material plant is zero; none where no rate does that.',
    unit: '%',
    better: 'more',
    from: 'material-books',
    read: (b) => b.irr,
  },
  {
    id: 'material-break-even',
    name: 'break-even price',
    definition:
      'Price of the whole product, sold by rows of supply or beside them, at which the net present value of a material plant is zero; none up to ten times the price in the books.',
    unit: 'money/t',
    better: 'less',
    from: 'material-books',
    read: (b: MaterialLedger) => b.breakEven,
  },
  {
    id: 'material-output',
    name: 'simulated mature output',
    definition: 'The mature material plant with all phases simulated, nothing waiting for customers.',
    unit: 't/yr',
    better: 'more',
    from: 'material-line',
    read: (l) => simulated(l.rate, 'product of the mature plant', 't/yr', l.of ?? 'one replication of the simulation'),
  },
]

/** [kg/s] As `staticOutput`, as a term: a phase makes what its slowest step lets pass, and the phases add up. */
export function sizedOutput({ plant }: Pick<MaterialOutcome, 'plant'>): Term {
  const { steps, phases, operatingTime } = plant
  const figures = steps.flatMap((s) => [s.perProduct, s.stops.uptime, s.reject])
  const rates = phases.flatMap((p) =>
    steps.map((s) => calc`${p.machines.get(s.flow.id) ?? NO_MACHINE} * ${inPhase(s, p).perMachine}`),
  )
  const how =
    'of each phase the slowest step: machines x rate of one x uptime while the plant operates (ponds all year), over the mass per product, less lots rejected there and later; all phases together'
  return rule(how, [operatingTime, ...figures, ...rates], (operating, ...values) => {
    const ratesOf = values.slice(figures.length)
    return phases.reduce((sum, _, phase) => {
      let good = 1
      let slowest = Infinity
      for (let i = steps.length - 1; i >= 0; i--) {
        const [perProduct, uptime, reject] = values.slice(3 * i, 3 * i + 3) as [number, number, number]
        good *= 1 - reject
        const time = steps[i]!.form === 'pond' ? 1 : operating / YEAR
        slowest = Math.min(slowest, letsPass(ratesOf[phase * steps.length + i]!, { perProduct, uptime, time, good }))
      }
      return sum + slowest
    }, 0)
  })
}

const NO_MACHINE = exactly(0, 'no machine')

function earliest(days: readonly Term[]): Term | null {
  return days.length ? rule('the earliest of these days', days, (...all) => Math.min(...all)) : null
}

function latest(days: readonly Term[]): Term | null {
  return days.length ? rule('the latest of these days', days, (...all) => Math.max(...all)) : null
}

/** No step has a figure: a sum of nothing is no figure. */
function allUnknown({ energy, steps }: MaterialPlant, of: keyof MaterialEnergy['unknown']): boolean {
  return energy.unknown[of].length === steps.length
}
