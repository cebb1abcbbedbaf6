import { CURRENCIES } from '@cellwright/units'
import { about, claimValue, given, scope } from './claim-types.ts'
import { priceYear } from './estimate.ts'
import { quantity } from './input.ts'
import { cellRules } from './cell-rules.ts'
import { chemistry } from './chemistry.ts'
import { cellSize, containerSize, materialRoute, route } from './library-types.ts'
import { CELL_FORMATS } from './project.ts'
import { machines, materialMachines, materialTasks, products, scheduleStart, spares, tasks } from './plant-types.ts'
import { date, idOf, idsOf, made, number, oneOf, ownId, text, textOfForm, texts, wordList } from './plain-types.ts'
import { withPhases } from './phase-sums.ts'
import { datedPrices, leadTime, supplyPrice } from './supply-types.ts'
import { severalReadings } from './several-readings.ts'
import { severalValues } from './several-values.ts'
import { partiesOf } from './party-shares.ts'
import { atMostOne, exactlyOne, listOf, mapOf, record } from './record.ts'
import { calendarOf, currencyOf, orderFrom, orderTo, schemaVersion } from './whole-file-types.ts'
import { ownEntries } from './own-entries.ts'
import { optional, required } from './type.ts'
import { variants } from './variant-type.ts'

/*
 * The project file, field by field. This is the one declaration: parser, messages, JSON Schema and docs/project-file.md
 * are made from it.
 */

const calendar = {
  start: required(date, { description: 'First day.', example: '2022-01-01' }),
  end: required(date, { description: 'Last day, included; of a month or year its last day.', example: '2040-12-31' }),
}

const currency = {
  report: required(oneOf(CURRENCIES), { description: 'Currency in which money is shown.', example: 'USD' }),
  year: required(priceYear, { description: 'Price level of money, where a number gives no year of its own.', example: '2024' }),
  terms: optional(oneOf(['real', 'nominal']), {
    description: 'Real money of that year, or nominal money; real where absent.',
    example: 'real',
  }),
}

const source = {
  publisher: required(text, { description: 'Who published it.', example: 'www1.ru' }),
  title: optional(text, { description: 'Title as printed.', example: '"Under Neman a gigafactory is begun"' }),
  date: optional(text, {
    description: 'Date as printed; may be a month or year, or say that there is none.',
    example: '"2022-10-14"',
  }),
  url: optional(
    textOfForm('address', /^https?:\/\/\S+$/, 'an address', () => 'begin with https:// and write no spaces'),
    {
      description: 'Where it can be read.',
      example: 'https://www.kommersant.ru/doc/8292462',
    },
  ),
  note: optional(text, { description: 'Anything a reader should know of it.', example: 'quotes an agency' }),
}

const shareOfAll = quantity({ dimension: 'share', unit: '%', example: '100 %', min: 0, max: 100 })

const party = {
  name: optional(text, { description: 'Name as shown.', example: 'Rosatom (Renera)' }),
  capex: optional(shareOfAll, {
    description: 'Share of the investment that it pays. All parties together pay at most 100 % of each part.',
    example: '100 %',
  }),
  building: optional(shareOfAll, {
    description: 'Share that it pays of the buildings, dry rooms and laboratories; the share capex where absent.',
    example: '100 %',
  }),
  equipment: optional(shareOfAll, {
    description: 'Share that it pays of the machines, their utilities and their freight; the share capex where absent.',
    example: '100 %',
  }),
  offtake: optional(shareOfAll, {
    description: 'Share of the output that it commits to buy.',
    example: '100 %',
  }),
}

const site = {
  country: required(
    textOfForm('country', /^[A-Z]{2}$/, 'a country code of two capital letters (ISO 3166)', (word) =>
      /^[a-z]{2}$/i.test(word) ? `did you mean ${word.toUpperCase()}?` : 'for example RU, CN, MA, BO or BY',
    ),
    { description: 'Country, ISO 3166-1 alpha-2.', example: 'RU' },
  ),
  name: optional(text, { description: 'Name as shown.', example: 'Neman' }),
  lat: optional(number(-90, 90, false, '55.03'), {
    description: 'Latitude in degrees, north positive. With the longitude it finds the nearest weather station.',
    example: '55.03',
  }),
  lon: optional(number(-180, 180, false, '22.03'), { description: 'Longitude in degrees, east positive.', example: '22.03' }),
}

const edge = { dimension: 'length', unit: 'mm', above: 0, max: 3000 } as const

const outer = {
  length: optional(quantity({ ...edge, example: '148 mm' }), {
    description: 'Longer side of the face, without terminals; not of a cylinder.',
    example: '148 mm',
  }),
  width: optional(quantity({ ...edge, example: '91 mm' }), {
    description: 'Shorter side of the face; not of a cylinder.',
    example: '91 mm',
  }),
  thickness: optional(quantity({ ...edge, example: '26.5 mm' }), {
    description: 'Thickness of the cell; not of a cylinder.',
    example: '26.5 mm',
  }),
  diameter: optional(quantity({ ...edge, example: '21 mm' }), { description: 'Diameter of a cylinder.', example: '21 mm' }),
  height: optional(quantity({ ...edge, example: '70 mm' }), { description: 'Height of a cylinder.', example: '70 mm' }),
}

