import type { Plant } from '../plant/plant.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import type { Schedule } from './tasks.ts'

const BY = 'schedule/builders'

/**
 * Builders on the busiest day: labour in the money of the buildings over the labour cost of the country are hours; over the time from the start of building until the
 * machines are installed (of the first line) and the hours of a builder, people on a mean day; times an assumed peak.
 */
export function builders(world: World, plant: Plant, schedule: Schedule): Term | undefined {
  const country = world.project.sites.find((s) => s.id === plant.spec.site)?.country.toLowerCase()
  const wage = world.findMoney(`region/${country}.labour-cost`, BY)
  const walls = plant.capex.lines.filter(({ id }) => id === 'building').map((l) => l.amount)
  const installed = schedule.tasks.find((t) => t.id === 'installation')
  if (!wage || walls.length === 0 || !installed || installed.end.value <= schedule.constructionStart.value) return undefined
  const rule = (key: string) => world.read(`plant-rules/announcement.${key}`, BY)
  const paid = calc`${total(walls)} * ${rule('construction-labour-share')} / ${wage}`.as('hours of builders', 'h')
  const time = calc`(${installed.end} - ${schedule.constructionStart}) * ${A_DAY}`.as(
    'time in which builders are on site',
    'months',
  )
  const mean = calc`${paid} / (${time} * ${rule('builder-hours')} / ${A_YEAR})`.as('builders on a mean day', 'people')
  return calc`${mean} * ${rule('builders-peak')}`.as('builders on the busiest day', 'people')
}

const A_DAY = exactly(86400, 'a day', 's')
const A_YEAR = exactly(365 * 86400, 'a year of 365 days', 's')
