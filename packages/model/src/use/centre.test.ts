import { expect, test } from 'vitest'
import { carLoad, centreFile, centreWorld, testCentre } from '../testing-centre.ts'
import { exactly } from '../term/index.ts'

const world = centreWorld()
const centre = testCentre(world, [carLoad(world, 2)])
const HOUR = 3600
/** Two shifts of eight hours on five of seven days. */
const OPEN = 80 / 168

test('places follow from packs times work over the hours open', () => {
  const [bays, testers, benches] = centre.size.places
  const modules = centre.loads[0]!.pack.modules.value
  const perDay = 24 * OPEN
  expect(centre.size.open.value).toBeCloseTo(OPEN, 12)
  expect(bays!.load.value).toBeCloseTo((2 * 4) / perDay, 12)
  // Two bays: one would keep 70 % of the packs waiting, two 2 x 0.35^2 / 1.35 = 18 %.
  expect(bays!.count.value).toBe(2)
  // 1.8 packs a day are repaired: half of them tested for 8 h at any hour, 0.6 sorted by module, all tested at the end.
  const sorted = (0.6 * (modules * 5)) / 60
  expect(testers!.load.value).toBeCloseTo((1.8 * 0.5 * 8) / 24 + (1.8 * (sorted + 0.25)) / perDay, 12)
  expect(benches!.load.value).toBeCloseTo((2 * 1 + 1.8 * (5 / 60 + 0.6 * 4 + 0.5 * 3 + 0.5)) / perDay, 12)
  const people = 2 * (4 * 2 + 1) + 1.8 * (5 / 60 + 0.6 * 4 * 2 + sorted + 0.5 * 3 + 0.25 + 0.5)
  expect(centre.size.technicians.load.value).toBeCloseTo(people / perDay, 12)
})

test('spares are the packs that are away: in repair, or on order in the place of one beyond repair', () => {
  const [spares] = centre.size.spares
  const inShifts = (1 + 5 / 60 + 0.6 * (4 + (centre.loads[0]!.pack.modules.value * 5) / 60) + 0.25 + 0.5 * 3 + 0.5) / OPEN
  const days = (inShifts + 0.5 * 8) / 24 + 0.2 * 14
  expect(centre.size.packTime.value / 86400).toBeCloseTo(days, 9)
  expect(spares!.outstanding.value).toBeCloseTo(1.8 * days + 0.2 * 30, 9)
  expect(spares!.count.value).toBeGreaterThan(spares!.outstanding.value)
})

test('a worn pack asks for no spare: wear is seen coming, and the new one is ordered in time', () => {
  const [without] = testCentre(world, [carLoad(world, 2)]).size.spares
  const [withWorn] = testCentre(world, [carLoad(world, 2, 20)]).size.spares
  expect(withWorn!.outstanding.value).toBeCloseTo(without!.outstanding.value, 9)
  expect(withWorn!.count.value).toBe(without!.count.value)
})

test('a worn pack is inside until it is diagnosed, and not as long as a repair takes', () => {
  const { size } = testCentre(world, [carLoad(world, 2, 20)])
  // Diagnosis of 1 h in 80 of 168 hours; of the faulty ones 1.8 a day are repaired.
  const diagnosis = 1 / OPEN / 24
  expect(size.inside.value).toBeCloseTo(1.8 * (size.packTime.value / 86400) + 20.2 * diagnosis, 9)
})

test('what the file gives stands, and limits what the centre can do', () => {
  const given = centreWorld(centreFile('start: 2027-01-01, bays: 5, technicians: 3, testers: 4, spares: {car: 7}'))
  const { size, equipment, people } = testCentre(given, [carLoad(given, 2)])
  expect(size.places.map((p) => p.given)).toEqual([true, true, false])
  expect([size.places[0]!.count.value, size.places[1]!.count.value, size.technicians.count.value]).toEqual([5, 4, 3])
  expect(size.spares[0]!.count.value).toBe(7)
  expect(size.limit).toBe('technician')
  expect(size.capacity.value).toBeCloseTo(((1.8 / 86400) * 3) / size.technicians.load.value, 15)
  expect(equipment.find((e) => e.id === 'bay')!.cost.value).toBeCloseTo(5 * 80_000, 6)
  // 3 people on 80 of 168 hours of 8760 h, of whom each works 208 days of 8 h.
  expect(people.direct.value).toBeCloseTo((3 * OPEN * 8760) / (208 * 8), 9)
})

test('twice the packs ask for less than twice the places', () => {
  const large = testCentre(world, [carLoad(world, 40)])
  const twice = testCentre(world, [carLoad(world, 80)])
  for (const [i, place] of twice.size.places.entries())
    expect(place.count.value).toBeLessThan(2 * large.size.places[i]!.count.value)
  expect(twice.capex.total.value).toBeLessThan(2 * large.capex.total.value)
  expect(twice.running.perRepair!.value).toBeLessThan(large.running.perRepair!.value)
})

test('investment is the sum of its lines, each of them positive, and the building is at the price of the country', () => {
  const { lines, total } = centre.capex
  expect(lines.map((l) => l.id)).toEqual([
    'equipment',
    'utilities',
    'freight',
    'building',
    'land',
    'engineering',
    'owner',
    'contingency',
  ])
  expect(lines.every((l) => l.amount.value > 0)).toBe(true)
  expect(lines.reduce((sum, l) => sum + l.amount.value, 0)).toBeCloseTo(total.value, 3)
  expect(centre.floor.building.value).toBeCloseTo(centre.floor.places.value / 0.85 / 0.75, 6)
})

