import type { World, ReadLog } from '../project/world.ts'
import { datumName } from './datum-name.ts'
import type { AssumptionRow, Results } from '../results.ts'

/** Every number that was read, with its source and what read it, in order of id; and the references that they rest on. */
export function assumptionRows(world: World, log: ReadLog): { rows: AssumptionRow[]; references: Results['references'] } {
  const rows: AssumptionRow[] = []
  const keys = new Set<string>()
  for (const [key, usedBy] of [...log].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const datum = world.library.datum(key)
    if (datum) {
      keys.add(datum.ref)
      rows.push({
        id: key,
        kind: datum.user ? 'file' : 'library',
        name: datumName(world.library, key),
        value: datum.value,
        unit: datum.unit,
        low: datum.low,
        high: datum.high,
        basis: datum.basis,
        ref: datum.ref,
        reason: datum.reason ?? null,
        usedBy,
      })
      continue
    }
    const input = inputAt(world, key)
    if (!input) continue
    rows.push({
      id: key,
      kind: 'file',
      name: key,
      value: input.value,
      unit: input.unit,
      low: input.low,
      high: input.high,
      basis: input.assumed ? 'assumed' : 'claim',
      ref: input.source ?? 'this file',
      reason: input.assumed ?? null,
      usedBy,
    })
  }
  const references = world.library
    .references()
    .filter((r) => keys.has(r.key))
    .map((r) => ({ id: r.key, text: [r.author, r.title, r.year, r.where].filter(Boolean).join('. ') }))
  return { rows, references }
}

/** The estimate of an input of the file by its path, in the unit written; undefined for paths that the file does not give. */
function inputAt(
  world: World,
  path: string,
): { value: number; low: number; high: number; unit: string; assumed?: string; source?: string } | undefined {
  const found = world.inputs().find((i) => i.path === path)
  const estimate = found && world.estimate(found, path)
  if (!estimate) return undefined
  const factor = world.unitSize(estimate)
  return {
    value: estimate.value / factor,
    low: estimate.low / factor,
    high: estimate.high / factor,
    unit: estimate.unit,
    ...(estimate.assumed !== undefined ? { assumed: estimate.assumed } : {}),
    ...(estimate.source !== undefined
      ? { source: estimate.source }
      : found.kind === 'claim'
        ? { source: `claim ${found.claim}` }
        : {}),
  }
}
