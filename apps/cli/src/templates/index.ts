import { CELL } from './cell.ts'
import { CELL_PLANT } from './cell-plant.ts'
import { SERVICE_CENTRE } from './service-centre.ts'

/** Starter files by the name that --template takes; the first is the usual one. */
export const TEMPLATES = { 'cell-plant': CELL_PLANT, cell: CELL, 'service-centre': SERVICE_CENTRE } as const
export type TemplateName = keyof typeof TEMPLATES
export const TEMPLATE_NAMES = ['cell-plant', 'cell', 'service-centre'] as const satisfies readonly TemplateName[]
