/** What `--full` adds to the table: a year of a factory in one process, a browser, two workers, every cell of a project. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { rolldown } from 'rolldown'
import { findChromium, HOW_TO_INSTALL } from '../../../scripts/chromium.ts'
import { chromium, inBrowser } from '../../../test/bytes/browser.ts'
import { type Measurement, measured } from './measure.ts'
import type { Program } from './programs.ts'
import { median, verdict } from './table.ts'
import { endOf, workloadOf } from './workloads.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const W2 = workloadOf('W2')
const ROUNDS = 3

export interface Conditions {
  readonly programs: readonly Program[]
  /** For what is compiled. */
  readonly folder: string
  /** Times the parts of each run. */
  readonly scale: number
  /** Prints a line, or the same as JSON. */
  readonly print: (text: string, json: string) => void
}

export async function full(conditions: Conditions): Promise<void> {
  for (const question of [year, browser, workers, everyCell])
    try {
      await question(conditions)
    } catch (error) {
      // The others can be answered nevertheless.
      const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
      const [line = ''] = said.trim().split('\n', 1)
      conditions.print(`not run: ${question.name}: ${line}`, JSON.stringify({ missing: question.name, said }))
    }
}

/** 220 million parts in one process, beside the C++ recursion. */
async function year({ programs, scale, print }: Conditions): Promise<void> {
  const end = endOf(W2, scale * 220e6)
  const ours = await once(programs, 'recursion', end)
  const theirs = await once(programs, 'cpp-recursion', end)
  if (ours === null) return
  const { n, cpu_s, wall_s, peak_mb } = ours
  const times =
    theirs === null
      ? 'no C++ to compare with'
      : `${verdict(cpu_s / theirs.cpu_s, 2.7, 'most')} x C++ recursion (${theirs.cpu_s.toFixed(1)} s)`
  print(
    `${(n / 1e6).toFixed(0)} M parts x 12 steps in one process: ${cpu_s.toFixed(1)} s of processor, ${wall_s.toFixed(1)} s by the clock, ${times}; ` +
      `peak ${verdict(peak_mb, 300, 'most')} MiB`,
    JSON.stringify({ full: 'year', cellwright: ours, cpp: theirs }),
  )
}

async function once(programs: readonly Program[], id: string, end: number): Promise<Measurement | null> {
  const call = programs.find((program) => program.id === id)?.call('W2', end, 1)
  return call === undefined || 'missing' in call ? null : await measured(call.file, call.args, W2.steps)
}

/** W2 in Chromium and in Node, in turn. */
async function browser({ programs, folder, scale, print }: Conditions): Promise<void> {
  const command = findChromium()
  if (command === undefined) return print(`not run: ${HOW_TO_INSTALL}`, JSON.stringify({ missing: HOW_TO_INSTALL }))
  await bundle(folder)
  const parts = { recursion: scale * 5e6, events: scale * 1e6 }
  const inputs = new TextEncoder().encode(JSON.stringify(parts))
  const ratios = { recursion: [] as number[], events: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    const { groups } = await inBrowser(chromium(command), folder, inputs, {})
    for (const engine of ['recursion', 'events'] as const) {
      const node = await once(programs, engine, endOf(W2, parts[engine]))
      const seconds = Number(new TextDecoder().decode(groups.get(engine)))
      if (node !== null) ratios[engine].push(seconds / node.wall_s)
    }
  }
  for (const [engine, values] of Object.entries(ratios))
    print(
      `Chromium takes ${verdict(median(values), 1.3, 'most')} x the time of Node (W2, ${engine})`,
      JSON.stringify({ full: 'chromium', engine, ratios: values }),
    )
}

/** The page and its worker as modules that a browser reads. */
async function bundle(folder: string): Promise<void> {
  const input = { 'browser-page': here('../../../test/bytes/browser-page.ts'), 'browser-worker': here('chromium-worker.ts') }
  const build = await rolldown({ input })
  await build.write({ dir: folder, format: 'es' })
  await build.close()
}

/** Eight replications on two workers and on one, in turn. */
async function workers({ scale, print }: Conditions): Promise<void> {
  const seconds = async (count: number) => {
    const args = [here('replications.ts'), '8', String(scale * 1e6), String(count)]
    return Number((await promisify(execFile)(process.execPath, args)).stdout)
  }
  const ratios: number[] = []
  for (let round = 0; round < ROUNDS; round++) ratios.push((await seconds(2)) / (await seconds(1)))
  print(
    `8 replications of W2 on two workers take ${verdict(median(ratios), 0.6, 'most')} x the time of one`,
    JSON.stringify({ full: 'workers', ratios }),
  )
}

/** A year of a project, cell by cell. */
async function everyCell({ folder, print }: Conditions): Promise<void> {
  const root = here('../../..')
  const args = [
    join(root, 'apps/cli/src/main.ts'),
    'run',
    join(root, 'projects/kaliningrad.yaml'),
    '--every-cell',
    '--out',
    join(folder, 'out'),
  ]
  const start = performance.now()
  await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 })
  const seconds = (performance.now() - start) / 1000
  print(`kaliningrad --every-cell takes ${verdict(seconds, 60, 'most')} s`, JSON.stringify({ full: 'every-cell', seconds }))
}
