import { civilDate, formatDate, significant } from '@cellwright/units'
import type { Message } from '../issue.ts'
import { cellInconsistencies, containerInconsistencies } from '../design/consistency.ts'
import { endOfLife, machineLife } from '../ledger/machine-life.ts'
import { staticCapacity } from '../plant/capacity.ts'
import { modelError, plantsTried, type PlantsTried } from '../audit/model-error.ts'
import { auditableQuantity, type AuditableQuantity } from '../project/quantities.ts'
import type { Results } from '../results.ts'
import type { Outcome } from '../study/outcome.ts'
import { materialWarnings } from './material-warnings.ts'

/** What a reader must know before he trusts the figures. `balanced`: replications that were checked to add up. */
export function warnings(base: Outcome, scope: Results['scope'], balanced: number | undefined): Message[] {
  const { project } = base.world
  const list: Message[] = []
  const add = (code: string, text: string, params: Record<string, string | number> = {}) => list.push({ code, params, text })
  list.push(...base.cells.flatMap((c) => cellInconsistencies(c)))
  list.push(...base.containers.flatMap((c) => containerInconsistencies(c)))
  if (scope !== 'design') {
    add(
      'CW-WARN-001',
      'Breakdown and repair times of machines are assumptions: no citable figure was found. Output hangs on them and is shown over their band.',
    )
    const errors = allowances(base)
    if (errors) add('CW-WARN-002', errors)
    const unmodelled = project.claims.filter((c) => auditableQuantity(c.about)?.modelled !== true).length
    if (unmodelled)
      add('CW-WARN-003', `${unmodelled} announced figures are about things that are not modelled yet.`, { claims: unmodelled })
    add(
      'CW-WARN-004',
      `Not modelled yet: revenue from scrap, debt and its interest, subsidies, inflation, several cells on one line; and among running costs: insurance, property tax, sales and administration, ${project.research.length > 0 ? '' : 'research, '}warranty, freight and duty on materials.`,
    )
  }
  for (const { plant, schedule } of scope === 'design' ? [] : base.plants)
    if (schedule.stretch.value !== 1)
      add(
        'CW-WARN-006',
        `The schedule of ${plant.id} was stretched by a factor of ${significant(schedule.stretch.value, 3)} so that pilot operation begins on ${formatDate(schedule.pilotStart.value)} as the file says; the library's durations would give another day.`,
        { plant: plant.id, stretch: schedule.stretch.value },
      )
  if (project.currency.terms === 'nominal' && scope === 'run')
    add(
      'CW-WARN-008',
      'The file asks for nominal terms; inflation is not modelled, so all money is in real terms of the year given.',
    )
  for (const { plant, schedule } of scope === 'design' ? [] : base.plants) {
    if (schedule.serialStart.value > project.calendar.end)
      add(
        'CW-WARN-009',
        `The calendar ends on ${formatDate(project.calendar.end)}, before serial production of ${plant.id} begins on ${formatDate(schedule.serialStart.value)}: output and money are cut off.`,
        { plant: plant.id },
      )
    else if (scope === 'run') {
      const life = machineLife(base.world)
      const worn = endOfLife(schedule.pilotStart, life).value
      if (project.calendar.end + 1 < worn)
        add(
          'CW-WARN-011',
          `The calendar ends on ${formatDate(project.calendar.end)}, before the machines of ${plant.id} have worked for their ${life.value} years, which end on ${formatDate(worn)}: the books leave out years that the investment was made for. Write \`end: ${civilDate(worn).year}-12-31\` or later under \`calendar\`.`,
          { plant: plant.id, years: life.value },
        )
    }
    const { endless } = staticCapacity(plant)
    const share = (endless.value * plant.operatingTime.value) / plant.packsPerYear.value
    if (share < 0.999)
      add(
        'CW-WARN-010',
        `The machines of ${plant.id} can make ${significant(share * 100, 3)} % of its nameplate: too few were given for ${staticCapacity(plant).bottleneck.join(', ')}.`,
        { plant: plant.id, share },
      )
  }
  for (const { plant, orders } of scope === 'run' ? base.plants : []) {
    const last = Math.max(...(orders ?? []).map((o) => o.until)) - 1
    if (orders && last < project.calendar.end - 365)
      add(
        'CW-WARN-012',
        `After ${formatDate(last)} the file names no order for ${plant.id}: it stands idle to the end of the calendar, worn machines are not replaced, and its books sell nothing.`,
        { plant: plant.id },
      )
  }
  for (const { pack, plants } of scope === 'run' ? sharedOrders(base) : [])
    add(
      'CW-WARN-007',
      `${plants.join(' and ')} make the pack ${pack}: its orders go to ${plants[0]!} alone, the first of them in the file.`,
      { pack, plant: plants[0]! },
    )
  if (scope !== 'design') list.push(...materialWarnings(base))
  if (balanced)
    add('CW-WARN-005', `Every replication was balanced: units exactly, mass to 1e-9 (${balanced} checked).`, {
      checked: balanced,
    })
  return list
}

/** Packs with orders that more than one plant of the file makes, with those plants in file order. */
function sharedOrders({ world: { project }, plants }: Outcome): { readonly pack: string; readonly plants: readonly string[] }[] {
  const ordered = new Set(project.orders.flatMap((o) => o.products.map(({ pack }) => pack)))
  return [...ordered].flatMap((pack) => {
    const makers = plants.filter(({ plant }) => plant.products.some((p) => p.pack.id === pack)).map(({ plant }) => plant.id)
    return makers.length > 1 ? [{ pack, plants: makers }] : []
  })
}

/** By how much the bands of the claimed quantities are widened; undefined where nothing that is modelled is claimed. */
function allowances({ world: { project, library } }: Outcome): string | undefined {
  const tried = (plants: PlantsTried) => {
    const about = project.claims.filter((c) => plantsTried(project, c.scope) === plants).map((c) => c.about)
    return [...new Set(about)]
      .map(auditableQuantity)
      .filter((q): q is AuditableQuantity => q?.modelled === true)
      .map(({ id, title }) => ({
        title: plants === 'materials' ? `${title} of a material plant` : title,
        ...modelError(library, id, plants),
      }))
  }
  const errors = [...tried('cells'), ...tried('materials')]
  const measured = errors.flatMap(({ title, factor, cases }) =>
    cases === null ? [] : [`${title} by ${significant(factor, 3)} (${cases} cases)`],
  )
  const assumed = errors.find(({ cases }) => cases === null)
  const parts = [
    ...(measured.length > 0 ? [`by its median error where it was tried: ${measured.join(', ')}`] : []),
    ...(assumed
      ? [`${measured.length > 0 ? 'all others ' : ''}by an assumed factor of ${Number(assumed.factor.toPrecision(3))}`]
      : []),
  ]
  return parts.length > 0 ? `Bands of the model are widened ${parts.join('; ')}.` : undefined
}