const thin = { dimension: 'length', unit: 'um', above: 0, max: 1000 } as const

const porosity = { dimension: 'share', unit: '%', example: '30 %', min: 0, max: 90 } as const

const cell = {
  chemistry: required(chemistry, {
    description: 'Cathode and anode: a chemistry of the library by its id or name, or its two materials by theirs.',
    example: 'NMC622/graphite',
  }),
  format: required(oneOf(CELL_FORMATS), {
    description: 'How the cell is built. The plants that can be sized so far make pouch cells.',
    example: 'pouch',
  }),
  capacity: optional(quantity({ dimension: 'charge', unit: 'Ah', example: '33 Ah', above: 0, max: 5000 }), {
    description: 'Rated charge after formation. May be absent where size or outer says how big the cell is.',
    example: '33 Ah',
  }),
  size: optional(cellSize, {
    description: 'Outer size by name, a cell format of the library.',
    example: '"21700"',
  }),
  outer: optional(record(outer), {
    description:
      'Outer dimensions: length, width and thickness, or diameter and height of a cylinder; they replace those of size.',
    example: '{diameter: 21 mm, height: 70 mm}',
  }),
  areal_capacity: optional(quantity({ dimension: 'areal-charge', unit: 'mAh/cm2', example: '4 mAh/cm2', above: 0, max: 20 }), {
    description: 'Charge of the cathode per area of one side, net of formation loss; from the library where absent.',
    example: '4 mAh/cm2',
  }),
  np_ratio: optional(quantity({ dimension: 'count', unit: '', example: '1.1', min: 0.8, max: 2 }), {
    description: 'Areal charge of the anode over that of the cathode; from the library where absent.',
    example: '1.1',
  }),
  cathode_porosity: optional(quantity(porosity), {
    description: 'Pores over volume of the cathode coating; from the library where absent.',
    example: '30 %',
  }),
  anode_porosity: optional(quantity(porosity), {
    description: 'Pores over volume of the anode coating; from the library where absent.',
    example: '30 %',
  }),
  cathode_thickness: optional(quantity({ ...thin, example: '75 um' }), {
    description:
      'Thickness of the cathode coating, one side, without foil. With its porosity it gives the areal charge, with its areal charge the porosity.',
    example: '75 um',
  }),
  anode_thickness: optional(quantity({ ...thin, example: '85 um' }), {
    description:
      'Thickness of the anode coating, one side, without foil. With its porosity it gives the N/P ratio, without it the porosity.',
    example: '85 um',
  }),
  cathode_foil: optional(quantity({ ...thin, example: '15 um' }), {
    description: 'Thickness of the foil of the cathode; from the library where absent.',
    example: '15 um',
  }),
  anode_foil: optional(quantity({ ...thin, example: '8 um' }), {
    description: 'Thickness of the foil of the anode; from the library where absent.',
    example: '8 um',
  }),
  separator: optional(quantity({ ...thin, example: '12 um' }), {
    description: 'Thickness of the separator; from the library where absent.',
    example: '12 um',
  }),
}

const cells = { dimension: 'count', unit: '', above: 0, max: 10000, whole: true } as const

const pack = {
  cell: required(idOf('cells'), { description: 'The cell it is made of.', example: 'pouch' }),
  series: required(quantity({ ...cells, example: '105' }), { description: 'Cells in series.', example: '105' }),
  parallel: optional(quantity({ ...cells, example: '6' }), {
    description: 'Strings of cells in parallel. Either parallel or charge is given.',
    example: '6',
  }),
  charge: optional(quantity({ dimension: 'charge', unit: 'Ah', example: '200 Ah', above: 0, max: 100000 }), {
    description: 'Charge of the pack, from which the strings in parallel follow.',
    example: '200 Ah',
  }),
  cells_per_module: optional(quantity({ ...cells, example: '21' }), {
    description: 'Cells in one module; from the library where absent.',
    example: '21',
  }),
}

const side = { dimension: 'length', unit: 'm', above: 0, max: 30 } as const

const container = {
  pack: required(idOf('packs'), { description: 'The pack, or rack, that it is filled with.', example: 'rack' }),
  packs: optional(quantity({ ...cells, example: '5' }), {
    description: 'Packs in one container. Either packs or energy is given.',
    example: '5',
  }),
  energy: optional(quantity({ dimension: 'energy', unit: 'MWh', example: '4 MWh', above: 0, max: 1000 }), {
    description: 'Energy of one container: the fewest packs that hold it are put in.',
    example: '4 MWh',
  }),
  size: optional(containerSize, {
    description: 'Kind of container, a container design of the library; 20ft where absent.',
    example: '20ft',
  }),
  outer: optional(
    record({
      length: optional(quantity({ ...side, example: '6.058 m' }), { description: 'Outer length.', example: '6.058 m' }),
      width: optional(quantity({ ...side, example: '2.438 m' }), { description: 'Outer width.', example: '2.438 m' }),
      height: optional(quantity({ ...side, example: '2.896 m' }), { description: 'Outer height.', example: '2.896 m' }),
    }),
    {
      description: 'Outer dimensions; they replace those of size.',
      example: '{length: 12.192 m}',
    },
  ),
}

