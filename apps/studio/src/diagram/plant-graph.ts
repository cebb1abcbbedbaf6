import type { MaterialPlantResult, PlantResult, Results } from '@cellwright/model'
import { stepKey, type DiagramLink, type DiagramNode, type Graph, type StepFacts } from './graph.ts'
import { STATES } from '../engine/film.ts'

/** The steps of a plant and the ways between them; what holds it back is that of `year` where one is given. */
export function plantGraph(results: Results, id: string, year: number | null): Graph | null {
  const plant = results.plants.find((p) => p.id === id)
  const steps = plant
    ? stepsOfPlant(plant, year)
    : stepsOfMaterials(
        results.materialPlants.find((p) => p.id === id),
        year,
      )
  const links = (plant ?? results.materialPlants.find((p) => p.id === id))?.links
  if (!steps || !links) return null
  const path = `${plant ? 'plants' : 'material_plants'}.${id}`
  const all = links.map((l): DiagramLink => ({ ...l, labelled: false, atNameplate: true }))
  return {
    key: `plant ${id} ${steps.map((s) => s.facts.id).join()}`,
    sites: [],
    nodes: steps.map(({ name, facts, limit }): DiagramNode => ({
      id: stepKey(id, facts.id),
      kind: 'step',
      site: null,
      name,
      detail: null,
      figures: [],
      selection: { path, step: facts.id },
      enters: { level: 'step', plant: id, step: facts.id },
      step: {
        ...facts,
        again: links.some((l) => l.kind === 'again' && l.to === facts.id),
        takes: all.filter((l) => l.kind === 'material' && l.to === facts.id),
      },
      limit,
    })),
    links: all
      .filter((l) => l.kind === 'work' && l.to !== null)
      .map((l) => ({ ...l, from: stepKey(id, l.from!), to: stepKey(id, l.to!) })),
  }
}

interface StepOf {
  readonly name: string
  readonly facts: StepFacts
  readonly limit: DiagramNode['limit']
}

function stepsOfPlant({ id, steps, bottleneck: mature, crews, years }: PlantResult, year: number | null): StepOf[] {
  const inYear = years.find((y) => y.year === year)?.bottleneck
  const bottleneck = inYear == null ? mature : [inYear]
  const short = new Set(bottleneck.flatMap((b) => crews.find((c) => c.id === b)?.steps ?? []))
  return steps.map((s) => ({
    name: s.name,
    limit: bottleneck.includes(s.id) ? 'machines' : short.has(s.id) ? 'people' : null,
    facts: {
      plant: id,
      id: s.id,
      machines: s.machines,
      needed: s.needed,
      utilisation: s.utilisation,
      yield: s.yield,
      shares: s.oee ? STATES.map((state) => (state === 'off' ? 0 : s.oee!.shares[state])) : null,
      loss: 1 - s.yield,
      again: false,
      takes: [],
      leaves: [],
    },
  }))
}

function stepsOfMaterials(plant: MaterialPlantResult | undefined, year: number | null): StepOf[] | undefined {
  const bottleneck = plant?.years.find((y) => y.year === year)?.bottleneck ?? plant?.bottleneck
  return plant?.steps.map((s) => ({
    name: s.name,
    limit: bottleneck === s.id ? 'machines' : null,
    facts: {
      plant: plant.id,
      id: s.id,
      machines: s.machines,
      needed: s.needed,
      utilisation: s.load,
      yield: s.yield,
      shares: null,
      loss: s.reject,
      again: false,
      takes: [],
      leaves: plant.leaving.filter((l) => l.step === s.id).map((l) => ({ name: l.name, kind: l.kind, amount: l.perYear })),
    },
  }))
}
