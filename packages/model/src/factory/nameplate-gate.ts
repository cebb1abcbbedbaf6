import type { Compilation } from './compile.ts'

const BY = 'factory/nameplate'

/** What is finished and leaves through the gate: cells, or packs of one product. */
export interface Finished {
  /** What it is called in ids where there are several. */
  readonly name: string
  /** Units in a lot, at most. */
  readonly lot: number
  /** Its part of all units of the plant, 0..1. */
  readonly share: number
}

/**
 * Nobody takes more than the nameplate: finished units leave no faster than nameplate / operating time while the plant operates, and those that cannot leave yet fill
 * the store of finished goods; then the line stands. Returns the node that they enter.
 */
export function addNameplateGate(c: Compilation, { name, lot, share }: Finished, to: string): string {
  const { builder, plant, world } = c
  const rate = (plant.packsPerYear.value * share) / plant.operatingTime.value
  const gate = builder.id(`sold at nameplate${name}`)
  const pace = builder.curves.some(({ id }) => id === 'calendar') ? { pace: ['calendar'] } : {}
  builder.add({ kind: 'station', id: gate, to, machines: 1, unit: { kind: 'constant', value: 1 / rate }, ...pace }, to)
  const time = world.read('plant-rules/cellwright.finished-goods-time', BY).value
  const places = Math.max(4 * lot, Math.ceil(rate * time))
  return builder.add({ kind: 'buffer', id: builder.id(`finished${name}`), to: gate, places }, gate)
}