test('money of a year: modules that packs beyond repair give are not bought, and a repair costs less than the pack', () => {
  const { lines, total, full, perRepair, newPacks, saving, packPrice } = centre.running
  const amount = (id: string) => lines.find((l) => l.id === id)!.amount.value
  expect(lines.reduce((sum, l) => sum + l.amount.value, 0)).toBeCloseTo(total.value, 3)
  const { modules, energy } = centre.loads[0]!.pack
  const price = (energy.value / 3.6e6) * 100
  expect(packPrice.value).toBeCloseTo(price, 6)
  expect(amount('parts')).toBeCloseTo(1.8 * 365 * 0.02 * price, 3)
  // 1.8 x 0.6 x 1.1 modules a day are wanted, and 0.2 packs give 92 % of theirs: more than that.
  expect(0.2 * modules.value * 0.92).toBeGreaterThan(1.8 * 0.6 * 1.1)
  expect(amount('modules')).toBe(0)
  expect(newPacks.value).toBeCloseTo(1.8 * 365 * price, 3)
  expect(saving.value).toBeCloseTo(newPacks.value - full.value, 3)
  expect(perRepair!.value).toBeCloseTo(full.value / (1.8 * 365), 6)
})

test('modules are bought where packs beyond repair give too few', () => {
  const load = { ...carLoad(world, 2), beyondRepair: exactly(0.01, 'beyond repair') }
  const { lines, packPrice } = testCentre(world, [load]).running
  const modules = load.pack.modules.value
  const bought = 365 * (2 * 0.99 * 0.6 * 1.1 - 2 * 0.01 * modules * 0.92)
  const single = (packPrice.value / modules) * world.read('service-rules/cellwright.module-price-factor', 'test').value
  expect(bought).toBeGreaterThan(0)
  expect(lines.find((l) => l.id === 'modules')!.amount.value).toBeCloseTo(bought * single, 3)
})

test('the investment costs its annuities a year, land its interest, and a repair bears them', () => {
  const { capex, equipment, running } = centre
  const read = (path: string) => world.read(path, 'test').value
  const rate = read('plant-rules/cellwright.discount-rate')
  const annuity = (life: number) => rate / (1 - (1 + rate) ** -(life / (365 * 24 * HOUR)))
  const line = (id: string) => capex.lines.find((l) => l.id === id)!.amount.value
  const spread = equipment.reduce((sum, e) => sum + e.cost.value * annuity(e.life.value), 0)
  const machines = (spread / line('equipment')) * (capex.total.value - line('building') - line('land'))
  const yearly = machines + line('building') * annuity(read('plant-rules/prozell.building-life')) + line('land') * rate
  expect(capex.yearly.value).toBeCloseTo(yearly, 3)
  expect(running.full.value).toBeCloseTo(running.total.value + yearly, 3)
})

test('power of a year: places while they are in use in open hours, tests by the charge they lose, and the building', () => {
  const { size, running, floor, loads } = centre
  const read = (path: string) => world.read(path, 'test').value
  const year = 365 * 24 * HOUR
  const places = size.places.reduce((sum, { id, load }) => {
    const power = world.findOf('service-equipment', id, 'power', 'test')?.value ?? 0
    return sum + load.value * OPEN * year * power
  }, 0)
  const tests = 1.8 * 0.5 * 365 * loads[0]!.pack.energy.value * read('service-rules/cellwright.test-loss-share')
  const building = floor.building.value * read('plant-rules/prozell.media-supply') * year
  const price = world.money('region/ru.electricity-price', 'test').value
  expect(running.lines.find((l) => l.id === 'energy')!.amount.value).toBeCloseTo((places + tests + building) * price, 3)
})

test('the works lie before the first day, or begin with those of the site where no day is given', () => {
  const day = (text: string) => Date.parse(text) / 86_400_000
  expect(centre.schedule!.start.value).toBe(day('2027-01-01'))
  expect(centre.schedule!.followed).toBe(false)
  // 10 + 4 + 2 months of a year of 365 days.
  expect(centre.schedule!.buildTime.value).toBeCloseTo((16 / 12) * 365 * 24 * HOUR, 3)
  expect(centre.schedule!.constructionStart.value).toBe(Math.round(day('2027-01-01') - (16 / 12) * 365))
  const text = `${centreFile('start: {claim: opening}')}  - {id: opening, about: centre.start, scope: service, value: 2027-06, source: paper}\n`
  const withheld = centreWorld(text, { withhold: ['opening'] })
  const works = exactly(day('2025-01-01'), 'works', 'date')
  const { schedule } = testCentre(withheld, [carLoad(withheld, 2)], works)
  expect(schedule!.followed).toBe(true)
  expect(schedule!.start.value).toBe(Math.round(day('2025-01-01') + (16 / 12) * 365))
  expect(testCentre(withheld, [carLoad(withheld, 2)]).schedule).toBeUndefined()
})

test('a centre that no fleet names has no places, and costs what its store of one damaged pack costs', () => {
  const empty = testCentre(world, [])
  expect(empty.size.places.map((p) => p.count.value)).toEqual([0, 0, 0])
  expect(empty.running.perRepair).toBeUndefined()
  expect(empty.capex.total.value).toBeGreaterThan(0)
})
