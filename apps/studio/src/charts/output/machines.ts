import type { Results } from '@cellwright/model'
import { across } from '../draw/across.ts'
import { series } from '../draw/over-time.ts'
import { heightOf } from '../draw/waterfall.ts'
import { viewOf, type ChartKind } from '../kind.ts'
import { outputWords } from './words.ts'

interface Row {
  readonly name: string
  readonly machines: number
  readonly needed: number
  /** [%] */
  readonly use: number
}

export function machineRows({ plants, materialPlants }: Results, id: string): readonly Row[] {
  const plant = plants.find((p) => p.id === id)
  if (plant)
    return plant.steps.map(({ name, machines, needed, utilisation }) => ({ name, machines, needed, use: utilisation * 100 }))
  const material = materialPlants.find((p) => p.id === id)
  return material?.steps.map(({ name, machines, needed, load }) => ({ name, machines, needed, use: load * 100 })) ?? []
}

export const machines: ChartKind = {
  id: 'machines',
  group: 'plant',
  name: { en: 'Machines and their utilisation', ru: 'Оборудование и его загрузка' },
  needs: ['plant'],
  subjects: ({ plants, materialPlants }) =>
    [...plants, ...materialPlants].filter((p) => p.steps.length > 0).map(({ id }) => ({ id, name: id })),
  view: (results, id, { language, format, say }) => {
    const said = outputWords[language]
    const rows = machineRows(results, id)
    const fullest = rows.reduce((most, r) => (r.use > most.use ? r : most), rows[0]!)
    return viewOf<Row>({
      title: said.useOf(id),
      summary: said.useSay(say.name(fullest.name), format.percent(fullest.use / 100), format.count(fullest.machines)),
      columns: [
        { id: 'step', head: said.step, value: (r) => say.name(r.name) },
        { id: 'use', head: said.utilisation, unit: '%', value: (r) => r.use },
        { id: 'machines', head: said.machines, as: 'count', value: (r) => r.machines },
        { id: 'needed', head: said.needed, as: 'count', value: (r) => r.needed },
      ],
      rows,
      along: 'y',
      height: heightOf(rows.length),
      draw: across({
        rows,
        name: (r) => `${say.name(r.name)} (${format.count(r.machines)})`,
        label: said.ofTime,
        bars: [{ id: 'use', name: said.utilisation, color: series(0), value: (r: Row) => r.use }],
        end: Math.max(100, Math.ceil(fullest.use)),
      }),
      note: said.useNote,
    })
  },
}
