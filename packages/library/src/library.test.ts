import { inUnit } from '@cellwright/units'
import { describe, expect, test } from 'vitest'
import { arithmetic } from './arithmetic.ts'
import { DATA } from './generated.ts'
import {
  BASES,
  builtInLibrary,
  extendedLibrary,
  LibraryError,
  propertyOf,
  PROPERTIES,
  validate,
  type Datum,
  type UserEntry,
} from './index.ts'

const library = builtInLibrary()
const all = library.kinds().flatMap((kind) => library.entries(kind).flatMap((e) => Object.values(e.values)))
const value = (id: string, unit: string) => {
  const d = library.datum(id)
  if (!d) throw new Error(`no ${id}`)
  return inUnit(d.value * d.factor, unit)
}

describe('the data that ships', () => {
  test('has no faults and no unused references', () => {
    const files = Object.entries(DATA.kinds).map(([kind, entries]) => ({ file: kind, content: { kind, entries } }))
    const { faults, warnings } = validate(files, { file: 'references', content: DATA.references })
    expect(faults).toEqual([])
    expect(warnings).toEqual([])
  })

  test('has every number by its id, inside its band, with a reference', () => {
    expect(all.length).toBeGreaterThan(1000)
    for (const d of all) {
      expect(library.datum(d.id)).toBe(d)
      expect(d.low).toBeLessThanOrEqual(d.value)
      expect(d.high).toBeGreaterThanOrEqual(d.value)
      expect(library.reference(d.ref)?.title).toBeTruthy()
      expect(BASES).toContain(d.basis)
      expect(d.user).toBe(false)
    }
  })

  test('uses every property of the table', () => {
    const used = new Set(all.map((d) => d.id.split('.')[1]!))
    expect(Object.keys(PROPERTIES).filter((name) => !used.has(name))).toEqual([])
    expect([...used].filter((name) => !propertyOf(name))).toEqual([])
  })

  test('says arithmetic that can be done for most derived values', () => {
    const derived = all.filter((d) => d.basis === 'derived')
    expect(derived.filter((d) => arithmetic(d.calc ?? '') !== undefined).length).toBeGreaterThan(0.95 * derived.length)
  })

  test('gives assumptions their reason and groups their direction', () => {
    for (const d of all.filter((x) => x.basis === 'assumed')) expect(d.reason?.length, d.id).toBeGreaterThan(20)
    const reliability = all.filter((d) => d.group === 'reliability')
    expect(reliability.length).toBe(48)
    for (const d of reliability) expect(d.inverse).toBe(d.id.endsWith('.mean-time-to-repair'))
  })

  test('dates all money', () => {
    for (const d of all.filter((x) => x.currency !== undefined)) expect(d.year, d.id).toBeGreaterThan(2000)
  })
})

