/** What the gallery says of the project files; a test holds every number against the files. */
export const PROJECTS = ['kaliningrad', 'moscow', 'tangier', 'dazhou', 'belarus', 'uyuni'] as const
export type ProjectName = (typeof PROJECTS)[number]

/** An announced figure as the file has it. */
export interface AnnouncedFigure {
  readonly claim: string
  /** What it is of, in the words of the gallery. */
  readonly what:
    'capacity' | 'carsYear' | 'investment' | 'jobs' | 'batteries' | 'contract' | 'mass' | 'station' | 'sets' | 'budget' | 'powder'
  readonly value: number
  readonly unit: string
  readonly qualifier?: 'about' | 'at-least' | 'at-most'
  /** Who published it. */
  readonly source: string
}

export interface About {
  /** The thing that is selected when the project is opened. */
  readonly main: string
  readonly figures: readonly AnnouncedFigure[]
  readonly holds: Readonly<Partial<Record<Counted, number>>>
}

export const COUNTED = [
  'plants',
  'materialPlants',
  'supply',
  'orders',
  'fleets',
  'centres',
  'stations',
  'claims',
  'variants',
] as const
export type Counted = (typeof COUNTED)[number]

export const ABOUT: Readonly<Record<ProjectName, About>> = {
  kaliningrad: {
    main: 'plants.gigafactory',
    figures: [
      { claim: 'capacity', what: 'capacity', value: 4, unit: 'GWh/yr', source: 'www1.ru' },
      { claim: 'cars', what: 'carsYear', value: 50_000, unit: '/yr', source: 'www1.ru' },
      {
        claim: 'investment-2023',
        what: 'investment',
        value: 51,
        unit: 'bn RUB',
        source: 'Kommersant, as relayed by russiasnews.com',
      },
      { claim: 'jobs-2025', what: 'jobs', value: 1200, unit: '', source: 'Коммерсантъ' },
    ],
    holds: { plants: 1, orders: 1, claims: 31, variants: 3 },
  },
  moscow: {
    main: 'plants.pakhra',
    figures: [
      { claim: 'batteries', what: 'batteries', value: 155_000, unit: '', qualifier: 'at-least', source: 'www1.ru' },
      { claim: 'money', what: 'contract', value: 172, unit: 'bn RUB', source: 'www1.ru' },
      { claim: 'capacity', what: 'capacity', value: 4, unit: 'GWh/yr', source: 'ПроМеталл' },
      { claim: 'jobs', what: 'jobs', value: 2000, unit: '', qualifier: 'about', source: 'Москва 24' },
    ],
    holds: { plants: 1, orders: 1, fleets: 3, centres: 1, claims: 20, variants: 7 },
  },
  tangier: {
    main: 'material_plants.btr',
    figures: [
      {
        claim: 'capacity',
        what: 'mass',
        value: 50_000,
        unit: 't/yr',
        source: 'SOLAR PRO (aggregator page of kary.com.pl; stitches several articles together)',
      },
      {
        claim: 'investment',
        what: 'investment',
        value: 297,
        unit: 'M USD',
        source: 'SOLAR PRO (aggregator page of kary.com.pl; stitches several articles together)',
      },
      {
        claim: 'jobs',
        what: 'jobs',
        value: 2500,
        unit: '',
        source: 'SOLAR PRO (aggregator page of kary.com.pl; stitches several articles together)',
      },
    ],
    holds: { materialPlants: 2, claims: 20, variants: 5 },
  },
  dazhou: {
    main: 'plants.cells',
    figures: [
      { claim: 'cells-2025', what: 'capacity', value: 15, unit: 'GWh/yr', source: 'eraes.com.cn' },
      { claim: 'cathode', what: 'powder', value: 50_000, unit: 't/yr', source: 'kachisouzou.com' },
      { claim: 'investment', what: 'investment', value: 11.5, unit: 'bn CNY', source: 'Seetao' },
      { claim: 'station', what: 'station', value: 1, unit: 'GWh', source: 'eraes.com.cn' },
    ],
    holds: { plants: 2, materialPlants: 2, supply: 8, stations: 1, claims: 39, variants: 6 },
  },
  belarus: {
    main: 'plants.cells',
    figures: [
      { claim: 'sets-97', what: 'sets', value: 97, unit: '', source: 'Metals Wire' },
      { claim: 'money', what: 'budget', value: 50, unit: 'bn RUB', qualifier: 'about', source: 'Евразия.Эксперт' },
    ],
    holds: { plants: 3, materialPlants: 4, supply: 7, orders: 4, fleets: 2, claims: 15, variants: 3 },
  },
  uyuni: {
    main: 'material_plants.dle',
    figures: [
      { claim: 'capacity', what: 'mass', value: 14_000, unit: 't/yr', source: 'Green Car Congress' },
      { claim: 'investment-2024', what: 'investment', value: 970, unit: 'M USD', source: 'Latam Mining' },
    ],
    holds: { materialPlants: 1, claims: 16, variants: 3 },
  },
}

/** Starter files, and the thing of each that is selected when it is opened. */
export const STARTERS = {
  'cell-plant': 'plants.works',
  'material-plant': 'material_plants.anode',
  chain: 'plants.works',
  'service-centre': 'centres.service',
  'storage-station': 'stations.park',
  cell: 'cells.my-cell',
} as const
export type StarterName = keyof typeof STARTERS
