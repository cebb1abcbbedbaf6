import type { Results, StationResult } from '@cellwright/model'
import { money, moneyRange } from './money-text.ts'
import { count, decimal, figure, number, percent, spread } from './number-text.ts'
import { heading, labelled, note, pageTable, type Page, type Section } from './page.ts'

/** Each storage power station: what it is built of, a day of it, how it wears, what it earns and what a unit given back costs. */
export const stations: Section = (results, page) => results.stations.flatMap((s) => oneStation(s, results, page))

function oneStation(s: StationResult, results: Results, page: Page): string[] {
  return [
    ...heading(page, `Storage station ${s.id}`),
    ...built(s, results, page),
    ...investment(s, results, page),
    ...prices(s, page),
    ...typicalDay(s, page),
    ...wearing(s, page),
    ...moneyByYear(s, page),
    ...worth(s, results, page),
  ]
}

function built(s: StationResult, results: Results, page: Page): string[] {
  const { energy, efficiency } = s
  return [
    ...labelled(
      page,
      'built of',
      `${count(s.containers.value)} containers ${s.container}, ${figure(s.mass)}: ${figure(energy.installed)}, of which ${figure(energy.usable)} are used`,
    ),
    ...labelled(page, 'power', `${figure(s.power)}, given back for ${figure(s.duration)} at most`),
    ...labelled(page, 'land', `${figure(s.land)}, ${figure(s.landPerEnergy)}`),
    ...labelled(page, 'runs', `from ${s.start} for ${figure(s.life)}`),
    ...labelled(
      page,
      'round trip',
      `${figure(efficiency.cycle)} of a cycle${efficiency.year ? `; ${figure(efficiency.year)} of the first year with standby, cooling and control` : ''}`,
    ),
    ...labelled(
      page,
      'investment',
      `${moneyRange(s.capex.total, results)}, ${money(s.capex.perEnergy, results)}, ${money(s.capex.perPower, results)}`,
    ),
    ...labelled(page, 'container at', `${money(s.capex.price, results)}: ${s.capex.priceFrom}`),
  ]
}

function investment(s: StationResult, _results: Results, page: Page): string[] {
  const { lines, total } = s.capex
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'investment', cell: (l) => l.name },
        { head: total.unit, align: 'right', cell: (l) => decimal(l.amount.value, 1) },
        { head: 'part', align: 'right', cell: (l) => percent(l.amount.value / total.value) },
      ],
      lines,
    ),
  ]
}

function prices({ prices: p, dispatch }: StationResult, page: Page): string[] {
  if (!p) return []
  const negative = p.negative.value > 0 ? `; negative in ${figure(p.negative)} of the time, when nothing is given back` : ''
  return [
    '',
    ...labelled(
      page,
      'prices',
      `${p.from === 'made-up' ? `${p.name}, an assumption` : p.name}: ${figure(p.mean)} in the mean, ${number(p.lowest.value)} to ${number(p.highest.value)}, ${figure(p.daySpread)} between the dearest and the cheapest hour of a mean day${negative}`,
    ),
    ...(dispatch
      ? labelled(
          page,
          'dispatch',
          `the most that can be earned with prices known beforehand, less ${figure(dispatch.wear)} of wear, which steers and is not paid; a linear programme of a year, solved by ${dispatch.solver} at ${dispatch.solved.map((x) => figure(x.energy)).join(', ')} of the energy, with straight lines between, which miss ${figure(dispatch.error, 2)} at most`,
        )
      : []),
  ]
}

const BAR = 20

/** A row for each hour: what the station does and how full it is. */
function typicalDay({ dispatch, prices: p }: StationResult, page: Page): string[] {
  if (!dispatch || !p) return []
  const perHour = Math.max(1, Math.round(1 / p.step.value))
  const hours = Array.from({ length: Math.floor(dispatch.day.length / perHour) }, (_, hour) => {
    const steps = dispatch.day.slice(hour * perHour, (hour + 1) * perHour)
    const mean = (of: (step: (typeof steps)[number]) => number) => steps.reduce((sum, x) => sum + of(x), 0) / steps.length
    return {
      hour,
      price: mean((x) => x.price.value),
      charge: mean((x) => x.charge.value),
      discharge: mean((x) => x.discharge.value),
      charged: steps.at(-1)!.charged.value,
    }
  })
  const does = ({ charge, discharge }: (typeof hours)[number]) =>
    [...(charge > 0.05 ? [`takes ${number(charge)}`] : []), ...(discharge > 0.05 ? [`gives ${number(discharge)}`] : [])].join(
      ', ',
    )
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'hour', align: 'right', cell: (h) => String(h.hour) },
        { head: p.mean.unit.replace(/ \(\d+\)$/, ''), align: 'right', cell: (h) => number(h.price) },
        { head: 'MW', cell: does },
        { head: 'full', align: 'right', cell: (h) => percent(h.charged / 100) },
        { head: 'state of charge', cell: (h) => '#'.repeat(Math.round((h.charged / 100) * BAR)).padEnd(BAR, '.') },
      ],
      hours,
    ),
    ...note(page, 'A day of the new station whose energy is that of the mean day. Full: state of charge at the end of the hour.'),
  ]
}

