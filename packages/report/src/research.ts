import type { PilotLineResult, ResearchMoneyRow, ResearchResult, Results } from '@cellwright/model'
import { money } from './money-text.ts'
import { count, figure, number } from './number-text.ts'
import { heading, labelled, note, pageTable, type Page, type Section } from './page.ts'

/** Research centres and their pilot lines. */
export const research: Section = (results, page) => results.research.flatMap((centre) => centreText(centre, results, page))

function centreText(centre: ResearchResult, results: Results, page: Page): string[] {
  const { people, scientists, technicians, floor, investment, running, pilot, siteArea } = centre
  const by = centre.peopleByRule ? ' (not given; as a published centre has)' : ''
  return [
    ...heading(page, `${centre.name}, research at ${centre.site} from ${centre.start}`),
    ...labelled(
      page,
      'people',
      `${count(people.value)}: ${count(scientists.value)} scientists and engineers, ${count(technicians.value)} technicians${by}`,
    ),
    ...labelled(page, 'floor', `${figure(floor)} on ${figure(siteArea)} of land`),
    ...(pilot ? pilotText(pilot, results, page) : []),
    ...labelled(page, 'investment', money(investment.total, results)),
    ...labelled(page, 'running', `${yearly(running.total.value, results, investment.total.unit)} a year`),
    '',
    ...moneyTable([...investment.lines.map(built), ...running.lines.map(spent)], page, investment.total.unit),
    ...note(page, `In it: ${investment.covers}. Not in it: ${investment.leavesOut}.`),
  ]
}

function pilotText(
  { plant, capacity, machines, jobs, floor, shortens, shortensAssumed, ramp }: PilotLineResult,
  _: Results,
  page: Page,
) {
  const months = `${number(Math.abs(shortens.value))} months`
  const how = shortens.value >= 0 ? `${months} shorter` : `${months} longer`
  return [
    ...labelled(
      page,
      'pilot line',
      `${figure(capacity)} of what ${plant} makes: ${count(machines)} machines, ${count(jobs.value)} people, ${figure(floor)}`,
    ),
    ...labelled(
      page,
      'ramp',
      `of ${plant} ${how} by it: ${figure(ramp.with)} in the place of ${number(ramp.without.value)}; ${shortensAssumed ? 'an assumption, as no ramp with and without a pilot line was found published' : 'as the file says'}`,
    ),
  ]
}

function yearly(value: number, results: Results, unit: string): string {
  return money({ value, unit }, results)
}

interface Row extends ResearchMoneyRow {
  readonly column: 'built' | 'spent'
}

const built = (row: ResearchMoneyRow): Row => ({ ...row, column: 'built' })
const spent = (row: ResearchMoneyRow): Row => ({ ...row, column: 'spent' })

function moneyTable(rows: readonly Row[], page: Page, unit: string): string[] {
  const cell = (column: Row['column']) => (r: Row) => (r.column === column ? number(r.amount.value) : '')
  return pageTable(
    page,
    [
      { head: unit, cell: (r) => r.name },
      { head: 'to build', align: 'right', cell: cell('built') },
      { head: 'a year', align: 'right', cell: cell('spent') },
    ],
    rows,
  )
}
