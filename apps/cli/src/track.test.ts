import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TrackResults } from '@cellwright/model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cli, ROOT } from './cli-process.ts'

const PLANT = join(ROOT, 'examples/track/plant.yaml')
const DAYS = join(ROOT, 'examples/track/days.csv')

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'cellwright-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const inFolder = (args: readonly string[]) => cli(args, { cwd: folder })

test('tracks a plant: JSON alone on stdout, files beside it', { timeout: 60_000 }, async () => {
  const args = ['track', PLANT, '--actuals', DAYS, '--replications', '2', '--until', '2026-10-10', '--json', '--out', 'kept']
  const { exit, stdout } = await inFolder(args)
  expect(exit).toBe(0)
  const results = JSON.parse(stdout) as TrackResults
  expect(results).toMatchObject({ kind: 'track', plant: 'works', until: '2026-10-10', fit: null, unit: 'packs' })
  expect(results.engine).toMatchObject({ seed: 1, replications: 2 })
  expect(readFileSync(join(folder, 'kept/track.json'), 'utf8')).toBe(stdout)
  expect(readFileSync(join(folder, 'kept/track.txt'), 'utf8')).toContain('WHAT THE DAYS SAY')
})

test('says all faults of the table by their lines, and writes nothing', async () => {
  writeFileSync(join(folder, 'days.csv'), 'date,step,good,scrp\n2026-07-01,stackin,5,1\n1.7.2026,stacking,5,-1\n')
  const { exit, stdout, stderr } = await inFolder(['track', PLANT, '--actuals', 'days.csv', '--out', 'none'])
  expect(stdout).toBe('')
  expect(stderr.split('\n')).toEqual([
    'days.csv:1:16: the column "scrp" is not known; did you mean scrap? [CW-CSV-003]',
    'days.csv:2:12: step: the plant works has no step "stackin"; did you mean stacking? [CW-ACT-003]',
    'days.csv:3:1: date: "1.7.2026" is not a date written year-month-day; for example 2026-07-01 [CW-ACT-001]',
    '3 faults; nothing was written',
    '',
  ])
  expect(exit).toBe(1)
})

test('says what is wrong with the command itself', async () => {
  const last = async (args: readonly string[]) => {
    const { exit, stderr } = await inFolder(args)
    expect(exit).toBe(1)
    return stderr.split('\n')[0]
  }
  expect(await last(['track', PLANT])).toBe(
    "cellwright: required option '--actuals <file>' not specified; cellwright --help shows what there is [CW-CLI-005]",
  )
  expect(await last(['track', PLANT, '--actuals', 'nothing.csv'])).toContain('nothing.csv: there is no such file')
  expect(await last(['track', PLANT, '--actuals', DAYS, '--plant', 'work'])).toContain(
    'there is no plant work in the project file; did you mean works? [CW-ACT-011]',
  )
  expect(await last(['track', PLANT, '--actuals', DAYS, '--until', '2026-09-30'])).toBe(
    'cellwright: --until 2026-09-30 is not after the last day of the table, 2026-09-30; give a later day [CW-CLI-005]',
  )
  expect(await last(['track', PLANT, '--actuals', DAYS, '--until', 'soon'])).toContain('give a date written year-month-day')
})
