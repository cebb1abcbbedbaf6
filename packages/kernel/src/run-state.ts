import { didYouMean } from './did-you-mean.ts'
import { digest } from './digest.ts'
import type { Network, NetworkFault, RunOptions } from './network.ts'
import type { SavedObject } from './object-graph.ts'

/** The version whose states this one can resume; that of the package. */
export const KERNEL_VERSION = '0.1.0'
const FORMAT = 1

/**
 * A run at one moment: plain data with typed arrays, to be sent by `postMessage`, copied by `structuredClone`, or written to a file with Node's
 * `v8.serialize`. Not JSON, which has no Infinity.
 */
export interface RunState {
  readonly format: number
  /** Version of the kernel that saved it. */
  readonly kernel: string
  /** Digests by part of the network: `node press`, `curve shift`, `order of nodes` ... */
  readonly network: Readonly<Record<string, string>>
  /** The options that the run depends on. */
  readonly options: Readonly<Record<string, unknown>>
  readonly engine: 'events' | 'recursion'
  /** Simulated time reached [s], events processed, and whether more events of that very moment are to come. */
  readonly time: number
  readonly events: number
  readonly isWithin: boolean
  /** All there is in the run; null: it is resumed by running it again up to here. */
  readonly objects: readonly SavedObject[] | null
  /** Of the result at this moment. */
  readonly result: string
  /** Of all the above. */
  readonly check: string
}

/** The parts of a state that say what it belongs to. */
export function origin(network: Network, options: RunOptions): Pick<RunState, 'format' | 'kernel' | 'network' | 'options'> {
  return { format: FORMAT, kernel: KERNEL_VERSION, network: parts(network), options: optionsOf(options) }
}

/** With its check. */
export function sealed(state: Omit<RunState, 'check'>): RunState {
  return { ...state, check: checkOf(state) }
}

/** What is undefined does not count. */
function checkOf(state: Omit<RunState, 'check'>): string {
  return digest({ ...state, check: undefined })
}

function parts(network: Network): Record<string, string> {
  const { nodes, curves = [], pools = [], loops = [], outages = [] } = network
  const list = Object.entries({ node: nodes, curve: curves, pool: pools, loop: loops, outage: outages })
  return Object.fromEntries([
    ...list.flatMap(([kind, all]) => all.map((part): [string, string] => [`${kind} '${part.id}'`, digest(part)])),
    ...list.map(([kind, all]): [string, string] => [`order of ${kind}s`, digest(all.map(({ id }) => id))]),
  ])
}

function optionsOf(options: RunOptions): Record<string, unknown> {
  const { until, seed, replication = 0, periods = [], trace = 0, quantiles = false, processes = {} } = options
  return { until, seed, replication, periods: [...periods], trace, quantiles, processes: Object.keys(processes).sort().join() }
}

/** Why a state is not one of this network with these options; empty if it is. */
export function compareState(state: RunState, network: Network, options: RunOptions): NetworkFault[] {
  const faults: NetworkFault[] = []
  const refuse = (code: string, text: string): void => void faults.push({ node: 'state', code, text: `state: ${text}` })
  if (state.format !== FORMAT || state.kernel !== KERNEL_VERSION) {
    refuse(
      'other-version',
      `saved by version ${state.kernel}, this is ${KERNEL_VERSION}; run anew, or resume with the version that saved it`,
    )
    return faults
  }
  if (checkOf(state) !== state.check) {
    refuse('damaged-state', 'what was saved is incomplete or has been changed; take another copy, or run anew')
    return faults
  }
  const here = origin(network, options)
  for (const part of differing(state.network, here.network))
    refuse('other-network', `${part}; resume with the network that was saved`)
  for (const [name, value] of Object.entries(here.options)) {
    const saved = state.options[name]
    if (digest(saved) !== digest(value))
      refuse('other-options', `${name} is ${shown(value)} and was ${shown(saved)}; resume with the options of then`)
  }
  return faults
}

/** What differs between two networks, in words; the order of parts only if nothing else does. */
function differing(saved: Readonly<Record<string, string>>, here: Readonly<Record<string, string>>): string[] {
  const names = [...new Set([...Object.keys(saved), ...Object.keys(here)])]
  const texts = (isOrder: boolean): string[] =>
    names
      .filter((name) => name.startsWith('order of ') === isOrder && saved[name] !== here[name])
      .map((name) => {
        if (isOrder) return `the ${name} is another`
        if (here[name] === undefined) return `${name} is missing${didYouMean(name, Object.keys(here))}`
        return saved[name] === undefined ? `${name} was not there when it was saved` : `${name} has changed`
      })
  const changed = texts(false)
  return changed.length > 0 ? changed : texts(true)
}

function shown(value: unknown): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value)
}
