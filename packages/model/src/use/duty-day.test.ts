import { expect, test } from 'vitest'
import { dayIsTooShort, dutyDay, type DayOfDuty } from './duty-day.ts'

const H = 3600

function throughput({ soc }: { readonly soc: readonly number[] }): number {
  return soc.reduce((sum, s, i) => sum + Math.max(0, s - soc[(i + 1) % soc.length]!), 0)
}

test('a night-charged day goes down in service and up behind it', () => {
  const day = dutyDay({
    charging: 'night',
    charges: 1,
    depth: 0.7,
    chargedTo: 0.9,
    chargeTime: 3 * H,
    serviceTime: 16 * H,
    batteryShare: 1,
  })
  expect(day.at).toEqual([0, 16 * H, 19 * H])
  expect(day.soc).toEqual([0.9, expect.closeTo(0.2, 12), 0.9])
})

test('a day of opportunity charging has as many equal swings as charges, all in service', () => {
  const day = dutyDay({
    charging: 'opportunity',
    charges: 7,
    depth: 0.4,
    chargedTo: 0.9,
    chargeTime: 600,
    serviceTime: 14 * H,
    batteryShare: 1,
  })
  expect(throughput(day)).toBeCloseTo(2.8, 12)
  expect(day.at.at(-1)).toBe(14 * H)
  expect(day.at[1]).toBe(2 * H - 600)
  expect(day.at.every((t, i) => i === 0 || t > day.at[i - 1]!)).toBe(true)
})

test('in motion a stretch is driven on the battery for its share, charged, and rests full under the wires', () => {
  const day = dutyDay({
    charging: 'in-motion',
    charges: 2,
    depth: 0.3,
    chargedTo: 0.9,
    chargeTime: 1800,
    serviceTime: 10 * H,
    batteryShare: 0.2,
  })
  expect(day.at.slice(0, 5)).toEqual([0, H, 1.5 * H, 5 * H, 6 * H])
  expect(throughput(day)).toBeCloseTo(0.6, 12)
})

test('a day without time to charge says so, and is compressed', () => {
  const long: DayOfDuty = {
    charging: 'night',
    charges: 1,
    depth: 0.9,
    chargedTo: 1,
    chargeTime: 10 * H,
    serviceTime: 16 * H,
    batteryShare: 1,
  }
  expect(dayIsTooShort(long)).toBe(true)
  expect(dayIsTooShort({ ...long, chargeTime: 7 * H })).toBe(false)
  const { at } = dutyDay(long)
  expect(at.at(-1)).toBeLessThan(86400)
  expect(throughput(dutyDay(long))).toBeCloseTo(0.9, 12)
})
