import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cli } from './cli-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'cellwright-line-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SHORT = ['simulate', 'examples/lines/saturated-2x0.yaml', '--until', '500', '--replications', '3']

test('prints what ran and its tables, no line wider than 80', async () => {
  const { exit, stdout, stderr } = await cli(SHORT)
  expect([exit, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^Two exponential stations, no places between them\n/)
  for (const heading of ['KNOWN VALUES', 'FLOW', 'TIMES OF A UNIT', 'MACHINES']) expect(stdout).toContain(`\n${heading}\n`)
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
})

test('--json prints the same bytes each time, and another seed others', async () => {
  const [first, again, other] = await Promise.all([
    cli([...SHORT, '--json']),
    cli([...SHORT, '--json']),
    cli([...SHORT, '--json', '--seed', '2']),
  ])
  expect(first.stdout).toBe(again.stdout)
  expect(first.stdout).not.toBe(other.stdout)
  expect(JSON.parse(first.stdout)).toMatchObject({
    schemaVersion: 1,
    run: { replications: 3, until: 500, warmUp: { time: 200 } },
  })
})

test('--out and --trace write files', async () => {
  const trace = join(folder, 'trace.jsonl')
  const { exit, stderr } = await cli([...SHORT, '--out', folder, '--trace', trace])
  expect(exit).toBe(0)
  expect(stderr).toBe(`written: ${join(folder, 'line.json')}, ${join(folder, 'line.txt')}\n`)
  const records = readFileSync(trace, 'utf8').trimEnd().split('\n')
  expect(records.length).toBeGreaterThan(1000)
  expect(JSON.parse(records[0]!)).toMatchObject({ time: 0, units: 1 })
})

test('faults of the file and of the options come all at once, with exit code 1', async () => {
  const file = join(folder, 'wrong.yaml')
  writeFileSync(file, 'line: 1\nnodes:\n  - {source: in, intervall: 3 s}\n  - {sink: out}\nrun: {until: 3}\n')
  const { exit, stdout, stderr } = await cli(['simulate', file, '--seed', 'x'])
  expect([exit, stdout]).toEqual([1, ''])
  expect(stderr).toContain('did you mean interval?')
  expect(stderr).toContain('did you mean 3 s?')
  expect(stderr).toContain('--seed: "x" is a text')
  expect(stderr).toContain('3 faults; nothing was written')
})

test('time that stands still is a fault of the line', async () => {
  const file = join(folder, 'still.yaml')
  writeFileSync(
    file,
    'line: 1\ntime_unit: none\nnodes:\n  - {source: in}\n  - {station: a, time: 0}\n  - {sink: out}\nrun: {until: 3}\n',
  )
  const { exit, stderr } = await cli(['simulate', file])
  expect(exit).toBe(1)
  expect(stderr).toMatch(/time stands still at 0 s.*\[CW-LINE-004\]\n1 fault; nothing was written\n$/s)
})

test('Ctrl-C keeps the replications that are done', async () => {
  let sent = false
  const { exit, stdout, stderr } = await cli(['simulate', 'examples/lines/mm1.yaml', '--replications', '1000', '--json'], {
    onStderr: (text, child) => {
      if (!sent && text.includes('replications of mm1')) sent = child.kill('SIGINT')
    },
  })
  expect(exit).toBe(1)
  expect(stderr).toContain('stopping and keeping what is done')
  expect(JSON.parse(stdout)).toMatchObject({ incomplete: { code: 'CW-LINE-101' } })
})

test('check knows a line file from a project file', async () => {
  const { exit, stdout } = await cli(['check', 'examples/lines/oven.yaml'])
  expect([exit, stdout]).toEqual([0, 'examples/lines/oven.yaml: ok, 7 nodes\n'])
  const { stderr } = await cli(['simulate', 'projects/kaliningrad.yaml'])
  expect(stderr).toContain('this is a project file, and a line file is wanted')
})