describe('figures that follow from others', () => {
  test('the factor steps sum to the totals of BatPaC v5', () => {
    const sum = (key: string, unit: string) =>
      library.entries('factor-step').reduce((s, e) => s + value(`factor-step/${e.id}.${key}`, unit), 0)
    expect(library.entries('factor-step').length).toBe(26)
    expect(sum('labour', 'h/yr')).toBeCloseTo(3_649_000, 3)
    expect(sum('capital', 'MUSD')).toBeCloseTo(4206.6, 6)
    expect(sum('floor-area', 'm2')).toBeCloseTo(303_700, 3)
  })

  test('the steps of the older factor family sum to what its entry says', () => {
    const sum = (key: string, unit: string) =>
      library.entries('factor-step-cmu').reduce((s, e) => s + value(`factor-step-cmu/${e.id}.${key}`, unit), 0)
    expect(sum('labour', 'h/yr')).toBeCloseTo(value('plant-total/cmu.labour', 'h/yr'), 3)
    expect(sum('capital', 'MUSD')).toBeCloseTo(value('plant-total/cmu.capital', 'MUSD'), 6)
    expect(sum('floor-area', 'm2')).toBeCloseTo(value('plant-total/cmu.floor-area', 'm2'), 3)
  })

  test('the mean of the sampled days is the rate of the year', () => {
    for (const { id, values } of library.entries('exchange-day')) {
      const days = Object.entries(values).flatMap(([name, d]) => (name.startsWith('d2025') ? [d.value] : []))
      expect(days.length).toBe(6)
      const mean = days.reduce((a, b) => a + b, 0) / days.length
      expect(Math.abs(mean / value(`exchange-rate/${id}.y2025`, '') - 1), id).toBeLessThan(1e-4)
    }
  })

  test('the floor shares of the machine family leave room for machines', () => {
    const share = (key: string) => value(`plant-rules/prozell.${key}`, '')
    expect(share('machine-place-share') + share('buffer-store-share') + share('extra-share')).toBeCloseTo(0.45, 12)
    expect(share('warehouse-share') + share('administration-share')).toBeCloseTo(0.45, 12)
  })

  test('the losses of the machines are the chain of BatPaC: 0.876 of the active material without fixed losses', () => {
    const keep = (id: string) => 1 - value(`machine/${id}`, '')
    const chain =
      keep('mixing-cathode.web-loss') *
      keep('coating-cathode.web-loss') *
      keep('slitting-cathode.web-loss') *
      keep('stacking.reject') *
      keep('eol-test.reject')
    expect(chain).toBeCloseTo(value('factor-plant/batpac5.active-yield', ''), 12)
  })

  test('step energies sum to what was transcribed, less the two rows left out', () => {
    const sum = (key: string) => library.entries('step-energy').reduce((s, e) => s + (e.values[key]?.value ?? 0), 0)
    // 8.415 + 9.541 kWh/kWh of electricity less 1.6815 (material handling) and 1.4096 (dry rooms).
    expect(sum('electricity')).toBeCloseTo(8.415 + 9.541 - 1.6815 - 1.4096, 2)
    expect(sum('heat')).toBeCloseTo(20.35, 2)
  })

  test('a pack of the car table has the energy density of a pack', () => {
    for (const { id, values } of library.entries('ev-pack'))
      if (values['energy'] && values['mass']) {
        const density = values['energy'].value / values['mass'].value
        expect(density, id).toBeGreaterThan(0.07)
        expect(density, id).toBeLessThan(0.19)
      }
  })
})

describe('what the model asks for by name', () => {
  const has = (id: string) => library.datum(id) !== undefined
  test('each machine has the figures of its form', () => {
    const forms: Record<string, string[]> = {
      'mixing-cathode': ['batch-volume', 'cycle-time', 'cleaning-time', 'doser-capital', 'mixers-per-doser'],
      'coating-anode': ['line-speed', 'coil-length', 'coil-change-time', 'web-width', 'coated-width-share', 'coil-loss-length'],
      'calendering-cathode': ['line-speed', 'coil-length', 'coil-change-time'],
      'slitting-anode': ['line-speed', 'coil-length', 'coil-change-time', 'foil-loss'],
      'vacuum-drying-cathode': ['area-rate', 'coil-length', 'loading-time'],
      stacking: ['time-per-sheet', 'separator-loss'],
      'tab-welding': ['unit-rate'],
      xray: ['unit-rate'],
      enclosing: ['unit-rate'],
      filling: ['unit-rate', 'positions', 'electrolyte-loss'],
      wetting: ['dwell-time', 'units-per-machine'],
      formation: ['dwell-time', 'units-per-machine', 'first-cycle-efficiency', 'cell-efficiency', 'energy-recovery'],
      degassing: ['unit-rate'],
      'lid-welding': ['unit-rate'],
      'leak-test': ['unit-rate'],
      'plug-welding': ['unit-rate'],
      winding: ['line-speed', 'coil-change-time', 'separator-loss'],
      ageing: ['dwell-time', 'units-per-machine'],
      'eol-test': ['time-per-unit'],
      'module-assembly': ['time-per-unit'],
      'pack-assembly': ['time-per-unit'],
      'pack-test': ['time-per-unit'],
    }
    for (const [machine, keys] of Object.entries(forms))
      for (const key of keys) expect(has(`machine/${machine}.${key}`), `${machine}.${key}`).toBe(true)
    for (const machine of ['stacking', 'xray', 'module-assembly', 'pack-assembly', 'pack-test'])
      expect(has(`machine/${machine}.capital`)).toBe(false)
  })

  test('each machine of a material plant does a step and has the figures of its form', () => {
    const forms: Record<string, string[]> = {
      batch: ['batch-mass', 'cycle-time'],
      continuous: ['throughput'],
      kiln: ['load-per-length', 'length', 'residence-time'],
      pond: ['price-per-area', 'depth', 'residence-time', 'pan-factor', 'evaporation'],
    }
    const machines = library.entries('material-machine')
    expect(machines.length).toBeGreaterThan(20)
    for (const { id, text } of machines) {
      expect(library.entry('material-step', id), id).toBeDefined()
      expect(['made', 'loaded'], id).toContain(text['rated-by'])
      for (const key of forms[text['form']!]!)
        expect(has(`material-machine/${id}.${key}`) || has(`material-step/${id}.${key}`), `${id}.${key}`).toBe(true)
      const common = ['staff', 'equipment-life']
      const beside = ['capital', 'floor-area', 'mean-time-between-failures', 'mean-time-to-repair', 'cycle-scatter', 'reject']
      for (const key of text['form'] === 'pond' ? common : [...common, ...beside])
        expect(has(`material-machine/${id}.${key}`), `${id}.${key}`).toBe(true)
    }
  })

  test('each step of a route of a material plant has a machine', () => {
    for (const { text } of library.entries('material-route'))
      if (text['scale'] !== 'laboratory')
        for (const step of text['steps']!.split(', ')) expect(library.entry('material-machine', step), step).toBeDefined()
  })

  test('the kinds are there', () => {
    const kinds =
      'active-material additive ageing-default ageing-model bus-pack cell-format cell-geometry cell-part chemistry circle-rules commodity container-design country-figure electrode-recipe electrolyte electrolyte-recipe element energy-model ev-pack exchange-day exchange-rate factor-plant factor-plant-cmu factor-step factor-step-cmu factor-step-staff foil grid-emission hardware housing machine machine-variant market-price material-figure material-machine material-route material-rules material-step material-task material-task-variant measured-electrode model-error model-rule oee operations outage pack-design plant plant-energy plant-rules plant-total pouch price-series published-cell published-recipe ramp region schedule separator service-equipment service-figure service-rules service-step service-task statistic step-energy step-energy-ntnu step-range storage-container storage-rules storage-station substance substance-price vehicle-use weather yield-figure'
    expect(library.kinds()).toEqual(kinds.split(' '))
  })

  test('entries stand in order of id', () => {
    for (const kind of library.kinds()) {
      const ids = library.entries(kind).map((e) => e.id)
      expect(ids).toEqual([...ids].toSorted())
    }
    expect(library.entries('dragon')).toEqual([])
    expect(library.entry('foil', 'gold')).toBeUndefined()
    expect(library.datum('foil/gold.price')).toBeUndefined()
  })
})

