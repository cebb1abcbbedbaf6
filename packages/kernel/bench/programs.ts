/** What the benchmark compares: programs that are called with a workload, an end and a seed, and print a line of JSON. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { checkNetwork, startRun } from '@cellwright/kernel'
import { findSimPy, HOW_TO_INSTALL_SIMPY } from '../../../scripts/simpy.ts'
import { type WorkloadId, workloadOf } from './workloads.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** A program, and what it is called with; or why it cannot run. */
export type Call = { readonly file: string; readonly args: readonly string[] } | { readonly missing: string }

export interface Program {
  readonly id: string
  readonly name: string
  /** Parts of a run that takes some seconds, by workload; those that are not listed are not run. */
  readonly parts: Partial<Record<WorkloadId, number>>
  call(workload: WorkloadId, end: number, seed: number): Call
}

/** All programs; C++ is compiled into the folder. */
export function programs(folder: string): readonly Program[] {
  const recursion = compiled('recursion', folder)
  const events = compiled('events', folder)
  const python = findSimPy()
  const parts = { W1: 20e6, W2: 5e6, W2u: 5e6, W2e: 3e6, W3: 10e6 }
  return [
    {
      id: 'recursion',
      name: 'Cellwright recursion',
      parts: { W1: 5e6, W2: 5e6, W2u: 2e6, W2e: 1e6, W3: 2e6 },
      call: cellwright('recursion'),
    },
    {
      id: 'events',
      name: 'Cellwright events',
      parts: { W1: 5e6, W2: 5e6, W2u: 1e6, W2e: 1e6, W3: 2e6 },
      call: cellwright('events'),
    },
    { id: 'processes', name: 'Cellwright processes', parts: { W1: 1e6, W2: 200e3 }, call: cellwright('processes') },
    { id: 'cpp-recursion', name: 'C++ recursion', parts, call: cpp(recursion, 'states') },
    { id: 'cpp-plain', name: 'C++ recursion, no states', parts: { W2: 5e6 }, call: cpp(recursion, 'plain') },
    { id: 'cpp-events', name: 'C++ event heap', parts: { ...parts, W2u: 1e6, W2e: 1e6 }, call: cpp(events, 'states') },
    { id: 'simpy', name: 'SimPy', parts: { W1: 500e3, W2: 200e3, W2u: 40e3, W2e: 40e3, W3: 204_800 }, call: simpy(python) },
    { id: 'simjs', name: 'SIM.JS', parts: { W1: 1e6, W2: 200e3, W2u: 50e3, W2e: 50e3, W3: 204_800 }, call: simjs },
  ]
}

function cellwright(engine: 'events' | 'recursion' | 'processes'): Program['call'] {
  return (workload, end, seed) => {
    const why = whyNot(workload, engine === 'recursion' ? engine : 'events')
    if (why !== null) return { missing: why }
    return { file: process.execPath, args: [here('cellwright.ts'), workload, String(end), String(seed), engine] }
  }
}

/** Why the engine cannot run the workload; null when it can. */
function whyNot(id: WorkloadId, engine: 'events' | 'recursion'): string | null {
  const network = workloadOf(id).network()
  const [fault] = checkNetwork(network)
  if (fault !== undefined) return `not built yet (${fault.text})`
  try {
    startRun(network, { until: 1, seed: 1, engine })
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const simjs: Program['call'] = (workload, end, seed) => ({
  file: process.execPath,
  args: [here('simjs.ts'), workload, String(end), String(seed)],
})

function simpy(python: string | undefined): Program['call'] {
  return (workload, end, seed) => {
    if (python === undefined) return { missing: HOW_TO_INSTALL_SIMPY }
    const file = workload.startsWith('W2') ? 'w2.py' : `${workload.toLowerCase()}.py`
    return { file: python, args: [here(`../../../test/against/simpy/${file}`), String(end), String(seed), '1', workload] }
  }
}

function runs(file: string, args: readonly string[]): boolean {
  try {
    execFileSync(file, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function cpp(file: string | null, states: 'states' | 'plain'): Program['call'] {
  return (workload, end, seed) =>
    file === null
      ? { missing: 'no g++, or it cannot compile packages/kernel/bench/cpp; apt-get install g++' }
      : { file, args: [workload, String(end), String(seed), states] }
}

/** Compiles a C++ program into the folder; null when that cannot be done. */
function compiled(name: string, folder: string): string | null {
  const file = join(folder, name)
  return runs('g++', ['-std=c++20', '-O3', '-march=native', '-o', file, here(`cpp/${name}.cpp`)]) ? file : null
}
