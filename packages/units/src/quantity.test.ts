import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dimensionName, parseQuantity, unitSymbols } from './index.ts'

const si = (text: string) => {
  const parsed = parseQuantity(text)
  if (!parsed.ok) throw new Error(parsed.fault.text)
  return parsed.value.si
}
const fault = (text: string, expected?: Parameters<typeof parseQuantity>[1]) => {
  const parsed = parseQuantity(text, expected)
  return parsed.ok ? undefined : parsed.fault
}

test('quantities as announcements write them', () => {
  expect(si('4 GWh/yr')).toBeCloseTo(4 * (3.6e12 / (365 * 86400)), 6)
  expect(si('51 bn RUB')).toBe(51e9)
  expect(si('297 M USD')).toBe(297e6)
  expect(si('135 000 m2')).toBe(135000)
  expect(si('2.5 mAh/cm2')).toBeCloseTo(90000, 9)
  expect(si('95 %')).toBe(0.95)
  expect(si('15 ha')).toBe(150000)
  expect(si('75 MUSD/(GWh/yr)')).toBeCloseTo(657, 9)
  expect(si('50000 /yr')).toBeCloseTo(50000 / (365 * 86400), 15)
})

test('quantities of material plants', () => {
  expect(si('12000 kWh/t')).toBe(43.2e6)
  expect(si('19.26 MJ/kg')).toBeCloseTo(19.26e6, 6)
  expect(si('86.4 t/d')).toBeCloseTo(1, 12)
  expect(si('1.5 kg/t')).toBeCloseTo(0.0015, 15)
  expect(si('407 mg/L')).toBeCloseTo(0.407, 12)
  expect(si('1300 mm/yr')).toBeCloseTo(1.3 / (365 * 86400), 18)
  expect(si('23 A/cm2')).toBeCloseTo(230000, 6)
  expect(si('60 K/min')).toBeCloseTo(1, 12)
})

test('a ton is asked which one', () => {
  expect(fault('3 ton')).toMatchObject({ code: 'CW-UNIT-003', from: 2, to: 5 })
  expect(fault('3 ton')?.hint).toContain('write t for the metric tonne')
})

test('faults say where and what to do', () => {
  expect(fault('12 GWhh')).toMatchObject({ code: 'CW-UNIT-002', from: 3, to: 7, hint: 'did you mean GWh?' })
  expect(fault('1,5 kg')?.hint).toContain('decimal point')
  expect(fault('33', 'charge')).toMatchObject({ code: 'CW-UNIT-004', hint: 'for example 33 Ah' })
  expect(fault('33 kg', 'charge')?.text).toBe('kg is a mass, but a charge is wanted here')
  expect(fault('1e400 kg')?.code).toBe('CW-UNIT-005')
  expect(fault('5 EUR/USD')?.text).toContain('two currencies')
})

test('every unit of the vocabulary parses to itself', () => {
  for (const symbol of unitSymbols())
    expect(parseQuantity(`2 ${symbol}`), symbol).toMatchObject({ ok: true, value: { value: 2, unit: symbol } })
})

test('any text is a quantity or a fault inside the text, never an exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const parsed = parseQuantity(text)
      if (parsed.ok) expect(Number.isFinite(parsed.value.si)).toBe(true)
      else {
        expect(parsed.fault.from).toBeGreaterThanOrEqual(0)
        expect(parsed.fault.to).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 2000, seed: 1 },
  )
})

test('scaling the number scales the value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom('kWh', 'USD/kg', 'm/min', 'mAh/g', '%'), (n, unit) => {
      expect(si(`${n} ${unit}`)).toBeCloseTo(n * si(`1 ${unit}`), 6)
    }),
    { seed: 2 },
  )
})

test('an unnamed dimension is described by its exponents', () => {
  expect(dimensionName({ kg: 0, m: -3, s: 1, A: 1, K: 0, money: 0 })).toBe('m^-3 s A')
})
