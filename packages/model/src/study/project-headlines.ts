import { rule, total, type Term } from '../term/index.ts'
import type { GroupLedger } from '../ledger/group-ledger.ts'
import type { Headline } from './headlines.ts'

/** Figures of all plants of a project, in file order. */
export interface ProjectHeadlineSource {
  readonly investments: readonly Term[]
  readonly jobs: readonly Term[]
  readonly serialStarts: readonly Term[]
  /** Undefined where a plant has no books. */
  readonly npvs: readonly Term[] | undefined
  /** Books of all plants together; undefined where a plant has none, or there is only one. */
  readonly group: GroupLedger | undefined
}

/** Headline figures of a whole project; only of one with a material plant, or with several plants. */
export const OF_PROJECTS: readonly Headline[] = [
  {
    id: 'project-npv',
    name: 'net present value of all plants',
    definition:
      'Net present values of all plants of the file, summed. What one delivers to another is a revenue of the one and a cost of the other in the same sum, at the price of the row of supply, else of the maker, else of the market; so the values add, and what the plants pay one another falls out.',
    unit: 'M money',
    better: 'more',
    from: 'project',
    read: (p) => (p.npvs ? total(p.npvs) : null),
  },
  {
    id: 'project-irr',
    name: 'internal rate of return of all plants',
    definition:
      'Discount rate a year at which the net present value of the cash of all plants of the file together is zero; none where no rate does that.',
    unit: '%',
    better: 'more',
    from: 'project',
    read: (p) => p.group?.irr ?? null,
  },
  {
    id: 'project-cost-per-kwh',
    name: 'cost per kWh to all plants together',
    definition:
      'Levelized, without what the plants pay one another: present value of all costs of all plants, less that of what they sell outside beside cells and packs, over present value of the energy of the cells and packs that go to customers outside. Without plants of cells or packs there is none.',
    unit: 'money/kWh',
    better: 'less',
    from: 'project',
    read: (p) => (p.group?.levelizedCost?.per === 'kWh' ? p.group.levelizedCost.value : null),
  },
  {
    id: 'project-investment',
    name: 'investment of all plants',
    definition: 'Investment of all plants of the file, summed.',
    unit: 'M money',
    better: 'less',
    from: 'project',
    read: (p) => total(p.investments),
  },
  {
    id: 'project-jobs',
    name: 'jobs of all plants',
    definition: 'People employed by all plants of the file.',
    unit: 'people',
    better: 'neither',
    from: 'project',
    read: (p) => total(p.jobs),
  },
  {
    id: 'project-first-sales',
    name: 'first day of sales',
    definition: 'The earliest start of serial production of a plant of the file.',
    unit: 'date',
    better: 'less',
    from: 'project',
    read: (p) => rule('the earliest of these days', p.serialStarts, (...days) => Math.min(...days)),
  },
  {
    id: 'project-last-start',
    name: 'last plant in serial production',
    definition: 'The latest start of serial production of a plant of the file (of a material plant, of its last phase).',
    unit: 'date',
    better: 'less',
    from: 'project',
    read: (p) => rule('the latest of these days', p.serialStarts, (...days) => Math.max(...days)),
  },
]
