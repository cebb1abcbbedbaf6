import { oneOf, ownId } from '../project/plain-types.ts'
import { record } from '../project/record.ts'
import { optional, required } from '../project/type.ts'
import { distribution } from './distribution.ts'
import { idMap, oneOrList } from './id-map.ts'
import { SECONDS, type Measure } from './measure.ts'
import {
  branches,
  changeoverType,
  curve,
  door,
  expiryFields,
  failureType,
  feeders,
  initial,
  needs,
  ordersType,
  priority,
  productFields,
  routeFields,
  scrap,
} from './part-types.ts'
import { above0, count, countOrUnlimited, flag, time } from './plain-values.ts'

const to = optional(door, {
  description: 'Where lots go; the next node of the list where left out. An assembly is sent to by port: pack:cells.',
  example: 'press',
})
const own = (what: string, example: string) => required(ownId, { description: `Id of the ${what}.`, example })
const product = optional(ownId, { description: 'What the lots are.', example: 'black' })
const places = (description: string) => optional(countOrUnlimited('20'), { description, example: '20' })
const wait = (measure: Measure) =>
  optional(distribution(measure), { description: 'After so long with anything in it, it goes as it is.', example: '30 min' })

/** What machines of stations and assemblies have in common. */
function working(measure: Measure) {
  return {
    to,
    machines: optional(count('2', 0, 16_777_216), { description: 'Machines in parallel; 1 where left out.', example: '2' }),
    setup: optional(distribution(measure), { description: 'Set-up before each lot, a state of its own.', example: '1 min' }),
    cycle: optional(distribution(measure), { description: 'Time for each lot, however large.', example: '2 min' }),
    time: optional(distribution(measure), { description: 'Time for each unit; drawn once a lot.', example: 'exponential 12 s' }),
    ideal: optional(time(measure, { example: '1 s', above: 0 }), {
      description: 'Ideal time of a unit, which OEE counts against; changes nothing else. Without it there is no OEE.',
      example: '1 s',
    }),
    pace: optional(oneOrList(curve), {
      description: 'Curves that multiply the pace of work; 0 is off shift.',
      example: 'shifts',
    }),
    failures: optional(idMap(failureType(measure), '{jam: {after: exponential 4 h, repair: 15 min}}'), {
      description: 'Causes of stops.',
      example: '{jam: {after: exponential 4 h, repair: lognormal 15 min cv 1}}',
    }),
    scrap: optional(scrap, { description: 'Losses at the end of service: a share, or causes by name.', example: '2 %' }),
    needs: optional(needs, { description: 'Pools that service draws on, all at once.', example: 'operators' }),
  }
}