function wearing({ years, ageing, containers }: StationResult, page: Page): string[] {
  if (years.length === 0) return []
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'year', cell: (y) => `${y.year} (${y.from})` },
        { head: 'first containers', align: 'right', cell: (y) => figure(y.health) },
        { head: 'energy', align: 'right', cell: (y) => figure(y.energy) },
        { head: 'added', align: 'right', cell: (y) => (y.added > 0 ? count(y.added) : '') },
        { head: 'cycles', align: 'right', cell: (y) => number(y.cycles.value) },
        { head: 'given back, GWh', align: 'right', cell: (y) => number(y.given.value) },
        { head: 'taken, GWh', align: 'right', cell: (y) => number(y.taken.value) },
      ],
      years,
    ),
    ...note(
      page,
      `Years of operation and the calendar year in which each begins; means of the year. First containers: their capacity over new, by ${ageing.name}${ageing.isAssumed ? ', which is an assumption' : ''}. Energy: of all containers over that of the first day. Added: containers beside the first ${count(containers.value)}. Cycles: of the energy that is left between the limits of the state of charge.`,
    ),
    ...byModels(ageing, page),
  ]
}

/** How far the models that could stand for the chemistry lie apart. */
function byModels({ others }: StationResult['ageing'], page: Page): string[] {
  if (others.length < 2) return []
  const left = others.map(
    ({ model, left: x, inRange }) => `${figure(x)} by ${model}${inRange ? '' : ', outside what it was fitted to'}`,
  )
  return note(
    page,
    `First containers at the end of operation, by each model of ageing that could stand for their cells: ${left.join('; ')}.`,
  )
}

function moneyByYear({ years, money: m }: StationResult, page: Page): string[] {
  const [first] = years
  if (!first || !m) return []
  const column = (head: string, of: (y: StationResult['years'][number]) => number) => ({
    head,
    align: 'right' as const,
    cell: (y: StationResult['years'][number]) => decimal(of(y), 1),
  })
  const isPaid = years.some((y) => y.payment.value > 0)
  const isAdded = years.some((y) => y.augmentation.value > 0)
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'year', cell: (y) => String(y.year) },
        column('sold', (y) => y.sold.value),
        ...(isPaid ? [column('for being ready', (y) => y.payment.value)] : []),
        column('bought', (y) => y.bought.value),
        column('cooling', (y) => y.auxiliary.value),
        column('upkeep', (y) => y.upkeep.value),
        ...(isAdded ? [column('added', (y) => y.augmentation.value)] : []),
        column('tax', (y) => y.tax.value),
        column('cash', (y) => y.cash.value),
      ],
      years,
    ),
    ...note(
      page,
      `In ${first.cash.unit}, real. Sold: electricity given back.${isPaid ? ' For being ready: capacity payment.' : ' Nothing is paid for being ready.'} Cooling: electricity for cooling and control. Cash of the last year has the land at cost.`,
    ),
  ]
}

function worth({ money: m }: StationResult, results: Results, page: Page): string[] {
  if (!m) return []
  return [
    '',
    ...labelled(
      page,
      'margin',
      `${moneyRange(m.margin, results)} in the first year, sold less bought; ${money(m.marginPerPower, results)}`,
    ),
    ...labelled(
      page,
      'worth',
      `${moneyRange(m.npv, results)} of net present value at ${figure(m.discountRate)} a year, investment paid in the year before the first day`,
    ),
    ...labelled(page, 'return', m.irr ? `${figure(m.irr)} a year` : 'no rate brings the cash to zero'),
    ...labelled(page, 'paid back', m.payback ? `after ${figure(m.payback)} of operation` : 'never'),
    ...(m.levelized
      ? labelled(
          page,
          'costs',
          `${money(m.levelized, results)} for each unit given back${spread(m.levelized)}${m.levelizedWithoutEnergy ? `, ${money(m.levelizedWithoutEnergy, results)} without the electricity bought` : ''}: levelised, present value of all costs over that of the energy, before tax`,
        )
      : []),
  ]
}
