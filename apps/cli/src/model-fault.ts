import { CellwrightError } from '@cellwright/model'
import { InputFault } from './input-fault.ts'

/** Faults that only show when the model is worked out, and what the author of the file can do about them. */
const HINTS: Readonly<Record<string, string>> = {
  'CW-MODEL-001': 'choose an entry that has it (cellwright library shows them), or give the value in the file',
  'CW-MODEL-003': 'use one of the currencies that the library has rates for (cellwright library exchange)',
  'CW-MODEL-010': 'give the cell a capacity, e.g. capacity: 33 Ah',
  'CW-MODEL-011': 'give the pack its cells in series and in parallel, or its charge',
  'CW-MODEL-013': 'change the charge or the outer size of the cell, or give only one of them',
  'CW-MODEL-014': 'give the cell a size of the library (cellwright library cell-format), or all sides under outer',
  'CW-MODEL-015': 'choose a size that fits the format (cellwright library cell-format)',
  'CW-MODEL-016': 'give the container its packs, or the energy that it holds',
  'CW-MODEL-040': 'give the plant a capacity, e.g. capacity: 4 GWh/yr, or claims from which it follows',
  'CW-MODEL-041': 'make the capacities of the phases add up to that of the plant, or leave one of them open',
  'CW-MODEL-042': 'give at least one machine for each phase, or leave the count out',
  'CW-MODEL-043':
    'choose a route whose brine loses water in its ponds, or give the site the weather of a station (library, kind weather)',
  'CW-MODEL-050': 'give the schedule a start, e.g. schedule: {start: 2022-10-14}',
  'CW-MODEL-071': 'name a material that the plant takes, or remove the row',
  'CW-MODEL-073': 'give the row the load of a truck, a train or a ship, e.g. load: 20 t',
  'CW-MODEL-100':
    'write the reaction of the step in your library entries as the library does, e.g. 2 LiCl + Na2CO3 = Li2CO3 + 2 NaCl',
  'CW-MODEL-101': 'make the shares of elements in your library entries sum to no more than 1',
  'CW-MODEL-102': 'let each step of the route take what the step before it makes (text makes of material-route)',
  'CW-MODEL-103': 'feed the step more, or let its product hold less of the element (library entries of the file)',
  'CW-MODEL-080': 'leave the currency of the file as it is, or put the variant into a file of its own',
  'CW-MODEL-060': 'give a price in the file, or choose a chemistry whose materials have one',
}

/** The error as a fault of the input where the author of the file can mend it; else the error itself. */
export function asInputFault(error: unknown, file: string): unknown {
  if (!(error instanceof CellwrightError)) return error
  const hint = HINTS[error.code]
  if (hint === undefined) return error
  const text = error.message.slice(error.code.length + 2)
  return new InputFault([{ code: error.code, severity: 'error', path: '', params: {}, text, hint }], file, { cause: error })
}
