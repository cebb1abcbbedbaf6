import { meanInterval } from '@cellwright/kernel'
import { formatDate, inUnit } from '@cellwright/units'
import type { ChainLimitResult, ChainMember, ChainResult, CouldResult, LinkResult } from '../chain-results.ts'
import type { ChainLink, LinkYear } from '../factory/chain.ts'
import type { Figure } from '../results.ts'
import { firstDates } from '../study/material-outcome.ts'
import type { Could } from '../study/chain-capacity.ts'
import type { ChainLimit } from '../study/chain-limit.ts'
import type { ChainRun } from '../study/chain-run.ts'
import { nameplateOf } from '../study/chain-ways.ts'
import { chainYears, type ChainYear } from '../study/chain-years.ts'
import type { Outcome } from '../study/outcome.ts'
import type { StaticChain } from '../study/static-chain.ts'
import { figure, meanFigure } from './figure.ts'

/** What was worked out of a chain beside what it could give. */
export interface ChainWork {
  readonly run?: ChainRun | undefined
  readonly limit?: ChainLimit | undefined
  readonly sourcing?: ChainResult['sourcing'] | undefined
  readonly made?: ChainResult['made'] | undefined
}

export function chainResult(o: Outcome, s: StaticChain, { run, limit, sourcing = [], made = null }: ChainWork = {}): ChainResult {
  const { chain, final } = s
  const simulated = run ? chainYears(run) : []
  const byYear = new Map(simulated.map((y) => [y.year, y]))
  return {
    id: chain.id,
    kind: 'chain',
    plants: chain.order,
    members: chain.order.map((id) => member(o, s, id, simulated)),
    final: final.map((plant) => ({ plant, product: productOf(o, plant) })),
    links: chain.links.map((link) => linkResult(o, s, link, run)),
    years: s.years.map(({ year, could }) => {
      const of = byYear.get(year)
      return {
        year,
        made: of ? final.map((plant) => ({ plant, amount: madeFigure(o, plant, of.amounts.get(plant)!) })) : [],
        could: could.map((c) => couldResult(c, s.unit)),
        limit: of?.limit ? { plant: of.limit.plant, step: of.limit.step, because: of.limit.because } : null,
      }
    }),
    mature: s.mature.map((c) => couldResult(c, `${s.unit}/yr`)),
    limit: limit ? limitResult(o, limit, simulated) : null,
    balance: run ? run.balance : null,
    sourcing,
    made,
  }
}

/** What a plant makes, in words. */
export function productOf({ plants, materialPlants }: Outcome, id: string): string {
  const materials = materialPlants.find((m) => m.plant.id === id)
  if (materials) return materials.plant.flows.product.name
  const made = plants.find((p) => p.plant.id === id)!.plant
  const ids = made.products.map(({ pack }) => pack.id).join(' and ')
  return made.pack.unit === 'cell' ? `cells ${ids}` : `packs ${ids}`
}

function unitOf({ materialPlants }: Outcome, id: string): 't' | 'GWh' {
  return materialPlants.some((m) => m.plant.id === id) ? 't' : 'GWh'
}

function member(o: Outcome, s: StaticChain, id: string, simulated: readonly ChainYear[]): ChainMember {
  const { mature, nameplate } = s.outputs.get(id)!
  const unit = `${unitOf(o, id)}/yr`
  const [begins, serial] = startsOf(o, id)
  return {
    id,
    kind: 'member',
    makes: productOf(o, id),
    nameplate: figure(nameplate, unit),
    could: figure(mature, unit),
    begins: formatDate(begins),
    serial: formatDate(serial),
    phases: phasesOf(o, id)
      .toSorted((a, b) => a.serial - b.serial)
      .map((phase) => ({ id: phase.id, serial: formatDate(phase.serial) })),
    years: simulated.map(({ year, amounts }) => ({
      year,
      made: { value: inUnit(meanInterval(amounts.get(id)!).mean, unitOf(o, id)), unit: unitOf(o, id) },
    })),
  }
}

function phasesOf({ plants, materialPlants }: Outcome, id: string): { readonly id: string; readonly serial: number }[] {
  const materials = materialPlants.find((m) => m.plant.id === id)
  if (materials) return materials.schedule.phases.map((p) => ({ id: p.id, serial: p.serialStart.value }))
  const { lines } = plants.find((p) => p.plant.id === id)!.schedule
  return lines.map((line, i) => ({ id: `line ${i + 1}`, serial: line.serialStart.value }))
}

/** First days of pilot operation and of deliveries to customers. */
export function startsOf(o: Outcome, id: string): readonly [begins: number, serial: number] {
  const materials = o.materialPlants.find((m) => m.plant.id === id)
  if (materials) {
    const dates = firstDates(o.world, materials) ?? materials.schedule.phases[0]!
    return [dates.pilotStart.value, dates.serialStart.value]
  }
  const { schedule } = o.plants.find((p) => p.plant.id === id)!
  return [schedule.pilotStart.value, schedule.serialStart.value]
}

function couldResult({ id, kind, with: others, amount, rest }: Could, unit: string): CouldResult {
  return { id, kind, with: others, amount: figure(amount, unit), rest: rest ?? null }
}

