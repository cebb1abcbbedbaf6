import type { CentreSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'

const BY = 'use/service centre schedule'

export interface CentreTask {
  readonly id: string
  readonly name: string
  readonly duration: Term
  /** Day numbers; the end is the first day behind it. */
  readonly start: Term
  readonly end: Term
}

export interface CentreSchedule {
  readonly tasks: readonly CentreTask[]
  /** First day of the building works. */
  readonly constructionStart: Term
  /** First day on which packs are taken in. */
  readonly start: Term
  /** From the one to the other [s]. */
  readonly buildTime: Term
  /** The day follows from the works of a plant on the same site, because the file gives none in this world. */
  readonly followed: boolean
}

/**
 * The first day is given, and building, equipment and training lie before it, one after the other; the permit lies before the works. Where the file gives no day in this
 * world (the claim about it is being judged), the works begin with the first ones on the same site. Undefined where there are none.
 */
export function centreSchedule(world: World, spec: CentreSpec, siteWorks: Term | undefined): CentreSchedule | undefined {
  const entries = world.library
    .entries('service-task')
    .map((entry) => ({
      entry,
      order: Number(entry.text['order']),
      duration: world.read(`service-task/${entry.id}.duration`, BY),
    }))
    .toSorted((a, b) => a.order - b.order)
  const works = entries.filter((e) => e.entry.id !== PERMIT)
  const buildTime = total(works.map((e) => e.duration)).as('time to build the centre', 'months')
  const given = world.day(spec.start, `centres.${spec.id}.start`)
  if (!given && !siteWorks) return undefined
  const start = (given ?? calc`round(${siteWorks!} + ${buildTime} / ${A_DAY})`).as('first day of the centre', 'date')
  const constructionStart = calc`round(${start} - ${buildTime} / ${A_DAY})`.as('start of building of the centre', 'date')
  const span = ({ entry, duration }: (typeof entries)[number], from: Term, to: Term): CentreTask => ({
    id: entry.id,
    name: entry.name,
    duration,
    start: from.as(`start, ${entry.name}`, 'date'),
    end: to.as(`end, ${entry.name}`, 'date'),
  })
  const permits = entries
    .filter((e) => e.entry.id === PERMIT)
    .map((e) => span(e, calc`round(${constructionStart} - ${e.duration} / ${A_DAY})`, constructionStart))
  let from = constructionStart
  const tasks = works.map((e, i) => {
    const to = i === works.length - 1 ? start : calc`round(${from} + ${e.duration} / ${A_DAY})`
    const task = span(e, from, to)
    from = to
    return task
  })
  return { tasks: [...permits, ...tasks], constructionStart, start, buildTime, followed: given === undefined }
}

const PERMIT = 'permit'
const A_DAY = exactly(86400, 'a day', 's')