const built = optional(oneOf(['yes', 'no']), {
  description:
    'Whether it is worked out; yes where absent. A plant that is not (no) is only described, so that a variant can bring it in by this field alone.',
  example: 'no',
})

const plant = {
  build: built,
  site: required(idOf('sites'), { description: 'Where it stands.', example: 'neman' }),
  route: required(route, {
    description:
      'What is done there, a chain of process steps: cells and packs, cells alone, or packs of cells that come from another plant or are bought.',
    example: 'cell-pouch+pack',
  }),
  makes: required(made, {
    description:
      'The packs it makes, all of one cell; of several the orders say how many of each. A plant that ends with cells (cell-pouch) makes one cell of the file.',
    example: 'car',
  }),
  capacity: optional(quantity({ dimension: 'power', unit: 'GWh/yr', example: '4 GWh/yr', above: 0, max: 1000 }), {
    description: 'Energy of good packs (or cells) per year of 365 d. May be absent where machines are given.',
    example: '4 GWh/yr',
  }),
  schedule: required(
    record({
      start: required(scheduleStart, {
        description: 'Day on which the schedule starts, or a claim that says it.',
        example: '2022-10-14',
      }),
      start_of: optional(oneOf(['permit', 'building']), {
        description: 'What starts then: permit, the whole schedule (where absent), or building, the works.',
        example: 'building',
      }),
      pilot: optional(scheduleStart, {
        description:
          'Day on which pilot operation of the first line began, or a claim that says it, where it is known; durations are stretched to meet it.',
        example: '2025-12-15',
      }),
      tasks: optional(tasks, {
        description: 'Durations that are known, by task, the same for every line; the others come from the library.',
        example: '{building: 18 months}',
      }),
    }),
    { description: 'When it is built.', example: '{start: 2022-10-14}' },
  ),
  lines: optional(number(1, 50, true, '2'), {
    description: 'Lines alike from powder to finished cell, which start one after another; 1 where absent.',
    example: '2',
  }),
  line_interval: optional(quantity({ dimension: 'time', unit: 'months', example: '6 months', min: 0, max: 120 }), {
    description: 'Time from the start of one line to that of the next; from the library where absent.',
    example: '6 months',
  }),
  rota: optional(
    record({
      night: optional(quantity({ dimension: 'share', unit: '%', example: '80 %', above: 0, max: 100 }), {
        description:
          'People on night shifts (22 to 6 o’clock, UTC) over those on the day shifts of a weekday; 100 % where absent.',
        example: '80 %',
      }),
      weekend: optional(quantity({ dimension: 'share', unit: '%', example: '60 %', above: 0, max: 100 }), {
        description: 'People from Saturday 6 o’clock to Monday 6 o’clock (UTC) over those of weekdays; 100 % where absent.',
        example: '60 %',
      }),
    }),
    { description: 'How the shifts differ in strength; all alike where absent.', example: '{night: 80 %, weekend: 60 %}' },
  ),
  machines: optional(machines, {
    description: 'Count of machines by process step, all lines together, where known; the others are sized.',
    example: '{coating-cathode: 2}',
  }),
}

const massRate = { dimension: 'mass-rate', unit: 't/yr', above: 0, max: 1e7 } as const

const phase = {
  id: required(ownId, { description: 'Its id.', example: 'first' }),
  capacity: optional(quantity({ ...massRate, example: '25000 t/yr' }), {
    description: 'What it adds to the plant. Phases without one share equally what the capacity of the plant leaves.',
    example: '25000 t/yr',
  }),
  after: optional(quantity({ dimension: 'time', unit: 'months', example: '12 months', min: 0, max: 360 }), {
    description: 'Time from the start of the schedule of the plant to that of the phase; 0 where absent.',
    example: '12 months',
  }),
}

