import { auditablePhase } from '../project/phase-scope.ts'
import type { ImpliedMass } from '../plant/implied-mass.ts'
import { materialDesignOutput } from '../factory/material-design-output.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { feeds } from './feeds.ts'
import { massesByFeeds } from './mass-by-feeds.ts'
import { firstDates, type MaterialOutcome } from './material-outcome.ts'
import type { Outcome } from './outcome.ts'
import { directAndIndirectJobs } from './outside-jobs.ts'
import { recovery } from './recovery.ts'
import { shareOfSalar } from './salar-share.ts'
import { stateIncome } from './state-income.ts'

/** The material plant that a claim is about, or one of its phases. */
export function materialOf(o: Outcome, scope: string): MaterialOutcome | undefined {
  const id = auditablePhase(scope)?.plant ?? scope
  return o.materialPlants.find((m) => m.plant.id === id)
}

/** As `modelTerms`, of a material plant; nothing of its phases, which are what they are said to be. */
export function materialTerms(o: Outcome, m: MaterialOutcome, about: string): Term[] {
  const { plant, schedule } = m
  const first = firstDates(o.world, m)
  switch (about) {
    case 'plant.output.mass':
      return otherMasses(o, m).map((i) => i.value)
    case 'plant.recovery':
      return [recovery(plant.flows)].filter((t) => t !== undefined)
    case 'plant.energy-fed':
      return feeds(o, plant).map((f) => f.energy)
    case 'plant.packs-fed':
      return feeds(o, plant).map((f) => f.packs.rate)
    case 'product.per-pack':
      return feeds(o, plant).map((f) => calc`${plant.nameplate} / ${f.packs.rate}`.as('product in a pack', 'kg'))
    case 'plant.investment.total':
      return [plant.capex.total]
    case 'plant.jobs.total':
      return [plant.people.total]
    case 'plant.jobs.direct-and-indirect':
      return [directAndIndirectJobs(o.world, plant.people.total)]
    case 'site.share-of-salar':
      return [shareOfSalar(o.world, m)].filter((t) => t !== undefined)
    case 'plant.state-income':
      return [stateIncome(o.world, m)].filter((t) => t !== undefined)
    case 'plant.floor-area':
      return [plant.floor.building]
    case 'site.area':
      return [plant.floor.site]
    case 'plant.machines':
    case 'plant.equipment-items':
      return [total(plant.steps.filter((s) => s.form !== 'pond').map((s) => s.installed))]
    case 'schedule.construction-start':
      return first && plant.spec.startOf !== 'building' ? [first.constructionStart] : []
    case 'schedule.build-time':
      return first
        ? [calc`(${first.pilotStart} - ${first.constructionStart}) * ${A_DAY}`.as('time to build the first phase', 'months')]
        : []
    case 'schedule.full-build-time':
      return first
        ? [calc`(${lastStart(m)} - ${first.constructionStart}) * ${A_DAY}`.as('time to build all phases', 'months')]
        : []
    case 'schedule.pilot-start':
      return first ? [first.pilotStart] : []
    case 'schedule.serial-start':
      return first ? [first.serialStart] : []
    case 'schedule.building-works':
      return first ? first.tasks.filter((t) => t.id === 'building').map((t) => t.duration) : []
    case 'schedule.full-start':
      return schedule.phases.length > 0 ? [lastStart(m)] : []
    case 'schedule.design-output':
      return [materialDesignOutput(o.world, { plant, dates: schedule })].filter((t) => t !== undefined)
    default:
      return []
  }
}

function lastStart({ schedule }: MaterialOutcome): Term {
  const starts = schedule.phases.map((p) => p.serialStart)
  return calc`max(${starts})`.as('start of serial production of the last phase', 'date')
}

/**
 * What the model and others than the claims of its capacity say of the nameplate between them. Phases, and packs times product in a pack, are left out: that is arithmetic
 * between figures of one announcement, which can contradict each other and prove nothing.
 */
export function otherMasses(o: Outcome, { plant, sizedFor }: MaterialOutcome): ImpliedMass[] {
  const need = sizedFor && {
    from: [sizedFor.plant],
    value: sizedFor.nameplate,
    how: 'need of the plant that it is sized for' as const,
  }
  return [...(need ? [need] : []), ...massesByFeeds(o.world, plant.id, plant.flows, o)]
}

const A_DAY = exactly(86400, 'a day', 's')
