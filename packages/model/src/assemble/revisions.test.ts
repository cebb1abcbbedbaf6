import { expect, test } from 'vitest'
import { builtInLibrary } from '@cellwright/library'
import { parseProject } from '../project/parse.ts'
import { World } from '../project/world.ts'
import { revisions, revisionText } from './revisions.ts'

/** A plant whose money was told three times, and whose jobs twice. */
const FILE = (claims: string) => `cellwright: 1
name: Works
calendar: {start: 2024-01-01, end: 2030-12-31}
currency: {report: USD, year: 2024}
sources: {paper: {publisher: A paper}}
sites: {town: {country: MA}}
material_plants:
  works: {site: town, route: nmc811, capacity: 50000 t/yr, schedule: {start: 2024-03-28}}
claims:
${claims}`

const told = (claims: string) => {
  const { project, library } = parseProject(FILE(claims), { file: 'works.yaml', library: builtInLibrary() })
  return revisions(new World(project!, library)).map(revisionText)
}

const FIRST = '  - {id: a, about: plant.investment.total, scope: works, value: 400 M USD, as_of: "2024-01", source: paper}\n'
const SECOND =
  '  - {id: b, about: plant.investment.total, scope: works, value: 500 M USD, as_of: "2024-05", supersedes: [a], source: paper}\n'
const THIRD =
  '  - {id: c, about: plant.investment.total, scope: works, value: 900 M USD, qualifier: at-least, as_of: "2024-11", supersedes: [b], source: paper}\n'

test('the first and the last telling are compared, whatever lies between', () => {
  expect(told(FIRST + SECOND + THIRD)).toEqual([
    'Investment of works: first 400 M USD (a, 2024-01), then at least 900 M USD (c, 2024-11), 2.25 times as much in money of one year; no other announced figure of it was told anew.',
  ])
})

test('other figures of the same thing that were told anew are named', () => {
  const jobs =
    '  - {id: d, about: plant.jobs.total, scope: works, value: 500, as_of: "2024-01", source: paper}\n' +
    '  - {id: e, about: plant.jobs.total, scope: works, value: 250, as_of: "2024-06", supersedes: [d], source: paper}\n'
  expect(told(FIRST + SECOND + jobs)).toEqual([
    'Investment of works: first 400 M USD (a, 2024-01), then 500 M USD (b, 2024-05), 1.25 times as much in money of one year; told anew were also: jobs.',
    'Jobs of works: first 500 (d, 2024-01), then 250 (e, 2024-06), 0.500 times as much; told anew were also: investment.',
  ])
})

test('a figure told anew as it was says nothing', () => {
  expect(told(FIRST + SECOND.replace('500 M', '410 M'))).toEqual([])
})