const materialPlant = {
  build: built,
  site: required(idOf('sites'), { description: 'Where it stands.', example: 'tangier' }),
  route: required(materialRoute, {
    description: 'What is done there: a material route of the library.',
    example: 'synthetic-graphite',
  }),
  capacity: optional(quantity({ ...massRate, example: '50000 t/yr' }), {
    description:
      'Product per year of 365 d, all phases together (of recycling: what is taken in). May be absent where each phase has its own.',
    example: '50000 t/yr',
  }),
  phases: optional(listOf('phases', phase, '[{id: first, capacity: 25000 t/yr}, {id: second, after: 12 months}]'), {
    description: 'Parts that are built and ramp by themselves; one where absent.',
    example: '[{id: first, capacity: 25000 t/yr}, {id: second, after: 12 months}]',
  }),
  schedule: required(
    record({
      start: required(scheduleStart, {
        description: 'Day on which the schedule of the first phase starts, or a claim that says it.',
        example: '2024-03-28',
      }),
      start_of: optional(oneOf(['permit', 'building']), {
        description: 'What starts then: permit, the whole schedule (where absent), or building, the works.',
        example: 'building',
      }),
      pilot: optional(scheduleStart, {
        description:
          'Day on which pilot operation of the first phase began, or a claim that says it, where it is known; durations are stretched to meet it.',
        example: '2026-09-01',
      }),
      tasks: optional(materialTasks, {
        description: 'Durations that are known, by task, the same for every phase; the others come from the library.',
        example: '{building: 18 months}',
      }),
    }),
    { description: 'When it is built.', example: '{start: 2024-03-28}' },
  ),
  machines: optional(materialMachines, {
    description: 'Count of machines by step of the route, all phases together, where known; the others are sized.',
    example: '{graphitising-acheson: 40}',
  }),
  sized_for: optional(idOf('plants'), {
    description:
      'Plant of the file that takes its product: this one is sized for what that one takes at nameplate, with all losses, in the place of a capacity.',
    example: 'cells',
  }),
  sized_share: optional(quantity({ dimension: 'share', unit: '%', example: '60 %', above: 0, max: 1000 }), {
    description: 'Share of that need; all of it where absent, more than all of it to sell the rest.',
    example: '60 %',
  }),
  price: optional(quantity({ dimension: 'money-per-mass', unit: 'USD/t', example: '12000 USD/t', above: 0 }), {
    description: 'Price of the product; from the library where absent.',
    example: '12000 USD/t',
  }),
  recovery: optional(quantity({ dimension: 'share', unit: '%', example: '80 %', above: 0, max: 100 }), {
    description: 'Share of the wanted element (lithium of a brine) that ends in the product; from the library where absent.',
    example: '80 %',
  }),
  brine_lithium: optional(quantity({ dimension: 'share', unit: '%', example: '0.05 %', above: 0, max: 10 }), {
    description:
      'Lithium in the brine that is taken, mass over mass; from the library where absent. Only of routes that begin with brine.',
    example: '0.05 %',
  }),
}

const supply = {
  id: required(ownId, { description: 'Its id.', example: 'cathode-powder' }),
  material: optional(text, {
    description: 'A substance of the library or a cell of the file; what the plant `from` makes where absent.',
    example: 'sodium-carbonate',
  }),
  from: optional(idOf('plants'), {
    description: 'Plant of the file that makes it; bought outside where absent.',
    example: 'cathode',
  }),
  to: optional(idOf('plants'), { description: 'Plant of the file that takes it; sold outside where absent.', example: 'cells' }),
  share: optional(quantity({ dimension: 'share', unit: '%', example: '60 %', above: 0, max: 100 }), {
    description: 'Share among the rows of the same material to the same plant; rows without shares are drawn on in file order.',
    example: '60 %',
  }),
  limit: optional(quantity({ dimension: 'mass-rate', or: 'power', unit: 't/yr', example: '5000 t/yr', above: 0 }), {
    description: 'At most so much a year; of cells also as energy. Without limit where absent.',
    example: '5000 t/yr',
  }),
  lead_time: optional(leadTime, {
    description: 'From leaving the maker to the stock of the taker; from the library where absent.',
    example: '14 days',
  }),
  load: optional(quantity({ dimension: 'mass', unit: 't', example: '20 t', above: 0 }), {
    description: 'What travels at a time; from the library where absent.',
    example: '20 t',
  }),
  stock: optional(quantity({ dimension: 'time', unit: 'days', example: '10 days', min: 0, max: 1000 }), {
    description:
      'What the taker keeps beside what is on the way, as days of its use at nameplate; from the library where absent.',
    example: '10 days',
  }),
  price: optional(supplyPrice, {
    description: 'Price; that of the maker, or of the market, where absent.',
    example: '12000 USD/t',
  }),
  prices: optional(datedPrices, {
    description: 'Prices by the day from which each holds, in the place of one price.',
    example: '{2027-01-01: 12000 USD/t, 2029-01-01: 9000 USD/t}',
  }),
  start: optional(date, { description: 'First day of the contract.', example: '2026-01-01' }),
  end: optional(date, { description: 'Last day of the contract.', example: '2030-12-31' }),
}

const sweep = {
  of: required(texts, {
    description: 'Path of an input, as in a variant, or a list of paths that are all put to the same value.',
    example: 'plants.cells.capacity',
  }),
  at: required(wordList, { description: 'Its values, at least two.', example: '[0.5 GWh/yr, 1 GWh/yr, 2 GWh/yr]' }),
}

const share = (example: string) => quantity({ dimension: 'share', unit: '%', example, above: 0, max: 100 })

