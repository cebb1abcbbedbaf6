import type { LineResults } from '@cellwright/model'
import { NARROWEST, type RenderOptions } from '../render-results.ts'
import type { Page } from '../page.ts'
import { plainText } from '../plain-text.ts'
import { TIE } from '../wrap.ts'
import { deadlock, runHeader } from './run-header.ts'
import { knownTable } from './known-table.ts'
import { effectivenessTable, flowTable, lossTable, machineTable, missingTable, timesTable } from './node-tables.ts'
import { loopTable, lineOrdersTable, poolTable } from './other-tables.ts'

type LineSection = (results: LineResults, page: Page) => string[]

const SECTIONS: readonly LineSection[] = [
  runHeader,
  deadlock,
  knownTable,
  flowTable,
  timesTable,
  machineTable,
  missingTable,
  effectivenessTable,
  lossTable,
  lineOrdersTable,
  poolTable,
  loopTable,
]

/** The results of a line as text for a terminal or a file. Ends with a line end. */
export function renderLine(results: LineResults, { width = 80, color = false }: RenderOptions = {}): string {
  const page = { width: Math.max(NARROWEST, Math.floor(width)), color }
  const harmless = plainText(results)
  const lines = SECTIONS.flatMap((section) => section(harmless, page))
  return `${lines.join('\n').replaceAll(TIE, ' ')}\n`
}
