// `npm run bench`: the reference workloads in Cellwright, SimPy, SIM.JS and C++, in turn, as one table (docs/benchmarks.md).
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { full } from './full.ts'
import { measured } from './measure.ts'
import { type Program, programs } from './programs.ts'
import { aims, ratio, type Row, table } from './table.ts'
import { endOf, type Workload, WORKLOADS, workloadOf } from './workloads.ts'

const USAGE = `npm run bench -- [options]
  --workloads W1,W2  some of ${WORKLOADS.map(({ id }) => id).join(', ')}; default all
  --engines A,B      some of recursion, events, processes, cpp-recursion, cpp-plain, cpp-events, simpy, simjs; default all
  --rounds 3         every engine takes its turn in every round; medians are shown
  --scale 1          times the number of parts of each run
  --full             also 220 million parts in one process, Chromium, two workers, a year of every cell
  --json             lines of JSON instead of text`

const { values: options } = parseArgs({
  options: {
    workloads: { type: 'string' },
    engines: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    scale: { type: 'string', default: '1' },
    full: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

async function main(): Promise<void> {
  const workloads = options.workloads === undefined ? WORKLOADS : options.workloads.split(',').map(workloadOf)
  const rounds = above0('rounds')
  const scale = above0('scale')
  const folder = mkdtempSync(join(tmpdir(), 'cellwright-bench-'))
  try {
    const chosen = programs(folder)
    const wanted = options.engines?.split(',') ?? chosen.map(({ id }) => id)
    const unknown = wanted.filter((id) => !chosen.some((program) => program.id === id))
    if (unknown.length > 0) throw new Error(`no engine ${unknown.join(', ')}\n${USAGE}`)
    const engines = chosen.filter(({ id }) => wanted.includes(id))
    print(machine(), JSON.stringify({ machine: machine() }))
    const missing = new Set<string>()
    const rows: Row[] = []
    for (const workload of workloads) rows.push(...(await rounded(workload, engines, rounds, scale, missing)))
    if (!options.json && rows.length > 0) console.log(`\n${table(rows)}`)
    if (options.json)
      for (const row of rows.filter((row) => row.rounds.length > 0)) console.log(JSON.stringify(summary(rows, row)))
    for (const text of missing) print(`not run: ${text}`, JSON.stringify({ missing: text }))
    if (scale < 1) print(`with --scale ${scale} runs are too short to hold against the aims`, JSON.stringify({ scale }))
    else if (!options.json) for (const line of ['', ...aims(rows)]) console.log(line)
    if (options.full) await full({ programs: chosen, folder, scale, print })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Every program that knows the workload, in turn; who begins changes from round to round. One that cannot run it has no rounds. */
async function rounded(
  workload: Workload,
  engines: readonly Program[],
  rounds: number,
  scale: number,
  missing: Set<string>,
): Promise<Row[]> {
  const rows = engines.flatMap((program) => {
    const parts = program.parts[workload.id]
    if (parts === undefined) return []
    const call = (seed: number) => program.call(workload.id, endOf(workload, scale * parts), seed)
    return [{ workload, program, call, rounds: [] as Row['rounds'][number][] }]
  })
  for (let round = 0; round < rounds; round++) {
    for (const row of [...rows.slice(round % rows.length), ...rows.slice(0, round % rows.length)]) {
      const call = row.call(round + 1)
      if ('missing' in call) {
        missing.add(`${row.program.name} on ${workload.id}: ${call.missing}`)
        continue
      }
      const measurement = await measured(call.file, call.args, workload.steps)
      row.rounds.push(measurement)
      if (options.json) console.log(JSON.stringify(measurement))
    }
    if (!options.json && process.stderr.isTTY) process.stderr.write(`${workload.id}: round ${round + 1} of ${rounds}\n`)
  }
  return rows
}

/** The ratios of a row, for `--json`. */
function summary(rows: readonly Row[], { workload, program }: Row): object {
  const against = ['simpy', 'simjs', 'cpp-recursion', 'cpp-plain', 'cpp-events'].filter((id) => id !== program.id)
  return {
    summary: program.id,
    workload: workload.id,
    speed_over: Object.fromEntries(against.map((id) => [id, ratio(rows, workload.id, program.id, id)])),
  }
}

function print(text: string, json: string): void {
  console.log(options.json ? json : text)
}

function machine(): string {
  const cores = cpus()
  return `${cores[0]?.model ?? 'unknown processor'}, ${cores.length} cores; Node ${process.version}; ${compiler()}; commit ${commit()}`
}

function compiler(): string {
  return said('g++', ['--version'])?.split('\n', 1)[0] ?? 'no g++'
}

function commit(): string {
  const hash = said('git', ['rev-parse', '--short', 'HEAD'])?.trim()
  if (hash === undefined) return 'unknown'
  return said('git', ['status', '--porcelain'])?.trim() === '' ? hash : `${hash} with changes`
}

function said(file: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(file, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return undefined
  }
}

function above0(name: 'rounds' | 'scale'): number {
  const value = Number(options[name])
  if (!(value > 0)) throw new Error(`--${name} must be above 0, not "${options[name]}"\n${USAGE}`)
  return value
}

if (options.help) console.log(USAGE)
else
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
