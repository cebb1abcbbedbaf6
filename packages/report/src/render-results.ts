import type { Results } from '@cellwright/model'
import { assumptions } from './assumptions.ts'
import { capexTable } from './capex-table.ts'
import { centres } from './centres.ts'
import { chains } from './chain.ts'
import { circles } from './circle.ts'
import { claimsTable } from './claims-table.ts'
import { contracts } from './contract.ts'
import { fleets } from './fleets.ts'
import { flowsTable } from './flows-table.ts'
import { groupTable } from './group-table.ts'
import { headline } from './headline.ts'
import { impliedTable } from './implied-table.ts'
import { ordersTable } from './orders-table.ts'
import type { Section } from './page.ts'
import { makeOrBuy } from './make-or-buy.ts'
import { materialPlants } from './material-plant.ts'
import { partiesTable } from './parties-table.ts'
import { plainText } from './plain-text.ts'
import { plantBooks } from './plant-books.ts'
import { plants } from './plant.ts'
import { product } from './product.ts'
import { readings } from './readings.ts'
import { scheduleTable } from './schedule-table.ts'
import { research } from './research.ts'
import { sensitivityBars } from './sensitivity-bars.ts'
import { sources } from './sources.ts'
import { hasSeveralPlants } from './several.ts'
import { stations } from './stations.ts'
import { supplySection } from './supply-section.ts'
import { sweeps } from './sweep.ts'
import { title } from './title.ts'
import { warnings } from './warnings.ts'
import { TIE } from './wrap.ts'

export interface RenderOptions {
  /** Columns of a line at most; 40 or more. */
  readonly width?: number
  /** Colours and bold type by escape sequences. */
  readonly color?: boolean
}

const FRONT: readonly Section[] = [title, headline]
const JUDGED: readonly Section[] = [claimsTable, readings, impliedTable]
const PLANTS: readonly Section[] = [product, plants, materialPlants]
const DETAILS: readonly Section[] = [
  supplySection,
  ordersTable,
  contracts,
  partiesTable,
  flowsTable,
  scheduleTable,
  capexTable,
  plantBooks,
]
/** What the plants bring together, and what other sizes of them would. */
const TOGETHER: readonly Section[] = [groupTable, sweeps, makeOrBuy]
/** What happens behind the gates of the plants. */
const USE: readonly Section[] = [fleets, centres, stations, research, circles]
const BACK: readonly Section[] = [sensitivityBars, assumptions, sources, warnings]

/** The whole comes before its plants where there are several, and after the plant where there is one. */
function sectionsOf(results: Results): readonly Section[] {
  const { scope } = results
  if (scope === 'audit') return [...FRONT, ...JUDGED, chains, ...TOGETHER, contracts, partiesTable, ...USE, ...BACK]
  const middle = hasSeveralPlants(results)
    ? [chains, ...TOGETHER, ...PLANTS, ...DETAILS]
    : [...PLANTS, chains, ...DETAILS, ...TOGETHER]
  return [...FRONT, ...(scope === 'run' ? JUDGED : []), ...middle, ...USE, ...BACK]
}

/** Columns of the narrowest page. */
export const NARROWEST = 40

/** The results as text for a terminal or a file: what matters first, no line wider than `width`. Ends with a line end. */
export function renderResults(results: Results, { width = 80, color = false }: RenderOptions = {}): string {
  const page = { width: Math.max(NARROWEST, Math.floor(width)), color }
  const harmless = plainText(results)
  const lines = sectionsOf(harmless).flatMap((section) => section(harmless, page))
  return `${lines.join('\n').replaceAll(TIE, ' ')}\n`
}
