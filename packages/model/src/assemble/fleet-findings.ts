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
      const span = `${years(f.vehicleLife.value)} years`
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
        text: `${f.name}: ${whole(f.vehicles)} ${f.vehicles === 1 ? 'vehicle' : 'vehicles'}; a mean pack is worn after ${lifeText(f.life)}. ${needText(replacements.value, span)}, all of them ${whole(needed)} by the end of ${last} (expected).`,
      }
    })
}

function lifeText({ years: mean, low, high, lookedAt, models }: FleetLife): string {
  const of = (y: number | null) => (y === null ? `more than ${years(lookedAt)}` : significant(y, 3))
  const range =
    models < 2 || (low === null && high === null)
      ? ''
      : ` (${of(low)} to ${of(high)} by the ${models} models that could stand for its cells)`
  return `${of(mean)} years${range}`
}

/** Below one in ten a share of the vehicles says more than packs for each. */
const FEW = 0.1

function needText(perVehicle: number, span: string): string {
  if (perVehicle <= 0) return `No vehicle needs another pack in its ${span}`
  if (perVehicle < FEW) return `One vehicle in ${significant(1 / perVehicle, 2)} needs another pack in its ${span}`
  return `A vehicle needs ${significant(perVehicle, 3)} more packs in its ${span}`
}

/** Counts: three digits, and every one of small numbers. */
function whole(value: number): string {
  const n = Math.round(value)
  return n < 1000 ? `${n}` : significant(n, 3)
}

/** `15`, `7.5`: a number of years that a file gives is mostly whole. */
function years(value: number): string {
  return significant(value, 3).replace(/\.0+$/, '')
}

/** What the reader must know of the fleets. A warranty that packs do not keep is among it. */
export function fleetWarnings(fleets: readonly FleetResult[]): Message[] {
  return fleets.flatMap((f) => [...f.messages, ...warrantyWarning(f)])
}

function warrantyWarning({ id, name, warranty, endOfLife }: FleetResult): Message[] {
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
      text: `${name}: when the warranty ends, after ${years(until.value)} years, a mean pack has ${significant(capacityThen.value)} % of its capacity; the ${significant(wanted.value)} % ${what} ${short ? 'are not kept' : `are missed by ${significant(below?.value ?? 0)} % of the packs`}.`,
    },
  ]
}
