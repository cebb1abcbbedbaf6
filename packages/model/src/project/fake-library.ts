import type { Entry, Library } from '@cellwright/library'

/** As much of a library as the project file asks for; tests use it. */
export const FAKE_LIBRARY: Library = fakeLibrary([
  entry('chemistry', 'nmc622-graphite', 'NMC622 / graphite', { alias: 'NMC622/graphite' }),
  entry('chemistry', 'lfp-graphite', 'LFP / graphite', {}),
  entry('material-route', 'graphite', 'graphite', { product: 'graphite', steps: 'milling, firing' }),
  entry('material-route', 'coke', 'coke', { product: 'coke', steps: 'coking' }),
  entry('material-route', 'bench', 'graphite on a bench', { steps: 'milling, stirring' }),
  entry('material-machine', 'milling', 'mill', { form: 'continuous' }),
  entry('material-machine', 'coking', 'oven', { form: 'batch' }),
  entry('material-machine', 'firing', 'furnace', { form: 'batch' }),
  entry('material-machine', 'evaporating-brine', 'ponds', { form: 'pond' }),
  entry('material-route', 'lithium', 'lithium from ponds', { steps: 'evaporating-brine', brine: 'brine' }),
  entry('material-step', 'milling', 'milling', { from: 'coke' }),
  entry('material-step', 'coking', 'coking', { from: 'pitch' }),
  entry('substance', 'graphite', 'graphite', {}),
  entry('substance', 'coke', 'coke', {}),
  entry('substance', 'pitch', 'pitch', {}),
  entry('material-step', 'firing', 'firing', {}),
  entry('vehicle-use', 'taxi', 'taxi', { charging: 'opportunity' }),
  entry('vehicle-use', 'e-bus-night', 'e-bus', { charging: 'night' }),
  entry('ageing-model', 'nmc-slow', 'NMC', {}),
  entry('material-step', 'evaporating-brine', 'evaporating brine', {}),
])

function entry(kind: string, id: string, name: string, text: Readonly<Record<string, string>>): Entry {
  return { kind, id, name, text, values: {} }
}

export function fakeLibrary(all: readonly Entry[]): Library {
  return {
    version: 'test',
    entry: (kind, id) => all.find((e) => e.kind === kind && e.id === id),
    entries: (kind) => all.filter((e) => e.kind === kind),
    kinds: () => [...new Set(all.map((e) => e.kind))],
    datum: () => undefined,
    reference: () => undefined,
    references: () => [],
  }
}
