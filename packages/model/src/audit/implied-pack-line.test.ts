import { expect, test } from 'vitest'
import { uptime } from '../plant/nameplate.ts'
import { operatingTime } from '../plant/sizing.ts'
import { chainOutcome } from '../testing-chain-file.ts'
import { impliedOfPackLines } from './implied-pack-line.ts'

test('a module takt says what one line makes, how many lines a capacity takes, and with cells a minute the cells of a module', () => {
  const o = chainOutcome(`  - {id: big, about: plant.output.nameplate, scope: packs, value: 20 GWh/yr, source: paper}
  - {id: takt, about: plant.module-takt, scope: packs, value: 65 s, source: paper}
  - {id: pace, about: plant.pack-line-pace, scope: packs, value: 12 /min, source: paper}
`)
  const figures = impliedOfPackLines(o)
  const value = (id: string) => figures.find((f) => f.id === id)!.value
  const { pack } = o.plants.find((p) => p.plant.id === 'packs')!.plant
  const module = pack.energy.value / 20 / 3.6e6
  const share = (operatingTime(o.world).value * uptime(o.world).value) / (365 * 86400)
  // Modules of twelve cells of about 0.32 kWh, 485 169 of them in a year without a stop.
  const endless = (module * 365 * 86400) / 65 / 1e6
  expect(endless).toBeCloseTo(module * 0.485169, 5)
  expect(value('packs.pack-line-output')).toBeCloseTo(endless * share, 9)
  expect(value('packs.pack-lines.big')).toBeCloseTo(20 / (endless * share), 9)
  // 12 a minute for 65 s are 13; the design has 12.
  expect(figures.find((f) => f.id === 'packs.cells-per-module')).toMatchObject({ design: 12 })
  expect(value('packs.cells-per-module')).toBeCloseTo(13, 12)
  expect(figures[0]!.more).toMatch(
    /a line that never stops would make [\d.]+ GWh\. [\d.]+ such lines make the 20 GWh\/yr of big\.$/,
  )
})

test('without a takt nothing is implied', () => {
  expect(impliedOfPackLines(chainOutcome())).toEqual([])
})
