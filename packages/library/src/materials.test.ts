import { inUnit } from '@cellwright/units'
import { describe, expect, test } from 'vitest'
import { atomsOf, builtInLibrary, extendedLibrary, reactionOf, relativeMass, searchLibrary, type UserEntry } from './index.ts'

const library = builtInLibrary()
const value = (id: string, unit: string) => {
  const d = library.datum(id)
  if (!d) throw new Error(`no ${id}`)
  return inUnit(d.value * d.factor, unit)
}
const formula = (id: string): string | undefined => {
  const text = library.entry('substance', id)?.text
  return text?.['formula'] ?? library.entry('active-material', text?.['active-material'] ?? '')?.text['formula']
}
const mass = (text: string) => relativeMass(library, text) ?? NaN

describe('material plants', () => {
  test('have the entries of the reference', () => {
    const counts = ['element', 'substance', 'material-step', 'material-route'].map((kind) => library.entries(kind).length)
    // More may come: the page of the library adds a step and a route.
    expect([23, 120, 77, 33].filter((least, i) => counts[i]! < least)).toEqual([])
  })

  test('prices of substances name substances and numbers that are there, and each raw material of a step has one', () => {
    const priced = library.entries('substance-price')
    for (const { id, text, values } of priced) {
      const named = text['price-of']
      if (named !== undefined) expect(library.datum(named)?.unit, id).toMatch(/^[A-Z]{3}\/(kg|t)$/)
      expect([named, text['free'], values['price']].filter((x) => x !== undefined).length, id).toBe(1)
    }
    const bought = library
      .entries('material-step')
      .flatMap(({ values }) => Object.keys(values).flatMap((key) => (key.startsWith('input-') ? [key.slice(6)] : [])))
    const between = new Set(library.entries('material-step').map(({ text }) => text['product']))
    const missing = bought.filter((id) => !between.has(id) && !library.entry('substance-price', id))
    expect([...new Set(missing)]).toEqual([])
  })

  test('figures are those of their sources', () => {
    expect(value('material-step/graphitising-acheson.electricity-per-mass', 'kWh/kg')).toBeCloseTo(12, 9)
    expect(value('material-step/graphitising-box.batch-mass', 't')).toBe(55)
    expect(value('material-step/calcining-nmc622-2.temperature', 'K')).toBe(875 + 273.15)
    expect(value('material-route/lithium-carbonate-chaerhan.heat-per-mass', 'MJ/kg')).toBeCloseTo(298, 9)
    // Electricity after the concentrate, as the reference adds it up: 4550 + 1.01 x 305 + 1.01 x 1.13 x 2100 kWh/t.
    const step = (id: string) => value(`material-step/${id}.electricity-per-mass`, 'kWh/t')
    const into = (id: string) => value(`material-step/${id}`, '')
    const purified = into('coating-graphite.input-purified-graphite')
    const spherical = purified * into('purifying-graphite.input-spherical-graphite')
    const power = step('coating-graphite') + purified * step('purifying-graphite') + spherical * step('spheronising')
    expect(power).toBeCloseTo(7255, 0)
    expect(1 / (spherical * into('spheronising.input-flake-graphite'))).toBeCloseTo(0.395, 3)
    // 300 GWh/yr over 30 000 t/yr
    const gaotai =
      value('plant/gaotai-sodium-cathode.electricity-use', 'kWh/yr') / value('plant/gaotai-sodium-cathode.capacity', 'kg/yr')
    expect(value('material-route/sodium-layered-oxide.electricity-per-mass', 'kWh/kg')).toBeCloseTo(gaotai, 9)
  })

  test('lithium recovered from brine follows from the formula', () => {
    const recovery = (site: string) =>
      (2 * value('element/lithium.atomic-weight', '')) /
      mass('Li2CO3') /
      value(`material-route/lithium-carbonate-${site}.input-brine-lithium`, '')
    expect(recovery('atacama')).toBeCloseTo(0.484, 3)
    expect(recovery('olaroz')).toBeCloseTo(0.446, 3)
    expect(recovery('cauchari')).toBeCloseTo(0.541, 3)
    expect(recovery('hombre-muerto')).toBeCloseTo(0.378, 3)
    expect(recovery('chaerhan')).toBeCloseTo(0.266, 3)
  })

  test('every element of a formula has its atomic weight', () => {
    const formulas = library.entries('substance').flatMap(({ id }) => formula(id) ?? [])
    expect(formulas.length).toBeGreaterThan(40)
    for (const text of formulas.filter((f) => atomsOf(f))) expect(relativeMass(library, text), text).toBeGreaterThan(0)
    for (const { id, values } of library.entries('element')) expect(values['atomic-weight'], id).toBeDefined()
  })

  test('every reaction balances', () => {
    const written = library.entries('material-step').flatMap(({ id, text }) =>
      Object.keys(text)
        .filter((key) => /^reaction(?:-\d|-of-.+)?$/.test(key))
        .map((key) => ({ id, text: text[key]! })),
    )
    expect(written.length).toBeGreaterThan(20)
    for (const { id, text } of written) {
      const reaction = reactionOf(text)!
      expect(reaction, id).toBeDefined()
      const left = new Map<string, number>()
      for (const [side, sign] of [
        [reaction.from, 1],
        [reaction.to, -1],
      ] as const)
        for (const [part, units] of side)
          for (const [symbol, count] of atomsOf(part)!) left.set(symbol, (left.get(symbol) ?? 0) + sign * units * count)
      for (const [symbol, count] of left) expect(Math.abs(count), `${id}: ${symbol}`).toBeLessThan(1e-9)
    }
  })

  test('what is fed covers what the formulas need', () => {
    const fed = (id: string) => value(`material-step/${id}`, '')
    // LiOH and hydroxide for NMC811, Li2CO3 for NMC111: no excess.
    expect(fed('calcining-nmc811.inventory-lithium-hydroxide')).toBeCloseTo(mass('LiOH') / mass('LiNi0.8Co0.1Mn0.1O2'), 3)
    expect(fed('calcining-nmc811.inventory-nmc811-hydroxide')).toBeCloseTo(
      mass('Ni0.8Co0.1Mn0.1(OH)2') / mass('LiNi0.8Co0.1Mn0.1O2'),
      3,
    )
    expect(fed('calcining-nmc111.inventory-lithium-carbonate')).toBeCloseTo(
      (0.5 * mass('Li2CO3')) / mass('LiNi1/3Co1/3Mn1/3O2'),
      3,
    )
    // Three LiOH and one acid for a unit of LFP.
    expect(fed('synthesising-lfp-hydrothermal.inventory-lithium-hydroxide')).toBeCloseTo((3 * mass('LiOH')) / mass('LiFePO4'), 2)
    expect(fed('synthesising-lfp-hydrothermal.inventory-phosphoric-acid')).toBeGreaterThan(mass('H3PO4') / mass('LiFePO4'))
    // The formula of NMMT, from the inventory.
    const nmmt = mass(formula('nmmt')!)
    expect(fed('calcining-nmmt.inventory-nickel-carbonate')).toBeCloseTo((0.3 * mass('NiCO3')) / nmmt, 3)
    expect(fed('calcining-nmmt.inventory-manganese-dioxide')).toBeCloseTo((0.5 * mass('MnO2')) / nmmt, 3)
    expect(fed('calcining-nmmt.inventory-sodium-carbonate')).toBeCloseTo((0.55 * mass('Na2CO3')) / nmmt, 3)
    expect(fed('calcining-nmmt.inventory-titanium-dioxide')).toBeCloseTo((0.05 * mass('TiO2')) / nmmt, 4)
    expect(fed('calcining-nmmt.inventory-magnesium-hydroxide')).toBeCloseTo((0.05 * mass('Mg(OH)2')) / nmmt, 4)
    // Soda ash of each brine.
    for (const { id, values } of library.entries('material-route'))
      if (values['input-sodium-carbonate'])
        expect(values['input-sodium-carbonate'].value, id).toBeGreaterThan(mass('Na2CO3') / mass('Li2CO3'))
  })

  test('routes say what each of their steps makes, and the last makes the product', () => {
    for (const { id, text } of library.entries('material-route')) {
      const makes = text['makes']!.split(', ')
      expect(makes.length, id).toBe(text['steps']!.split(', ').length)
      expect(makes.at(-1), id).toBe(text['product'])
      expect(text['plant-kind'], id).toBeDefined()
    }
  })

  test('parts of a mixture sum to the whole', () => {
    for (const { id, values } of library.entries('substance')) {
      const parts = Object.keys(values).filter((name) => name.startsWith('part-') || name.startsWith('element-'))
      const sum = parts.reduce((all, name) => all + value(`substance/${id}.${name}`, ''), 0)
      // Scrap of electrodes is the part of a cell that is coated foil.
      if (parts[0]?.startsWith('part-') && !id.startsWith('electrode-scrap-')) expect(sum, id).toBeCloseTo(1, 2)
      else expect(sum, id).toBeLessThanOrEqual(1)
    }
  })

  test('are found by name', () => {
    const found = searchLibrary(library, ['graphitisation', 'acheson']).map((d) => d.id)
    expect(found).toContain('material-step/graphitising-acheson.electricity-per-mass')
    expect(found).toContain('material-step/graphitising-acheson.cycle-time')
  })

  test('a step or route that names what does not exist is refused', () => {
    const step: UserEntry = {
      kind: 'material-step',
      id: 'mine',
      name: 'my step',
      values: { 'input-moon-dust': { value: 1, unit: 'kg/kg', basis: 'claim', ref: 'zhang2024' } },
    }
    const route: UserEntry = {
      kind: 'material-route',
      id: 'mine',
      name: 'my route',
      text: { steps: 'mine, sieving-powder, flying' },
    }
    const odd: UserEntry = { kind: 'substance', id: 'odd', name: 'odd', text: { formula: 'stuff' } }
    const message = (entries: UserEntry[]) => {
      try {
        extendedLibrary(library, entries)
        return ''
      } catch (error) {
        return (error as Error).message
      }
    }
    expect(message([step])).toContain('there is no substance/moon-dust [CW-LIB-017]')
    expect(message([{ ...route }])).toContain('there is no material-step/mine [CW-LIB-017]')
    expect(message([{ ...route }])).toContain('there is no material-step/flying [CW-LIB-017]')
    expect(message([odd])).toContain('"stuff" is not a formula such as Na4Fe3(PO4)2P2O7 [CW-LIB-021]')
  })
})
