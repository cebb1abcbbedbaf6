import type { CentreExitYear, CentrePlaceRow, CentreResult, CentreSimulated, CentreStepRow, CentreYear } from '@cellwright/model'
import { money, moneyRange } from './money-text.ts'
import { count, counted, decimal, figure, NO_NUMBER, number, percent, spread } from './number-text.ts'
import { heading, labelled, note, pageTable, type Page, type Section } from './page.ts'
import type { Results } from '@cellwright/model'

/** Technical Service Centres: what they do with how many people and places, what that costs, and what it is worth to the fleets. */
export const centres: Section = (results, page) => results.centres.flatMap((c) => oneCentre(c, results, page))

function oneCentre(c: CentreResult, results: Results, page: Page): string[] {
  const { running, busiest } = c
  return [
    ...heading(page, `Service centre: ${c.name}`),
    ...labelled(page, 'opens', opensText(c)),
    ...labelled(
      page,
      'busiest year',
      c.fleets.length === 0
        ? 'no fleet names it, so nothing comes in'
        : `${count(busiest.faults.value)} packs come in faulty and ${count(busiest.worn.value)} worn, from ${count(busiest.vehicles.value)} vehicles (${c.fleets.join(', ')}); ${count(busiest.repaired.value)} go back repaired, ${count(busiest.beyondRepair.value)} are beyond repair`,
    ),
    ...labelled(
      page,
      'people',
      `${figure(c.people.total)}${spread(c.people.total)}: ${count(c.people.direct)} technicians, ${count(c.people.perShift)} on a shift, ${counted(c.people.indirect, 'other')}; open ${figure(c.open)} of the week`,
    ),
    ...labelled(
      page,
      'area',
      `${figure(c.floor.building)} of buildings with ${figure(c.floor.places)} under places of work and stores, on ${figure(c.floor.site)}`,
    ),
    ...labelled(
      page,
      'investment',
      `${moneyRange(c.capex.total, results)}; ${money(c.capex.spares, results)} of packs kept ready are beside it`,
    ),
    ...labelled(
      page,
      'a year',
      `${moneyRange(running.total, results)} to run: ${running.lines.map((l) => runningLine(l, c, results)).join(', ')}`,
    ),
    ...(running.perRepair
      ? labelled(
          page,
          'a repair',
          `${figure(running.perRepair)}${spread(running.perRepair)} with the investment, a new pack ${figure(running.packPrice)}; ${saved(running, results)}`,
        )
      : []),
    ...c.compared.flatMap((row) =>
      labelled(
        page,
        'published',
        `${row.name}: ${figure(row.published)}${row.note ? ` (${row.note})` : ''}; ${row.centre === null ? 'of another scope, so that no figure of the centre stands beside it' : `here ${figure(row.centre)}`}`,
      ),
    ),
    ...(c.throughput
      ? labelled(
          page,
          'throughput',
          `${count(c.throughput.value)} packs a year repaired at most, limited by its ${c.places.find((p) => p.id === c.limit)?.name ?? ''}; a repair takes ${figure(c.packTime)} without waiting for a place`,
        )
      : []),
    ...(c.simulated ? simulatedText(c, c.simulated, page) : []),
    ...placeTable(c, page),
    ...stepTable(c, page),
    ...investmentTable(c, page),
    ...(c.simulated ? yearTable(c.simulated.years, page) : []),
    ...exitTable(c, page),
  ]
}

/** Modules cost nothing where packs beyond repair give enough of them. */
function runningLine(
  { id, name, amount }: CentreResult['running']['lines'][number],
  { busiest }: CentreResult,
  results: Results,
): string {
  const isGiven = id === 'modules' && amount.value === 0 && busiest.repaired.value > 0
  return `${name.replace(' of a year', '')} ${money(amount, results)}${isGiven ? ' (packs beyond repair give all that are exchanged)' : ''}`
}

/** A repaired pack has the wear of its years, so that this is the most that is spared. */
function saved({ saving, newPacks }: CentreResult['running'], results: Results): string {
  const of = `${money({ ...saving, value: Math.abs(saving.value) }, results)} a year`
  const beside = `than the ${money(newPacks, results)} of a new pack in the place of each one repaired`
  return saving.value < 0 ? `${of} more ${beside}` : `${of} less ${beside}, if each spares a new one`
}

function opensText(c: CentreResult): string {
  if (c.start === null) return 'nothing says when'
  const why = c.followed ? ', if it is built with the plants of its site' : ', as the file says'
  const parts = c.tasks.map((t) => `${t.name} ${decimal(t.months, 0)}`).join('; ')
  return `${c.start}${why}; building works from ${c.constructionStart}. Months: ${parts}`
}

