import { rule, total, type Term } from '../term/index.ts'
import type { Headline } from './headlines.ts'

/** Figures of all plants of a project, in file order. */
export interface ProjectHeadlineSource {
  readonly investments: readonly Term[]
  readonly jobs: readonly Term[]
  readonly serialStarts: readonly Term[]
  /** Undefined where a plant has no books. */
  readonly npvs: readonly Term[] | undefined
}

/** Headline figures of a whole project; only of one with a material plant, or with several plants. */
export const OF_PROJECTS: readonly Headline[] = [
  {
    id: 'project-npv',
    name: 'net present value of all plants',
    definition:
      'Net present values of all plants of the file, summed. Each sells its product and buys its materials at market prices, so what one delivers to another is a revenue of the one and a cost of the other, and the values add.',
    unit: 'M money',
    better: 'more',
    from: 'project',
    read: (p) => (p.npvs ? total(p.npvs) : null),
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
