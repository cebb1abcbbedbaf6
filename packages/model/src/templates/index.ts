import { CELL } from './cell.ts'
import { CELL_PLANT } from './cell-plant.ts'
import { CHAIN } from './chain.ts'
import { MATERIAL_PLANT } from './material-plant.ts'
import { SERVICE_CENTRE } from './service-centre.ts'
import { STORAGE_STATION } from './storage-station.ts'

/** Starter files by the name that --template takes; the first is the usual one. */
export const TEMPLATES = {
  'cell-plant': CELL_PLANT,
  cell: CELL,
  'material-plant': MATERIAL_PLANT,
  chain: CHAIN,
  'service-centre': SERVICE_CENTRE,
  'storage-station': STORAGE_STATION,
} as const
export type TemplateName = keyof typeof TEMPLATES
export const TEMPLATE_NAMES = [
  'cell-plant',
  'cell',
  'material-plant',
  'chain',
  'service-centre',
  'storage-station',
] as const satisfies readonly TemplateName[]
