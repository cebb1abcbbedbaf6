import type { PlantResult, Results } from '@cellwright/model'
import { money, moneyRange } from './money-text.ts'
import { count, counted, figure, number, percent, spread } from './number-text.ts'
import { heading, labelled, type Page, type Section } from './page.ts'
import { runningTables } from './running-tables.ts'
import { hasSeveralPlants, isAssumed } from './several.ts'
import { stepsTable } from './steps-table.ts'
import { beginsWithCells, unitsOf } from './unit-words.ts'
import { yearsTable } from './years-table.ts'

/** Each plant: its four capacities, its bottleneck, its steps and its years. */
export const plants: Section = (results, page) => results.plants.flatMap((plant) => onePlant(plant, results, page))

/** `car`, or `60.0 % car, 40.0 % bus`: shares of the number of packs. */
function madeText({ makes }: PlantResult): string {
  const [only] = makes
  return makes.length === 1 && only
    ? only.kind === 'cell'
      ? `the cell ${only.id}`
      : only.id
    : `${makes.map((m) => `${percent(m.share)} ${m.id}`).join(', ')} (shares of the packs)`
}

function onePlant(p: PlantResult, results: Results, page: Page): string[] {
  return [
    ...heading(page, `Plant ${p.id}`),
    ...labelled(page, 'makes', `${madeText(p)} by the route ${p.route}`),
    ...labelled(
      page,
      'nameplate',
      `${figure(p.nameplate)}, ${isAssumed(results, `plants.${p.id}.capacity`) ? 'an assumption of the file' : 'as announced'}`,
    ),
    ...labelled(page, 'sized', `${figure(p.sized)}, what machines and people below can make, each step taken alone`),
    ...labelled(page, '', `${figure(p.sizedWithoutBuffers)} if no step could store work ahead of the next`),
    ...(p.simulated
      ? labelled(page, 'simulated', `${figure(p.simulated)}${spread(p.simulated)}, the mature line with endless orders`)
      : []),
    ...(p.couplingLoss !== null
      ? labelled(
          page,
          'coupling loss',
          `${percent(p.couplingLoss)}: what is lost because steps wait for each other and for people`,
        )
      : []),
    ...(p.bestYear
      ? labelled(page, 'best year', `${figure(p.bestYear)}${spread(p.bestYear)} in ${p.bestYear.year}, with ramp-up and orders`)
      : []),
    ...(hasSeveralPlants(results) ? rampText(p, page) : []),
    ...bottleneck(p, page),
    ...labelled(
      page,
      'people',
      `${figure(p.jobs.total)}${spread(p.jobs.total)} in all: ${count(p.jobs.direct)} at the machines, ${count(p.jobs.indirect)} others; ${count(p.jobs.perShift)} on a shift`,
    ),
    ...labelled(page, 'area', `${figure(p.floorArea)} of floor on a site of ${figure(p.siteArea)}`),
    ...labelled(page, 'energy', `${figure(p.energyPerOutput)} of energy used per energy of ${unitsOf(p)} made${published(p)}`),
    ...(beginsWithCells(p) ? [] : labelled(page, 'takt', `one good cell every ${figure(p.cellTakt)}`)),
    ...labelled(page, 'investment', `${moneyRange(p.capex.machine, results)}, ${money(p.capex.perCapacity, results)}`),
    ...(p.lot !== null ? labelled(page, 'lot', `the simulation moves ${counted(p.lot, 'cell')} at a time`) : []),
    ...stepsTable(p, results, page),
    ...runningTables(p, page),
    ...yearsTable(p, page),
  ]
}

/** The first year that comes near nameplate; of a file with one plant it stands among the findings. */
function rampText(p: PlantResult, page: Page): string[] {
  if (p.years.length === 0) return []
  const reached = p.years.find((y) => y.output.value >= 0.95 * p.nameplate.value)
  return labelled(
    page,
    'full',
    reached
      ? `first within 5 % of nameplate in ${reached.year}, with its ramp and its orders`
      : 'never within 5 % of nameplate with its ramp and its orders',
  )
}

/** Gains of output below this share are next to nothing. */
const NOTICEABLE = 0.001

function bottleneck(p: PlantResult, page: Page): string[] {
  if (p.bottleneck.length === 0) return []
  const crew = (id: string) => p.crews.find((c) => c.id === id)
  const name = (id: string) => p.steps.find((s) => s.id === id)?.name ?? crew(id)?.name ?? id
  const names = p.bottleneck.map(name)
  const helping = p.machineGains.filter(({ gain, low }) => gain >= NOTICEABLE && low > 0)
  const others = p.machineGains.length - helping.length
  const gains = helping.map(
    ({ id, gain, low, high }) =>
      `one ${crew(id) ? `person more on each shift, of the ${name(id)},` : `more machine at ${name(id)}`} gives ${signed(gain)} of output (95 % interval ${signed(low)} to ${signed(high)})`,
  )
  if (others > 0)
    gains.push(
      `one more at ${gains.length ? counted(others, 'other place', 'other places') : 'any single place'} gives next to nothing`,
    )
  const many = names.length > 1 || crew(p.bottleneck[0]!) !== undefined
  const lead = `${names.join(' and ')} ${many ? 'hold' : 'holds'} the plant back`
  const built = p.bottleneck.some((id) => crew(id)) ? ' People are planned for nameplate, machines with some to spare.' : ''
  return [...labelled(page, 'bottleneck', `${lead}${gains.length ? `: ${gains.join('; ')}` : ''}.${built}`)]
}

function signed(share: number): string {
  return `${share > 0 ? '+' : ''}${percent(share)}`
}

/** What published plants use and what is in each. */
function published({ energyPublished: all }: PlantResult): string {
  const [low] = all
  const high = all.at(-1)
  if (!low || !high) return ''
  const each = all.map((e) => `${number(e.value.value)} ${e.name} (${e.scope}; ${e.ref})`)
  return (
    `: steps, dry rooms, laboratories and media of the building, without the making of materials. Published are ${number(low.value.value)} to ` +
    `${figure(high.value)}: ${each.join('; ')}. Ours does not move with weather or dew point, as some of theirs do`
  )
}
