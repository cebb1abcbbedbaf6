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
  return `In its busiest year ${significant(busiest.faults.value, 3)} faulty and ${significant(busiest.worn.value, 3)} worn packs come in; it keeps ${spares.reduce((sum, spare) => sum + spare.count, 0)} packs ready.`
}

function simulatedText({ turnaround, without: w }: CentreSimulated): string {
  const back = `A vehicle with a faulty pack is back on the road after ${time(turnaround.value)}`
  return w
    ? `${back} (without the centre after ${time(w.turnaround.value)}), and it ${spared(w.newPacks.value, w.newPacksWithout.value)}, if each faulty pack were replaced by a new one else.`
    : `${back} in the mean.`
}

/** Days below which a time is told in hours. */
const IN_HOURS = 3

function time(days: number): string {
  return days < IN_HOURS ? `${significant(days * 24, 2)} hours` : `${significant(days, 3)} days`
}

export function centreWarnings(centres: readonly CentreResult[]): Message[] {
  return centres.flatMap((c) => c.messages)
}

/** Where there are few faults, first spares are more than what repairs spare. */
function spared(withCentre: number, without: number): string {
  const [own, all] = [significant(withCentre, 3), significant(without, 3)]
  return withCentre <= without
    ? `spares ${significant(without - withCentre, 3)} of ${all} new packs`
    : `takes ${own} new packs with its first spares, and not ${all}`
}

function range(f: Figure): string {
  const spread = f.low === undefined || f.high === undefined ? '' : ` (${significant(f.low, 3)} to ${significant(f.high, 3)})`
  return `${significant(f.value, 3)}${spread} ${f.unit}${isOffCentre(f) ? ' (draws, which leave the central value out)' : ''}`
}
