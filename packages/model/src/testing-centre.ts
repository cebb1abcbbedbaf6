import { builtInLibrary } from '@cellwright/library'
import { parseProject } from './project/index.ts'
import { SMALL } from './project/test-file.ts'
import { World, type WorldOptions } from './project/world.ts'
import { outcome } from './study/outcome.ts'
import { exactly } from './term/index.ts'
import { centreOf, type Centre, type CentreSurroundings } from './use/centre.ts'
import type { FleetLoad } from './use/fleet-load.ts'

/** For tests: the small project with a service centre, with the fields given, and what stands below `centres`. */
export function centreFile(fields = 'start: 2027-01-01', rest = ''): string {
  return SMALL.replace('orders:\n', `centres:\n  service: {site: town, ${fields}}\n${rest}orders:\n`)
}

export function centreWorld(text = centreFile(), options: WorldOptions = {}): World {
  const { project, library, issues } = parseProject(text, { file: 'centre.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  return new World(project, library, options)
}

/** A thousand cars of which `faults` packs come in a day, a tenth of them beyond repair, and `worn` more; a new pack comes after 30 days. */
export function carLoad(world: World, faults: number, worn = 0): FleetLoad {
  const pack = outcome(world).packs[0]!
  return {
    fleet: 'cars',
    pack,
    vehicles: exactly(1000, 'cars'),
    faults: exactly(faults / 86400, 'faults', '/d'),
    worn: exactly(worn / 86400, 'worn', '/d'),
    mostFaults: exactly(faults / 86400, 'faults', '/d'),
    beyondRepair: exactly(0.1, 'beyond repair'),
    endOfLife: exactly(0.8, 'end of life'),
    replacement: exactly(30 * 86400, 'replacement', 'd'),
  }
}

export function testCentre(world: World, loads: readonly FleetLoad[], siteWorks?: CentreSurroundings['siteWorks']): Centre {
  const price = exactly(100 / 3.6e6, 'price of packs', 'USD/kWh')
  return centreOf(world, world.project.centres[0]!, { loads, price: () => price, siteWorks })
}
