import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { CHAIN } from '../testing-chain.ts'
import { formatIssue, parseProject, parseSweepValue } from './index.ts'

const options = { file: 'chain.yaml', library: builtInLibrary() }
const parsed = (text: string) => parseProject(text, options)
const said = (text: string): string[] =>
  parsed(text)
    .issues.filter((i) => i.severity === 'error')
    .map((i) => formatIssue(i, 'f').replace(/^f:\d+:\d+: /, ''))
const withRow = (row: string) => CHAIN.replace('orders:\n', `  - {id: more, ${row}}\norders:\n`)

test('a row between plants is of what its maker makes; others name it', () => {
  const { project } = parsed(CHAIN)
  expect(project!.supply.map(({ id, material, from, to }) => [id, material, from, to])).toEqual([
    ['powder', 'nmc622', 'powder', 'cells'],
    ['carbonate', 'lithium-carbonate', 'carbonate', 'powder'],
    ['carbonate-bought', 'lithium-carbonate', undefined, 'powder'],
  ])
  expect(project!.materialPlants.map((p) => [p.sizedFor, p.sizedShare?.kind])).toEqual([
    ['cells', undefined],
    ['powder', 'value'],
  ])
})

test('rows of a plant that is not built are left out, and those beside them stay', () => {
  const { project, issues } = parsed(CHAIN.replace('carbonate: {site', 'carbonate: {build: no, site'))
  expect(issues).toEqual([])
  expect(project!.supply.map((r) => r.id)).toEqual(['powder', 'carbonate-bought'])
})

test('a plant takes what goes into its cells or its steps, and nothing else', () => {
  expect(said(withRow('from: carbonate, to: cells'))).toEqual([
    'supply.more.to: the plant "cells" does not take lithium-carbonate; it takes aluminium-foil, coated-graphite, coated-separator, copper-foil, lipf6, lithium-electrolyte, nmc622, pouch-film, synthetic-graphite [CW-PROJ-044]',
  ])
  for (const material of ['coated-separator', 'lithium-electrolyte', 'copper-foil', 'synthetic-graphite'])
    expect(said(withRow(`material: ${material}, to: cells`))).toEqual([])
  for (const material of ['nmc811', 'sodium-electrolyte', 'aluminium-can'])
    expect(said(withRow(`material: ${material}, to: cells`))).toEqual([expect.stringContaining(`does not take ${material}`)])
  expect(said(withRow('material: nickel-sulphate-hexahydrate, to: powder'))).toEqual([])
})

test('a plant of cells feeds a plant of packs', () => {
  const text = CHAIN.replace('route: cell-pouch+pack\n    makes: car', 'route: cell-pouch\n    makes: pouch')
    .replace(
      'material_plants:',
      '  packs: {site: town, route: pack, makes: car, capacity: 1 GWh/yr, schedule: {start: 2025-03-01}}\nmaterial_plants:',
    )
    .replace(/ {2}- \{id: cars-a-year.*\n/, '')
  const both = text.replace('orders:\n', '  - {id: cells-to-packs, from: cells, to: packs, price: 90 USD/kWh}\norders:\n')
  expect(said(both)).toEqual([])
  expect(parsed(both).project!.supply.at(-1)).toMatchObject({ material: 'pouch', from: 'cells', to: 'packs' })
  expect(said(text.replace('orders:\n', '  - {id: back, from: packs, to: cells}\norders:\n'))).toEqual([
    'supply.back.from: the plant "packs" makes packs, which are sold by orders and feed no plant; name a plant that makes cells alone, or a plant of materials [CW-PROJ-044]',
  ])
})

test('a cell that is called as its powder is leaves the powder a powder', () => {
  const text = CHAIN.replace('pouch: {chemistry', 'nmc622: {chemistry').replace('cell: pouch', 'cell: nmc622')
  expect(said(text)).toEqual([])
  const bought = text.replace(
    'orders:\n',
    '  - {id: more, material: nmc622, to: cells, limit: 100 t/yr, price: 9 USD/kWh}\norders:\n',
  )
  expect(said(bought)).toEqual([
    'supply.more.price: nmc622 has no energy, so that its price is by mass; for example 12000 USD/t [CW-PROJ-048]',
  ])
})

test('a lead time that is longer than the calendar brings nothing', () => {
  const short = CHAIN.replace('end: 2040-12-31', 'end: 2025-12-31').replace(/orders:\n.*\n/, '')
  expect(said(short.replace('lead_time: 30 days', 'lead_time: 900 days'))).toEqual([
    'supply.carbonate.lead_time: the lead time is longer than the calendar, 2024-01-01 to 2025-12-31, so that nothing would arrive; for example 14 days [CW-PROJ-005]',
  ])
})

test('a value of a sweep is the file with it in place; its faults are told where it stands', () => {
  const text = `${CHAIN}sweeps:\n  share: {of: material_plants.carbonate.sized_share, at: [50 %, 2000 %]}\n`
  expect(said(text)).toEqual([
    'sweeps.share.at[1]: "2000 %" is out of range: over 0, at most 1000 %; for example 60 % [CW-PROJ-005]',
  ])
  const fine = text.replace('2000 %', '200 %')
  const { project } = parseSweepValue(fine, options, 'share', 1)
  expect(project!.materialPlants[1]!.sizedShare).toMatchObject({ estimate: { value: 2 } })
  expect({ ...project!, materialPlants: [] }).toEqual({ ...parsed(fine).project!, materialPlants: [] })
})
