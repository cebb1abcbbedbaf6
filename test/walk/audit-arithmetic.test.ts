import { expect, test } from 'vitest'
import type { ClaimResult } from '@cellwright/model'
import { results } from './kaliningrad.ts'

const FILE = `cellwright: 1
name: A cell, a pack and a container
calendar: {start: 2024, end: 2030}
currency: {report: USD, year: 2024}
sources: {www1: {publisher: www1.ru}}
cells: {pouch: {chemistry: NMC622/graphite, format: pouch, capacity: 33 Ah}}
packs: {car: {cell: pouch, series: 105, parallel: 6}}
containers: {storage: {pack: car, packs: 30}}
claims:
`

/** That file with claims. */
function judged(...claims: readonly (readonly [id: string, about: string, value: string, more?: string])[]): ClaimResult[] {
  const scopes: Readonly<Record<string, string>> = { cell: 'pouch', pack: 'car', container: 'storage' }
  const lines = claims.map(
    ([id, about, value, more = '']) =>
      `  - {id: ${id}, about: ${about}, scope: ${scopes[about.split('.')[0]!]}, value: ${value}, source: www1${more}}\n`,
  )
  const all = results({ draws: 16 }, FILE + lines.join('')).claims
  return claims.map(([id]) => all.find((c) => c.id === id)!)
}
const verdicts = (list: readonly ClaimResult[]) => list.map((c) => c.verdict === 'contradicted')

const CHARGE = ['charge', 'cell.capacity', '33 Ah'] as const
const VOLTAGE = ['voltage', 'cell.voltage', '3.7 V'] as const

test('charge times voltage against energy: the three contradict each other, with the rule', () => {
  const list = judged(CHARGE, VOLTAGE, ['energy', 'cell.energy', '150 Wh'])
  expect(verdicts(list)).toEqual([true, true, true])
  expect(list.map((c) => c.rivals)).toEqual([
    ['voltage', 'energy'],
    ['charge', 'energy'],
    ['charge', 'voltage'],
  ])
  expect(list[2]!.reason).toEqual({
    code: 'CW-AUDIT-001',
    params: { rivals: 'charge, voltage', rules: 'CW-DESIGN-001' },
    text: 'cannot be true together with charge (33 Ah, www1) and voltage (3.7 V, www1): charge times voltage is 122.1 Wh, not 150.0 Wh',
  })
})

test('rounding is no contradiction, and what a claim leaves open counts', () => {
  expect(verdicts(judged(CHARGE, VOLTAGE, ['energy', 'cell.energy', '125 Wh']))).toEqual([false, false, false])
  expect(verdicts(judged(CHARGE, VOLTAGE, ['energy', 'cell.energy', '140 Wh']))).toEqual([true, true, true])
  expect(verdicts(judged(CHARGE, VOLTAGE, ['energy', 'cell.energy', '134 Wh', ', qualifier: about']))).toEqual([
    false,
    false,
    false,
  ])
  expect(verdicts(judged(CHARGE, VOLTAGE, ['energy', 'cell.energy', '100 Wh', ', qualifier: at-least']))).toEqual([
    false,
    false,
    false,
  ])
  expect(verdicts(judged(CHARGE, VOLTAGE, ['energy', 'cell.energy', '150 Wh', ', qualifier: at-least']))).toEqual([
    true,
    true,
    true,
  ])
  expect(verdicts(judged(CHARGE, VOLTAGE, ['energy', 'cell.energy', '100 Wh', ', qualifier: at-most']))).toEqual([
    true,
    true,
    true,
  ])
})

test('two of the three figures contradict nothing', () => {
  expect(verdicts(judged(CHARGE, ['energy', 'cell.energy', '150 Wh']))).toEqual([false, false])
})

test('a claim that a later one replaced, or of other inputs, contradicts nobody', () => {
  const older = ['old', 'cell.energy', '150 Wh'] as const
  const newer = ['new', 'cell.energy', '122 Wh', ', supersedes: old'] as const
  expect(verdicts(judged(CHARGE, VOLTAGE, older, newer))).toEqual([false, false, false, false])
  const other = ['other', 'cell.energy', '150 Wh', ', given: {cells.pouch.capacity: 40 Ah}'] as const
  expect(verdicts(judged(CHARGE, VOLTAGE, other))).toEqual([false, false, false])
})

test('energy over mass of a cell, a pack and a container', () => {
  const clash = (kind: string, energy: string, mass: string, specific: string) =>
    judged(
      ['energy', `${kind}.energy`, energy],
      ['mass', `${kind}.mass`, mass],
      ['specific', `${kind}.specific-energy`, specific],
    )
  expect(verdicts(clash('cell', '120 Wh', '500 g', '240 Wh/kg'))).toEqual([false, false, false])
  expect(verdicts(clash('cell', '120 Wh', '500 g', '300 Wh/kg'))).toEqual([true, true, true])
  expect(verdicts(clash('pack', '80 kWh', '500 kg', '200 Wh/kg'))).toEqual([true, true, true])
  const [, , container] = clash('container', '3086 kWh', '31 t', '120 Wh/kg')
  expect(container!.reason.text).toContain('energy over mass is 99.55 Wh/kg, not 120.0 Wh/kg')
  expect(container!.reason.params['rules']).toBe('CW-DESIGN-002')
})

test('what is claimed of a cell, a pack and a container has a model value', () => {
  const list = judged(
    ['charge', 'cell.capacity', '33 Ah'],
    ['voltage', 'cell.voltage', '3.7 V'],
    ['mass', 'cell.mass', '500 g'],
    ['density', 'cell.energy-density', '550 Wh/L'],
    ['pack-charge', 'pack.charge', '198 Ah'],
    ['pack-voltage', 'pack.voltage', '390 V'],
    ['pack-mass', 'pack.mass', '450 kg'],
    ['pack-specific', 'pack.specific-energy', '170 Wh/kg'],
    ['box-energy', 'container.energy', '2.3 MWh'],
    ['box-mass', 'container.mass', '16 t'],
    ['box-specific', 'container.specific-energy', '140 Wh/kg'],
  )
  for (const claim of list) {
    expect(claim.model, claim.id).not.toBeNull()
    expect(claim.verdict, claim.id).toBe('holds')
  }
})
