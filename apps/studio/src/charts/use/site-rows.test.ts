import { builtInLibrary } from '@cellwright/library'
import { parseProject } from '@cellwright/model'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { scaleBar, siteRows, stretchAround } from './site-rows.ts'

const project = (name: string) =>
  parseProject(readFileSync(new URL(`../../../../../projects/${name}.yaml`, import.meta.url), 'utf8'), {
    file: `${name}.yaml`,
    library: builtInLibrary(),
  }).project!

test('a site has what stands on it: plants, stations and research', () => {
  const [site, ...others] = siteRows(project('dazhou'))
  expect(others).toEqual([])
  expect(site).toMatchObject({ id: 'dazhou', country: 'CN', at: { lat: 31.2, lon: 107.5 } })
  expect(site?.things).toEqual(expect.arrayContaining(['cells', 'packs', 'cathode', 'anode', 'power', 'rnd']))
  expect(siteRows(project('moscow'))[0]?.things).toContain('service')
})

test('the stretch of a map holds all sites with room, and no less than a region', () => {
  const far = [
    { lat: 10, lon: 20 },
    { lat: 50, lon: 100 },
  ]
  const [west, south, east, north] = stretchAround(far, 1)
  expect([west < 20, south < 10, east > 100, north > 50]).toEqual([true, true, true, true])
  const [w, , e] = stretchAround([{ lat: 0, lon: 0 }], 1)
  expect(e - w).toBe(24)
  const [closer, , close] = stretchAround([{ lat: 0, lon: 0 }], 4)
  expect(close - closer).toBe(6)
})

test('the scale is a round length and true at its latitude', () => {
  const { km, degrees } = scaleBar([0, 0, 24, 12])
  expect(km).toBe(500)
  expect(degrees * 111.195).toBeCloseTo(500, 6)
  expect(scaleBar([0, 60, 24, 72]).km).toBe(200)
})