const fleet = {
  name: optional(text, { description: 'Name as shown.', example: 'E-buses of the city' }),
  use: required(text, {
    description: 'How the vehicles are used: a vehicle-use entry of the library.',
    example: 'e-bus-opportunity',
  }),
  pack: required(idOf('packs'), { description: 'Pack that the vehicles run on.', example: 'bus' }),
  site: required(idOf('sites'), { description: 'Site in whose climate they run.', example: 'pakhra' }),
  vehicles: optional(quantity({ dimension: 'count', unit: '', example: '2470', above: 0 }), {
    description: 'Vehicles in all.',
    example: '2470',
  }),
  order: optional(idOf('orders'), {
    description: 'Order whose packs fill the vehicles as they are delivered, in the place of a number.',
    example: 'contract',
  }),
  packs_per_vehicle: optional(quantity({ dimension: 'count', unit: '', example: '2', min: 1, max: 100 }), {
    description: 'Packs in one vehicle; from the library where absent.',
    example: '2',
  }),
  from: optional(date, { description: 'First day on which vehicles enter service.', example: '2026-07-01' }),
  to: optional(date, { description: 'Last day on which vehicles enter service.', example: '2030-12-31' }),
  distance: optional(quantity({ dimension: 'speed', unit: 'km/d', example: '153 km/d', above: 0, max: 2000 }), {
    description: 'Distance of a vehicle on a day in service; from the library where absent.',
    example: '153 km/d',
  }),
  energy_use: optional(quantity({ dimension: 'energy-per-length', unit: 'kWh/km', example: '1.6 kWh/km', above: 0 }), {
    description: 'Energy at the packs of a vehicle over distance; from the library where absent.',
    example: '1.6 kWh/km',
  }),
  in_service: optional(share('90 %'), {
    description: 'Days in service over days of the year; from the library where absent.',
    example: '90 %',
  }),
  depth: optional(share('45 %'), {
    description: 'Depth of discharge of one cycle; from the duty where absent.',
    example: '45 %',
  }),
  charge_to: optional(share('90 %'), { description: 'State of charge after charging.', example: '90 %' }),
  charge_power: optional(quantity({ dimension: 'power', unit: 'kW', example: '300 kW', above: 0 }), {
    description: 'Power of the charger of one vehicle.',
    example: '300 kW',
  }),
  temperature: optional(quantity({ dimension: 'temperature', unit: 'K', example: '298 K', min: 223, max: 343 }), {
    description: 'Temperature of the cells; from the climate of the site where absent.',
    example: '298 K',
  }),
  ageing: optional(text, {
    description: 'Ageing model of the library; that of the chemistry where absent.',
    example: 'nmc-gr-50ah-b1-2020',
  }),
  end_of_life: optional(quantity({ dimension: 'share', unit: '%', example: '80 %', above: 0, max: 99 }), {
    description: 'Capacity over that of the new pack at which it is retired; from the library where absent.',
    example: '80 %',
  }),
  warranty: optional(
    record({
      time: optional(quantity({ dimension: 'time', unit: 'yr', example: '7.5 yr', above: 0, max: 50 }), {
        description: 'Time that the maker answers for.',
        example: '7.5 yr',
      }),
      distance: optional(quantity({ dimension: 'length', unit: 'km', example: '420000 km', above: 0 }), {
        description: 'Distance that the maker answers for.',
        example: '420000 km',
      }),
      capacity: optional(share('80 %'), {
        description: 'Capacity that must be left within them.',
        example: '80 %',
      }),
    }),
    { description: 'What the maker of the pack answers for.', example: '{time: 7.5 yr, distance: 420000 km}' },
  ),
  vehicle_life: optional(quantity({ dimension: 'time', unit: 'yr', example: '15 yr', above: 0, max: 60 }), {
    description: 'Life of the vehicle; from the library where absent.',
    example: '15 yr',
  }),
  centre: optional(idOf('centres'), {
    description: 'Service centre that repairs its packs; without one a faulty pack is replaced by a new one.',
    example: 'service',
  }),
}

const some = (example: string) => quantity({ dimension: 'count', unit: '', example, min: 1, max: 100000, whole: true })

const centre = {
  name: optional(text, { description: 'Name as shown.', example: 'Technical Service Centre' }),
  site: required(idOf('sites'), { description: 'Where it stands.', example: 'pakhra' }),
  start: required(scheduleStart, { description: 'First day on which it takes in packs.', example: '2025-12-01' }),
  bays: optional(some('8'), { description: 'Bays for vehicles; sized where absent.', example: '8' }),
  technicians: optional(some('12'), { description: 'Technicians on a shift; sized where absent.', example: '12' }),
  testers: optional(some('6'), { description: 'Test stands; sized where absent.', example: '6' }),
  spares: optional(spares, {
    description: 'Packs kept ready, by pack; sized where absent.',
    example: '{bus: 20}',
  }),
  availability: optional(share('98 %'), {
    description: 'Share of the vehicles that must be on the road; from the library where absent.',
    example: '98 %',
  }),
  second_life: optional(share('70 %'), {
    description: 'Capacity over new from which a retired pack goes to a second life; below it is recycled.',
    example: '70 %',
  }),
  recycler: optional(idOf('plants'), {
    description: 'Plant of materials with a route of recycling that takes what is recycled.',
    example: 'recycling',
  }),
}

