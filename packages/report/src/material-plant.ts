import type { MaterialPlantResult, Results } from '@cellwright/model'
import { materialBooks } from './material-books.ts'
import { elementTable, massTable } from './material-masses.ts'
import { energyTable, investmentTable, machineTable } from './material-tables.ts'
import { money, moneyRange } from './money-text.ts'
import { count, figure, NO_NUMBER, number, percent, quantity, spread } from './number-text.ts'
import { heading, labelled, note, pageTable, type Page, type Section } from './page.ts'
import { hasSeveralPlants, isAssumed } from './several.ts'

/** Each plant of materials: what it makes of what, with which machines, people, energy and money, when, and what that is enough for. */
export const materialPlants: Section = (results, page) => results.materialPlants.flatMap((p) => onePlant(p, results, page))

function onePlant(p: MaterialPlantResult, results: Results, page: Page): string[] {
  return [
    ...heading(page, `Plant ${p.id}: ${p.product.name}`),
    ...labelled(
      page,
      'makes',
      `${p.product.name}${p.product.formula ? ` (${p.product.formula})` : ''} by the route ${p.route}: ${p.name}`,
    ),
    ...labelled(page, 'steps', p.steps.map((s) => s.name).join(', then ')),
    ...(p.basis === 'feed' ? labelled(page, 'counted', 'all masses are of what is taken in, not of what is sold') : []),
    ...output(p, results, page),
    ...labelled(
      page,
      'people',
      `${figure(p.people.total)}${spread(p.people.total)} in all: ${count(p.people.direct)} on shifts, ${count(p.people.indirect)} others; ${count(p.people.perShift)} on a shift`,
    ),
    ...labelled(page, 'area', area(p)),
    ...(p.recovery
      ? labelled(
          page,
          'recovery',
          `${number(p.recovery.share.value)} % of the ${p.recovery.element} that is brought in ends in the product by the balance below, which has no rejected lots; ${number(p.recovery.withRejects.value)} % with them`,
        )
      : []),
    ...labelled(
      page,
      'investment',
      `${moneyRange(p.capex.total, results)}, ${money(p.capex.perCapacity, results)}${beside(p, results)}`,
    ),
    ...feedsTable(p, page),
    ...phasesTable(p, page),
    ...massTable(p, page),
    ...elementTable(p, page),
    ...machineTable(p, results, page),
    ...energyTable(p, page),
    ...investmentTable(p, results, page),
    ...yearsTable(p, page),
    ...materialBooks(p, page, hasSeveralPlants(results)),
  ]
}

function output(p: MaterialPlantResult, results: Results, page: Page): string[] {
  const bottleneck = p.steps.find((s) => s.id === p.bottleneck)
  return [
    ...labelled(
      page,
      'nameplate',
      `${figure(p.nameplate)}, ${p.sizedFor ? `${percent(p.sizedFor.share)} of what ${p.sizedFor.plant} takes at its nameplate` : isAssumed(results, `material_plants.${p.id}.capacity`) ? 'an assumption of the file' : 'as announced'}`,
    ),
    ...labelled(page, 'sized', `${figure(p.sized)}, what the machines below can make, each step taken alone`),
    ...(p.simulated
      ? labelled(page, 'simulated', `${figure(p.simulated)}${spread(p.simulated)}, the mature plant with all phases`)
      : []),
    ...(p.couplingLoss !== null ? labelled(page, 'coupling loss', coupling(p.couplingLoss)) : []),
    ...(p.bestYear
      ? labelled(page, 'best year', `${figure(p.bestYear)}${spread(p.bestYear)} in ${p.bestYear.year}, with phases and ramps`)
      : []),
    ...(bottleneck ? labelled(page, 'bottleneck', `${bottleneck.name}: its machines can do the least`) : []),
    ...labelled(
      page,
      'full',
      p.designOutput === null
        ? `all phases produce for customers from ${p.fullStart}; 95 % of the nameplate is never reached with these machines`
        : `all phases produce for customers from ${p.fullStart}; 95 % of the nameplate from ${p.designOutput}`,
    ),
  ]
}

