import type { Failure, Network, NodeSpec } from './network.ts'
import { byCodeUnits } from './plan.ts'

/**
 * The first feature of a network, by id of its node, that the recursion does not know, for people to read: "'press' has routes"; null: there is
 * none. A field that says what holds anyway is no feature.
 */
export function whyNotPlain({ nodes, pools = [], loops = [], outages = [] }: Network): string | null {
  for (const spec of nodes.toSorted((a, b) => byCodeUnits(a.id, b.id))) {
    const why = whyNodeIsNot(spec)
    if (why !== null) return `'${spec.id}' ${why}`
  }
  if (loops.length > 0) return 'the network has loops'
  if (outages.length > 0) return 'the network has outages'
  return pools.length > 0 ? 'the network has pools' : null
}

/** The first feature of a node that the recursion does not know, or null. */
export function whyNodeIsNot(spec: NodeSpec): string | null {
  switch (spec.kind) {
    case 'batch':
    case 'merge':
    case 'transport':
    case 'process':
      return `is of kind '${spec.kind}'`
    case 'source':
      return spec.campaigns === undefined ? null : 'has campaigns'
    case 'buffer':
      if (spec.order !== undefined && spec.order !== 'fifo') return `has the order '${spec.order}'`
      if (spec.expiry !== undefined) return 'has an expiry'
      return isGiven(spec.initial) ? 'has initial stock' : null
    case 'split':
      return spec.rule === undefined || spec.rule === 'share' ? null : `has the rule '${spec.rule}'`
    case 'demand':
      return spec.orders.some(({ product }) => product !== undefined) ? 'has orders by product' : null
    case 'assembly':
      return spec.give === undefined || spec.give === 1 ? whyWorkIsNot(spec) : 'gives several units at once'
    case 'station':
      if (isGiven(spec.products)) return 'has times by product'
      if (spec.changeover !== undefined) return 'has a changeover'
      if (isGiven(spec.routes)) return 'has routes'
      if (spec.keepsOrder === true) return 'keeps the order of lots'
      return spec.unloads === true ? 'takes batches apart' : whyWorkIsNot(spec)
    default:
      return null
  }
}

function whyWorkIsNot({ cycle, needs, failures = [] }: Extract<NodeSpec, { kind: 'station' | 'assembly' }>): string | null {
  if (cycle !== undefined) return 'has a time per lot (cycle)'
  if (isGiven(needs)) return 'has needs'
  for (const failure of failures) {
    const why = whyFailureIsNot(failure)
    if (why !== null) return `has the failure '${failure.id}' ${why}`
  }
  return null
}

function whyFailureIsNot({ clock, crew, planned, waits, interrupts = 'resume' }: Failure): string | null {
  if (clock === 'units' || clock === 'timetable') return `by ${clock}`
  if (crew !== undefined) return 'with a crew'
  if (planned === true) return 'that is planned'
  if (waits === true) return 'that waits'
  return interrupts === 'resume' ? null : `after which work is not resumed (${interrupts})`
}

function isGiven(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0
}
