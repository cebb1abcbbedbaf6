import type { Datum, Entry } from '@cellwright/library'
import { inUnit, significant } from '@cellwright/units'
import { announcedIn } from '../plant/other-plants.ts'
import type { MaterialOutcome } from '../study/material-outcome.ts'
import type { Outcome } from '../study/outcome.ts'
import { wantedElement } from '../study/recovery.ts'
import { compared, NONE, type Comparable, type Comparables } from './comparable.ts'

/**
 * Recoveries published of the process that wins the lithium, by the step that draws the brine: those said of it (`recovery` of that step and of those named after it, assumptions
 * not), and those that follow from inventories of whole routes that begin with it, lithium in the product over `input-brine-lithium`.
 * A plant at the same salar counts, for it works the same brine, but no announcement that is a source of the claims. What ranges a source prints are its extremes.
 */
export function publishedRecoveries({ world }: Outcome, { plant: { flows } }: MaterialOutcome): Comparables {
  const { library } = world
  const announced = announcedIn(world)
  const process = flows.steps[0]?.id
  if (process === undefined || wantedElement(flows) !== 'Li' || !library.entry('material-step', process)?.values['recovery'])
    return NONE
  const said = library
    .entries('material-step')
    .filter(({ id }) => id === process || id.startsWith(`${process}-`))
    .flatMap((entry) => {
      const datum = entry.values['recovery']
      return datum && datum.basis !== 'assumed' && !announced(datum.ref) ? [saidOf(entry, datum)] : []
    })
  const lithium = flows.product.elements.get('Li') ?? 0
  const inventories = library
    .entries('material-route')
    .filter((route) => route.text['product'] === flows.product.id && firstStep(route) === process)
    .flatMap((entry) => {
      const datum = entry.values['input-brine-lithium']
      return datum ? [{ ...of(entry, datum, 'inventory'), value: lithium / (datum.value * datum.factor) }] : []
    })
  return compared(`published recoveries of the process, ${flows.steps[0]!.name}, as printed`, [...said, ...inventories])
}

function saidOf(entry: Entry, datum: Datum): Comparable {
  const { low, high, value, factor } = datum
  const { site } = entry.text
  const stage = site === undefined ? 'said' : `said of ${site}`
  if (low === undefined || high === undefined) return { ...of(entry, datum, stage), value: value * factor }
  const percent = (x: number) => significant(inUnit(x * factor, '%'), 3)
  return {
    ...of(entry, datum, `${stage}: ${percent(low)} to ${percent(high)} %`),
    value: value * factor,
    printed: { low: low * factor, high: high * factor },
  }
}

function of({ id, name }: Entry, { year, ref }: Datum, stage: string): Omit<Comparable, 'value'> {
  return { id, name, country: '', year, stage, size: null, refs: [ref] }
}

/** Step that a route of the library begins with. */
export function firstStep({ text }: Entry): string | undefined {
  return text['steps']?.split(',')[0]?.trim()
}
