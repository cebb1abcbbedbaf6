import { formatDate, significant } from '@cellwright/units'
import type { Message } from '../issue.ts'
import type { MaterialPlant } from '../plant/material-plant.ts'
import type { Term } from '../term/index.ts'
import { firstDates, type MaterialOutcome } from '../study/material-outcome.ts'
import type { Outcome } from '../study/outcome.ts'

/** What a reader must know of the plants of materials before he trusts their figures. */
export function materialWarnings(base: Outcome): Message[] {
  return base.materialPlants.flatMap((m) => [
    ...datesOf(base, m),
    ...tooFewMachines(m.plant),
    ...evaporationOf(m.plant),
    ...assumedPrices(base, m.plant),
    ...unknownEnergy(m.plant),
  ])
}

function datesOf({ world }: Outcome, m: MaterialOutcome): Message[] {
  const { project } = world
  const { plant, schedule } = m
  const list: Message[] = []
  const first = firstDates(world, m)
  if (first && schedule.stretch.value !== 1)
    list.push({
      code: 'CW-WARN-006',
      text: `The schedule of ${plant.id} was stretched by a factor of ${significant(schedule.stretch.value, 3)} so that pilot operation begins on ${formatDate(first.pilotStart.value)} as the file says; the library's durations would give another day.`,
      params: { plant: plant.id, stretch: schedule.stretch.value },
    })
  for (const phase of schedule.phases.filter((p) => p.serialStart.value > project.calendar.end))
    list.push({
      code: 'CW-WARN-009',
      text: `The calendar ends on ${formatDate(project.calendar.end)}, before production of phase ${phase.id} of ${plant.id} begins on ${formatDate(phase.serialStart.value)}: output and money are cut off.`,
      params: { plant: plant.id, phase: phase.id },
    })
  return list
}

function tooFewMachines(plant: MaterialPlant): Message[] {
  const shares = plant.steps.map((s) => (s.perMachine.value * s.installed.value * s.stops.uptime.value) / s.rate.value)
  const least = Math.min(...shares)
  if (!(least < 0.999)) return []
  const step = plant.steps[shares.indexOf(least)]!
  return [
    {
      code: 'CW-WARN-010',
      text: `The machines of ${plant.id} can make ${significant(least * 100, 3)} % of its nameplate: there are too few for ${step.flow.name}.`,
      params: { plant: plant.id, share: least },
    },
  ]
}

function evaporationOf(plant: MaterialPlant): Message[] {
  return plant.steps.flatMap(({ pond }) => {
    if (!pond) return []
    const { weather, mean } = pond.evaporation
    const depth = (term: Term) => significant(term.value * 365 * 86400e3, 3)
    const beside = pond.formulaOverPan
      ? `, which is ${significant(pond.formulaOverPan.value, 3)} times what a pan of the high plateau was measured to give`
      : ''
    return [
      {
        code: 'CW-WARN-013',
        text: `The ponds of ${plant.id} are sized for ${depth(pond.net)} mm a year that leave the brine over their whole land, from ${depth(mean)} mm of open water by a formula with the weather of ${weather.name}${beside}; what is between the two is assumed, and rain is not taken off.`,
        params: { plant: plant.id, evaporation: pond.net.value },
      },
    ]
  })
}

function assumedPrices({ world }: Outcome, { id, capex }: MaterialPlant): Message[] {
  const share = capex.assumedShare.value
  if (share < 0.5) return []
  const money = (x: number) => `${significant(x / 1e6, 3)} M ${world.project.currency.report}`
  const { factor } = capex
  const others = factor
    ? ` Other plants of the kind, scaled to it, cost ${money(factor.low.value)} to ${money(factor.high.value)}, in the mean ${money(factor.total.value)} (${factor.n} plants).`
    : ''
  return [
    {
      code: 'CW-WARN-014',
      text: `Prices for ${significant(share * 100, 3)} % of the machine money of ${id} are assumptions; so its investment of ${money(capex.total.value)} is one.${others}`,
      params: { plant: id, share },
    },
  ]
}

function unknownEnergy({ id, energy, steps }: MaterialPlant): Message[] {
  const name = (step: string) => steps.find((s) => s.flow.id === step)!.flow.name
  const parts = (['electricity', 'heat'] as const).flatMap((of) =>
    energy.unknown[of].length ? [`${of} of ${energy.unknown[of].map((step) => name(step)).join(', ')}`] : [],
  )
  if (!parts.length) return []
  return [
    {
      code: 'CW-WARN-015',
      text: `No figure is known, and nothing counted, of the ${parts.join('; of the ')} (${id}): its energy is at least what is shown.`,
      params: { plant: id },
    },
  ]
}
