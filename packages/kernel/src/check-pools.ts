import type { Faults } from './check-rules.ts'
import { curveTop } from './curve.ts'
import type { AssemblySpec, Need, Network, Outage, StationSpec } from './network.ts'

/** Needs that a pool can never meet. */
export function checkPools({ nodes, curves = [], pools = [], outages = [] }: Network, faults: Faults): void {
  const highest = new Map(curves.map((curve) => [curve.id, curveTop(curve)]))
  const most = new Map(
    pools.map(({ id, units, curve }) => [id, curve === undefined ? units : Math.floor(units * (highest.get(curve) ?? 0))]),
  )
  const check = (node: string, what: string, { pool, units = 1 }: Need): void => {
    const top = most.get(pool) ?? 0
    if (units > top)
      faults.add(
        node,
        'never-met',
        `${what} ${units} of pool '${pool}', which never has more than ${top}; ask for less or enlarge it`,
      )
  }
  for (const spec of nodes) {
    if (spec.kind !== 'station' && spec.kind !== 'assembly') continue
    for (const need of spec.needs ?? []) check(spec.id, 'needs', need)
    for (const { id, crew } of spec.failures ?? [])
      if (crew !== undefined) check(spec.id, `failure '${id}' needs a crew of`, crew)
    checkSelfBlocking(spec, outages, most, faults)
  }
  for (const { id, crew } of outages) if (crew !== undefined) check(id, 'needs a crew of', crew)
}

/** A machine that stops in the middle of a lot keeps what its service needs while it waits for its crew, unless the lot is lost. */
function checkSelfBlocking(
  spec: StationSpec | AssemblySpec,
  outages: readonly Outage[],
  most: ReadonlyMap<string, number>,
  faults: Faults,
): void {
  const stops = [
    ...(spec.failures ?? []).filter(({ clock, waits }) => clock !== 'units' && waits !== true),
    ...outages.filter(({ nodes }) => nodes.includes(spec.id)),
  ].filter(({ interrupts }) => interrupts !== 'scrap')
  for (const { pool, units: held = 1 } of spec.needs ?? []) {
    const top = most.get(pool) ?? 0
    for (const { id, crew } of stops) {
      const asked = crew?.units ?? 1
      if (crew?.pool !== pool || held > top || asked > top || held + asked <= top) continue
      const text =
        `a machine holds ${held} of pool '${pool}' for its lot while it waits for ${asked} more to repair '${id}', and there are never more than ${top}; ` +
        `make that ${held + asked}, or take the crew from another pool`
      faults.add(spec.id, 'never-met', text)
    }
  }
}
