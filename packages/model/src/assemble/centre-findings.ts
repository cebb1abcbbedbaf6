import { significant } from '@cellwright/units'
import type { CentreResult, CentreSimulated } from '../centre-results.ts'
import type { Message } from '../issue.ts'
import type { Figure, Finding } from '../results.ts'
import { isOffCentre } from './off-centre.ts'

/** Money, people and what it does for its fleets, in one finding for each. */
export function centreFindings(centres: readonly CentreResult[]): Finding[] {
  return centres.filter((c) => c.fleets.length > 0).map(centreFinding)
}

function centreFinding(c: CentreResult): Finding {
  const count = (id: string) => c.places.find((p) => p.id === id)?.count ?? 0
  const s = c.simulated
  const w = s?.without
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
      spares: c.spares.reduce((sum, spare) => sum + spare.count, 0),
      investment: c.capex.total.value,
      running: c.running.total.value,
      people: c.people.total.value,
      ...(s
        ? {
            turnaround_days: s.turnaround.value,
            turnaround90_days: s.turnaround90.value,
            off_road: s.offRoad.value,
            availability: s.availability.value,
          }
        : {}),
      ...(w ? { road_gained_days: w.roadGained.value, packs_spared: w.newPacksWithout.value - w.newPacks.value } : {}),
    },
    text: `${c.name}${c.start === null ? '' : `, from ${c.start}`}: ${range(c.capex.total)} to build, ${range(c.running.total)} a year to run, ${Math.round(c.people.total.value)} people. ${s ? simulatedText(s) : loadText(c)}`,
  }
}

function loadText({ busiest, spares }: CentreResult): string {
  return `In its busiest year ${packs(busiest.faults.value)} faulty and ${packs(busiest.worn.value)} worn packs come in; it keeps ${spares.reduce((sum, spare) => sum + spare.count, 0)} packs ready.`
}

function simulatedText({ turnaround, without: w, years }: CentreSimulated): string {
  const back = `A vehicle with a faulty pack is back on the road after ${time(turnaround.value)}`
  return w
    ? `${back}, where a new pack of the maker would take ${time(w.turnaround.value)}; by the end of ${years.at(-1)?.year ?? ''} the centre ${spared(w.newPacks.value, w.newPacksWithout.value)}.`
    : `${back} in the mean.`
}

/** Below a hundredth of a pack there is none. */
function packs(n: number): string {
  return n < 0.005 ? '0' : significant(n, 3)
}

/** Where there are few faults, first spares are more than what repairs spare. */
function spared(withCentre: number, without: number): string {
  return withCentre <= without
    ? `spares ${significant(without - withCentre, 3)} of ${significant(without, 3)} new packs`
    : `takes ${significant(withCentre, 3)} new packs with its first spares, and not ${significant(without, 3)}`
}

/** Days below which a time is told in hours. */
const IN_HOURS = 3

function time(days: number): string {
  return days < IN_HOURS ? `${significant(days * 24, 2)} hours` : `${significant(days, 3)} days`
}

export function centreWarnings(centres: readonly CentreResult[]): Message[] {
  return centres.flatMap((c) => c.messages)
}

function range(f: Figure): string {
  const { value, low, high, unit } = f
  const off = isOffCentre(f) ? ', which leaves the central value out' : ''
  const spread = low === undefined || high === undefined ? '' : ` (${significant(low, 3)} to ${significant(high, 3)}${off})`
  return `${significant(value, 3)}${spread} ${unit}`
}