const station = {
  name: optional(text, { description: 'Name as shown.', example: 'Storage station' }),
  site: required(idOf('sites'), { description: 'Where it stands.', example: 'xuanhan' }),
  container: required(idOf('containers'), { description: 'What it is built of.', example: 'storage' }),
  energy: required(quantity({ dimension: 'energy', unit: 'MWh', example: '1 GWh', above: 0 }), {
    description: 'Energy when new.',
    example: '1 GWh',
  }),
  power: optional(quantity({ dimension: 'power', unit: 'MW', example: '500 MW', above: 0 }), {
    description: 'Power at the grid.',
    example: '500 MW',
  }),
  duration: optional(quantity({ dimension: 'time', unit: 'h', example: '2 h', above: 0, max: 1000 }), {
    description:
      'Time in which it is discharged at full power, in the place of the power; from the library where both are absent.',
    example: '2 h',
  }),
  start: required(scheduleStart, { description: 'First day of operation.', example: '2027-01-01' }),
  life: optional(quantity({ dimension: 'time', unit: 'yr', example: '20 yr', above: 0, max: 60 }), {
    description: 'Years that it is run; from the library where absent.',
    example: '20 yr',
  }),
  prices: optional(text, {
    description:
      'Prices of electricity by hour: the name of a CSV file beside this one, or a price-series entry of the library, which is an assumption.',
    example: 'prices.csv',
  }),
  capacity_payment: optional(
    quantity({ dimension: 'money-per-energy', unit: 'CNY/kW/yr', example: '137.9 CNY/kW/yr', above: 0 }),
    { description: 'Paid for being ready, over power and time.', example: '137.9 CNY/kW/yr' },
  ),
  soc_min: optional(quantity({ dimension: 'share', unit: '%', example: '5 %', min: 0, max: 99 }), {
    description: 'Lowest state of charge.',
    example: '5 %',
  }),
  soc_max: optional(share('95 %'), { description: 'Highest state of charge.', example: '95 %' }),
  efficiency: optional(share('86 %'), {
    description: 'Energy given back over energy taken, at the grid; from the library where absent.',
    example: '86 %',
  }),
  cycles: optional(quantity({ dimension: 'rate', unit: '/d', example: '2 /d', above: 0, max: 24 }), {
    description: 'Full cycles at most; without limit where absent.',
    example: '2 /d',
  }),
  augment_at: optional(share('80 %'), {
    description: 'Containers are added when the energy falls below this share of the new one; never where absent.',
    example: '80 %',
  }),
  ageing: optional(text, {
    description: 'Ageing model of the library; that of the chemistry where absent.',
    example: 'lfp-gr-250ah-2019',
  }),
  price: optional(quantity({ dimension: 'money-per-energy', unit: 'CNY/kWh', example: '600 CNY/kWh', above: 0 }), {
    description: 'Price of the containers; from the library where absent.',
    example: '600 CNY/kWh',
  }),
  land: optional(quantity({ dimension: 'area', unit: 'mu', example: '183 mu', above: 0 }), {
    description: 'Land under it; from the library where absent.',
    example: '183 mu',
  }),
}

const researchCentre = {
  name: optional(text, { description: 'Name as shown.', example: 'R&D centre' }),
  site: required(idOf('sites'), { description: 'Where it stands.', example: 'xuanhan' }),
  start: required(scheduleStart, { description: 'First day of work.', example: '2026-01-01' }),
  people: optional(some('110'), { description: 'People; from the library where absent.', example: '110' }),
  floor: optional(quantity({ dimension: 'area', unit: 'm2', example: '5000 m2', above: 0 }), {
    description: 'Floor; from the library where absent.',
    example: '5000 m2',
  }),
  investment: optional(quantity({ dimension: 'money', unit: 'M USD', example: '20 M USD', above: 0 }), {
    description: 'Investment; worked out where absent.',
    example: '20 M USD',
  }),
  pilot: optional(
    record({
      plant: required(idOf('plants'), { description: 'Plant whose products it makes first.', example: 'gigafactory' }),
      capacity: optional(quantity({ dimension: 'power', unit: 'MWh/yr', example: '50 MWh/yr', above: 0 }), {
        description: 'What the pilot line can make; from the library where absent.',
        example: '50 MWh/yr',
      }),
      shortens: optional(quantity({ dimension: 'time', unit: 'months', example: '3 months', min: -60, max: 60 }), {
        description: 'By so much the ramp of the plant is shorter; negative, longer. An assumption of the library where absent.',
        example: '3 months',
      }),
    }),
    { description: 'A pilot line.', example: '{plant: gigafactory, capacity: 50 MWh/yr}' },
  ),
}

const returnRow = {
  id: required(ownId, { description: 'Its id.', example: 'worn-packs' }),
  from: required(text, {
    description:
      'What it comes back from: a fleet or a storage station (packs), or a plant that makes cells (rejected cells, or scrap of electrodes, as the route of the plant that takes it says).',
    example: 'ebuses',
  }),
  to: required(idOf('plants'), {
    description: 'Plant of materials with a route of recycling that takes it.',
    example: 'recycling',
  }),
  share: optional(share('100 %'), {
    description:
      'Share of what comes back; all that no other row takes where absent, in equal parts where several rows have none.',
    example: '100 %',
  }),
  lead_time: optional(quantity({ dimension: 'time', unit: 'days', example: '30 days', min: 0, max: 1000 }), {
    description: 'From coming back to the plant; from the library where absent.',
    example: '30 days',
  }),
}

