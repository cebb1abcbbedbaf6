import { inUnit, parseQuantity } from '@cellwright/units'
import { entriesOf } from './file-plants.ts'
import { shown, type Reading } from './reading.ts'
import { entryOf, textOf, type SourceNode } from './source-node.ts'

/** Stations name prices and models of ageing that there are, and a window of charge with something in it. */
export function checkStations(root: SourceNode, reading: Reading): void {
  for (const { key, value } of entriesOf(root, 'stations')) {
    const path = `stations.${key}`
    checkPrices(value, path, reading)
    checkAgeing(value, path, reading)
    checkWindow(value, path, reading)
  }
}

function checkPrices(station: SourceNode, path: string, reading: Reading): void {
  const prices = textOf(station, 'prices')
  const known = reading.library.entries('price-series').map((e) => e.id)
  if (prices === undefined || /\.csv$/i.test(prices) || known.includes(prices)) return
  reading.report('CW-PROJ-059', {
    path: `${path}.prices`,
    at: entryOf(station, 'prices')!.value.at,
    text: `${shown(prices)} is neither a CSV file (its name ends in .csv) nor a price series of the library`,
    hint: reading.suggestion(prices, known, 'price series'),
    params: { value: prices },
  })
}

function checkAgeing(station: SourceNode, path: string, reading: Reading): void {
  const model = textOf(station, 'ageing')
  const known = reading.library.entries('ageing-model').map((e) => e.id)
  if (model === undefined || known.length === 0 || known.includes(model)) return
  reading.report('CW-PROJ-011', {
    path: `${path}.ageing`,
    at: entryOf(station, 'ageing')!.value.at,
    text: `the library has no model of ageing ${shown(model)}`,
    hint: reading.suggestion(model, known, 'models of ageing'),
    params: { value: model },
  })
}

function checkWindow(station: SourceNode, path: string, reading: Reading): void {
  const low = percentOf(station, 'soc_min')
  const high = percentOf(station, 'soc_max')
  if (low === undefined || high === undefined || low < high) return
  reading.report('CW-PROJ-064', {
    path: `${path}.soc_min`,
    at: entryOf(station, 'soc_min')!.value.at,
    text: `the lowest state of charge is ${low} %, which is not below the highest, ${high} %`,
    hint: 'give a window, such as soc_min: 5 % and soc_max: 95 %',
  })
}

/** Undefined where it is absent, a claim, or at fault, which is told elsewhere. */
function percentOf(station: SourceNode, key: string): number | undefined {
  const node = entryOf(station, key)?.value
  const text = node?.kind === 'text' ? node.text : node && textOf(node, 'value')
  const parsed = text === undefined ? undefined : parseQuantity(text, 'share')
  return parsed?.ok ? inUnit(parsed.value.si, '%') : undefined
}
