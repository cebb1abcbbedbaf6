import type { Results } from '@cellwright/model'
import { across } from '../draw/across.ts'
import { series } from '../draw/over-time.ts'
import { heightOf } from '../draw/waterfall.ts'
import { viewOf, type ChartKind } from '../kind.ts'
import { outputWords } from './words.ts'

export const CAUSES = ['web', 'coil', 'reject'] as const

interface Row {
  readonly name: string
  readonly unit: string
  readonly loss: Readonly<Record<(typeof CAUSES)[number], number>>
  /** Scrapped over the whole run, in the unit of the step, by cause; null without a simulation. */
  readonly units: Readonly<Record<string, number>> | null
}

/** Steps that lose something. */
export function scrapRows({ plants, materialPlants }: Results, id: string): readonly Row[] {
  const steps = plants.find((p) => p.id === id)?.steps
  const rows: readonly Row[] = steps
    ? steps.map(({ name, unit, loss, scrap }) => ({
        name,
        unit,
        loss,
        units: scrap === null ? null : Object.fromEntries(scrap.map((s) => [s.id, s.units])),
      }))
    : (materialPlants
        .find((p) => p.id === id)
        ?.steps.map(({ name, reject }) => ({ name, unit: '', loss: { web: 0, coil: 0, reject }, units: null })) ?? [])
  return rows.filter((r) => CAUSES.some((c) => r.loss[c] > 0))
}

export const scrap: ChartKind = {
  id: 'scrap',
  group: 'plant',
  name: { en: 'Scrap by step and cause', ru: 'Брак по операциям и причинам' },
  needs: ['plant'],
  subjects: (results) =>
    [...results.plants, ...results.materialPlants]
      .filter((p) => scrapRows(results, p.id).length > 0)
      .map(({ id }) => ({ id, name: id })),
  view: (results, id, { language, format, say }) => {
    const said = outputWords[language]
    const rows = scrapRows(results, id)
    const sum = (r: Row) => CAUSES.reduce((so, c) => so + r.loss[c], 0)
    const most = rows.reduce((best, r) => (sum(r) > sum(best) ? r : best), rows[0]!)
    const found = [...new Set(rows.flatMap((r) => Object.keys(r.units ?? {})))]
    const named = (cause: string) => (cause === 'web' || cause === 'coil' || cause === 'reject' ? said[cause] : say.name(cause))
    return viewOf<Row>({
      title: said.scrapOf(id),
      summary: said.scrapSay(say.name(most.name), format.percent(sum(most))),
      columns: [
        { id: 'step', head: said.step, value: (r) => say.name(r.name) },
        ...CAUSES.map((c) => ({ id: c, head: said[c], unit: '%', value: (r: Row) => r.loss[c] * 100 })),
        ...found.map((c) => ({
          id: `units-${c}`,
          head: `${said.units}: ${named(c)}`,
          as: 'count' as const,
          value: (r: Row) => r.units?.[c] ?? null,
        })),
        ...(rows.some((r) => r.unit !== '') ? [{ id: 'unit', head: said.unit, value: (r: Row) => say.name(r.unit) }] : []),
      ],
      rows,
      along: 'y',
      height: heightOf(rows.length),
      legend: CAUSES.filter((c) => rows.some((r) => r.loss[c] > 0)).map((c) => ({
        name: said[c],
        color: series(CAUSES.indexOf(c) + 1),
        shape: 'box' as const,
      })),
      draw: across({
        rows,
        name: (r) => say.name(r.name),
        label: said.lossShare,
        bars: CAUSES.map((c, i) => ({ id: c, name: said[c], color: series(i + 1), value: (r: Row) => r.loss[c] * 100 })),
      }),
      note: said.scrapNote,
    })
  },
}
