import type { Figure, Results } from '@cellwright/model'

/** What is worked with where the file leaves an input out, as far as the results say it; a count has no unit. */
export function usedInstead(path: string, results: Results | null): Figure | null {
  const [section, id, ...rest] = path.split('.')
  const key = rest.join('.')
  if (!results || id === undefined) return null
  const count = (value: number | undefined): Figure | null => (value === undefined ? null : { value, unit: '' })
  switch (section) {
    case 'cells': {
      const cell = results.cells.find((c) => c.id === id)
      if (!cell) return null
      if (key === 'capacity') return cell.capacity
      if (key === 'areal_capacity') return cell.arealCapacity
      if (key === 'np_ratio') return count(cell.npRatio)
      if (key === 'outer.length') return cell.size.length
      if (key === 'outer.width') return cell.size.width
      return key === 'outer.thickness' ? cell.size.thickness : null
    }
    case 'packs': {
      const pack = results.packs.find((p) => p.id === id)
      if (key === 'parallel') return count(pack?.parallel)
      return key === 'cells_per_module' ? count(pack?.cellsPerModule) : null
    }
    case 'containers': {
      const container = results.containers.find((c) => c.id === id)
      if (key === 'packs') return count(container?.packs)
      if (key === 'energy') return container?.energy ?? null
      if (key === 'outer.length') return container?.size.length ?? null
      if (key === 'outer.width') return container?.size.width ?? null
      return key === 'outer.height' ? (container?.size.height ?? null) : null
    }
    case 'plants': {
      const plant = results.plants.find((p) => p.id === id)
      if (key === 'capacity') return plant?.nameplate ?? null
      return key === 'lines' ? count(plant?.dates.lines.length) : null
    }
    case 'material_plants':
      return key === 'capacity' ? (results.materialPlants.find((p) => p.id === id)?.nameplate ?? null) : null
    case 'stations': {
      const station = results.stations.find((s) => s.id === id)
      if (key === 'power') return station?.power ?? null
      if (key === 'duration') return station?.duration ?? null
      if (key === 'land') return station?.land ?? null
      return key === 'life' ? (station?.life ?? null) : null
    }
    case 'fleets':
      return key === 'packs_per_vehicle' ? count(results.fleets.find((f) => f.id === id)?.packsPerVehicle) : null
    default:
      return null
  }
}
