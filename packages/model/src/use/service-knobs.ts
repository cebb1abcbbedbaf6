import { neededBy, type ServiceCounts } from './service-check.ts'
import type { ServiceCentre, ServiceSystem } from './service-system.ts'

/** Counts by name: `bays`, `technicians`, `testers`, `benches`, and spares as `spares <pack>`. */
export type ServiceSize = Readonly<Record<string, number>>

const SPARES = 'spares '

export function sizeOf({ bays, technicians, testers, benches, spares }: ServiceCentre): ServiceSize {
  const packs = Object.entries(spares).map(([pack, count]) => [SPARES + pack, count] as const)
  return { bays, technicians, testers, benches, ...Object.fromEntries(packs) }
}

/** Names of the counts, those first that are lowered first: packs, machines, places, people. Endless ones are no counts. */
export function knobsOf(centre: ServiceCentre): string[] {
  const names = [...Object.keys(centre.spares).map((pack) => SPARES + pack), 'testers', 'benches', 'bays', 'technicians']
  const size = sizeOf(centre)
  return names.filter((name) => Number.isFinite(size[name]))
}

export function isSpares(knob: string): boolean {
  return knob.startsWith(SPARES)
}

export function knobOfSpares(pack: string): string {
  return SPARES + pack
}

/** Fewer than these, and a step could never be done. */
export function leastOf(centre: ServiceCentre, knob: string): number {
  return isSpares(knob) ? 0 : neededBy(centre)[knob as keyof ServiceCounts]
}

export function withSize<S extends ServiceSystem & { readonly centre: ServiceCentre }>(system: S, size: ServiceSize): S {
  const { bays, technicians, testers, benches, ...packs } = size as ServiceSize & ServiceCounts
  const spares = Object.fromEntries(Object.entries(packs).map(([name, count]) => [name.slice(SPARES.length), count]))
  return { ...system, centre: { ...system.centre, bays, technicians, testers, benches, spares } }
}
