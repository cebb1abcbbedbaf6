import { formatDate } from '@cellwright/units'
import type { PilotLineResult, ResearchMoneyRow, ResearchResult } from '../research-results.ts'
import type { Finding } from '../results.ts'
import type { ResearchMoney } from '../study/research-centre.ts'
import type { ResearchWork } from '../study/research-work.ts'
import type { Outcome } from '../study/outcome.ts'
import { leavesOf } from '../term/index.ts'
import { figure } from './figure.ts'

export function researchResult({ world }: Outcome, { id, centre, ramp, warnings }: ResearchWork): ResearchResult {
  const { report, year } = world.project.currency
  const money = `M ${report} (${year})`
  const row = ({ id: line, name, amount }: ResearchMoney): ResearchMoneyRow => ({
    id: line,
    name,
    amount: { value: amount.value / 1e6, unit: money },
  })
  const { spec, investment, running } = centre
  return {
    id,
    kind: 'research',
    name: spec.name ?? id,
    site: spec.site,
    start: formatDate(centre.start.value),
    people: figure(centre.people, ''),
    scientists: figure(centre.scientists, ''),
    technicians: figure(centre.technicians, ''),
    peopleByRule: world.estimate(spec.people, `research.${id}.people`) === undefined,
    jobs: figure(centre.jobs, ''),
    floor: figure(centre.floor, 'm2'),
    siteArea: figure(centre.site, 'ha'),
    investment: {
      total: { value: investment.total.value / 1e6, unit: money },
      lines: investment.lines.map(row),
      covers: 'buildings, laboratories, instruments and small machines; of a pilot line all that is in the investment of a plant',
      leavesOut: 'licences, prototypes of products and what is spent before the first day',
    },
    running: { total: { value: running.total.value / 1e6, unit: `${money}/yr` }, lines: running.lines.map(row) },
    pilot: pilotResult(centre, ramp, money),
    warnings,
  }
}

function pilotResult({ pilot }: ResearchWork['centre'], ramp: ResearchWork['ramp'], money: string): PilotLineResult | null {
  if (!pilot || !ramp) return null
  const { plant, plantId, shortens } = pilot
  return {
    plant: plantId,
    capacity: figure(plant.nameplate, 'MWh/yr'),
    machines: plant.steps.filter((s) => s.dwell === undefined).reduce((sum, s) => sum + s.installed.value, 0),
    jobs: figure(plant.people.total, ''),
    floor: figure(plant.floor.building, 'm2'),
    investment: { value: plant.capex.total.value / 1e6, unit: money },
    shortens: figure(shortens, 'months'),
    shortensAssumed: leavesOf(shortens).some(({ leaf }) => leaf.kind === 'library'),
    ramp: { with: figure(ramp.with.rampTime, 'months'), without: figure(ramp.without.rampTime, 'months') },
  }
}

/** What of a research centre belongs on the first page: its money and what its pilot line is taken to change. */
export function researchFindings(all: readonly ResearchResult[]): Finding[] {
  return all.map(({ id, name, jobs, investment, running, pilot }) => {
    const people = Math.round(jobs.value)
    const [built, yearly] = [round(investment.total.value), round(running.total.value)]
    const change = pilot && Math.abs(pilot.shortens.value) >= 0.05 ? rampText(pilot) : ''
    return {
      id: `research.${id}`,
      kind: 'finding',
      code: 'CW-FIND-070',
      params: { id, people, investment: investment.total.value, running: running.total.value },
      text: `${name}: ${people} people, ${built} ${investment.total.unit} to build, ${yearly} ${investment.total.unit} a year to run.${change}`,
    }
  })
}

function rampText({ plant, shortens, shortensAssumed, ramp }: PilotLineResult): string {
  const by = `${round(Math.abs(shortens.value))} months`
  const how = shortens.value > 0 ? `${by} shorter` : `${by} longer`
  const basis = shortensAssumed ? ', which is an assumption' : ', as the file says'
  return ` Its pilot line makes the ramp of ${plant} ${how} (${round(ramp.with.value)} months in the place of ${round(ramp.without.value)})${basis}.`
}

const round = (x: number) => Number(x.toPrecision(3))
