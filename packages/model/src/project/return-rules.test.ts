import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { circleFile } from '../testing-circle.ts'
import { parseProject } from './index.ts'

const MORE = `containers:
  box: {pack: car, packs: 20}
stations:
  storage: {site: town, container: box, energy: 10 MWh, start: 2027-01-01}
supply:
  - {id: nickel, from: packs-back, to: powder}
`

/** Faults of the file with the rows of returns in the place of its own. */
function faults(rows: string, change: (text: string) => string = (text) => text): string[] {
  const text = circleFile()
  const file = change(`${text.slice(0, text.indexOf('returns:'))}${MORE}returns:\n${rows}`).replace(
    'fleets:',
    '  powder: {site: town, route: nmc622, capacity: 1000 t/yr, schedule: {start: 2025-01-01}}\nfleets:',
  )
  const { issues } = parseProject(file, { file: 'circle.yaml', library: builtInLibrary() })
  return issues.filter((i) => i.severity === 'error').map((i) => `${i.path}: ${i.text}; ${i.hint} [${i.code}]`)
}

test('packs of a fleet and a station, cells and scrap of a plant go to plants that take them', () => {
  expect(
    faults(`  - {id: a, from: taxis, to: packs-back}
  - {id: b, from: storage, to: packs-back}
  - {id: c, from: works, to: cells-back}
  - {id: d, from: works, to: scrap-back}
`),
  ).toEqual([])
})

test.each([
  [
    '{id: a, from: taxi, to: packs-back}',
    'returns.a.from: there is no fleet, storage station or plant of cells "taxi"; did you mean taxis? [CW-PROJ-010]',
  ],
  [
    '{id: a, from: powder, to: packs-back}',
    'returns.a.from: the plant "powder" makes a material; what it rejects is in its own balance; name a fleet, a storage station or a plant that makes cells [CW-PROJ-069]',
  ],
  [
    '{id: a, from: taxis, to: powder}',
    'returns.a.to: the route nmc622 of the plant "powder" recycles nothing; name a plant with the route recycling-packs-nmc622 [CW-PROJ-070]',
  ],
  [
    '{id: a, from: taxis, to: works}',
    'returns.a.to: the plant "works" makes cells or packs and recycles nothing; name a plant with the route recycling-packs-nmc622 [CW-PROJ-070]',
  ],
  [
    '{id: a, from: taxis, to: cells-back}',
    'returns.a.to: the route recycling-hydrometallurgical-nmc622 of the plant "cells-back" takes cells, and a fleet gives back packs; name a plant with the route recycling-packs-nmc622 [CW-PROJ-070]',
  ],
  [
    '{id: a, from: works, to: packs-back}',
    'returns.a.to: the route recycling-packs-nmc622 of the plant "packs-back" takes packs, and a plant gives back cells and electrodes; name a plant with the route recycling-hydrometallurgical-nmc622 or recycling-scrap-nmc622 [CW-PROJ-070]',
  ],
  [
    '{id: nickel, from: taxis, to: packs-back}',
    'returns.nickel.id: the id "nickel" is taken by a row of supply; use another id [CW-PROJ-009]',
  ],
])('%s', (row, fault) => {
  expect(faults(`  - ${row}\n`)).toEqual([fault])
})

test('cells of another chemistry are not taken apart by a route that has no figures of it', () => {
  const lfp = (text: string) => text.replace('NMC622/graphite', 'LFP/graphite')
  expect(faults('  - {id: a, from: taxis, to: packs-back}\n', lfp)).toEqual([
    'returns.a.to: the route recycling-packs-nmc622 of the plant "packs-back" takes apart nmc622, and the cells that come back hold lfp; name a plant with the route recycling-packs-lfp [CW-PROJ-070]',
  ])
  const sodium = (text: string) => text.replace('NMC622/graphite', 'prussian-white-hard-carbon')
  expect(faults('  - {id: a, from: taxis, to: packs-back}\n', sodium)).toEqual([
    'returns.a.to: the route recycling-packs-nmc622 of the plant "packs-back" takes apart nmc622, and the cells that come back hold prussian-white; the library has no route that recycles prussian-white: no recovery with a source was found [CW-PROJ-070]',
  ])
})

test('no more goes than comes back, and each way has one row', () => {
  expect(
    faults(
      `  - {id: a, from: taxis, to: packs-back, share: 70 %}
  - {id: b, from: taxis, to: more-back, share: 40 %}
`,
      (text) =>
        text.replace(
          'fleets:',
          '  more-back: {site: town, route: recycling-packs-nmc622, capacity: 100 t/yr, schedule: {start: 2025-01-01}}\nfleets:',
        ),
    ),
  ).toEqual([
    'returns.b.share: with this row 110 % of what "taxis" gives back would go, more than comes back; make the shares smaller [CW-PROJ-071]',
  ])
  expect(
    faults(`  - {id: a, from: works, to: cells-back, share: 70 %}
  - {id: b, from: works, to: scrap-back, share: 40 %}
`),
  ).toEqual([])
  expect(
    faults(`  - {id: a, from: taxis, to: packs-back}
  - {id: b, from: taxis, to: packs-back}
`),
  ).toEqual(['returns.b: another row leads from "taxis" to "packs-back"; remove one of them [CW-PROJ-047]'])
})

test('one plant gets things of one cell', () => {
  const two = (text: string) =>
    text
      .replace(
        'packs:\n',
        '  big: {chemistry: NMC622/graphite, format: pouch, capacity: 90 Ah}\npacks:\n  bus: {cell: big, series: 180, parallel: 3}\n',
      )
      .replace('fleets:', 'fleets:\n  buses: {use: e-bus-night, pack: bus, site: town, vehicles: 10}')
  expect(
    faults(
      `  - {id: a, from: taxis, to: packs-back}
  - {id: b, from: buses, to: packs-back}
`,
      two,
    ),
  ).toEqual([
    'returns.b.to: cells "big" come to the plant "packs-back", to which returns.a brings cells "pouch"; give what comes back of each cell a plant of its own [CW-PROJ-072]',
  ])
})

test('rows to a plant that is not built are no part of the project', () => {
  const text = circleFile().replace('packs-back: {site: town,', 'packs-back: {build: no, site: town,')
  const { project } = parseProject(text, { file: 'circle.yaml', library: builtInLibrary() })
  expect(project!.returns.map((r) => r.id)).toEqual(['cells-row', 'scrap-row'])
})