function madeFigure(o: Outcome, plant: string, amounts: readonly number[]): Figure {
  return meanFigure({ ...meanInterval(amounts), n: amounts.length }, unitOf(o, plant))
}

function linkResult(o: Outcome, s: StaticChain, link: ChainLink, run: ChainRun | undefined): LinkResult {
  const { needed, to, from } = link
  const perTaker = to !== undefined && needed ? needed.value / nameplateOf(o, to).value : undefined
  const taken = to === undefined ? undefined : unitOf(o, to)
  const years = run?.links.get(link.id)
  return {
    id: link.id,
    kind: 'link',
    material: link.material,
    name: nameOf(link),
    from: from ?? null,
    to: to ?? null,
    need:
      perTaker === undefined
        ? null
        : taken === 't'
          ? { value: perTaker, unit: 't/t' }
          : { value: inUnit(perTaker, 'kg/kWh'), unit: 'kg/kWh' },
    needed: needed ? figure(needed, 't/yr') : null,
    offered: offeredOf(o, s, link),
    leadTime: figure(link.leadTime, 'd'),
    load: figure(link.load, 't'),
    stock: to === undefined || link.arrivals ? null : figure(link.stock, 'd'),
    returned: link.arrivals !== undefined,
    years: years ? linkYears(years) : [],
    plannedUse: to === undefined ? null : plannedUse(o, to, run),
    firstUse: run && to !== undefined ? firstUse(o, run.firstUse.get(link.id) ?? []) : null,
  }
}

/** Cells have the id of the file for a name. */
export function nameOf({ kind, name }: Pick<ChainLink, 'kind' | 'name'>): string {
  return kind === 'cell' ? `cells ${name}` : name
}

/** What the maker can give when mature, or the limit of the row where that is less; null where a row from outside has none. */
function offeredOf(o: Outcome, { outputs }: StaticChain, { from, limit }: ChainLink): Figure | null {
  const cells = o.plants.find((p) => p.plant.id === from)?.plant.pack
  const made = from === undefined ? undefined : outputs.get(from)!.mature.value
  const mass = made !== undefined && cells ? (made / cells.energy.value) * cells.mass.value : made
  const least = Math.min(mass ?? Infinity, limit?.value ?? Infinity)
  return least === Infinity ? null : { value: inUnit(least, 't/yr'), unit: 't/yr' }
}

function plannedUse(o: Outcome, to: string, run: ChainRun | undefined): string {
  const second = run?.compiled.starts.get(to)
  return formatDate(second === undefined ? Math.floor(startsOf(o, to)[0]) : dayOf(o, second))
}

/** The mean day of the replications in which it was used, where most of them did. */
function firstUse(o: Outcome, seconds: readonly number[]): string | null {
  const used = seconds.filter((x) => Number.isFinite(x))
  if (used.length === 0 || 2 * used.length < seconds.length) return null
  return formatDate(dayOf(o, used.reduce((sum, x) => sum + x, 0) / used.length))
}

function dayOf({ world }: Outcome, second: number): number {
  return world.project.calendar.start + Math.floor(second / 86400)
}

function linkYears(years: readonly (readonly LinkYear[])[]): LinkResult['years'] {
  const mean = (of: (y: LinkYear) => number, i: number) => years.reduce((sum, r) => sum + of(r[i]!), 0) / years.length
  const tonnes = (of: (y: LinkYear) => number, i: number) => mean(of, i) / 1000
  return (years[0] ?? []).map(({ year }, i) => ({
    year,
    sent: tonnes((y) => y.sent, i),
    received: tonnes((y) => y.received, i),
    used: tonnes((y) => y.used, i),
    stock: tonnes((y) => y.stock, i),
    onTheWay: tonnes((y) => y.onTheWay, i),
    missing: mean((y) => y.missing, i),
  }))
}

/** Where nothing that was tried brings more and the last years waited for orders, these are the limit. */
function limitResult(
  o: Outcome,
  { plant, step, gain, tried, replications }: ChainLimit,
  years: readonly ChainYear[],
): ChainLimitResult {
  const ordered = gain === undefined && years.at(-1)?.limit?.step === 'orders'
  return {
    kind: ordered ? 'orders' : (gain?.kind ?? 'plant'),
    plant,
    step: ordered ? 'orders' : (step ?? null),
    stepName: ordered ? 'orders' : step === undefined ? null : stepName(o, plant, step),
    gain: gain ? { value: gain.gain, low: gain.low, high: gain.high, n: replications } : null,
    tried: tried.map(({ id, kind, gain: value, low, high }) => ({ id, kind, gain: value, low, high })),
  }
}

function stepName(o: Outcome, id: string, step: string): string {
  const materials = o.materialPlants.find((m) => m.plant.id === id)?.plant
  const named = materials?.steps.find((s) => s.flow.id === step)?.flow.name
  const plant = o.plants.find((p) => p.plant.id === id)?.plant
  return (
    named ??
    plant?.steps.find((s) => s.step.id === step)?.step.name ??
    plant?.crews.operators.find((c) => c.id === step)?.name ??
    step
  )
}
