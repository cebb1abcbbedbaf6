import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { FeatureCollection, MultiLineString } from 'geojson'

/** Land and borders of countries as Natural Earth has them (public domain), from the package world-atlas. */
export interface Atlas {
  readonly scale: 'far' | 'near'
  readonly land: FeatureCollection
  readonly borders: MultiLineString
}

const loaded: Partial<Record<Atlas['scale'], Promise<Atlas>>> = {}

/** Coasts and borders for a map of the world (1:110 million) or of a part of it (1:50 million); each a chunk that is fetched once. */
export function atlasOf(scale: Atlas['scale']): Promise<Atlas> {
  return (loaded[scale] ??= load(scale))
}

async function load(scale: Atlas['scale']): Promise<Atlas> {
  const read: { readonly default: unknown } =
    scale === 'far' ? await import('world-atlas/countries-110m.json') : await import('world-atlas/countries-50m.json')
  const topology = read.default as Topology<{ countries: GeometryCollection; land: GeometryCollection }>
  return {
    scale,
    land: feature(topology, topology.objects.land),
    borders: mesh(topology, topology.objects.countries, (a, b) => a !== b),
  }
}