const order = {
  id: required(ownId, { description: 'Its id.', example: 'cars' }),
  customer: optional(text, { description: 'Who buys.', example: 'Russian car makers' }),
  product: required(products, {
    description: 'The pack ordered, or a map from packs to their shares of the quantity.',
    example: 'car',
  }),
  quantity: required(quantity({ dimension: 'rate', or: 'count', unit: '/yr', example: '50000 /yr', above: 0 }), {
    description: 'Packs per time, or packs in all (a plain number).',
    example: '50000 /yr',
  }),
  from: required(orderFrom, { description: 'First day of delivery.', example: '2026-07-01' }),
  to: optional(orderTo, { description: 'Last day of delivery; the end of the calendar where absent.', example: '2030-12-31' }),
  price: optional(quantity({ dimension: 'money-per-energy', unit: 'USD/kWh', example: '115 USD/kWh', above: 0 }), {
    description: 'Price of the packs; from the market survey of the library where absent.',
    example: '115 USD/kWh',
  }),
  value: optional(quantity({ dimension: 'money', unit: 'bn RUB', example: '172 bn RUB', above: 0 }), {
    description: 'Money for all packs of the order, in the place of a price: the price is this over their energy.',
    example: '172 bn RUB',
  }),
}

const claim = {
  id: required(ownId, { description: 'Its id, by which inputs refer to it.', example: 'capacity' }),
  about: required(about, {
    description: 'The quantity claimed, an entry of the registry below.',
    example: 'plant.output.nameplate',
  }),
  scope: required(scope, {
    description:
      'The id of the thing it is about; what kind of thing, the registry says. Of the whole `project`, or where the registry allows it of several plants as PLANT+PLANT.',
    example: 'gigafactory',
  }),
  value: required(claimValue, { description: 'What is claimed.', example: '4 GWh/yr' }),
  qualifier: optional(oneOf(['exact', 'about', 'at-least', 'at-most']), {
    description: 'How it was said: "about 40", "over 40" (at-least), "up to 40" (at-most); exact where absent.',
    example: 'about',
  }),
  stage: optional(oneOf(['plan', 'contract', 'built']), {
    description: 'Whether it was planned, agreed by contract, or built; plan where absent.',
    example: 'built',
  }),
  as_of: optional(date, { description: 'When it was stated. Money is of this year.', example: '"2025-12-15"' }),
  supersedes: optional(idsOf('claims'), {
    description: 'Older claims about the same that it replaces.',
    example: '[investment-2021]',
  }),
  source: required(idOf('sources'), { description: 'Where it stands.', example: 'www1' }),
  note: optional(text, { description: 'How it was read, or what else the text says.', example: '600 m x 100 m' }),
  given: optional(given, {
    description: 'Inputs as they were when the figure was stated, by path, where the file has others now.',
    example: '{plants.gigafactory.capacity: 3 GWh/yr}',
  }),
}

const reading = {
  question: required(text, { description: 'What is asked.', example: 'What does the plant make?' }),
  of: required(idsOf('variants'), {
    description: 'Variants of the file to choose from, at least two; base is the file as it stands.',
    example: '[base, cathode]',
  }),
}