describe('a user’s own entries', () => {
  const quote: UserEntry = {
    kind: 'machine',
    id: 'xray',
    name: 'X-ray of a vendor',
    text: { vendor: 'one' },
    values: {
      capital: { value: 1.2, unit: 'MEUR', low: 1, high: 1.5, basis: 'datasheet', ref: 'quote', year: 2026 },
      'unit-rate': { value: 24, unit: 'cells/min', basis: 'datasheet', ref: 'quote' },
    },
  }
  const references = [{ key: 'quote', publisher: 'a vendor', title: 'quotation 17', year: '2026', where: 'in our files' }]

  test('are marked, replace what they name and leave the rest', () => {
    const mine = extendedLibrary(library, [quote], references)
    const capital = mine.datum('machine/xray.capital') as Datum
    expect(capital).toMatchObject({ user: true, currency: 'EUR', value: 1.2, low: 1, high: 1.5, group: 'quote' })
    expect(mine.datum('machine/xray.unit-rate')?.value).toBe(24)
    expect(mine.datum('machine/xray.floor-area')).toBe(library.datum('machine/xray.floor-area'))
    expect(mine.entry('machine', 'xray')).toMatchObject({ name: 'X-ray of a vendor', text: { room: 'dry', vendor: 'one' } })
    expect(mine.entries('machine').length).toBe(library.entries('machine').length)
    expect(mine.reference('quote')?.author).toBe('a vendor')
    expect(library.datum('machine/xray.capital')).toBeUndefined()
  })

  test('may be of a new kind and id', () => {
    const mine = extendedLibrary(library, [{ ...quote, kind: 'robot', id: 'arm' }], references)
    expect(mine.kinds()).toContain('robot')
    expect(mine.datum('robot/arm.capital')?.user).toBe(true)
  })

  test('with faults are refused with all of them', () => {
    const faulty = { ...quote, values: { capital: { value: 1, unit: 'MEUR', basis: 'assumed', ref: 'nowhere' } } } as UserEntry
    expect(() => extendedLibrary(library, [faulty])).toThrow(LibraryError)
    try {
      extendedLibrary(library, [faulty])
    } catch (error) {
      expect((error as LibraryError).faults.map((f) => f.code).toSorted()).toEqual(['CW-LIB-005', 'CW-LIB-009', 'CW-LIB-010'])
      expect((error as LibraryError).message).toContain('[0].values.capital')
    }
  })
})
