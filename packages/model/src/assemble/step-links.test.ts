import { expect, test } from 'vitest'
import { smallPlant, smallWorld } from '../testing-plant.ts'
import { stepLinks } from './step-links.ts'

const plant = smallPlant()
const links = stepLinks(smallWorld(), plant)

test('both electrodes meet at the first step of the cell, and the last step leads out', () => {
  const into = (id: string) => links.flatMap((l) => (l.kind === 'work' && l.to === id ? [l.from] : []))
  expect(into('stacking')).toEqual(['vacuum-drying-cathode', 'vacuum-drying-anode'])
  expect(into('coating-anode')).toEqual(['mixing-anode'])
  expect(into('module-assembly')).toEqual(['eol-test'])
  expect(links.filter((l) => l.kind === 'work' && l.to === null).map((l) => l.from)).toEqual(['pack-test'])
  // A tree: every step but the last sends to one other.
  expect(links.filter((l) => l.kind === 'work')).toHaveLength(plant.steps.length)
})

test('good packs out are the nameplate over the energy of one', () => {
  const out = links.find((l) => l.to === null)!
  expect(out.what).toBe('pack')
  expect(out.amount!.value).toBeCloseTo((plant.nameplate.value * 365 * 86400) / plant.pack.energy.value, 3)
})

test('materials join at their steps, with trim; what is dried again has no amount without a simulation', () => {
  const foil = links.find((l) => l.id === 'foil/aluminium to coating-cathode')!
  expect([foil.from, foil.to, foil.amount!.unit]).toEqual([null, 'coating-cathode', 't/yr'])
  expect(foil.amount!.value).toBeGreaterThan(0)
  expect(links.filter((l) => l.kind === 'again').map((l) => [l.to, l.amount])).toEqual([
    ['vacuum-drying-cathode', null],
    ['vacuum-drying-anode', null],
  ])
})