/** A loss below this is lost in the scatter of the replications. */
const NOTICEABLE = 0.0005

function coupling(loss: number): string {
  if (Math.abs(loss) < NOTICEABLE) return 'next to nothing: the stores between steps are large enough'
  return loss < 0
    ? `none: the replications lie ${percent(-loss)} above the static figure, within their scatter`
    : `${percent(loss)}: what is lost because steps wait for each other`
}

function area({ floor }: MaterialPlantResult): string {
  const ponds = floor.ponds.value > 0 ? `, ${figure(floor.ponds)} of ponds in it` : ''
  return `${figure(floor.process)} under machines, ${figure(floor.building)} of floor in all, on a site of ${figure(floor.site)}${ponds}`
}

/** What other plants of the kind cost. */
function beside({ capex: { factor }, plantKind }: MaterialPlantResult, results: Results): string {
  return factor ? `; ${money(factor, results)} by ${factor.plants} other ${plantKind} plants` : ''
}

function feedsTable(p: MaterialPlantResult, page: Page): string[] {
  if (p.feeds.length === 0) return []
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'enough for cells', cell: (f) => f.cell },
        { head: 'kg per kWh', align: 'right', cell: (f) => number(f.need.value) },
        { head: 'GWh a year', align: 'right', cell: (f) => number(f.energy.value) },
        { head: 'packs a year', align: 'right', cell: (f) => number(f.packs.rate.value) },
        { head: 'of', cell: (f) => (f.packs.id === null ? f.packs.name : `the pack ${f.packs.name}`) },
      ],
      p.feeds,
    ),
    ...note(
      page,
      `At nameplate, with what the cell plant loses on the way${p.feeds.some((f) => f.by === 'lithium') ? '; counted by the lithium in it' : ''}. Each row is of the whole output.`,
    ),
  ]
}

function phasesTable(p: MaterialPlantResult, page: Page): string[] {
  return [
    '',
    ...pageTable(
      page,
      [
        ...(p.phases.length > 1 ? [{ head: 'phase', cell: (x: MaterialPlantResult['phases'][number]) => x.id }] : []),
        { head: 'adds', align: 'right', cell: (x) => quantity(x.capacity.value, x.capacity.unit) },
        { head: 'building', cell: (x) => x.constructionStart },
        { head: 'pilot', cell: (x) => x.pilotStart },
        { head: 'serial', cell: (x) => x.serialStart },
        { head: 'full pace', cell: (x) => x.fullStart },
        { head: 'money', align: 'right', cell: (x) => percent(x.capexShare) },
      ],
      p.phases,
    ),
    ...note(
      page,
      'Building: the works begin. Pilot: first batches for qualification. Serial: first deliveries to customers. Full pace: the ramp is over. Money: share of the investment.',
    ),
  ]
}

function yearsTable(p: MaterialPlantResult, page: Page): string[] {
  const years = p.years.filter((y) => y.made.value > 0)
  if (p.years.length === 0) return []
  if (years.length === 0) return ['', ...note(page, `Nothing is made from ${p.years[0]?.year} to ${p.years.at(-1)?.year}.`)]
  const name = (id: string | null) => (id === null ? NO_NUMBER : (p.steps.find((s) => s.id === id)?.name ?? id))
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'year', cell: (y) => String(y.year) },
        { head: 'made', align: 'right', cell: (y) => figure(y.made) },
        { head: 'of nameplate', align: 'right', cell: (y) => percent(y.made.value / p.nameplate.value) },
        { head: 'lost', align: 'right', cell: (y) => figure(y.scrap) },
        { head: 'busiest step', cell: (y) => name(y.bottleneck) },
      ],
      years,
    ),
    ...note(
      page,
      `Mean of the replications.${years.length < p.years.length ? ' Years without output are left out.' : ''} Lost: rejected lots and start-up, in product that they could have become.`,
    ),
  ]
}
