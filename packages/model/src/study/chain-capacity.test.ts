import { expect, test } from 'vitest'
import { exactly, type Term } from '../term/index.ts'
import { chainCapacity, type ChainSpan, type Way } from './chain-capacity.ts'

const n = (value: number): Term => exactly(value, 'given')

function way(
  id: string,
  from: string | undefined,
  to: string | undefined,
  take?: number,
  more: Partial<Record<'limit' | 'share', number>> = {},
): Way {
  const term = (x: number | undefined) => (x === undefined ? undefined : n(x))
  const material = id.split('-')[0]!
  return { id, material, from, to, take: term(take), limit: term(more.limit), share: term(more.share) }
}

function span(outputs: Record<string, number>, ways: readonly Way[], final: Record<string, number> = { packs: 1 }): ChainSpan {
  return {
    plants: Object.keys(outputs),
    outputs: new Map(Object.entries(outputs).map(([id, x]) => [id, n(x)])),
    ways,
    final: Object.entries(final).map(([plant, each]) => ({ plant, each: n(each) })),
    unit: '',
  }
}

const told = (s: ChainSpan) =>
  chainCapacity(s).map((c) => [c.id, ...c.with, c.amount.value, ...(c.rest === undefined ? [] : [`rest: ${c.rest}`])])

test('what a plant gives is carried through the losses of all plants behind it', () => {
  // A unit of packs takes 1.25 of cells, a unit of cells 2 kg of powder, a kg of powder 0.5 kg of salt.
  const s = span({ salt: 55, powder: 121, cells: 60, packs: 52 }, [
    way('salt-1', 'salt', 'powder', 0.5),
    way('powder-1', 'powder', 'cells', 2),
    way('cells-1', 'cells', 'packs', 1.25),
  ])
  expect(told(s)).toEqual([
    ['salt', 44],
    ['cells', 48],
    ['powder', 48.4],
    ['packs', 52],
  ])
})

test('makers of one material and bought rows with a limit add up; what can be bought without limit limits nothing', () => {
  const ways = [
    way('powder-a', 'a', 'packs', 2),
    way('powder-b', 'b', 'packs', 2),
    way('powder-c', undefined, 'packs', 2, { limit: 10 }),
    way('foil-1', undefined, 'packs', 0.1, { limit: 6 }),
  ]
  const outputs = { a: 40, b: 30, packs: 50 }
  expect(told(span(outputs, ways))).toEqual([
    ['a', 'b', 'powder-c', 40],
    ['packs', 50],
    ['foil-1', 60],
  ])
  const open = [...ways, way('powder-d', undefined, 'packs', 2)]
  expect(told(span(outputs, open))).toEqual([
    ['packs', 50],
    ['foil-1', 60],
    ['a', 'b', 'powder-c', 40, 'rest: powder-d'],
  ])
})

test('what feeds a plant whose product can be bought too limits nothing either', () => {
  const s = span({ salt: 10, powder: 40, packs: 50 }, [
    way('salt-1', 'salt', 'powder', 0.5),
    way('ore-1', undefined, 'powder', 1, { limit: 30 }),
    way('powder-1', 'powder', 'packs', 2),
    way('powder-2', undefined, 'packs', 2),
  ])
  expect(told(s)).toEqual([
    ['packs', 50],
    ['salt', 10, 'rest: powder-2'],
    ['ore-1', 15, 'rest: powder-2'],
    ['powder', 20, 'rest: powder-2'],
  ])
})

test('customers outside who stand first in the file leave the rest, those behind leave all', () => {
  const ways = [way('powder-out', 'a', undefined, undefined, { limit: 15 }), way('powder-1', 'a', 'packs', 2)]
  const outputs = { a: 40, packs: 50 }
  expect(told(span(outputs, ways))[0]).toEqual(['a', 12.5])
  expect(told(span(outputs, ways.toReversed()))[0]).toEqual(['a', 20])
  expect(told(span(outputs, [way('powder-out', 'a', undefined), ways[1]!]))[0]).toEqual(['a', 0])
})

test('two takers share a maker; a way with a limit of its own may be narrower than all together', () => {
  // A unit of packs takes 1 of left and 1 of right, each of which takes powder: 1 and 3 kg.
  const both = (limit?: number) => [
    way('powder-l', 'powder', 'left', 1),
    way('powder-r', 'powder', 'right', 3, limit === undefined ? {} : { limit }),
    way('left-1', 'left', 'packs', 1),
    way('right-1', 'right', 'packs', 1),
  ]
  const outputs = { powder: 100, left: 90, right: 80, packs: 70 }
  expect(told(span(outputs, both()))[0]).toEqual(['powder', 25])
  expect(told(span(outputs, both(60)))[0]).toEqual(['powder', 20])
  expect(told(span(outputs, both(90)))[0]).toEqual(['powder', 25])
})

test('shares bind: a row that is to bring 40 % limits by what it can give of that', () => {
  const s = span({ a: 100, packs: 90 }, [
    way('powder-1', 'a', 'packs', 2, { share: 60 }),
    way('powder-2', undefined, 'packs', 2, { share: 40, limit: 48 }),
  ])
  expect(told(s)).toEqual([
    ['powder-2', 60],
    ['a', 100 / 1.2],
    ['packs', 90],
  ])
})

test('two final plants are counted in the proportion in which they make', () => {
  // For 1 of cars there is 0.5 of stores; both take 2 kg of powder: 3 kg.
  const ways = [way('powder-1', 'powder', 'cars', 2), way('powder-2', 'powder', 'stores', 2)]
  expect(told(span({ powder: 90, cars: 40, stores: 10 }, ways, { cars: 1, stores: 0.5 }))).toEqual([
    ['stores', 20],
    ['powder', 30],
    ['cars', 40],
  ])
})

test('a plant that has not begun gives nothing, and its feeders are counted all the same', () => {
  const s = span({ salt: 30, a: 0, b: 0, packs: 50 }, [
    way('salt-1', 'salt', 'a', 1),
    way('powder-1', 'a', 'packs', 2),
    way('powder-2', 'b', 'packs', 2),
  ])
  expect(told(s)).toEqual([
    ['a', 'b', 0],
    ['salt', 30],
    ['packs', 50],
  ])
})
