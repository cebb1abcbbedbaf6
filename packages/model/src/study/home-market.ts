import type { Plant } from '../plant/plant.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'

const BY = 'study/home market'

/**
 * Share of the packs of a plant that the country of the plant could take, one to a car: new electric cars that it buys over packs at nameplate, at most all. A
 * ceiling, as other makers sell there too. Undefined where the library has no market of that country, and of cells and packs that are not for cars.
 */
export function homeMarket(world: World, { spec, nameplate, pack }: Plant): Term | undefined {
  const country = world.project.sites.find((s) => s.id === spec.site)?.country.toLowerCase()
  const cars = world.find(`region/${country}.electric-cars-sold`, BY)
  if (!cars || pack.unit !== 'pack') return undefined
  const made = calc`${nameplate} / ${pack.energy}`.as('packs at nameplate', '/yr')
  return calc`min(${[ALL, calc`${cars} / ${made}`]})`.as('share of the packs that the home market could take', '%')
}

const ALL = exactly(1, 'all of them')
