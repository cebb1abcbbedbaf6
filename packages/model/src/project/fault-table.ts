/** A data table: one fault a row and the exact messages it gets; place, path and text are what a user reads. */
/** In SMALL `from` is replaced by `to`. */
export const CHANGES: readonly { from: string; to: string; says: readonly string[] }[] = [
  {
    from: 'name: Small\n',
    to: '',
    says: ['1:1: name: name is missing; for example name: Renera gigafactory, Neman [CW-PROJ-002]'],
  },
  {
    from: 'name: Small',
    to: 'name:',
    says: ['2:1: name: name is empty; for example name: Renera gigafactory, Neman [CW-PROJ-002]'],
  },
  {
    from: 'name: Small',
    to: 'name: [a]',
    says: ['2:7: name: this is a list, but a text is wanted here; for example "Renera gigafactory" [CW-PROJ-003]'],
  },
  {
    from: 'name: Small',
    to: 'name: "a\\u001b[31m"',
    says: ['2:7: name: "a\\u001b[31m" holds a control character; remove the escape [CW-PROJ-022]'],
  },
  {
    from: 'name: Small',
    to: 'name: a\nname: b',
    says: ['3:1: name: the key "name" is written twice, first in line 2; keep one of them [CW-FILE-006]'],
  },
  {
    from: 'name: Small',
    to: 'name: a\ncalender: 3',
    says: [
      '3:1: calender: unknown key "calender"; known here: cellwright, id, name, calendar, currency, sources, parties, sites, cells, packs, containers, plants, material_plants, supply, sweeps, fleets, centres, stations, research, returns, orders, claims, variants, readings, library; did you mean calendar? [CW-PROJ-001]',
    ],
  },
  {
    from: 'name: Small',
    to: 'name: Small\nvariants: {lfp: {cells.pouch.chemistry: LFP/graphite}}\nreadings: {which: {question: Which?, of: [base, lfp]}}',
    says: [],
  },
  {
    from: 'name: Small',
    to: 'name: Small\nvariants: {lfp: {cells.pouch.chemistry: LFP/graphite}}\nreadings: {which: {question: Which?, of: [base, lfq]}}',
    says: ['4:49: readings.which.of[1]: there is no variant "lfq"; did you mean lfp? [CW-PROJ-010]'],
  },
  {
    from: 'name: Small',
    to: 'name: Small\nreadings: {which: {question: Which?, of: [base, base]}}',
    says: [
      '3:42: readings.which.of: a question needs at least two different readings to choose from; name variants of the file, and base for the file as it stands [CW-PROJ-042]',
    ],
  },
  { from: 'name: Small', to: 'name: Small\nvariants: {lfp: {cells.pouch.chemistry: LFP/graphite}}', says: [] },
  {
    from: 'name: Small',
    to: 'name: Small\ncontainers: {box: {pack: car, packs: 9}}\nstations: {park: {site: town, container: box, energy: 1 GWh, start: 2026-01-01, prices: day.csv, soc_min: 5 %, soc_max: 95 %}}',
    says: [],
  },
  {
    from: 'name: Small',
    to: 'name: Small\ncontainers: {box: {pack: car, packs: 9}}\nstations: {park: {site: town, container: box, energy: 1 GWh, start: 2026-01-01, prices: dayahead}}',
    says: [
      '4:89: stations.park.prices: "dayahead" is neither a CSV file (its name ends in .csv) nor a price series of the library; there are no price series yet [CW-PROJ-059]',
    ],
  },
  {
    from: 'name: Small',
    to: 'name: Small\ncontainers: {box: {pack: car, packs: 9}}\nstations: {park: {site: town, container: box, energy: 1 GWh, start: 2026-01-01, soc_min: 90 %, soc_max: {value: 80 %, assumed: A guess.}}}',
    says: [
      '4:90: stations.park.soc_min: the lowest state of charge is 90 %, which is not below the highest, 80 %; give a window, such as soc_min: 5 % and soc_max: 95 % [CW-PROJ-064]',
    ],
  },
  {
    from: 'quantity: 50000 /yr,',
    to: 'quantity: 50000 /yr, price: 115 USD/kWh, value: 2 bn USD,',
    says: [
      '21:71: orders.cars.value: price and value are both given, and one follows from the other; keep one of them [CW-PROJ-036]',
    ],
  },
  { from: 'quantity: 50000 /yr,', to: 'quantity: 50000, value: 2 bn USD,', says: [] },
  {
    from: 'quantity: 50000 /yr,',
    to: 'quantity: 50000, value: 2 GWh,',
    says: [
      '21:56: orders.cars.value: "2 GWh": GWh is an energy, but a money is wanted here; for example 172 bn RUB [CW-UNIT-004]',
    ],
  },
  {
    from: 'sites:\n',
    to: 'parties:\n  city: {capex: 60 %}\n  state: {capex: 50 %, building: 0 %}\nsites:\n',
    says: [
      '9:18: parties.state.capex: with this share the parties have 110 % of the investment, more than there is; make the shares add up to 100 % at most [CW-PROJ-037]',
    ],
  },
  {
    from: 'sites:\n',
    to: 'parties:\n  city: {capex: 60 %, offtake: 70 %}\n  state: {building: 50 %, equipment: 40 %, offtake: 40 %}\nsites:\n',
    says: [
      '9:21: parties.state.building: with this share the parties have 110 % of the buildings, more than there is; make the shares add up to 100 % at most [CW-PROJ-037]',
      '9:53: parties.state.offtake: with this share the parties have 110 % of the output, more than there is; make the shares add up to 100 % at most [CW-PROJ-037]',
    ],
  },
  {
    from: 'sites:\n',
    to: 'parties:\n  city: {capex: 33.3 %, building: 100 %}\n  state: {capex: 66.7 %, building: 0 %}\nsites:\n',
    says: [],
  },
  {
    from: 'cellwright: 1',
    to: 'cellwright: 2',
    says: [
      '1:13: cellwright: "2" is not a schema version that this program reads; it reads 1; write cellwright: 1, or use a newer program for a newer file [CW-PROJ-024]',
    ],
  },
  {
    from: 'start: 2022-01-01',
    to: 'start: 01.02.2022',
    says: [
      '3:19: calendar.start: "01.02.2022" is not a date from 1900 to 2200, written year-month-day, year-month or year; for example 2022-02-01 [CW-PROJ-007]',
    ],
  },
  {
    from: 'start: 2022-01-01',
    to: 'start: 2041',
    says: [
      '3:30: calendar.end: the end 2040-12-31 is not after the start 2041; exchange them, or correct the year [CW-PROJ-019]',
    ],
  },
  {
    from: 'end: 2040-12-31',
    to: 'end: 2400',
    says: [
      '3:36: calendar.end: "2400" is not a date from 1900 to 2200, written year-month-day, year-month or year; for example 2026-07-01, 2026-07 or 2026 [CW-PROJ-007]',
    ],
  },
  {
    from: 'end: 2040-12-31',
    to: 'end: 2190',
    says: ['3:36: calendar.end: 2022-01-01 to 2190 is more than 100 years, the longest calendar; correct the year [CW-PROJ-019]'],
  },
  {
    from: 'end: 2040-12-31',
    to: 'end: 2040-02-30',
    says: [
      '3:36: calendar.end: "2040-02-30" is not a date from 1900 to 2200, written year-month-day, year-month or year; for example 2026-07-01, 2026-07 or 2026 [CW-PROJ-007]',
    ],
  },
  {
    from: 'report: USD',
    to: 'report: usd',
    says: [
      '4:20: currency.report: "usd" is not one of AUD, BOB, BYN, CNY, EUR, KRW, MAD, RUB, USD; did you mean USD? [CW-PROJ-004]',
    ],
  },
  {
    from: 'year: 2024',
    to: 'year: 2024.5',
    says: ['4:31: currency.year: 2024.5 is not a whole number; write a whole number from 1950 to 2100 [CW-PROJ-006]'],
  },
  {
    from: 'year: 2024',
    to: 'year: 24',
    says: ['4:31: currency.year: 24 is out of range: 1950 to 2100; write a whole number from 1950 to 2100 [CW-PROJ-005]'],
  },
  {
    from: 'year: 2024',
    to: 'year: this',
    says: [
      '4:31: currency.year: "this" is a text, but a whole number from 1950 to 2100 is wanted here; for example 2024 [CW-PROJ-003]',
    ],
  },
  {
    from: 'country: RU',
    to: 'country: Russia',
    says: [
      '8:19: sites.town.country: "Russia" is not a country code of two capital letters (ISO 3166); for example RU, CN, MA, BO or BY [CW-PROJ-022]',
    ],
  },
  {
    from: 'lat: 55',
    to: 'lat: 155',
    says: ['8:28: sites.town.lat: 155 is out of range: -90 to 90; write a number from -90 to 90 [CW-PROJ-005]'],
  },
  {
    from: 'town: {country: RU, lat: 55}',
    to: 'town:',
    says: ['8:8: sites.town: this is empty, but a map of fields is wanted here; for example {country: RU} [CW-PROJ-003]'],
  },
  {
    from: '  town: {',
    to: '  the town: {',
    says: [
      '8:3: sites.the town: "the town" is not an id: up to 64 of a-z, A-Z, 0-9, - and _ are allowed, a letter or digit first; for example the-town [CW-PROJ-008]',
      '15:11: plants.works.site: there is no site "town"; sites: the town [CW-PROJ-010]',
    ],
  },
  {
    from: 'NMC622/graphite',
    to: 'NMC662/graphite',
    says: [
      '10:22: cells.pouch.chemistry: the library has no chemistry "NMC662/graphite"; did you mean nmc622-graphite? [CW-PROJ-011]',
    ],
  },
  {
    from: 'NMC622/graphite',
    to: 'lead-acid',
    says: [
      '10:22: cells.pouch.chemistry: the library has no chemistry "lead-acid"; chemistries: nmc622-graphite, lfp-graphite [CW-PROJ-011]',
    ],
  },
  {
    from: 'format: pouch',
    to: 'format: prismatic',
    says: [
      '10:47: cells.pouch.format: "prismatic" is not one of pouch, prismatic-stacked, prismatic-wound, cylindrical; write one of these [CW-PROJ-004]',
    ],
  },
  {
    from: '33 Ah',
    to: '33',
    says: ['10:64: cells.pouch.capacity: 33 has no unit, but a charge is wanted here; did you mean 33 Ah? [CW-UNIT-004]'],
  },
  {
    from: '33 Ah',
    to: '33 kWh',
    says: [
      '10:67: cells.pouch.capacity: "33 kWh": kWh is an energy, but a charge is wanted here; for example 33 Ah [CW-UNIT-004]',
    ],
  },
  {
    from: '33 Ah',
    to: '33 amp',
    says: ['10:67: cells.pouch.capacity: "33 amp": unknown unit "amp"; for example 33 Ah [CW-UNIT-002]'],
  },
  {
    from: '33 Ah',
    to: '33 Ahh',
    says: ['10:67: cells.pouch.capacity: "33 Ahh": unknown unit "Ahh"; did you mean 33 Ah? [CW-UNIT-002]'],
  },
  {
    from: '33 Ah',
    to: '33 ton',
    says: [
      '10:67: cells.pouch.capacity: "33 ton": ton is ambiguous or not used here; write t for the metric tonne (1000 kg); a US short ton is 0.907 t, a long ton 1.016 t [CW-UNIT-003]',
    ],
  },
  {
    from: '33 Ah',
    to: '"33,5 Ah"',
    says: [
      '10:65: cells.pouch.capacity: "33,5 Ah" does not start with a number; write a decimal point, and spaces between thousands: 1.5 or 12 000 [CW-UNIT-001]',
    ],
  },
  {
    from: '33 Ah',
    to: '0 Ah',
    says: ['10:64: cells.pouch.capacity: "0 Ah" is out of range: over 0, at most 5000 Ah; for example 33 Ah [CW-PROJ-005]'],
  },
  {
    from: '33 Ah',
    to: '1e999 Ah',
    says: ['10:64: cells.pouch.capacity: 1e999 Ah is too large; for example 33 Ah [CW-UNIT-005]'],
  },
  {
    from: '33 Ah',
    to: '[33 Ah]',
    says: [
      '10:64: cells.pouch.capacity: this is a list, but a quantity is wanted here; for example 33 Ah, or {value: ..., low: ..., high: ...} [CW-PROJ-003]',
    ],
  },
  {
    from: '33 Ah',
    to: '33 Ah, np_ratio: 140 %, npRatio: 1.1',
    says: [
      '10:88: cells.pouch.npRatio: unknown key "npRatio"; known here: chemistry, format, capacity, size, outer, areal_capacity, np_ratio, cathode_porosity, anode_porosity, cathode_thickness, anode_thickness, cathode_foil, anode_foil, separator; did you mean np_ratio? [CW-PROJ-001]',
    ],
  },
  {
    from: '33 Ah',
    to: '33 Ah, np_ratio: 5',
    says: ['10:81: cells.pouch.np_ratio: "5" is out of range: 0.8 to 2; for example 1.1 [CW-PROJ-005]'],
  },
  {
    from: '33 Ah',
    to: '33 Ah, areal_capacity: 3 mAh/cm3',
    says: [
      '10:89: cells.pouch.areal_capacity: "3 mAh/cm3": mAh/cm3 measures something else, but an areal charge is wanted here; for example 4 mAh/cm2 [CW-UNIT-004]',
    ],
  },
  {
    from: '33 Ah',
    to: '{value: 33 Ah, low: 35 Ah, high: 60 Ah}',
    says: [
      '10:64: cells.pouch.capacity: 35 Ah, 33 Ah, 60 Ah is not in order: low <= value <= high; correct the number that is out of order [CW-PROJ-015]',
    ],
  },
  {
    from: '33 Ah',
    to: '{value: 33 Ah, low: 30 Ah}',
    says: ['10:64: cells.pouch.capacity: low is given without high; write high too, or neither [CW-PROJ-016]'],
  },
  {
    from: '33 Ah',
    to: '{low: 30 Ah}',
    says: [
      '10:64: cells.pouch.capacity.value: a quantity needs value, or p10, p50 and p90; for example 33 Ah, or {value: ..., low: ..., high: ...} [CW-PROJ-002]',
    ],
  },
  {
    from: '33 Ah',
    to: '{value: 33 Ah, p10: 30 Ah}',
    says: [
      '10:65: cells.pouch.capacity.value: value and percentiles are two forms of a band; keep value, low, high (hard limits) or p10, p50, p90 (percentiles) [CW-PROJ-016]',
    ],
  },
  {
    from: '33 Ah',
    to: '{p10: 30, p50: 33, unit: Ah}',
    says: [
      '10:64: cells.pouch.capacity: p90 is missing; percentiles are p10, p50 and p90; write all three, or value, low and high [CW-PROJ-016]',
    ],
  },
  {
    from: '33 Ah',
    to: '{p10: 30, p50: 33, p90: 40}',
    says: [
      '10:70: cells.pouch.capacity.p10: 30 has no unit, but a charge is wanted here; did you mean 30 Ah? [CW-UNIT-004]',
      '10:79: cells.pouch.capacity.p50: 33 has no unit, but a charge is wanted here; did you mean 33 Ah? [CW-UNIT-004]',
      '10:88: cells.pouch.capacity.p90: 40 has no unit, but a charge is wanted here; did you mean 40 Ah? [CW-UNIT-004]',
    ],
  },
  {
    from: '33 Ah',
    to: '{p10: 40, p50: 33, p90: 30, unit: Ah}',
    says: [
      '10:64: cells.pouch.capacity: 40 Ah, 33 Ah, 30 Ah is not in order: p10 <= p50 <= p90; correct the number that is out of order [CW-PROJ-015]',
    ],
  },
  {
    from: '33 Ah',
    to: '{p10: 30, p50: 33, p90: 40, unit: ton}',
    says: [
      '10:98: cells.pouch.capacity.unit: ton is ambiguous or not used here; write t for the metric tonne (1000 kg); a US short ton is 0.907 t, a long ton 1.016 t [CW-UNIT-003]',
    ],
  },
  {
    from: '33 Ah',
    to: '{value: 33, unit: Ah}',
    says: [
      '10:72: cells.pouch.capacity.value: 33 has no unit, but a charge is wanted here; did you mean 33 Ah? [CW-UNIT-004]',
      '10:76: cells.pouch.capacity.unit: unit goes with p10, p50 and p90; beside value the unit stands in each text; for example value: 33 Ah [CW-PROJ-016]',
    ],
  },
  {
    from: '33 Ah',
    to: '{value: 33 Ah, lo: 30 Ah}',
    says: [
      '10:79: cells.pouch.capacity.lo: unknown key "lo"; known here: value, low, high, p10, p50, p90, unit, assumed, source, year; remove it [CW-PROJ-001]',
    ],
  },
  {
    from: '33 Ah',
    to: '{value: 33 Ah, assumed: a guess, nothing more}',
    says: [
      '10:97: cells.pouch.capacity.nothing more: unknown key "nothing more"; known here: value, low, high, p10, p50, p90, unit, assumed, source, year; remove it; if it is part of a text, put that text in quotes, as a comma inside { } ends it [CW-PROJ-001]',
    ],
  },
  {
    from: '33 Ah',
    to: '{value: 33 Ah, source: papers}',
    says: ['10:87: cells.pouch.capacity.source: there is no source "papers"; did you mean paper? [CW-PROJ-010]'],
  },
  {
    from: '33 Ah',
    to: '{claim: jobs}',
    says: [
      '10:72: cells.pouch.capacity: the claim "jobs" is about plant.jobs.total (count), but a charge is wanted here; refer to another claim, or write the value [CW-PROJ-014]',
    ],
  },
  {
    from: '33 Ah',
    to: '{claim: outputs}',
    says: ['10:72: cells.pouch.capacity: there is no claim "outputs"; did you mean output? [CW-PROJ-010]'],
  },
  {
    from: '33 Ah',
    to: '{claim: output, low: 3}',
    says: [
      '10:80: cells.pouch.capacity.low: "low" stands beside claim, and {claim: id} stands alone; keep the claim or the number; a band of a claim is written at the claim [CW-PROJ-016]',
    ],
  },
  {
    from: 'series: 105',
    to: 'series: 105.5',
    says: ['12:30: packs.car.series: "105.5" is not a whole number; for example 105 [CW-PROJ-006]'],
  },
  {
    from: 'series: 105',
    to: 'series: "105 %"',
    says: ['12:30: packs.car.series: "105 %" is not a whole number; for example 105 [CW-PROJ-006]'],
  },
  {
    from: 'series: 105',
    to: 'series: 105 m',
    says: ['12:34: packs.car.series: "105 m": m is a length, but a count is wanted here; for example 105 [CW-UNIT-004]'],
  },
  {
    from: 'parallel: 6',
    to: 'charge: 200 Ah, parallel: 6',
    says: [
      '12:35: packs.car.charge: parallel and charge are both given, and one follows from the other; keep one of them [CW-PROJ-025]',
    ],
  },
  {
    from: 'parallel: 6',
    to: 'cells_per_module: 21',
    says: ['12:8: packs.car: neither parallel nor charge is given; give one of them [CW-PROJ-025]'],
  },
  {
    from: 'cell: pouch,',
    to: 'cell: puch,',
    says: ['12:15: packs.car.cell: there is no cell "puch"; did you mean pouch? [CW-PROJ-010]'],
  },
  {
    from: 'site: town',
    to: 'site: twon',
    says: ['15:11: plants.works.site: there is no site "twon"; did you mean town? [CW-PROJ-010]'],
  },
  {
    from: 'route: cell-pouch+pack',
    to: 'route: cell-puch+pack',
    says: ['16:12: plants.works.route: there is no route "cell-puch+pack"; did you mean cell-pouch+pack? [CW-PROJ-011]'],
  },
  {
    from: 'makes: car',
    to: 'makes: works',
    says: ['17:12: plants.works.makes: there is no pack "works"; packs: car [CW-PROJ-010]'],
  },
  {
    from: '{claim: output}',
    to: '4 GW',
    says: [
      '18:15: plants.works.capacity: "4 GW" (35 000 GWh/yr) is out of range: over 0, at most 1000 GWh/yr; for example 4 GWh/yr [CW-PROJ-005]',
    ],
  },
  {
    from: '{claim: output}',
    to: '4 GWh',
    says: [
      '18:17: plants.works.capacity: "4 GWh": GWh is an energy, but a power is wanted here; for example 4 GWh/yr [CW-UNIT-004]',
    ],
  },
  {
    from: 'schedule: {start: 2022-10-14}',
    to: 'schedule: {start: 2041-01-01}',
    says: [
      '19:23: plants.works.schedule.start: 2041-01-01 is after the calendar, 2022-01-01 to 2040-12-31; change the date, or make the calendar longer [CW-PROJ-020]',
    ],
  },
  {
    from: 'schedule: {start: 2022-10-14}',
    to: 'schedule: {start: {claim: jobs}}',
    says: [
      '19:31: plants.works.schedule.start: the claim "jobs" is about plant.jobs.total (count), but a date is wanted here; refer to another claim, or write the value [CW-PROJ-014]',
    ],
  },
  {
    from: 'schedule: {start: 2022-10-14}',
    to: 'schedule: {start: 2022-10-14, tasks: {building: 18}}',
    says: [
      '19:53: plants.works.schedule.tasks.building: 18 has no unit, but a time is wanted here; did you mean 18 months? [CW-UNIT-004]',
    ],
  },
  {
    from: 'schedule: {start: 2022-10-14}',
    to: 'schedule: {start: 2022-10-14}\n    machines: {coating-cathode: 2.5, mixing: 0}',
    says: [
      '20:33: plants.works.machines.coating-cathode: "2.5" is not a whole number; for example 2 [CW-PROJ-006]',
      '20:46: plants.works.machines.mixing: "0" is out of range: 1 to 10000; for example 2 [CW-PROJ-005]',
    ],
  },
  {
    from: '50000 /yr',
    to: '50000 packs/a',
    says: [
      '21:52: orders.cars.quantity: "50000 packs/a": a is ambiguous or not used here; write yr for a year of 365 d [CW-UNIT-003]',
    ],
  },
  {
    from: '50000 /yr',
    to: '50000 t',
    says: [
      '21:46: orders.cars.quantity: "50000 t": t is a mass, but a rate or a count is wanted here; for example 50000 /yr [CW-UNIT-004]',
    ],
  },
  {
    from: '50000 /yr',
    to: '{claim: output}',
    says: [
      '21:48: orders.cars.quantity: the claim "output" is about plant.output.nameplate (power), but a rate or a count is wanted here; refer to another claim, or write the value [CW-PROJ-014]',
    ],
  },
  {
    from: 'from: 2026-07-01',
    to: 'from: 2026-07-01, to: 2025',
    says: [
      '21:73: orders.cars.to: the last day 2025 is before the first, 2026-07-01; exchange them, or correct the year [CW-PROJ-019]',
    ],
  },
  {
    from: 'from: 2026-07-01',
    to: 'from: 2021, price: 115 USD/t',
    says: [
      '21:57: orders.cars.from: 2021-01-01 is before the calendar, 2022-01-01 to 2040-12-31; change the date, or make the calendar longer [CW-PROJ-020]',
      '21:74: orders.cars.price: "115 USD/t": USD/t is a money per mass, but a money per energy is wanted here; for example 115 USD/kWh [CW-UNIT-004]',
    ],
  },
  {
    from: '{id: jobs,',
    to: '{id: output,',
    says: [
      '24:10: claims.output: the id "output" is given twice in claims, first in line 23; give each its own id [CW-PROJ-009]',
    ],
  },
  {
    from: 'plant.jobs.total',
    to: 'jobs',
    says: [
      '24:23: claims.jobs.about: "jobs" is no quantity that can be claimed; quantities: plant.jobs.total, plant.jobs.direct-and-indirect, project.jobs [CW-PROJ-012]',
    ],
  },
  {
    from: 'plant.jobs.total',
    to: 'plant.jobs.totl',
    says: [
      '24:23: claims.jobs.about: "plant.jobs.totl" is no quantity that can be claimed; did you mean plant.jobs.total? [CW-PROJ-012]',
    ],
  },
  {
    from: 'plant.jobs.total, scope: works',
    to: 'plant.jobs.total, scope: car',
    says: ['24:48: claims.jobs.scope: "car" is a pack, but plant.jobs.total is said of a plant; plants: works [CW-PROJ-013]'],
  },
  {
    from: 'plant.jobs.total, scope: works',
    to: 'plant.jobs.total, scope: work',
    says: ['24:48: claims.jobs.scope: there is no plant "work"; did you mean works? [CW-PROJ-010]'],
  },
  {
    from: 'plant.jobs.total, scope: works, value: 1200',
    to: 'project.investment, scope: works+mill, value: 51 bn RUB, as_of: "2024"',
    says: ['24:50: claims.jobs.scope: there is no plant "mill"; plants: works [CW-PROJ-010]'],
  },
  {
    from: 'plant.jobs.total, scope: works, value: 1200',
    to: 'project.investment, scope: works, value: 51 bn RUB, as_of: "2024"',
    says: [
      '24:50: claims.jobs.scope: project.investment is about the whole, and "works" is not; write project, or several of its plants as PLANT+PLANT [CW-PROJ-013]',
    ],
  },
  {
    from: 'value: 1200',
    to: 'value: many',
    says: ['24:62: claims.jobs.value: "many" does not start with a number; write a number and a unit [CW-UNIT-001]'],
  },
  {
    from: 'value: 1200',
    to: 'value: -5',
    says: ['24:62: claims.jobs.value: "-5" is out of range: at least 0; for example 50000 [CW-PROJ-005]'],
  },
  {
    from: 'plant.jobs.total, scope: works, value: 1200',
    to: 'plant.automation, scope: works, value: 140 %',
    says: ['24:62: claims.jobs.value: "140 %" is out of range: 0 to 100 %; for example 95 % [CW-PROJ-005]'],
  },
  {
    from: 'plant.jobs.total, scope: works, value: 1200',
    to: 'schedule.pilot-start, scope: works, value: soon',
    says: [
      '24:66: claims.jobs.value: "soon" is not a date from 1900 to 2200, written year-month-day, year-month or year; for example 2026-07-01, 2026-07 or 2026 [CW-PROJ-007]',
    ],
  },
  {
    from: 'plant.jobs.total, scope: works, value: 1200',
    to: 'product.scope, scope: works, value: cells',
    says: ['24:59: claims.jobs.value: "cells" is a text, but a list is wanted here; for example [cells, packs] [CW-PROJ-003]'],
  },
  {
    from: 'plant.jobs.total, scope: works, value: 1200',
    to: 'product.chemistry, scope: works, value: [NMC]',
    says: ['24:63: claims.jobs.value: this is a list, but a text is wanted here; for example NMC [CW-PROJ-003]'],
  },
  {
    from: 'plant.jobs.total, scope: works, value: 1200',
    to: 'plant.investment.total, scope: works, value: 51 bn RUB',
    says: [
      '24:68: warning: claims.jobs.value: the money of this claim has no year, so it is read as money of 2024, the year of currency; add as_of, the day or year the figure was stated [CW-PROJ-023]',
    ],
  },
  {
    from: 'value: 1200',
    to: 'value: {claim: output}',
    says: [
      '24:63: claims.jobs.value: a claim states a figure of its own and cannot take that of another claim; write the figure; to replace an older claim name it in supersedes [CW-PROJ-016]',
    ],
  },
  {
    from: 'value: 1200',
    to: 'value: 1200, supersedes: jobs',
    says: ['24:80: claims.jobs.supersedes: the claim "jobs" names itself in supersedes; remove it [CW-PROJ-017]'],
  },
  {
    from: 'value: 1200',
    to: 'value: 1200, supersedes: [output]',
    says: [
      '24:81: claims.jobs.supersedes[0]: "output" has about plant.output.nameplate, but this claim has about plant.jobs.total; a claim supersedes claims about the same; remove it, or name an older claim about the same [CW-PROJ-018]',
    ],
  },
  {
    from: 'value: 1200, source: paper}',
    to: 'value: 1200, source: paper, supersedes: j2}\n  - {id: j2, about: plant.jobs.total, scope: works, value: 1, source: paper, supersedes: jobs}',
    says: [
      '25:90: claims.j2.supersedes: these claims refer to one another in a circle: jobs -> j2 -> jobs; a newer claim supersedes an older one: remove the link that points forward in time [CW-PROJ-017]',
    ],
  },
  {
    from: 'value: 1200',
    to: 'value: 1200, given: {plants.works.capcity: 3 GWh/yr}',
    says: [
      '24:76: claims.jobs.given.plants.works.capcity: "plants.works.capcity" leads to no input that this file gives; did you mean plants.works.capacity? [CW-PROJ-021]',
    ],
  },
  {
    from: 'value: 1200',
    to: 'value: 1200, given: {plants.works.capacity: 3 GWh}',
    says: [
      '24:101: claims.jobs.given.plants.works.capacity: "3 GWh": GWh is an energy, but a power is wanted here; for example 4 GWh/yr [CW-UNIT-004]',
    ],
  },
  {
    from: 'value: 1200',
    to: 'value: 1200, qualifier: atleast, stage: build, as_of: 2023/5',
    says: [
      '24:79: claims.jobs.qualifier: "atleast" is not one of exact, about, at-least, at-most; did you mean at-least? [CW-PROJ-004]',
      '24:95: claims.jobs.stage: "build" is not one of plan, contract, built; did you mean built? [CW-PROJ-004]',
      '24:109: claims.jobs.as_of: "2023/5" is not a date from 1900 to 2200, written year-month-day, year-month or year; for example 2023-05 [CW-PROJ-007]',
    ],
  },
  {
    from: ', capacity: 33 Ah}',
    to: '}',
    says: [
      '10:10: cells.pouch.capacity: capacity, size and outer are all missing, so nothing says how big the cell is; give its charge, for example capacity: 33 Ah, or its size, for example outer: {length: 148 mm, width: 91 mm, thickness: 26.5 mm} [CW-PROJ-002]',
    ],
  },
  {
    from: '33 Ah',
    to: '33 Ah, cathode_thickness: 75 um, cathode_porosity: 30 %, areal_capacity: 4 mAh/cm2',
    says: [
      '10:71: cells.pouch.cathode_thickness: cathode_thickness and cathode_porosity give the charge of the cathode, and areal_capacity gives it, too; remove cathode_thickness, cathode_porosity or areal_capacity [CW-PROJ-031]',
    ],
  },
  {
    from: '33 Ah',
    to: '33 Ah, size: lg-e78, cathode_thickness: 75 um, cathode_porosity: 30 %',
    says: [
      '10:85: cells.pouch.cathode_thickness: cathode_thickness and cathode_porosity give the charge of the cathode, and capacity and size give it, too; remove cathode_thickness, cathode_porosity or capacity [CW-PROJ-031]',
    ],
  },
  {
    from: '33 Ah',
    to: '33 Ah, anode_thickness: 85 um, anode_porosity: 30 %, np_ratio: 1.1',
    says: [
      '10:71: cells.pouch.anode_thickness: anode_thickness and anode_porosity give the charge of the anode, and np_ratio gives it, too; remove anode_thickness, anode_porosity or np_ratio [CW-PROJ-031]',
    ],
  },
  {
    from: '33 Ah',
    to: '33 Ah, cathode_thickness: 75 um, areal_capacity: 4 mAh/cm2, anode_thickness: 85 um, separator: 12 um',
    says: [],
  },
  {
    from: '33 Ah',
    to: '33 Ah, cathode_thickness: 2 mm',
    says: [
      '10:90: cells.pouch.cathode_thickness: "2 mm" (2000 um) is out of range: over 0, at most 1000 um; for example 75 um [CW-PROJ-005]',
    ],
  },
  {
    from: '33 Ah',
    to: '33 Ah, cathode_porosity: 140 %',
    says: ['10:89: cells.pouch.cathode_porosity: "140 %" is out of range: 0 to 90 %; for example 30 % [CW-PROJ-005]'],
  },
  {
    from: '33 Ah',
    to: '33 Ah, anode_porosity: 30 mm',
    says: [
      '10:90: cells.pouch.anode_porosity: "30 mm": mm is a length, but a share is wanted here; for example 30 % [CW-UNIT-004]',
    ],
  },
  {
    from: '33 Ah',
    to: '33 Ah, npRatio: 1.1',
    says: [
      '10:71: cells.pouch.npRatio: unknown key "npRatio"; known here: chemistry, format, capacity, size, outer, areal_capacity, np_ratio, cathode_porosity, anode_porosity, cathode_thickness, anode_thickness, cathode_foil, anode_foil, separator; did you mean np_ratio? [CW-PROJ-001]',
    ],
  },
  {
    from: 'capacity: 33 Ah',
    to: 'outer: {diameter: 21 mm, height: 70 mm}',
    says: [
      '10:62: cells.pouch.outer.diameter: a pouch cell has length, width and thickness, and no diameter; write outer: {length: 148 mm, width: 91 mm, thickness: 26.5 mm}, or correct format [CW-PROJ-027]',
      '10:79: cells.pouch.outer.height: a pouch cell has length, width and thickness, and no height; write outer: {length: 148 mm, width: 91 mm, thickness: 26.5 mm}, or correct format [CW-PROJ-027]',
    ],
  },
  {
    from: 'capacity: 33 Ah',
    to: 'outer: {length: 148 mm, thickness: 26.5}',
    says: [
      '10:61: cells.pouch.outer: a pouch cell has length, width and thickness, but width is missing; write outer: {length: 148 mm, width: 91 mm, thickness: 26.5 mm}, or name a size that has them [CW-PROJ-027]',
      '10:89: cells.pouch.outer.thickness: 26.5 has no unit, but a length is wanted here; did you mean 26.5 mm? [CW-UNIT-004]',
    ],
  },
  {
    from: 'format: pouch, capacity: 33 Ah',
    to: 'format: prismatic-stacked, outer: {length: 148 mm, width: 91 mm, thickness: 26.5 mm}',
    says: [
      '16:12: plants.works.route: the route makes pouch cells, but the cell "pouch" of the pack "car" is prismatic-stacked; write route: cell-prismatic+pack, make a pack of pouch cells here, or remove the plant: cells and packs are designed without one [CW-PROJ-028]',
    ],
  },
  {
    from: '    makes: car\n',
    to: '    makes: car\n    machines: {degassing: 2, plug-welding: 2}\n',
    says: [
      '18:30: plants.works.machines.plug-welding: the route cell-pouch+pack has no step "plug-welding"; remove it, or choose another route [CW-PROJ-041]',
    ],
  },
  {
    from: 'format: pouch, capacity: 33 Ah',
    to: 'format: cylindrical, outer: {diameter: 21 mm, length: 70 mm}',
    says: [
      '10:85: cells.pouch.outer.length: a cylindrical cell has diameter and height, and no length; write outer: {diameter: 21 mm, height: 70 mm}, or correct format [CW-PROJ-027]',
      '16:12: plants.works.route: the route makes pouch cells, but the cell "pouch" of the pack "car" is cylindrical; make a pack of pouch cells here, or remove the plant: cells and packs are designed without one [CW-PROJ-028]',
    ],
  },
  {
    from: '  car: {cell: pouch, series: 105, parallel: 6}\nplants:\n  works:\n    site: town\n    route: cell-pouch+pack\n    makes: car\n',
    to: '  car: {cell: pouch, series: 105, parallel: 6}\n  bus: {cell: pouch, series: 96, parallel: 6}\nplants:\n  works:\n    site: town\n    route: cell-pouch+pack\n    makes: [car, bus]\n',
    says: [
      '18:12: plants.works.makes: no order says how many of the pack "bus" are made beside the others; add it to an order, or remove it here [CW-PROJ-033]',
    ],
  },
  {
    from: 'cells:\n  pouch: {chemistry: NMC622/graphite, format: pouch, capacity: 33 Ah}\npacks:\n  car: {cell: pouch, series: 105, parallel: 6}\nplants:\n  works:\n    site: town\n    route: cell-pouch+pack\n    makes: car\n    capacity: {claim: output}\n    schedule: {start: 2022-10-14}\norders:\n  - {id: cars, product: car,',
    to: 'cells:\n  pouch: {chemistry: NMC622/graphite, format: pouch, capacity: 33 Ah}\n  large: {chemistry: NMC622/graphite, format: pouch, capacity: 60 Ah}\npacks:\n  car: {cell: pouch, series: 105, parallel: 6}\n  bus: {cell: large, series: 96, parallel: 6}\nplants:\n  works:\n    site: town\n    route: cell-pouch+pack\n    makes: [car, bus]\n    capacity: {claim: output}\n    schedule: {start: 2022-10-14}\norders:\n  - {id: cars, product: {car: 90 %, bus: 10 %},',
    says: [
      '19:12: plants.works.makes: the pack "bus" is made of the cell "large", the pack "car" of "pouch"; give each cell a plant of its own [CW-PROJ-032]',
    ],
  },
  {
    from: 'cell-pouch+pack\n    makes: car',
    to: 'cell-pouch\n    makes: car',
    says: [
      '17:12: plants.works.makes: the route cell-pouch makes cells, and "car" is a pack; name its cell, makes: pouch, or choose a route that makes packs: cell-pouch+pack, cell-prismatic+pack, cell-prismatic-wound+pack, pack [CW-PROJ-050]',
    ],
  },
  {
    from: 'cell-pouch+pack\n    makes: car',
    to: 'pack\n    makes: pouch',
    says: [
      '17:12: plants.works.makes: the route pack makes packs, and "pouch" is a cell; name a pack of that cell, or choose a route that makes cells: cell-pouch, cell-prismatic, cell-prismatic-wound [CW-PROJ-050]',
    ],
  },
  {
    from: 'cell-pouch+pack\n    makes: car',
    to: 'cell-pouch\n    makes: [pouch, pouch]',
    says: [
      '17:12: plants.works.makes: the route cell-pouch makes one cell, and 2 are named; give each cell a plant of its own [CW-PROJ-050]',
    ],
  },
  {
    from: 'cell-pouch+pack\n    makes: car',
    to: 'cell-pouch\n    makes: puch',
    says: ['17:12: plants.works.makes: there is no cell "puch"; did you mean pouch? [CW-PROJ-010]'],
  },
  {
    from: 'cell-pouch+pack\n    makes: car',
    to: 'cell-pouch\n    makes: pouch\n    machines: {stacking: 3, pack-test: 2}',
    says: [
      '18:29: plants.works.machines.pack-test: the route cell-pouch has no step "pack-test"; remove it, or choose another route [CW-PROJ-041]',
    ],
  },
  {
    from: 'cell-pouch+pack\n    makes: car',
    to: 'pack\n    makes: car\n    lines: 2\n    machines: {stacking: 3, pack-test: 2}',
    says: [
      '18:5: plants.works.lines: the route pack has no lines from powder to cell: it makes modules and packs on machines that all share; remove it, or choose another route [CW-PROJ-041]',
      '19:16: plants.works.machines.stacking: the route pack has no step "stacking"; remove it, or choose another route [CW-PROJ-041]',
    ],
  },
  {
    from: 'route: cell-pouch+pack\n    makes: car\n    capacity: {claim: output}\n    schedule: {start: 2022-10-14}',
    to: 'route: pack\n    makes: car\n    capacity: {claim: output}\n    schedule: {start: 2022-10-14, tasks: {dry-rooms: 6 months}}',
    says: [
      '19:43: plants.works.schedule.tasks.dry-rooms: the route pack has no dry rooms; remove it, or choose another route [CW-PROJ-041]',
    ],
  },
  {
    from: 'route: cell-pouch+pack\n    makes: car\n    capacity: {claim: output}\n    schedule: {start: 2022-10-14}\norders:\n  - {id: cars, product: car, quantity: 50000 /yr, from: 2026-07-01}\nclaims:\n',
    to: 'route: cell-pouch\n    makes: pouch\n    capacity: {claim: output}\n    schedule: {start: 2022-10-14}\n  packer: {site: town, route: pack, makes: car, capacity: 4 GWh/yr, schedule: {start: 2022-10-14}}\norders:\n  - {id: cars, product: car, quantity: 50000 /yr, from: 2026-07-01}\nclaims:\n  - {id: a, about: plant.cell-takt, scope: packer, value: 1 s, source: paper}\n  - {id: b, about: product.packs-per-year, scope: works, value: 1000 /yr, source: paper}\n  - {id: c, about: product.cells-per-year, scope: works, value: 1000 /yr, source: paper}\n  - {id: d, about: product.packs-per-year, scope: packer, value: 1000 /yr, source: paper}\n',
    says: [
      '24:44: claims.a.scope: plant.cell-takt counts cells made, and the plant "packer" makes packs of cells that come from outside; claim product.packs-per-year of it [CW-PROJ-013]',
      '25:51: claims.b.scope: product.packs-per-year counts packs, and the plant "works" makes cells alone; claim product.cells-per-year of it [CW-PROJ-013]',
    ],
  },
  {
    from: '    makes: car\n',
    to: '    makes: car\n    lines: 2\n    machines: {stacking: 1, pack-test: 1}\n',
    says: [
      '19:26: plants.works.machines.stacking: 1 of stacking for 2 lines leave a line without one; write at least 2, or fewer lines [CW-PROJ-038]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  powder: {site: town, route: graphite, capacity: 50 kt/yr, phases: [{id: first, capacity: 25 kt/yr}, {id: second}], schedule: {start: 2024-03-28}}\norders:\n',
    says: [],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  works: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\norders:\n',
    says: ['21:3: material_plants.works: the id "works" is that of a plant too, in line 14; give each its own id [CW-PROJ-009]'],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  powder: {site: town, route: graphite, schedule: {start: 2024-03-28}}\norders:\n',
    says: [
      '21:3: material_plants.powder: the plant has no capacity, so nothing can be sized; for example capacity: 50000 t/yr, or sized_for: the plant that takes its product [CW-PROJ-040]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  powder: {site: town, route: graphite, phases: [{id: first, capacity: 25 kt/yr}, {id: second}], schedule: {start: 2024-03-28}}\norders:\n',
    says: [
      '21:3: material_plants.powder: neither the plant has a capacity nor its phase second, so nothing can be sized; for example capacity: 50000 t/yr, or sized_for: the plant that takes its product [CW-PROJ-040]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  powder: {site: town, route: graphite, capacity: 50 kt/yr, phases: [{id: first, capacity: 25 kt/yr}, {id: second, capacity: 30 kt/yr}], schedule: {start: 2024-03-28}}\norders:\n',
    says: [
      '21:69: material_plants.powder.phases: the phases add up to 55 000 t/yr, more than the 50 000 t/yr of the plant; make them add up, or leave out the capacity of the plant or of one phase [CW-PROJ-039]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  powder: {site: town, route: graphite, capacity: 50 kt/yr, phases: [{id: first, capacity: 25 kt/yr}], schedule: {start: 2024-03-28}}\norders:\n',
    says: [
      '21:69: material_plants.powder.phases: the phases add up to 25 000 t/yr, less than the 50 000 t/yr of the plant; make them add up, or leave out the capacity of the plant or of one phase [CW-PROJ-039]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  powder: {site: town, route: graphite, capacity: 50 kt/yr, phases: [{id: first, capacity: 50 kt/yr}, {id: second}], schedule: {start: 2024-03-28}}\norders:\n',
    says: [
      '21:69: material_plants.powder.phases: the phases with a capacity make all 50 000 t/yr of the plant, and leave nothing for the others; make them add up, or leave out the capacity of the plant or of one phase [CW-PROJ-039]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  powder: {site: town, route: graphite, capacity: 50 kt/yr, machines: {firing: 3, evaporating-brine: 2}, schedule: {start: 2024-03-28}}\norders:\n',
    says: [
      '21:83: material_plants.powder.machines.evaporating-brine: the route graphite has no step "evaporating-brine"; its steps: milling, firing [CW-PROJ-041]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  powder: {site: town, route: graphite, capacity: 50 kt/yr, brine_lithium: 0.05 %, recovery: 50 %, schedule: {start: 2024-03-28}}\norders:\n',
    says: [
      '21:61: material_plants.powder.brine_lithium: no step of the route graphite has brine, so brine_lithium moves nothing; remove it, or choose another route [CW-PROJ-041]',
      '21:84: material_plants.powder.recovery: no step of the route graphite has a recovery, so recovery moves nothing; remove it, or choose another route [CW-PROJ-041]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  powder: {site: town, route: bench, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\norders:\n',
    says: [
      '21:31: material_plants.powder.route: the library has no machine for stirring of the route bench, so that no plant can be sized for it; routes with machines: graphite, coke, lithium [CW-PROJ-041]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  powder: {site: town, route: grafite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\norders:\n',
    says: [
      '21:31: material_plants.powder.route: the library has no material route "grafite"; did you mean graphite? [CW-PROJ-011]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  powder: {site: town, route: lithium, capacity: {claim: output}, brine_lithium: 0.05 %, schedule: {start: 2024-03-28}}\norders:\n',
    says: [
      '21:58: material_plants.powder.capacity: the claim "output" is about plant.output.nameplate (power), but a mass rate is wanted here; refer to another claim, or write the value [CW-PROJ-014]',
    ],
  },
  {
    from: '  - {id: jobs, about: plant.jobs.total,',
    to: '  - {id: tonnes, about: plant.output.mass, scope: works, value: 50 kt/yr, source: paper}\n  - {id: half, about: phase.output, scope: works.second, value: 50 kt/yr, source: paper}\n  - {id: jobs, about: plant.jobs.total,',
    says: [
      '24:51: claims.tonnes.scope: plant.output.mass is said of a plant of materials, and "works" is one of cells; there are no material_plants yet [CW-PROJ-013]',
      '25:44: claims.half.scope: there is no phase "works.second"; there are no phases yet [CW-PROJ-010]',
    ],
  },
  {
    from: 'product: car,',
    to: 'product: {car: 90, truck: 10 %},',
    says: [
      '21:31: orders.cars.product.car: "90" (9000 %) is out of range: over 0, at most 100 %; for example 40 % [CW-PROJ-005]',
      '21:35: orders.cars.product.truck: there is no pack "truck"; packs: car [CW-PROJ-010]',
    ],
  },
  {
    from: 'format: pouch',
    to: 'format: cylindrical',
    says: [
      '16:12: plants.works.route: the route makes pouch cells, but the cell "pouch" of the pack "car" is cylindrical; make a pack of pouch cells here, or remove the plant: cells and packs are designed without one [CW-PROJ-028]',
    ],
  },
  {
    from: 'capacity: 33 Ah',
    to: 'size: [21700]',
    says: ['10:60: cells.pouch.size: this is a list, but the name of a size is wanted here; for example "21700" [CW-PROJ-003]'],
  },
  {
    from: '  works:\n    site: town\n    route: cell-pouch+pack\n    makes: car\n    capacity: {claim: output}\n    schedule: {start: 2022-10-14}\n',
    to: '  {}\n',
    says: [
      '14:3: plants: plants is empty; for example {gigafactory: {site: neman, route: cell-pouch+pack, makes: car, schedule: {start: 2022-10-14}}} [CW-PROJ-002]',
      '18:56: claims.output.scope: there is no plant "works"; there are no plants yet [CW-PROJ-010]',
      '19:48: claims.jobs.scope: there is no plant "works"; there are no plants yet [CW-PROJ-010]',
    ],
  },
  {
    from: 'name: Small',
    to: 'name: Small\nvariants: {lfp: {cells.pouch.chemistry: LFP/graphit}}',
    says: [
      '3:41: variants.lfp.cells.pouch.chemistry: the library has no chemistry "LFP/graphit"; did you mean lfp-graphite? [CW-PROJ-011]',
    ],
  },
  {
    from: 'name: Small',
    to: 'name: Small\nvariants: {lfp: {cells.poch.chemistry: LFP/graphite}}',
    says: [
      '3:18: variants.lfp.cells.poch.chemistry: "cells.poch.chemistry" leads to nothing that a variant can change; did you mean cells.pouch.chemistry? [CW-PROJ-029]',
    ],
  },
  {
    from: 'name: Small',
    to: 'name: Small\nvariants: {lfp: {cells.pouch.chem: LFP/graphite, cell.pouch: 3}}',
    says: [
      '3:18: variants.lfp.cells.pouch.chem: "cells.pouch.chem" leads to nothing that a variant can change; did you mean cells.pouch.chemistry? [CW-PROJ-029]',
      '3:50: variants.lfp.cell.pouch: "cell.pouch" leads to nothing that a variant can change; did you mean cells.pouch? [CW-PROJ-029]',
    ],
  },
  {
    from: 'name: Small',
    to: 'name: Small\nvariants: {big: {cells.pouch.capacity.low: 60 Ah, library: {}, orders.carz.price: 3 USD/kWh}}',
    says: [
      '3:18: variants.big.cells.pouch.capacity.low: "cells.pouch.capacity.low" leads to nothing that a variant can change; write cells.pouch.capacity with its whole value [CW-PROJ-029]',
      '3:51: variants.big.library: "library" leads to nothing that a variant can change; a path begins with: id, name, calendar, currency, sources, parties, sites, cells, packs, containers, plants, material_plants, supply, fleets, centres, stations and 4 more [CW-PROJ-029]',
      '3:64: variants.big.orders.carz.price: "orders.carz.price" leads to nothing that a variant can change; did you mean orders.cars.price? [CW-PROJ-029]',
    ],
  },
  {
    from: 'name: Small',
    to: 'name: Small\nvariants: {big: {cells.pouch.capacity: , orders.cars: 5}, empty: {}, none: , text: x}',
    says: [
      '3:18: variants.big.cells.pouch.capacity: "cells.pouch.capacity" is empty, and a variant puts another value in its place; write a value, for example cells.pouch.capacity: ..., or remove the key [CW-PROJ-002]',
      '3:55: variants.big.orders[0]: "5" is a number, but a map of fields is wanted here; for example {id: cars, product: car, quantity: 50000 /yr, from: 2026-07-01} [CW-PROJ-003]',
      '3:59: variants.empty: the variant empty changes nothing; for example {lfp: {cells.pouch.chemistry: LFP/graphite}} [CW-PROJ-002]',
      '3:70: variants.none: the variant none changes nothing; for example {lfp: {cells.pouch.chemistry: LFP/graphite}} [CW-PROJ-002]',
      '3:84: variants.text: "x" is a text, but a map from paths to values is wanted here; for example {lfp: {cells.pouch.chemistry: LFP/graphite}} [CW-PROJ-003]',
    ],
  },
  {
    from: 'name: Small',
    to: 'name: Small\nvariants: [lfp]',
    says: [
      '3:11: variants: this is a list, but a map from ids to changes is wanted here; for example {lfp: {cells.pouch.chemistry: LFP/graphite}} [CW-PROJ-003]',
    ],
  },
  {
    from: 'name: Small',
    to: 'name: Small\nvariants:\n  round:\n    cells.pouch.format: cylindrical\n    plants.works.capacity: 5 GWh',
    says: [
      '5:25: variants.round.cells.pouch.format: with this variant plants.works.route (line 20) is at fault: the route makes pouch cells, but the cell "pouch" of the pack "car" is cylindrical; make a pack of pouch cells here, or remove the plant: cells and packs are designed without one [CW-PROJ-028]',
      '6:30: variants.round.plants.works.capacity: "5 GWh": GWh is an energy, but a power is wanted here; for example 4 GWh/yr [CW-UNIT-004]',
    ],
  },
  {
    from: 'name: Small',
    to: 'name: Small\nvariants:\n  more:\n    orders.cars: {product: car, quantity: 60000 /yr}\n    claims.output: {about: plant.jobs.total, scope: works, value: 5, source: paper}',
    says: [
      '5:18: variants.more.orders.cars.from: from is missing; for example from: 2026-07-01 [CW-PROJ-002]',
      '6:20: variants.more.claims.output: with this variant plants.works.capacity (line 22) is at fault: the claim "output" is about plant.jobs.total (count), but a power is wanted here; refer to another claim, or write the value [CW-PROJ-014]',
    ],
  },
  {
    from: 'name: Small',
    to: 'name: Small\nvariants:\n  b ad: {name: x}\n  gone:\n    sites: {city: {country: RU}}',
    says: [
      '4:3: variants.b ad: "b ad" is not an id: up to 64 of a-z, A-Z, 0-9, - and _ are allowed, a letter or digit first; for example b-ad [CW-PROJ-008]',
      '6:12: variants.gone.sites: with this variant plants.works.site (line 19) is at fault: there is no site "town"; sites: city [CW-PROJ-010]',
    ],
  },
  {
    from: 'name: Small',
    to: 'name: Small\nlibrary: none',
    says: [
      '3:10: library: "none" is a text, but a list or map of entries is wanted here; for example [{kind: machine, id: coating, name: mine, values: {...}}] [CW-PROJ-003]',
    ],
  },
  {
    from: 'name: Small',
    to: 'name: Small\nlibrary:\n  - {kind: active-material, id: mine, name: Mine, values: {price: {value: 25, unit: USD/kg, basis: claim, ref: papr}, prize: {value: 3, unit: USD/kg, year: 2024, basis: guess, ref: paper}}}',
    says: [
      '4:67: library[0].values.price: price is money and has no year; add the year of the price, for example year: 2024 [CW-LIB-009]',
      '4:112: library[0].values.price.ref: there is no reference "papr"; did you mean paper? Or add it under sources [CW-LIB-005]',
      '4:126: library[0].values.prize: "prize" is not in the table of properties; did you mean price? [CW-LIB-004]',
      '4:170: library[0].values.prize.basis: basis is "guess"; it must be one of measured, datasheet, published-model, derived, claim, assumed; a quote or announcement is a claim, a guess is assumed [CW-LIB-016]',
    ],
  },
  {
    from: 'name: Small',
    to: 'name: Small\nlibrary:\n  my-nmc:\n    kind: active-material\n    name: Mine\n    values:\n      price: {value: 25, low: 30, unit: USD/kWh, year: 2024, basis: assumed, ref: paper}\n      porosity: {value: 140, unit: "%", basis: derived, ref: paper}\n      density: {value: abc, unit: kgg, basis: claim, ref: paper}\n',
    says: [
      '8:14: library.my-nmc.values.price: price is assumed and has no reason; add reason: why it is taken to be so [CW-LIB-010]',
      '8:31: library.my-nmc.values.price.low: low is 30 and the value 25; low <= value <= high must hold; correct the number that is out of order [CW-LIB-006]',
      '8:41: library.my-nmc.values.price.unit: USD/kWh is money-per-energy; price is money-per-mass; change the unit, or choose the property that is meant [CW-LIB-003]',
      '9:17: library.my-nmc.values.porosity: porosity is derived and has no calc; add calc: the arithmetic that gives it [CW-LIB-011]',
      '9:25: library.my-nmc.values.porosity.value: porosity is 140 %; a share lies within 0..1; write a share, for example 0.3, or 30 with the unit "%" [CW-LIB-008]',
      '10:24: library.my-nmc.values.density.value: value is "abc"; it must be a number; write an entry as {kind, id, name, text, values}, a value as {value, unit, basis, ref} [CW-LIB-001]',
      '10:35: library.my-nmc.values.density.unit: unknown unit "kgg"; did you mean kg? [CW-LIB-002]',
    ],
  },
  {
    from: 'name: Small',
    to: 'name: Small\nlibrary:\n  - {kind: chemistry, id: mine, name: 5, text: {cathode: wood, anode: own}}\n  - {kind: active-material, id: own, name: "a\\e[1m"}\n  - x',
    says: ['5:44: library[1].name: "a\\u001b[1m" holds a control character; remove the escape [CW-PROJ-022]'],
  },
  {
    from: 'name: Small',
    to: 'name: Small\nlibrary:\n  - {kind: chemistry, id: mine, name: 5, text: {cathode: wood, anode: own, alias: 18650}}\n  - {kind: active-material, id: own}\n  - {kind: active-material, id: own, name: Own}\n  - x',
    says: [
      '4:58: library[0].text.cathode: there is no active-material/wood; there are no the library has yet Or add it under library [CW-LIB-017]',
      '5:5: library[1].name: name is missing; it must be text; write an entry as {kind, id, name, text, values}, a value as {value, unit, basis, ref} [CW-LIB-001]',
      '6:33: library[2].id: active-material/own stands twice; keep one of them, or give each its own id [CW-LIB-012]',
      '7:5: library[3].kind: kind is missing; it must be text; write an entry as {kind, id, name, text, values}, a value as {value, unit, basis, ref} [CW-LIB-001]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: coke, from: ovens, to: anode, lead_time: 3 days, load: 20 t, stock: 10 days}\norders:\n',
    says: [],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: coke, from: ovns, to: anodes}\norders:\n',
    says: [
      '24:22: supply.coke.from: there is no plant "ovns"; did you mean ovens? [CW-PROJ-010]',
      '24:32: supply.coke.to: there is no plant "anodes"; did you mean anode? [CW-PROJ-010]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: coke, material: coke}\norders:\n',
    says: [
      '24:5: supply.coke: neither from nor to is given, so the row leads nowhere; name the plant that takes it (to), the plant that makes it (from), or both [CW-PROJ-043]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: coke, from: anode, to: anode}\norders:\n',
    says: [
      '24:33: supply.coke.to: "anode" is named in from and in to; name two different plants, or leave one out for outside [CW-PROJ-043]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: pitch, to: ovens}\norders:\n',
    says: [
      '24:5: supply.pitch.material: material is missing, and nothing says it where from is absent; for example material: sodium-carbonate [CW-PROJ-002]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: pitch, material: pich, to: ovens}\norders:\n',
    says: [
      '24:27: supply.pitch.material: the library has no substance "pich", and the file no such cell; did you mean pitch? [CW-PROJ-011]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: coke, from: ovens, to: anode, material: pitch}\norders:\n',
    says: [
      '24:50: supply.coke.material: the plant "ovens" makes coke, not "pitch"; leave material out, or name the plant that makes it [CW-PROJ-044]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: coke, from: ovens, to: anode}\n  - {id: pitch, to: anode, material: pitch}\norders:\n',
    says: ['25:21: supply.pitch.to: the plant "anode" does not take pitch; it takes coke [CW-PROJ-044]'],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: packs, from: works, to: anode}\norders:\n',
    says: [
      '24:23: supply.packs.from: the plant "works" makes packs, which are sold by orders and feed no plant; name a plant that makes cells alone, or a plant of materials [CW-PROJ-044]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: cells, material: pouch, to: works}\norders:\n',
    says: [
      '24:38: supply.cells.to: the plant "works" makes its cells itself, and takes none; name a plant that makes packs alone [CW-PROJ-044]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: coke, from: ovens, to: anode, share: 60 %}\n  - {id: more, material: coke, to: anode}\norders:\n',
    says: [
      '25:5: supply.more: this row of coke to "anode" has no share, and supply.coke has one; give each of these rows a share, or none [CW-PROJ-046]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: coke, from: ovens, to: anode, share: 0 %}\norders:\n',
    says: ['24:47: supply.coke.share: "0 %" is out of range: over 0, at most 100 %; for example 60 % [CW-PROJ-005]'],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: coke, material: coke, to: anode, price: 500 USD/t, prices: {2027: 400 USD/t}}\norders:\n',
    says: [
      '24:61: supply.coke.prices: price and prices are both given, and one follows from the other; keep one of them [CW-PROJ-036]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: coke, material: coke, to: anode, price: 5 USD/kWh, limit: 2 GWh/yr}\norders:\n',
    says: [
      '24:50: supply.coke.price: coke has no energy, so that its price is by mass; for example 12000 USD/t [CW-PROJ-048]',
      '24:68: supply.coke.limit: coke has no energy, so that its limit is by mass; for example 5000 t/yr [CW-PROJ-048]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: coke, material: coke, to: anode, prices: {2027: {value: 5 USD/kWh}}}\norders:\n',
    says: [
      '24:58: supply.coke.prices.2027: coke has no energy, so that its price is by mass; for example 12000 USD/t [CW-PROJ-048]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: coke, material: coke, to: anode, start: 2028, end: 2027}\norders:\n',
    says: [
      '24:61: supply.coke.end: the last day 2027-12-31 is before the first, 2028-01-01; exchange them, or correct the year [CW-PROJ-019]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: coke, material: coke, to: anode, start: 2021-06-01, end: 2041, prices: {2020: 400 USD/t, 2050: 300 USD/t}}\norders:\n',
    says: [
      '24:50: supply.coke.start: 2021-06-01 is before the calendar, 2022-01-01 to 2040-12-31; change the date, or make the calendar longer [CW-PROJ-020]',
      '24:67: supply.coke.end: 2041-12-31 is after the calendar, 2022-01-01 to 2040-12-31; change the date, or make the calendar longer [CW-PROJ-020]',
      '24:99: supply.coke.prices.2050: 2050-01-01 is after the calendar, 2022-01-01 to 2040-12-31; change the date, or make the calendar longer [CW-PROJ-020]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: coke, material: coke, to: anode, prices: {2027: 400 USD/t, 2027-01-01: 300 USD/t}}\norders:\n',
    says: [
      '24:69: supply.coke.prices.2027-01-01: "2027" and "2027-01-01" are the same day; keep one of the two prices [CW-PROJ-047]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: coke, material: coke, to: anode}\n  - {id: other, material: coke, to: anode}\norders:\n',
    says: ['25:5: supply.other: supply.coke says the same; remove one of them [CW-PROJ-047]'],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: coke, from: ovens, to: anode}\n  - {id: other, from: ovens, to: anode, load: 20 t}\norders:\n',
    says: ['25:5: supply.other: supply.coke leads from "ovens" to "anode" at the same time; remove one of them [CW-PROJ-047]'],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: a, from: ovens, to: anode}\n  - {id: b, from: anode, to: ovens}\norders:\n',
    says: [
      '25:30: supply.b.to: the plant "ovens" does not take graphite; it takes pitch [CW-PROJ-044]',
      '25:30: supply.b: these plants feed one another in a circle: ovens -> anode -> ovens; remove one of these rows [CW-PROJ-045]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 60 kt/yr, build: no, schedule: {start: 2024-03-28}}\nsupply:\n  - {id: a, from: ovens, to: anode}\n  - {id: b, material: coke, to: anode, limit: 1000 t/yr}\norders:\n',
    says: [],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, sized_for: anode, sized_share: 120 %, schedule: {start: 2024-03-28}}\norders:\n',
    says: [],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, sized_for: anod, schedule: {start: 2024-03-28}}\norders:\n',
    says: ['22:47: material_plants.ovens.sized_for: there is no plant "anod"; did you mean anode? [CW-PROJ-010]'],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, sized_for: anode, capacity: 20 kt/yr, schedule: {start: 2024-03-28}}\norders:\n',
    says: [
      '22:54: material_plants.ovens.capacity: sized_for and capacity are both given, and one follows from the other; keep one of them [CW-PROJ-036]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, sized_for: anode, phases: [{id: first, capacity: 20 kt/yr}, {id: second}], schedule: {start: 2024-03-28}}\norders:\n',
    says: [
      '22:75: material_plants.ovens.phases.first.capacity: sized_for and the capacity of phase first are both given, and one follows from the other; keep one of them [CW-PROJ-036]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, sized_share: 50 %, schedule: {start: 2024-03-28}}\norders:\n',
    says: [
      '22:3: material_plants.ovens: the plant has no capacity, so nothing can be sized; for example capacity: 50000 t/yr, or sized_for: the plant that takes its product [CW-PROJ-040]',
      '22:36: material_plants.ovens.sized_for: sized_share is a share of the need of another plant, and sized_for, which names it, is missing; add sized_for: ..., or remove sized_share [CW-PROJ-002]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, capacity: 50 kt/yr, build: no, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, sized_for: anode, schedule: {start: 2024-03-28}}\norders:\n',
    says: [
      '22:47: material_plants.ovens.sized_for: the plant "anode" is not built (build: no), so that nothing can be sized for it; build it, give this plant a capacity, or do not build this one either [CW-PROJ-010]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, sized_for: ovens, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 20 kt/yr, schedule: {start: 2024-03-28}}\norders:\n',
    says: [
      '21:51: material_plants.anode.sized_for: the plant "ovens" does not take graphite, which this plant makes; it takes pitch [CW-PROJ-044]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, sized_for: anode, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, capacity: 20 kt/yr, schedule: {start: 2024-03-28}}\norders:\n',
    says: [
      '21:51: material_plants.anode.sized_for: the plant "anode" is sized for itself; give it a capacity, or name the plant that takes its product [CW-PROJ-045]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  anode: {site: town, route: graphite, sized_for: ovens, schedule: {start: 2024-03-28}}\n  ovens: {site: town, route: coke, sized_for: anode, schedule: {start: 2024-03-28}}\norders:\n',
    says: [
      '21:51: material_plants.anode.sized_for: the plant "ovens" does not take graphite, which this plant makes; it takes pitch [CW-PROJ-044]',
      '22:47: material_plants.ovens.sized_for: these plants are sized for one another in a circle: anode -> ovens -> anode; give one of them a capacity of its own [CW-PROJ-045]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'sweeps:\n  size: {of: plants.works.capacity, at: [1 GWh/yr, 2 GWh/yr]}\norders:\n',
    says: [],
  },
  {
    from: 'orders:\n',
    to: 'sweeps:\n  size: {of: [plants.works.capacity, plants.works.capacty], at: [1 GWh/yr, 2 GWh/yr]}\norders:\n',
    says: [
      '21:38: sweeps.size.of[1]: "plants.works.capacty" leads to nothing that a sweep can change; did you mean plants.works.capacity? [CW-PROJ-029]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'sweeps:\n  size: {of: [plants.works.capacity, plants.works.capacity], at: [1 GWh/yr, 2 GWh/yr]}\norders:\n',
    says: ['21:38: sweeps.size.of[1]: "plants.works.capacity" is given twice; keep one of them [CW-PROJ-049]'],
  },
  {
    from: 'orders:\n',
    to: 'sweeps:\n  size: {of: [], at: [1 GWh/yr, 2 GWh/yr]}\norders:\n',
    says: [
      '21:14: sweeps.size.of: this is a list, but a text or a list of texts is wanted here; for example [plants.cells.capacity, plants.packs.capacity] [CW-PROJ-003]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'sweeps:\n  size: {of: [plants.works.capacity, orders.cars.quantity], at: [1 GWh/yr, 2 GWh/yr]}\norders:\n',
    says: [
      '21:68: sweeps.size.at[0]: "1 GWh/yr": GWh/yr is a power, but a rate or a count is wanted here; for example 50000 /yr [CW-UNIT-004]',
      '21:78: sweeps.size.at[1]: "2 GWh/yr": GWh/yr is a power, but a rate or a count is wanted here; for example 50000 /yr [CW-UNIT-004]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'sweeps:\n  size: {of: plants.work.capacity, at: [1 GWh/yr, 2 GWh/yr]}\norders:\n',
    says: [
      '21:14: sweeps.size.of: "plants.work.capacity" leads to nothing that a sweep can change; did you mean plants.works.capacity? [CW-PROJ-029]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'sweeps:\n  size: {of: plants.works.capacity, at: [1 GWh/yr, 2 GWh, 4 GWh/yr]}\norders:\n',
    says: ['21:54: sweeps.size.at[1]: "2 GWh": GWh is an energy, but a power is wanted here; for example 4 GWh/yr [CW-UNIT-004]'],
  },
  {
    from: 'orders:\n',
    to: 'sweeps:\n  size: {of: plants.works.capacity, at: [1 GWh/yr]}\norders:\n',
    says: [
      '21:41: sweeps.size.at: a sweep needs at least two values to set side by side; add a value, or write the one at its place in the file [CW-PROJ-049]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'sweeps:\n  size: {of: plants.works.capacity, at: [1 GWh/yr, 1000 MWh/yr]}\norders:\n',
    says: ['21:52: sweeps.size.at[1]: "1 GWh/yr" and "1000 MWh/yr" are the same; keep one of them [CW-PROJ-049]'],
  },
  {
    from: 'orders:\n',
    to: 'sweeps:\n  size: {of: plants.works.capacity, at: 1 GWh/yr}\norders:\n',
    says: [
      '21:41: sweeps.size.at: "1 GWh/yr" is a text, but a list of values is wanted here; for example [1 GWh/yr, 2 GWh/yr] [CW-PROJ-003]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'sweeps:\n  size: {of: cells.pouch.format, at: [pouch, cylindrical]}\norders:\n',
    says: [
      '21:46: sweeps.size.at[1]: with this value plants.works.route (line 16) is at fault: the route makes pouch cells, but the cell "pouch" of the pack "car" is cylindrical; make a pack of pouch cells here, or remove the plant: cells and packs are designed without one [CW-PROJ-028]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'sweeps:\n  size: {of: sweeps.size.at, at: [1, 2]}\norders:\n',
    says: [
      '21:14: sweeps.size.of: "sweeps.size.at" leads to nothing that a sweep can change; a path begins with: id, name, calendar, currency, sources, parties, sites, cells, packs, containers, plants, material_plants, supply, fleets, centres, stations and 4 more [CW-PROJ-029]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'centres:\n  service: {site: town, start: 2026-01-01}\norders:\n',
    says: [
      '21:3: warning: centres.service: no fleet names the centre "service", so that nothing comes in; add fleets with centre: service [CW-PROJ-055]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'fleets:\n  taxis: {use: taxy, pack: car, site: town, vehicles: 100, ageing: nmc-slwo}\norders:\n',
    says: [
      '21:16: fleets.taxis.use: the library has no use of vehicles "taxy"; did you mean taxi? [CW-PROJ-011]',
      '21:68: fleets.taxis.ageing: the library has no model of ageing "nmc-slwo"; did you mean nmc-slow? [CW-PROJ-011]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'fleets:\n  taxis: {use: taxi, pack: car, site: town, order: cars, from: 2027-01-01, to: 2028-01-01}\norders:\n',
    says: [
      '21:58: fleets.taxis.from: the vehicles enter as the order "cars" is delivered, so that from has no meaning; remove from, or give vehicles in the place of order [CW-PROJ-053]',
      '21:76: fleets.taxis.to: the vehicles enter as the order "cars" is delivered, so that to has no meaning; remove to, or give vehicles in the place of order [CW-PROJ-053]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'fleets:\n  taxis: {use: taxi, pack: car, site: town, vehicles: 100, from: 2029-01-01, to: 2027}\norders:\n',
    says: [
      '21:82: fleets.taxis.to: the last day 2027-12-31 is before the first, 2029-01-01; exchange them, or correct the year [CW-PROJ-019]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'fleets:\n  taxis: {use: taxi, pack: car, site: town, vehicles: 100, from: 2020-01-01, to: 2045-12-31}\norders:\n',
    says: [
      '21:66: fleets.taxis.from: 2020-01-01 is before the calendar, 2022-01-01 to 2040-12-31; change the date, or make the calendar longer [CW-PROJ-020]',
      '21:82: fleets.taxis.to: 2045-12-31 is after the calendar, 2022-01-01 to 2040-12-31; change the date, or make the calendar longer [CW-PROJ-020]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'fleets:\n  taxis: {use: taxi, pack: car, site: town, vehicles: 100, depth: 90 %, charge_to: 80 %}\norders:\n',
    says: [
      '21:67: fleets.taxis.depth: a cycle of 90 % goes deeper than what is charged: to 80 %; write at most 80 %, or charge_to: 90 % [CW-PROJ-052]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'fleets:\n  taxis: {use: taxi, pack: car, site: town, vehicles: 100, warranty: {capacity: 70 %}}\norders:\n',
    says: [
      '21:70: fleets.taxis.warranty: the warranty has neither a time nor a distance, so that it never ends; for example warranty: {time: 8 yr, distance: 160000 km, capacity: 70 %} [CW-PROJ-054]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'fleets:\n  taxis: {use: taxi, pack: car, site: town, order: cars}\n  others: {use: taxi, pack: car, site: town, order: cars}\norders:\n',
    says: [
      '22:53: fleets.others.order: the packs of the order "cars" fill the fleet taxis already; give vehicles in the place of order in one of the two, or name another order [CW-PROJ-051]',
    ],
  },
  {
    from: '  car: {cell: pouch, series: 105, parallel: 6}\n',
    to: '  car: {cell: pouch, series: 105, parallel: 6}\n  bus: {cell: pouch, series: 180, parallel: 6}\nfleets:\n  buses: {use: e-bus-night, pack: bus, site: town, order: cars}\n',
    says: [
      '15:59: fleets.buses.order: the order "cars" is of car, not of the pack "bus" of this fleet; give vehicles in the place of order, or take one of the packs car [CW-PROJ-051]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'fleets:\n  taxis: {use: taxi, pack: car, site: town, vehicles: 100, centre: service}\ncentres:\n  service: {site: town, start: 2026-01-01}\n  other: {site: town, start: 2026-01-01}\norders:\n',
    says: [
      '24:3: warning: centres.other: no fleet names the centre "other", so that nothing comes in; add centre: other to one of the fleets taxis [CW-PROJ-055]',
    ],
  },
  {
    from: '  car: {cell: pouch, series: 105, parallel: 6}\n',
    to: '  car: {cell: pouch, series: 105, parallel: 6}\n  bus: {cell: pouch, series: 180, parallel: 6}\nfleets:\n  taxis: {use: taxi, pack: car, site: town, vehicles: 100, centre: service}\ncentres:\n  service: {site: town, start: 2026-01-01, spares: {bus: 4}}\n',
    says: [
      '17:53: centres.service.spares.bus: no fleet of this centre runs on the pack "bus"; packs of its fleets: car [CW-PROJ-056]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'fleets:\n  taxis: {use: taxi, pack: car, site: town, vehicles: 100, centre: service}\ncentres:\n  service: {site: town, start: 2026-01-01, recycler: works}\norders:\n',
    says: [
      '23:54: centres.service.recycler: the plant "works" has no route of recycling; leave it out: what is not mended is then sold as scrap; or add a plant with a route of recycling to material_plants [CW-PROJ-057]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'fleets:\n  taxis: {use: taxi, pack: car, site: town, vehicles: 100, centre: service, end_of_life: 70 %}\ncentres:\n  service: {site: town, start: 2026-01-01, second_life: 80 %}\norders:\n',
    says: [
      '23:57: warning: centres.service.second_life: the packs of all its fleets are retired below 80 %, so that a worn one never gets a second life; write at most 70 % [CW-PROJ-058]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'material_plants:\n  powder: {site: town, route: graphite, capacity: 10000 t/yr, schedule: {start: 2026-01-01}}\nresearch:\n  lab: {site: town, start: 2026-01-01, pilot: {plant: powder}}\norders:\n',
    says: [
      '23:55: research.lab.pilot.plant: the plant "powder" makes materials, and a pilot line makes cells or packs; name one of the plants works [CW-PROJ-065]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'research:\n  lab: {site: town, start: 2026-01-01, pilot: {plant: works}}\n  other: {site: town, start: 2026-01-01, pilot: {plant: works}}\norders:\n',
    says: [
      '22:57: research.other.pilot.plant: "lab" has a pilot line of the plant "works" already, and a ramp is shortened but once; keep one of the two [CW-PROJ-066]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'research:\n  lab: {site: town, start: 2026-01-01, pilot: {plant: works, capacity: 20 GWh/yr}}\norders:\n',
    says: [
      '21:72: research.lab.pilot.capacity: the pilot line is no smaller than its plant, so that it is a plant of its own; give it less; pilot lines make 30 to 300 MWh a year [CW-PROJ-067]',
    ],
  },
  {
    from: 'orders:\n',
    to: 'fleets:\n  taxis: {use: taxi, pack: car, site: town, vehicles: 100, centre: service}\ncentres:\n  service: {site: town, start: 2050-01-01}\norders:\n',
    says: [
      '23:32: centres.service.start: 2050-01-01 is after the calendar, 2022-01-01 to 2040-12-31; change the date, or make the calendar longer [CW-PROJ-020]',
    ],
  },
]

/** Texts of their own. */
export const TEXTS: readonly { text: string; says: readonly string[] }[] = [
  {
    text: '',
    says: ['1:1: the file is empty; start with "cellwright: 1", "name: ...", or copy a file of projects/ [CW-FILE-001]'],
  },
  {
    text: '# a\n\n#b\n',
    says: [
      '1:1: the file holds only comments; start with "cellwright: 1", "name: ...", or copy a file of projects/ [CW-FILE-001]',
    ],
  },
  {
    text: 'a: \u0000',
    says: [
      '1:4: the file holds the control character U+0000, which no text has; is it a text file? If so, remove the character or save the file as UTF-8 [CW-FILE-002]',
    ],
  },
  { text: 'a: �', says: ['1:4: the file is not UTF-8 text; save it as UTF-8 [CW-FILE-002]'] },
  {
    text: 'name: a\ncalendar:\n\tstart: 2022\n',
    says: [
      '3:1: a tab is used for indentation, and YAML allows only spaces there; replace each tab by spaces (two a level) [CW-FILE-005]',
    ],
  },
  {
    text: 'name: Plant: big\n',
    says: [
      '1:7: not valid YAML at "Plant:": a second "key: value" begins inside a value; put a text that holds ": " in quotes; give lines of one map the same indentation [CW-FILE-004]',
    ],
  },
  {
    text: 'name: "open\n',
    says: ['2:1: not valid YAML: a quoted text that begins before here is not closed; add the closing quote [CW-FILE-004]'],
  },
  {
    text: 'name: @x\n',
    says: ['1:7: not valid YAML at "@x": a text cannot begin with this character; put the text in quotes [CW-FILE-004]'],
  },
  {
    text: 'name: x\nnotkey\n',
    says: [
      '2:1: not valid YAML at "notkey": a line that is neither "key: value" nor a list item; add the colon and a space after the key [CW-FILE-004]',
    ],
  },
  {
    text: 'calendar: {start: 2022\n',
    says: [
      '2:1: not valid YAML: the indentation does not fit the lines above, or a bracket is not closed; lines of one map or list begin in the same column; each [ and { needs its ] and } [CW-FILE-004]',
    ],
  },
  {
    text: 'name: *nobody\n',
    says: [
      '1:7: name: the alias "*nobody" has no anchor before it; there are no anchors yet; put a text that begins with * in quotes [CW-FILE-007]',
    ],
  },
  {
    text: 'name: &a [*a]\n',
    says: ['1:11: name[0]: the alias "*a" stands inside the value it names; write the value out [CW-FILE-007]'],
  },
  {
    text: 'a: 1\n---\nb: 2\n',
    says: [
      '2:1: a second document begins here (---), and a project is one document; remove the line ---, or put what follows into a file of its own [CW-FILE-009]',
    ],
  },
  {
    text: 'name: !secret x\n',
    says: ['1:7: the tag "!secret" has no meaning in a project file; remove it, or put the text in quotes [CW-FILE-011]'],
  },
  {
    text: '[a]: 1\n',
    says: [
      '1:1: a list, map or alias is used as a key; write a word as the key; put a text that holds brackets in quotes [CW-FILE-011]',
    ],
  },
  {
    text: '- a\n',
    says: [
      '1:1: this is a list, but a map of fields is wanted here; for example {cellwright: ..., name: ..., calendar: ..., currency: ...} [CW-PROJ-003]',
    ],
  },
  {
    text: 'hello',
    says: [
      '1:1: "hello" is a text, but a map of fields is wanted here; for example {cellwright: ..., name: ..., calendar: ..., currency: ...} [CW-PROJ-003]',
    ],
  },
  {
    text: '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[',
    says: [
      '1:65: lists or maps are nested more than 64 deep; a project file needs about six levels; look for brackets that are not closed [CW-FILE-008]',
    ],
  },
  {
    text: 'a: &a [x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c]\ne: &e [*d, *d, *d, *d, *d, *d, *d, *d]\n',
    says: [
      '5:16: e[2]: with this alias the file stands for more than 20000 repeated values; write values out instead of repeating lists of lists by aliases [CW-FILE-007]',
    ],
  },
  {
    text: 'cellwright: 1\nname: x\ncalendar: {start: 2022, end: 2030}\ncurrency: {report: USD, year: 2024}\n',
    says: [
      '1:1: cells: cells, plants and material_plants are all missing, so there is nothing to work out; for example cells: {pouch: {chemistry: NMC622/graphite, format: pouch, capacity: 33 Ah}} [CW-PROJ-002]',
    ],
  },
]