/** Top of the file. Claims come last: what they refer to has then been read. */
export const PROJECT = record({
  cellwright: required(schemaVersion, { description: 'Version of this schema.', example: '1' }),
  id: optional(ownId, { description: 'Id of the project; from the name of the file where absent.', example: 'kaliningrad' }),
  name: required(text, { description: 'Name as shown.', example: 'Renera gigafactory, Neman' }),
  calendar: required(calendarOf(record(calendar)), {
    description: 'The time that is simulated.',
    example: '{start: 2022-01-01, end: 2040-12-31}',
  }),
  currency: required(currencyOf(record(currency)), { description: 'Money.', example: '{report: USD, year: 2024, terms: real}' }),
  sources: optional(mapOf('sources', source, '{www1: {publisher: www1.ru}}'), {
    description: 'Where figures come from.',
    example: '{www1: {publisher: www1.ru}}',
  }),
  parties: optional(partiesOf(mapOf('parties', party, '{rosatom: {capex: 100 %}}')), {
    description: 'Who takes part.',
    example: '{rosatom: {capex: 100 %}}',
  }),
  sites: optional(mapOf('sites', site, '{neman: {country: RU}}'), {
    description: 'Where things stand. May be absent in a file without plants.',
    example: '{neman: {country: RU}}',
  }),
  cells: optional(mapOf('cells', cell, '{pouch: {chemistry: NMC622/graphite, format: pouch, capacity: 33 Ah}}', cellRules), {
    description: 'Cell designs.',
    example: '{pouch: {chemistry: NMC622/graphite, format: pouch, capacity: 33 Ah}}',
  }),
  packs: optional(mapOf('packs', pack, '{car: {cell: pouch, series: 105, parallel: 6}}', exactlyOne('parallel', 'charge')), {
    description: 'Packs.',
    example: '{car: {cell: pouch, series: 105, parallel: 6}}',
  }),
  containers: optional(mapOf('containers', container, '{storage: {pack: rack, packs: 5}}', exactlyOne('packs', 'energy')), {
    description: 'Storage containers, filled with packs.',
    example: '{storage: {pack: rack, packs: 5}}',
  }),
  plants: optional(
    mapOf('plants', plant, '{gigafactory: {site: neman, route: cell-pouch+pack, makes: car, schedule: {start: 2022-10-14}}}'),
    {
      description: 'Plants. May be absent: then the cells and packs are designed.',
      example: '{gigafactory: {site: neman, route: cell-pouch+pack, makes: car, schedule: {start: 2022-10-14}}}',
    },
  ),
  material_plants: optional(
    withPhases(
      mapOf(
        'plants',
        materialPlant,
        '{btr: {site: tangier, route: synthetic-graphite, capacity: 50000 t/yr, schedule: {start: 2024-03-28}}}',
      ),
    ),
    {
      description: 'Plants that make materials, counted in mass. Their ids are those of plants: no two are alike.',
      example: '{btr: {site: tangier, route: synthetic-graphite, capacity: 50000 t/yr, schedule: {start: 2024-03-28}}}',
    },
  ),
  supply: optional(
    listOf(
      'supply',
      supply,
      '[{id: powder, from: cathode, to: cells, lead_time: 2 days, load: 20 t}]',
      atMostOne('price', 'prices'),
    ),
    {
      description: 'How materials and cells come to plants and leave them; what is not named is bought and sold without limit.',
      example: '[{id: powder, from: cathode, to: cells, lead_time: 2 days, load: 20 t}]',
    },
  ),
  sweeps: optional(mapOf('sweeps', sweep, '{capacity: {of: plants.cells.capacity, at: [1 GWh/yr, 2 GWh/yr]}}', severalValues), {
    description: 'One input, or several together, at several values, side by side.',
    example: '{capacity: {of: plants.cells.capacity, at: [1 GWh/yr, 2 GWh/yr]}}',
  }),
  fleets: optional(
    mapOf(
      'fleets',
      fleet,
      '{ebuses: {use: e-bus-opportunity, pack: bus, site: pakhra, vehicles: 2470}}',
      exactlyOne('vehicles', 'order'),
    ),
    {
      description: 'Vehicles that run on the packs.',
      example: '{ebuses: {use: e-bus-opportunity, pack: bus, site: pakhra, vehicles: 2470}}',
    },
  ),
  centres: optional(mapOf('centres', centre, '{service: {site: pakhra, start: 2025-12-01}}'), {
    description: 'Technical Service Centres, which repair the packs of fleets.',
    example: '{service: {site: pakhra, start: 2025-12-01}}',
  }),
  stations: optional(
    mapOf(
      'stations',
      station,
      '{power: {site: xuanhan, container: storage, energy: 1 GWh, start: 2027-01-01}}',
      atMostOne('power', 'duration'),
    ),
    {
      description: 'Storage power stations, built of containers.',
      example: '{power: {site: xuanhan, container: storage, energy: 1 GWh, start: 2027-01-01}}',
    },
  ),
  research: optional(mapOf('research', researchCentre, '{lab: {site: xuanhan, start: 2026-01-01, people: 110}}'), {
    description: 'Research centres, with a pilot line or without.',
    example: '{lab: {site: xuanhan, start: 2026-01-01, people: 110}}',
  }),
  returns: optional(listOf('returns', returnRow, '[{id: worn-packs, from: ebuses, to: recycling}]'), {
    description: 'Packs and rejects that come back to plants that recycle them.',
    example: '[{id: worn-packs, from: ebuses, to: recycling}]',
  }),
  orders: optional(
    listOf('orders', order, '[{id: cars, product: car, quantity: 50000 /yr, from: 2026-07-01}]', atMostOne('price', 'value')),
    {
      description: 'What is ordered.',
      example: '[{id: cars, product: car, quantity: 50000 /yr, from: 2026-07-01}]',
    },
  ),
  claims: optional(
    listOf('claims', claim, '[{id: capacity, about: plant.output.nameplate, scope: gigafactory, value: 4 GWh/yr, source: www1}]'),
    {
      description: 'Figures of the announcement, each written once.',
      example: '[{id: capacity, about: plant.output.nameplate, scope: gigafactory, value: 4 GWh/yr, source: www1}]',
    },
  ),
  variants: optional(variants, {
    description: 'Readings of the project to compare: by id, values put in place of others, by path.',
    example: '{lfp: {cells.pouch.chemistry: LFP/graphite, plants.gigafactory.capacity: 2 GWh/yr}}',
  }),
  readings: optional(
    mapOf('readings', reading, '{product: {question: What does the plant make?, of: [base, cathode]}}', severalReadings),
    {
      description: 'Questions that the figures may answer: which of several variants they fit best.',
      example: '{product: {question: What does the plant make?, of: [base, cathode]}}',
    },
  ),
  library: optional(ownEntries, {
    description: 'Your own entries of the library: a list, or a map by id. What they give replaces what the library has.',
    example: '[{kind: active-material, id: nmc622, name: NMC622, values: {price: {...}}}]',
  }),
})
