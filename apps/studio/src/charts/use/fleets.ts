import type { FleetMonth, FleetResult, FleetSimulatedMonth, FleetWear, Results } from '@cellwright/model'
import { viewOf, type ChartKind, type Columns, type Subject } from '../kind.ts'
import { Plot } from '../plot.ts'
import { drawLines, drawStack, type Series } from './draw.ts'
import { textsOf } from './words.ts'

const fleetsWith = (results: Results, has: (fleet: FleetResult) => boolean): readonly Subject[] =>
  results.fleets.filter(has).map((f) => ({ id: f.id, name: f.name }))
const fleetOf = (results: Results, id: string) => results.fleets.find((f) => f.id === id)!

/** Vehicles and packs in service at the end of each month, as expected. */
const vehicles: ChartKind = {
  id: 'fleet-vehicles',
  group: 'use',
  name: { en: 'Fleets: packs in service', ru: 'Парки: батареи в работе' },
  needs: ['run', 'use'],
  subjects: (results) => fleetsWith(results, (f) => f.months.length > 0),
  view: (results, id, { language, format }) => {
    const t = textsOf(language)
    const fleet = fleetOf(results, id)
    const rows = fleet.months
    const series: Series<FleetMonth>[] = [
      { column: 'packs', name: t.inService, color: 'var(--series-1)', value: (m) => m.vehicles * fleet.packsPerVehicle },
      ...(fleet.packsPerVehicle === 1
        ? []
        : [{ column: 'vehicles', name: t.vehicles, color: 'var(--series-2)', value: (m: FleetMonth) => m.vehicles }]),
    ]
    const most = rows.reduce((a, b) => (b.vehicles > a.vehicles ? b : a), rows[0]!)
    return viewOf<FleetMonth>({
      title: t.vehiclesTitle(fleet.name),
      summary: t.vehiclesSummary(
        format.count(most.vehicles),
        format.date(most.from.slice(0, 7)),
        format.figure(fleet.simulated?.availability, 5),
      ),
      columns: [
        monthColumn(t.month),
        ...series.map((s) => ({ id: s.column, head: s.name, as: 'count' as const, value: s.value })),
      ],
      rows,
      legend: series.map(({ name, color }) => ({ name, color, shape: 'line' })),
      draw: (context) => drawLines(context, { rows, x: (m) => m.from, unit: '' }, series),
    })
  },
}

/** New packs in the place of others, month by month. */
const replacements: ChartKind = {
  id: 'fleet-replacements',
  group: 'use',
  name: { en: 'Fleets: replacements by month', ru: 'Парки: замены по месяцам' },
  needs: ['run', 'use'],
  subjects: (results) => fleetsWith(results, (f) => f.months.length > 0),
  view: (results, id, { language, format }) => {
    const t = textsOf(language)
    const fleet = fleetOf(results, id)
    const found = new Map(fleet.simulated?.months.map((m) => [m.from, m]))
    const rows = fleet.months
    const bars: Series<FleetMonth>[] = [
      { column: 'worn', name: t.worn, color: 'var(--series-1)', value: (m) => m.replacedWorn },
      { column: 'faulty', name: t.faulty, color: 'var(--series-2)', value: (m) => m.replacedFaulty },
    ]
    const simulated: Series<FleetMonth> = {
      column: 'simulated',
      name: t.simulated,
      color: 'var(--text)',
      value: (m) => {
        const its = found.get(m.from)
        return its ? its.replacedWorn + its.replacedFaulty : null
      },
    }
    const lines = found.size > 0 ? [simulated] : []
    const sum = (of: (m: FleetMonth) => number) => format.count(rows.reduce((s, m) => s + of(m), 0))
    const columns: Columns<FleetMonth> = [
      monthColumn(t.month),
      ...[...bars, ...lines].map((s) => ({ id: s.column, head: s.name, digits: 3, value: s.value })),
      { id: 'repaired', head: t.repaired, digits: 3, value: (m) => m.repaired },
    ]
    return viewOf<FleetMonth>({
      title: t.replacedTitle(fleet.name),
      summary: t.replacedSummary(
        sum((m) => m.replacedWorn),
        sum((m) => m.replacedFaulty),
        sum((m) => m.repaired),
      ),
      columns,
      rows,
      legend: [
        ...bars.map(({ name, color }) => ({ name, color })),
        ...lines.map(({ name, color }) => ({ name, color, shape: 'line' as const })),
      ],
      note: t.replacedNote,
      draw: (context) => drawStack(context, { rows, x: (m) => m.from.slice(0, 7), unit: '' }, bars, lines),
    })
  },
}