function simulatedText(c: CentreResult, s: CentreSimulated, page: Page): string[] {
  const w = s.without
  const l = s.least
  return [
    ...labelled(
      page,
      'simulated',
      `a vehicle is back on the road after ${figure(s.turnaround)}${spread(s.turnaround)}, nine of ten within ${figure(s.turnaround90)}; a pack is ready after ${figure(s.packTurnaround)}, nine of ten within ${figure(s.packTurnaround90)}; ${figure(s.offRoad)} vehicles off the road in the mean, ${percent(s.availability.value / 100)} on it`,
    ),
    ...(w
      ? labelled(
          page,
          'without it',
          `if every faulty pack were replaced by a new one of the maker: ${figure(w.turnaround)} for a new pack, ${figure(w.offRoad)} vehicles off the road, ${count(w.newPacksWithout.value)} new packs from ${s.years[0]?.year ?? NO_NUMBER} to ${s.years.at(-1)?.year ?? NO_NUMBER} in the place of others and not ${count(w.newPacks.value)} (with the first spares). Gained for each vehicle: ${figure(w.roadGained)}${spread(w.roadGained)} on the road${w.fleets.length > 1 ? ` (${w.fleets.map((f) => `${f.fleet} ${figure(f.roadGained)}`).join(', ')})` : ''}${w.packLifeGained ? `; packs retired by then have served ${figure(w.packLifeGained)}${spread(w.packLifeGained)} longer` : ''}`,
        )
      : []),
    ...labelled(
      page,
      'smallest size',
      l
        ? `of ${counted(s.trials.length, 'size')} tried that keeps ${figure(c.availabilityWanted)} of the vehicles on the road: ${counted(l.bays, 'bay')}, ${counted(l.testers, 'test stand')}, ${counted(l.benches, 'bench', 'benches')}, ${counted(l.technicians, 'technician')} on a shift, ${counted(l.spares, 'spare pack')}; ${count(l.people)} people, ${figure(l.investment)}${l.isMinimal ? '; with one less of anything it does not, or not surely' : '; the search was cut short: a smaller one may, too'}`
        : `${s.isCut ? 'the search was cut short: ' : ''}none of ${counted(s.trials.length, 'size')} tried keeps ${figure(c.availabilityWanted)} of the vehicles on the road`,
    ),
  ]
}

function placeTable(c: CentreResult, page: Page): string[] {
  const s = c.simulated
  const use = (id: string) => s?.used.find((u) => u.id === id)
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'place', cell: (p: CentrePlaceRow) => p.name },
        { head: 'count', align: 'right', cell: (p) => `${count(p.count)}${p.given ? ' given' : ''}` },
        { head: 'busy in the busiest year', align: 'right', cell: (p) => percent(p.used) },
        ...(s
          ? [
              {
                head: 'in use, simulated',
                align: 'right' as const,
                cell: (p: CentrePlaceRow) => figure(use(p.id)?.used ?? null),
              },
              { head: 'wait', align: 'right' as const, cell: (p: CentrePlaceRow) => figure(use(p.id)?.wait ?? null) },
            ]
          : []),
      ],
      c.places,
    ),
    ...note(
      page,
      `Spare packs: ${c.spares.map((x) => `${count(x.count)} ${x.pack}${x.given ? ' (given)' : ''} for ${number(x.outstanding)} away in the mean`).join(', ') || 'none'}. Spares are for faulty packs; for a worn one the new pack is ordered in time. Sized so that few packs wait (Erlang C); simulated: mean over all years of the calendar.`,
    ),
  ]
}

function stepTable(c: CentreResult, page: Page): string[] {
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'step of a repair', cell: (s: CentreStepRow) => s.name },
        { head: 'at', cell: (s) => s.at },
        { head: 'time', align: 'right', cell: (s) => figure(s.time) },
        { head: 'people', align: 'right', cell: (s) => number(s.people) },
        { head: 'of packs', align: 'right', cell: (s) => percent(s.share) },
        { head: 'a year', align: 'right', cell: (s) => count(s.packs.value) },
        { head: '', cell: (s) => (s.assumed ? 'assumed' : '') },
      ],
      c.steps,
    ),
  ]
}

function investmentTable(c: CentreResult, page: Page): string[] {
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'investment', cell: (l: CentreResult['capex']['lines'][number]) => l.name },
        { head: c.capex.total.unit, align: 'right', cell: (l) => decimal(l.amount.value, 2) },
      ],
      c.capex.lines,
    ),
  ]
}

function yearTable(years: readonly CentreYear[], page: Page): string[] {
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'year', cell: (y: CentreYear) => `${y.year}` },
        { head: 'faults', align: 'right', cell: (y) => count(y.faults) },
        { head: 'repaired', align: 'right', cell: (y) => count(y.repaired) },
        { head: 'new packs', align: 'right', cell: (y) => count(y.replaced) },
        { head: 'in the centre', align: 'right', cell: (y) => count(y.inCentre) },
        { head: 'off the road', align: 'right', cell: (y) => decimal(y.offRoad, 1) },
      ],
      years,
    ),
    ...note(
      page,
      'Simulated, mean of the replications; packs in the centre at the end of the year, vehicles off the road in its mean.',
    ),
  ]
}

function exitTable(c: CentreResult, page: Page): string[] {
  const { exits } = c
  if (exits.years.length === 0) return []
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'year', cell: (y: CentreExitYear) => `${y.year}` },
        { head: 'second life', align: 'right', cell: (y) => count(y.secondLifePacks) },
        { head: 'MWh left', align: 'right', cell: (y) => decimal(y.secondLifeEnergy.value, 1) },
        { head: exits.years[0]!.secondLifeMoney.unit, align: 'right', cell: (y) => decimal(y.secondLifeMoney.value, 2) },
        { head: 'recycled', align: 'right', cell: (y) => count(y.recycledPacks) },
        { head: 't', align: 'right', cell: (y) => decimal(y.recycledMass.value, 1) },
        ...(exits.recycler === null
          ? [
              {
                head: exits.years[0]!.secondLifeMoney.unit,
                align: 'right' as const,
                cell: (y: CentreExitYear) => decimal(y.recycledMoney?.value ?? null, 2),
              },
            ]
          : []),
      ],
      exits.years,
    ),
    ...note(
      page,
      `Packs of its fleets that leave for good, expected; a second life from ${figure(exits.secondLifeFrom)} of the capacity on, worth ${figure(exits.secondLifePrice)} left when it is made fit; the others ${exits.recycler === null ? `are sold at ${figure(exits.scrapPrice)} (assumed)` : `go to ${exits.recycler}`}.`,
    ),
  ]
}
