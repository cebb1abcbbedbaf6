import type { Language } from '../words/words.ts'
import { FIELD_NAMES_EN } from './field-names-en.ts'
import { FIELD_NAMES_RU } from './field-names-ru.ts'

const NAMES = { en: FIELD_NAMES_EN, ru: FIELD_NAMES_RU }

/** A field of the results as people of the language say it; by its parent first, where one name says different things. */
export function fieldName(path: readonly string[], language: Language): string {
  const names = NAMES[language]
  for (let from = 0; from < path.length; from++) {
    const found = names[path.slice(from).join('.')]
    if (found !== undefined) return found
  }
  return spoken(path.at(-1) ?? '')
}

/** `specificEnergy` as `specific energy`. */
export function spoken(name: string): string {
  return name
    .replace(/_/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([a-zA-Z])(\d)/g, '$1 $2')
    .toLowerCase()
}

/** Bare numbers from 0 to 1 that are said in per cent, by name or by parent and name. */
const SHARES = new Set([
  'share',
  'capexShare',
  'filledShare',
  'assumedShare',
  'couplingLoss',
  'gain',
  'machineGains.low',
  'machineGains.high',
  'gain.value',
  'gain.low',
  'gain.high',
  'tried.low',
  'tried.high',
  'utilisation',
  'yield',
  'availability',
  'uptime',
  'oee',
  'performance',
  'quality',
  'busy',
  'setup',
  'down',
  'maintenance',
  'starved',
  'blocked',
  'unmanned',
  'web',
  'coil',
  'reject',
  'cellVolumeShare',
  'discountRate',
  'irr',
  'load',
  'byDifference',
  'own',
  'contracts',
  'market',
  'byValue',
  'byMass',
  'missing',
  'soh',
  'wear.low',
  'wear.high',
  'ofAll',
  'inFeed',
  'scatter',
  'atWarranty',
  'crews.used',
  'places.used',
  'paid.low',
  'paid.high',
  'possible.low',
  'possible.high',
  'secondLife.from',
  'worst',
])

/** Of these the same name is money or a count elsewhere. */
const NOT_SHARES = new Set([
  'rows.own',
  'opex.maintenance',
  'years.maintenance',
  'contracts.share',
  'stopsBand.worst',
  'places.load',
  'limit.gain',
  'chains.contracts',
])

export function isShare(path: readonly string[]): boolean {
  const own = path.at(-1) ?? ''
  const two = path.slice(-2).join('.')
  if (NOT_SHARES.has(two)) return false
  return SHARES.has(two) || SHARES.has(own)
}
