import type { PlantResult, Results } from '@cellwright/model'
import type { Format } from '../words/format.ts'
import type { Say } from '../words/say.ts'
import type { DiagramWords } from './words.ts'
import type { Place } from './place.ts'

export interface Speaker {
  readonly said: DiagramWords
  readonly say: Say
  readonly format: Format
}

/** What holds the place back, with its evidence, in sentences; of one year where one is chosen. */
export function bottleneckSentences(results: Results, place: Place, year: number | null, speaker: Speaker): string[] {
  if (place.level === 'project') {
    const chained = new Set(results.chains.flatMap((c) => c.plants))
    const chains = results.chains.flatMap((c) => chainSentence(results, c.id, year, speaker))
    const alone = [...results.plants, ...results.materialPlants].filter((p) => !chained.has(p.id))
    return [...chains, ...alone.flatMap((p) => plantSentence(results, p.id, year, speaker))]
  }
  return plantSentence(results, place.plant, year, speaker)
}

function plantSentence(results: Results, id: string, year: number | null, speaker: Speaker): string[] {
  const { said, say, format } = speaker
  const plant = results.plants.find((p) => p.id === id)
  const materials = results.materialPlants.find((p) => p.id === id)
  const inYear = (plant ?? materials)?.years.find((y) => y.year === year)
  if (year !== null && inYear?.bottleneck === 'orders') return [said.inYearOrders(year, id)]
  if (year !== null && inYear?.bottleneck) return [said.inYear(year, id, nameOf(results, id, inYear.bottleneck, say))]
  if (plant) return [plantHeld(plant, results, speaker)]
  if (!materials) return []
  const step = materials.steps.find((s) => s.id === materials.bottleneck)
  const what = step ? say.name(step.name) : materials.bottleneck
  if (!materials.simulated) return [said.static(id, what, format.percent(step?.load, 2), soFar(results, said))]
  return [sentence(`${said.held(id, what)}: ${said.atNameplate(format.percent(step?.load, 2))}`)]
}

function plantHeld(plant: PlantResult, results: Results, { said, say, format }: Speaker): string {
  const [first] = plant.bottleneck
  if (first === undefined) return ''
  const names = plant.bottleneck.map((b) => plantNameOf(plant, b, say)).join(', ')
  const step = plant.steps.find((s) => s.id === first)
  const crew = plant.crews.find((c) => c.id === first)
  if (!plant.simulated && crew)
    return said.staticCrew(plant.id, names, format.number(crew.places), format.number(crew.present), soFar(results, said))
  if (!plant.simulated) return said.static(plant.id, names, format.percent(step?.utilisation, 2), soFar(results, said))
  const shares = step?.oee?.shares
  const use = shares
    ? [said.busyAt(format.percent(shares.busy + shares.setup, 2))]
    : crew?.used != null
      ? [said.crewAt(format.percent(crew.used, 2))]
      : []
  const gain = plant.machineGains.find((g) => g.id === first)
  const isCrew = crew !== undefined
  const percent = (x: number) => `${x >= 0 ? '+' : '−'}${format.percent(Math.abs(x), 2)}`
  const bare = (x: number) => `${x < 0 ? '−' : ''}${format.number(Math.abs(x) * 100, 2)}`
  const gained = gain
    ? [
        gain.low > 0
          ? said.oneMore(isCrew, percent(gain.gain), said.rangeOf(bare(gain.low), format.percent(gain.high, 2)))
          : said.noGain(isCrew, said.rangeOf(bare(gain.low), format.percent(gain.high, 2))),
      ]
    : []
  const n = plant.simulated.n ?? results.engine.replications
  return sentence(
    `${isCrew ? said.heldByCrew(plant.id, names) : said.held(plant.id, names)}: ${[...use, ...gained, said.replications(n)].join(', ')}`,
  )
}

function chainSentence(results: Results, id: string, year: number | null, { said, say, format }: Speaker): string[] {
  const chain = results.chains.find((c) => c.id === id)
  if (!chain) return []
  const inYear = chain.years.find((y) => y.year === year)?.limit
  if (year !== null && inYear) {
    if (inYear.step === 'orders') return [said.inYearOrders(year, id)]
    return [said.inYearBecause(year, id, inYear.plant, say.name(inYear.because))]
  }
  if (chain.limit) {
    const { kind, plant, gain, stepName } = chain.limit
    if (kind === 'orders') return [said.chainOrders(id)]
    const percent = (x: number) => format.percent(x, 2)
    if (gain) {
      const range = said.rangeOf(format.number(gain.low * 100, 2), percent(gain.high))
      const held = said.chainLimit(id, plant, percent(gain.value), range, said.replications(gain.n))
      return [stepName === null ? held : `${held} ${said.chainBusiest(say.name(stepName))}`]
    }
  }
  const [least] = chain.mature.filter((c) => c.rest === null)
  return least ? [said.chainStatic(id, least.id, format.figure(least.amount), soFar(results, said))] : []
}

const soFar = ({ scope }: Results, said: DiagramWords): string => (scope === 'preview' ? said.previewOnly : said.notYet)

export function nameOf(results: Results, plant: string, id: string, say: Say): string {
  const own = results.plants.find((p) => p.id === plant)
  if (own) return plantNameOf(own, id, say)
  const step = results.materialPlants.find((p) => p.id === plant)?.steps.find((s) => s.id === id)
  return step ? say.name(step.name) : id
}

const plantNameOf = (plant: PlantResult, id: string, say: Say): string => {
  const found = plant.steps.find((s) => s.id === id) ?? plant.crews.find((c) => c.id === id)
  return found ? say.name(found.name) : id
}

function sentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`
}
