import { significant } from '@cellwright/units'
import type { CentreResult } from '../centre-results.ts'
import type { Message } from '../issue.ts'
import type { Figure, Finding } from '../results.ts'
import { isOffCentre } from './off-centre.ts'

/** Size, money and what it does for its fleets. */
export function centreFindings(centres: readonly CentreResult[]): Finding[] {
  return centres.filter((c) => c.fleets.length > 0).flatMap((c) => [sizeFinding(c), ...useFinding(c)])
}

function sizeFinding(c: CentreResult): Finding {
  const count = (id: string) => c.places.find((p) => p.id === id)?.count ?? 0
  const spares = c.spares.reduce((sum, s) => sum + s.count, 0)
  const opens = c.start === null ? '' : `opens ${c.start}${c.followed ? ', built with the plants of its site' : ''}; `
  const perVehicle = c.running.perVehicle ? `, ${range(c.running.perVehicle)} for a vehicle with the investment` : ''
  return {
    id: `centre-${c.id}`,
    kind: 'finding',
    code: 'CW-USE-037',
    params: {
      centre: c.id,
      bays: count('bay'),
      testers: count('tester'),
      benches: count('bench'),
      technicians: count('technician'),
      spares,
      investment: c.capex.total.value,
      running: c.running.total.value,
      people: c.people.total.value,
    },
    text: `${c.name}: ${opens}${plural(count('bay'), 'bay')}, ${plural(count('tester'), 'test stand')}, ${plural(count('bench'), 'bench', 'benches')}, ${plural(count('technician'), 'technician')} on a shift and ${plural(spares, 'spare pack')} for ${packs(c.busiest.faults.value)} faulty and ${packs(c.busiest.worn.value)} worn packs in its busiest year; ${c.people.total.value} people. It costs ${range(c.capex.total)} to build and ${range(c.running.total)} a year to run${perVehicle}.`,
  }
}

function useFinding(c: CentreResult): Finding[] {
  const s = c.simulated
  if (!s) return []
  const w = s.without
  const against = w
    ? ` If every faulty pack were replaced by a new one of the maker instead, a vehicle would wait ${number(w.turnaround.value)} days for it and ${number(w.offRoad.value)} would be off the road; the centre gains ${range(w.roadGained)} on the road for each vehicle and ${spared(w.newPacks.value, w.newPacksWithout.value)} by the end of ${s.years.at(-1)?.year ?? ''}${w.packLifeGained ? `; packs retired by then have served ${range(w.packLifeGained)} longer` : ''}.`
    : ''
  const l = s.least
  const least = l
    ? ` The smallest size ${l.isMinimal ? 'that keeps' : `of the ${s.trials.length} tried that keeps`} ${number(c.availabilityWanted.value)} % of the vehicles on the road${s.isCut ? ' (the search was cut short)' : ''} has ${plural(l.bays, 'bay')}, ${plural(l.testers, 'test stand')}, ${plural(l.benches, 'bench', 'benches')}, ${plural(l.technicians, 'technician')} and ${plural(l.spares, 'spare pack')}, for ${number(l.investment.value)} ${l.investment.unit}.`
    : ''
  return [
    {
      id: `centre-${c.id}-use`,
      kind: 'finding',
      code: 'CW-USE-038',
      params: {
        centre: c.id,
        turnaround_days: s.turnaround.value,
        turnaround90_days: s.turnaround90.value,
        off_road: s.offRoad.value,
        availability: s.availability.value,
        ...(w ? { road_gained_days: w.roadGained.value, packs_spared: w.newPacksWithout.value - w.newPacks.value } : {}),
      },
      text: `${c.name}, simulated: a vehicle with a faulty pack is back on the road after ${range(s.turnaround)} in the mean, nine of ten within ${number(s.turnaround90.value)} days; ${range(s.offRoad)} vehicles are off the road in the mean.${against}${least}`,
    },
  ]
}

export function centreWarnings(centres: readonly CentreResult[]): Message[] {
  return centres.flatMap((c) => c.messages)
}

function range(f: Figure): string {
  const unit = f.unit === 'd' ? ' days' : f.unit === 'yr' ? ' years' : f.unit === '' ? '' : ` ${f.unit}`
  const spread =
    f.low === undefined || f.high === undefined || number(f.low) === number(f.high)
      ? ''
      : ` (${number(f.low)} to ${number(f.high)})`
  return `${number(f.value)}${spread}${unit}${isOffCentre(f) ? ' (draws, which leave the central value out)' : ''}`
}

/** Below a hundredth of a pack there is none. */
function packs(n: number): string {
  return n < 0.005 ? '0' : number(n)
}

/** Where there are few faults, first spares are more than what repairs spare. */
function spared(withCentre: number, without: number): string {
  return withCentre <= without
    ? `spares ${number(without - withCentre)} of ${number(without)} new packs`
    : `takes ${number(withCentre)} new packs with its first spares, and not ${number(without)}`
}

function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}

function number(value: number): string {
  return significant(value, 3)
}
