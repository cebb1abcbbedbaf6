import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtInLibrary } from '@cellwright/library'
import { formatIssue, parseProject } from '@cellwright/model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { InputFault } from './input-fault.ts'
import { stationInputs } from './station-inputs.ts'

const library = builtInLibrary()
const text = readFileSync(new URL('../../../examples/station/station.yaml', import.meta.url), 'utf8')
const project = (yaml: string) => parseProject(yaml, { file: 'station.yaml', library }).project!

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cellwright-station-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const inputs = (yaml = text) => stationInputs(project(yaml), library, join(folder, 'station.yaml'))

/** The faults that it ends with, without the folder. */
async function faults(): Promise<string[]> {
  const error: unknown = await inputs().catch((e: unknown) => e)
  if (!(error instanceof InputFault)) throw new Error('no fault of the input')
  return error.issues.map((issue) => formatIssue(issue, error.file).slice(folder.length + 1))
}

test('prices are read beside the project file, and a solver is there', async () => {
  const day = Array.from({ length: 24 }, (_, h) => `${h},${h}`).join('\n')
  writeFileSync(join(folder, 'prices.csv'), `hour,price [EUR/MWh]\n${day}\n`)
  const { solver, attachments } = await inputs()
  expect(attachments?.get('prices.csv')).toContain('price [EUR/MWh]')
  expect(solver?.name).toMatch(/^HiGHS \d/)
})

test('every wrong line of the prices is a fault of the input', async () => {
  writeFileSync(join(folder, 'prices.csv'), 'hour,price [EUR/MWh]\n0,1\n1,x\n3,1\n4,1\n')
  expect(await faults()).toEqual([
    'prices.csv:3:3: price: "x" is not a number; write digits with one decimal sign, and the unit in the header [CW-CSV-007]',
    'prices.csv:4:1: time: one row is missing between "1" and "3"; add it [CW-PROJ-062]',
  ])
  rmSync(join(folder, 'prices.csv'))
  expect((await faults())[0]).toMatch(/there is no such file.*CW-CLI-001/)
})

test('nothing is loaded for a project without stations, and no file for made-up prices', async () => {
  expect((await inputs(text.replace('prices: prices.csv', 'prices: general'))).attachments?.size).toBe(0)
  expect(await inputs(text.slice(0, text.indexOf('stations:')))).toEqual({})
})