/** Capacity of a mean pack over its years of service, with the range of the models. */
const health: ChartKind = {
  id: 'fleet-health',
  group: 'use',
  name: { en: 'Fleets: health of a pack', ru: 'Парки: состояние батареи' },
  needs: ['run', 'use'],
  subjects: (results) => fleetsWith(results, (f) => f.wear.length > 0),
  view: (results, id, { language, format, say }) => {
    const t = textsOf(language)
    const fleet = fleetOf(results, id)
    const rows = fleet.wear
    const series: Series<FleetWear>[] = [
      { column: 'health', name: t.health, color: 'var(--series-1)', value: (w) => 100 * w.soh },
    ]
    const years = (value: number | null) =>
      value === null ? t.notWithin(t.yearsText(format.number(fleet.life.lookedAt))) : t.yearsText(format.number(value))
    return viewOf<FleetWear>({
      title: t.healthTitle(fleet.name),
      summary: t.healthSummary(
        say.name(fleet.ageing.name),
        format.figure(fleet.endOfLife),
        years(fleet.life.years),
        years(fleet.life.low),
        years(fleet.life.high),
      ),
      columns: [
        { id: 'year', head: t.yearOfService, as: 'year', value: (w) => w.year },
        { id: 'health', head: t.health, unit: '%', value: (w) => 100 * w.soh },
        { id: 'low', head: t.modelsLow, unit: '%', value: (w) => 100 * w.low },
        { id: 'high', head: t.modelsHigh, unit: '%', value: (w) => 100 * w.high },
        { id: 'cycles', head: t.cycles, as: 'count', value: (w) => w.fullCycles },
        { id: 'distance', head: t.distance, unit: 'km', value: (w) => w.distance_km },
      ],
      rows,
      legend: [
        { name: t.health, color: 'var(--series-1)', shape: 'line' },
        { name: t.endOfLife, color: 'var(--bad)', shape: 'dashed' },
      ],
      note: t.healthNote,
      draw: (context) =>
        drawLines(
          context,
          {
            rows,
            x: (w) => w.year,
            xName: t.yearOfService,
            unit: '%',
            fromZero: false,
            marks: [Plot.ruleY([fleet.endOfLife.value], { stroke: 'var(--bad)', strokeDasharray: '5 3' })],
          },
          series,
          { low: (w) => 100 * w.low, high: (w) => 100 * w.high, color: 'var(--series-1)' },
        ),
    })
  },
}

/** Vehicles that wait for a pack. */
const offRoad: ChartKind = {
  id: 'fleet-off-road',
  group: 'use',
  name: { en: 'Fleets: vehicles off the road', ru: 'Парки: машины не на линии' },
  needs: ['run', 'use'],
  subjects: (results) => fleetsWith(results, (f) => (f.simulated?.months.length ?? 0) > 0),
  view: (results, id, { language, format }) => {
    const t = textsOf(language)
    const fleet = fleetOf(results, id)
    const rows = fleet.simulated!.months
    const most = rows.reduce((a, b) => (b.offRoad > a.offRoad ? b : a), rows[0]!)
    const series: Series<FleetSimulatedMonth>[] = [
      { column: 'off', name: t.offRoad, color: 'var(--series-4)', value: (m) => m.offRoad },
    ]
    return viewOf<FleetSimulatedMonth>({
      title: t.offTitle(fleet.name),
      summary: t.offSummary(format.number(most.offRoad), format.date(most.from.slice(0, 7))),
      columns: [
        monthColumn(t.month),
        { id: 'off', head: t.offRoad, digits: 3, value: (m) => m.offRoad },
        { id: 'on', head: t.onRoad, as: 'count', value: (m) => m.onRoad },
      ],
      rows,
      note: t.offNote,
      draw: (context) => drawLines(context, { rows, x: (m) => m.from, unit: '' }, series),
    })
  },
}

const monthColumn = (head: string) => ({
  id: 'month',
  head,
  as: 'date' as const,
  value: (row: { readonly from: string }) => row.from.slice(0, 7),
})

export const FLEET_KINDS: readonly ChartKind[] = [vehicles, replacements, health, offRoad]
