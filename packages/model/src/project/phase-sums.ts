import { inUnit, significant } from '@cellwright/units'
import type { Input } from './project.ts'
import type { Reading } from './reading.ts'
import { entryOf, type SourceNode } from './source-node.ts'
import type { Context, Type } from './type.ts'

/** A plant with what has been read of its capacities. */
interface Phased {
  readonly id: string
  readonly capacity?: Input | undefined
  readonly sized_for?: string | undefined
  readonly phases?: readonly { readonly id: string; readonly capacity?: Input | undefined }[] | undefined
}

/** Rounding of capacities such as 16 667 t/yr three times: share of the whole by which phases may miss it. */
export const PHASE_ROUNDING = 1e-3

/** Plants of which a capacity follows, and whose phases add up to it. Capacities may be those of claims, which are read later. */
export function withPhases<T extends readonly Phased[]>(type: Type<T>): Type<T> {
  return {
    ...type,
    read(node, context) {
      const plants = type.read(node, context)
      context.reading.later.push(() => plants?.forEach((plant) => checkPhases(plant, node, context)))
      return plants
    },
  }
}

function checkPhases(
  { id, capacity, sized_for: sizedFor, phases = [] }: Phased,
  node: SourceNode,
  { path, reading }: Context,
): void {
  const plant = node.kind === 'map' ? node.entries.find((e) => e.key === id) : undefined
  if (!plant) return
  // Its size follows from that of another plant.
  if (sizedFor !== undefined) return
  const open = phases.filter((phase) => !phase.capacity)
  if (!capacity && (phases.length === 0 || open.length > 0)) {
    const [first] = open
    reading.report('CW-PROJ-040', {
      path: `${path}.${id}`,
      at: plant.at,
      text: first
        ? `neither the plant has a capacity nor its phase ${first.id}, so nothing can be sized`
        : 'the plant has no capacity, so nothing can be sized',
      hint: 'for example capacity: 50000 t/yr, or sized_for: the plant that takes its product',
      params: { id },
    })
    return
  }
  if (!capacity || phases.length === 0) return
  const whole = valueOf(capacity, reading)
  const parts = phases.flatMap((phase) => (phase.capacity ? [valueOf(phase.capacity, reading)] : []))
  // A claim that there is not, or a figure at fault, is reported where it stands.
  if (whole === undefined || parts.some((part) => part === undefined)) return
  const sum = parts.reduce<number>((so, part) => so + part!, 0)
  const text = faultOf(sum, whole, open.length)
  if (text === undefined) return
  reading.report('CW-PROJ-039', {
    path: `${path}.${id}.phases`,
    at: entryOf(plant.value, 'phases')?.value.at ?? plant.at,
    text,
    hint: 'make them add up, or leave out the capacity of the plant or of one phase',
    params: { id },
  })
}

function faultOf(sum: number, whole: number, open: number): string | undefined {
  const [parts, all] = [sum, whole].map((si) => `${significant(inUnit(si, 't/yr'))} t/yr`)
  if (sum > whole * (1 + PHASE_ROUNDING)) return `the phases add up to ${parts}, more than the ${all} of the plant`
  if (open === 0 && sum < whole * (1 - PHASE_ROUNDING)) return `the phases add up to ${parts}, less than the ${all} of the plant`
  if (open > 0 && sum >= whole * (1 - PHASE_ROUNDING))
    return `the phases with a capacity make all ${all} of the plant, and leave nothing for the others`
  return undefined
}

function valueOf(input: Input, reading: Reading): number | undefined {
  return input.kind === 'value' ? input.estimate.value : reading.claimed.get(input.claim)?.value
}
