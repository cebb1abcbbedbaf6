import { didYouMean } from './did-you-mean.ts'
import type { Network, NetworkFault, RunOptions } from './network.ts'

/** Process nodes that nothing drives, and behaviours of no node. */
export function checkProcesses({ nodes }: Network, { processes = {} }: RunOptions): NetworkFault[] {
  const faults: NetworkFault[] = []
  const ids = nodes.filter(({ kind }) => kind === 'process').map(({ id }) => id)
  for (const id of ids) {
    if (typeof processes[id] === 'function') continue
    const text = `${id}: nobody says what this process does; give a generator function in options.processes['${id}']`
    faults.push({ node: id, code: 'no-behaviour', text })
  }
  for (const id of Object.keys(processes)) {
    if (ids.includes(id)) continue
    const text = `processes has '${id}', but no node of kind 'process' has that id${didYouMean(id, ids)}`
    faults.push({ node: 'options', code: 'unknown-process', text })
  }
  return faults
}