/** Fields of every kind of node; the first has the name of the kind and holds the id. */
export function nodeFields(measure: Measure) {
  return {
    source: {
      source: own('source', 'foil'),
      to,
      lot: optional(count('100'), { description: 'Units in a lot; 1 where left out.', example: '100' }),
      interval: optional(distribution(measure), {
        description: 'Times between lots. Without interval and times a lot is always there.',
        example: 'exponential 12 s',
      }),
      times: optional(oneOrList(time(measure, { example: '2 h' })), {
        description: 'When lots come, in place of interval.',
        example: '[0 h, 2 h, 5 h]',
      }),
      from: optional(time(measure, { example: '1 h' }), { description: 'No lot leaves before this time.', example: '1 h' }),
      limit: optional(count('10000'), { description: 'The source dries up after so many units.', example: '10000' }),
      product,
      campaigns: optional(
        oneOrList(
          record(
            {
              product: required(ownId, { description: 'What is made.', example: 'black' }),
              units: required(count('500'), { description: 'How many in a row.', example: '500' }),
            },
            '{product, units}',
          ),
        ),
        {
          description: 'Products in turn, over and over, in place of one product.',
          example: '[{product: black, units: 500}, {product: white, units: 200}]',
        },
      ),
      priority: optional(priority, {
        description: 'Of the lots, for buffers of order priority; 0 where left out.',
        example: '1',
      }),
    },
    station: {
      station: own('station', 'press'),
      ...working(measure),
      products: optional(idMap(record(productFields(measure), '{time, ...}'), '{black: {time: 14 s}}'), {
        description: 'What is otherwise for single products.',
        example: '{black: {time: 14 s}}',
      }),
      changeover: optional(changeoverType(measure), {
        description: 'Set-up when the product changes on a machine: a time, or a time and pairs that take another.',
        example: '20 min',
      }),
      routes: optional(idMap(record(routeFields, '{share, to, ...}'), '{rework: {share: 5 %, to: oven}}'), {
        description: 'Where else finished units go, one cause after the other: rework, grades.',
        example: '{rework: {share: 5 %, to: oven, most: 2}}',
      }),
      keeps_order: optional(flag, { description: 'true: lots leave in the order in which they began.', example: 'true' }),
      unloads: optional(flag, { description: 'true: a batch leaves as the lots it was made of.', example: 'true' }),
    },
    buffer: {
      buffer: own('buffer', 'rack'),
      to,
      places: places('Places in units; unlimited where left out.'),
      order: optional(oneOf(['fifo', 'lifo', 'priority', 'campaign']), {
        description: 'Who leaves first; fifo where left out.',
        example: 'priority',
      }),
      dwell: optional(distribution(measure), { description: 'Least time in the buffer.', example: '24 h' }),
      scrap: optional(scrap, { description: 'Losses at the end of the dwell.', example: '2 %' }),
      expiry: optional(record(expiryFields(measure), '{after, to}'), {
        description: 'What is too old.',
        example: '{after: 36 h, to: dryer}',
      }),
      curve: optional(curve, { description: 'Curve that multiplies the places.', example: 'season' }),
      initial: optional(initial, {
        description: 'What is there at the start: a number of lots of one unit, or lots.',
        example: '[{lots: 5, units: 10}]',
      }),
    },
    batch: {
      batch: own('batch', 'tray'),
      to,
      units: required(count('256'), { description: 'Units of a full batch.', example: '256' }),
      least: optional(count('64'), { description: 'With so many it goes if the next node takes it.', example: '64' }),
      wait: wait(measure),
      by_product: optional(flag, { description: 'true: one product to a batch.', example: 'true' }),
    },
    assembly: {
      assembly: own('assembly', 'pack'),
      ...working(measure),
      inputs: required(
        idMap(
          record(
            {
              take: optional(above0('105'), {
                description: 'Units of it in one start, also 1.5; 1 where left out.',
                example: '105',
              }),
              places: places('Places of its store in units; unlimited where left out.'),
            },
            '{take, places}',
          ),
          '{cells: {take: 105, places: 1000}}',
        ),
        { description: 'Stores in front of it, by port.', example: '{cells: {take: 105, places: 1000}, cases: {places: 20}}' },
      ),
      give: optional(count('2'), { description: 'Units of output of one start; 1 where left out.', example: '2' }),
      lot: optional(count('4'), { description: 'Units in a lot of output; give where left out.', example: '4' }),
      product,
    },
    split: {
      split: own('split', 'door'),
      to: required(branches, { description: 'Where to, with weights or products.', example: '{press: 2, oven: 1}' }),
      rule: optional(oneOf(['share', 'first', 'chance', 'product', 'shortest']), {
        description: 'Who gets the next lot; share where left out.',
        example: 'first',
      }),
    },
    merge: {
      merge: own('merge', 'gate'),
      to,
      from: required(feeders, { description: 'Nodes that send here, with weights.', example: '{rework: 1, line: 3}' }),
      rule: required(oneOf(['priority', 'share']), {
        description: 'priority: the feeder written first; share: the one furthest behind.',
        example: 'priority',
      }),
    },
    transport: {
      transport: own('transport', 'shuttle'),
      to,
      vehicles: optional(countOrUnlimited('2'), {
        description: 'Vehicles; unlimited, a road or a conveyor, where left out.',
        example: '2',
      }),
      load: optional(countOrUnlimited('40'), { description: 'Units on a vehicle.', example: '40' }),
      least: optional(count('10'), { description: 'With so many it leaves if nothing more waits.', example: '10' }),
      wait: wait(measure),
      trip: required(distribution(measure), { description: 'Time there.', example: '4 min' }),
      back: optional(distribution(measure), { description: 'Time back.', example: '3 min' }),
      scrap: optional(scrap, { description: 'Losses on the way.', example: '0.1 %' }),
    },
    demand: {
      demand: own('demand', 'shop'),
      places: places('Stock that waits for orders, in units; unlimited where left out.'),
      orders: required(ordersType(measure), {
        description: 'Orders: a list, or one that comes again and again until the end of the run.',
        example: '{every: 1 week, units: 400}',
      }),
    },
    sink: { sink: own('sink', 'out') },
  }
}

/** What kinds of nodes there are. */
export const KINDS = Object.keys(nodeFields(SECONDS)) as readonly NodeKind[]
export type NodeKind = keyof ReturnType<typeof nodeFields>
