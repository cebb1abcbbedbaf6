import { significant } from '@cellwright/units'
import type { FleetLife, FleetResult } from '../fleet-results.ts'
import type { Message } from '../issue.ts'
import type { Finding } from '../results.ts'

/** How long the packs of a fleet last and what it needs. */
export function fleetFindings(fleets: readonly FleetResult[]): Finding[] {
  return fleets
    .filter((f) => f.vehicles > 0)
    .map((f) => {
      const { replacements, faults } = f.perVehicle
      const needed = f.months.reduce((sum, m) => sum + m.replacedFaulty + m.replacedWorn, 0)
      const last = f.months.at(-1)?.from.slice(0, 4) ?? ''
      return {
        id: `fleet-${f.id}`,
        kind: 'finding',
        code: 'CW-USE-013',
        params: {
          fleet: f.id,
          vehicles: f.vehicles,
          life_years: f.life.years ?? -1,
          replacements_per_vehicle: replacements.value,
          faults_per_vehicle: faults.value,
          replacements: needed,
        },
        text: `${f.name}: ${number(f.vehicles)} ${f.vehicles === 1 ? 'vehicle' : 'vehicles'}${f.order === null ? '' : ` filled by the order ${f.order}`}; a mean pack is worn after ${lifeText(f.life)}, and a vehicle needs ${number(replacements.value)} more packs in its ${number(f.vehicleLife.value)} years (expected); all of them need ${number(needed)} packs by the end of ${last}.`,
      }
    })
}

function lifeText({ years, low, high, lookedAt, models }: FleetLife): string {
  const of = (y: number | null) => (y === null ? `more than ${number(lookedAt)}` : number(y))
  const range =
    models < 2 || (low === null && high === null)
      ? ''
      : ` (${of(low)} to ${of(high)} by the ${models} models that could stand for its cells)`
  return `${of(years)} years${range}`
}

/** Whole numbers with every digit, others with three. */
function number(value: number): string {
  if (!Number.isInteger(value)) return significant(value, 3)
  return value < 10000 ? `${value}` : `${value}`.replace(/\B(?=(\d{3})+(?!\d))/g, ' ')
}

/** What the reader must know of the fleets; what is alike of several stands once. A warranty that packs do not keep is among it. */
export function fleetWarnings(fleets: readonly FleetResult[]): Message[] {
  const all = fleets.flatMap((f) => [...f.messages, ...warrantyWarning(f)])
  return all.filter((m, i) => all.findIndex((other) => other.text === m.text) === i)
}

function warrantyWarning({ id, warranty, endOfLife }: FleetResult): Message[] {
  if (!warranty) return []
  const { capacityThen, capacity, below, until } = warranty
  const wanted = capacity ?? endOfLife
  const short = capacityThen.value < wanted.value
  if (!short && (below === null || below.value < 5)) return []
  const what = capacity ? 'promised' : 'at which packs are retired'
  return [
    {
      code: 'CW-USE-014',
      params: { fleet: id, until_years: until.value, capacity: capacityThen.value, wanted: wanted.value },
      text: `${id}: when the warranty ends, after ${number(until.value)} years, a mean pack has ${number(capacityThen.value)} % of its capacity; the ${number(wanted.value)} % ${what} ${short ? 'are not kept' : `are missed by ${number(below?.value ?? 0)} % of the packs`}.`,
    },
  ]
}
