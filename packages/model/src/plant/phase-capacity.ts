import { CellwrightError } from '../issue.ts'
import { PHASE_ROUNDING } from '../project/phase-sums.ts'
import type { Input, MaterialPlantSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { fallbackMass } from './implied-mass.ts'

const BY = 'plant/phases'

/** What a plant of materials makes at nameplate, and what each phase adds [kg/s over the whole year]. */
export interface PhaseCapacities {
  readonly nameplate: Term
  /** In file order; they sum to the nameplate. */
  readonly phases: readonly { readonly id: string; readonly capacity: Term }[]
}

/**
 * The capacity of the plant and of its phases. Phases without a capacity share equally what that of the plant leaves; where this world knows no
 * capacity of the plant it is the sum of its phases. Where both are known in full, the phases divide that of the plant in their proportion: the
 * two are the same figure in the file, and differ only in a draw or in a world that was given another capacity.
 *
 * A nameplate that only other figures of the announcement say (cars, energy of cells) may be less than the phases of the file: then the phases divide it, those without
 * a capacity counted as the mean of the others, so that no world or draw is lost in which they say little.
 *
 * `otherwise`: the nameplate by what else is announced, where it takes more than the plant to say it. `sized`: that of a plant which is sized for another; it stands before
 * all that is announced.
 *
 * Throws CW-MODEL-040 where neither is known, CW-MODEL-041 where the two disagree.
 */
export function phaseCapacities(
  world: World,
  spec: MaterialPlantSpec,
  otherwise?: () => Term | undefined,
  sized?: () => Term | undefined,
): PhaseCapacities {
  checkSum(world, spec)
  const path = `material_plants.${spec.id}`
  const given = world.input(spec.capacity, `${path}.capacity`, BY)
  const own = spec.phases.map((p) => world.input(p.capacity, `${path}.phases.${p.id}.capacity`, BY))
  const known = own.filter((c) => c !== undefined)
  const open = own.length - known.length
  // Where the figures of the file are withheld, others of the announcement say what the plant is sized for.
  const followed = given ? undefined : sized?.()
  const implied = given || open === 0 ? undefined : (followed ?? fallbackMass(world, spec) ?? otherwise?.())
  const whole = given ?? implied
  if (!whole && open > 0) {
    const missing = spec.phases.filter((_, i) => !own[i]).map((p) => p.id)
    const of = known.length ? `, nor has its phase ${missing.join(', ')}` : ''
    throw new CellwrightError('CW-MODEL-040', `plant ${spec.id} has no capacity in this world${of}`)
  }
  const nameplate = (whole ?? total(known)).as('nameplate', 't/yr')
  const nothingLeft = implied !== undefined && known.length > 0 && total(known).value >= implied.value
  if (implied && nothingLeft) return { nameplate, phases: shared(spec, implied, own, total(known), known.length) }
  const left = whole && open > 0 ? leftOver(spec, whole, known, open) : undefined
  const inAll = total(known)
  return {
    nameplate,
    phases: spec.phases.map(({ id }, i) => {
      const mine = own[i]
      const capacity = mine && whole && !left ? calc`${whole} * ${mine} / ${inAll}` : (mine ?? left!)
      return { id, capacity: capacity.as(`capacity of phase ${id}`, 't/yr') }
    }),
  }
}

/** The phases in proportion, one without a capacity counted as the mean of those with one. */
function shared(
  spec: MaterialPlantSpec,
  whole: Term,
  own: readonly (Term | undefined)[],
  inAll: Term,
  n: number,
): PhaseCapacities['phases'] {
  const mean = calc`${inAll} / ${exactly(n, 'phases with a capacity of their own')}`
  const parts = own.map((mine) => mine ?? mean)
  return spec.phases.map(({ id }, i) => ({
    id,
    capacity: calc`${whole} * ${parts[i]!} / sum(${parts})`.as(`capacity of phase ${id}`, 't/yr'),
  }))
}

/** What each phase without a capacity adds. */
function leftOver(spec: MaterialPlantSpec, whole: Term, known: readonly Term[], open: number): Term {
  const left = known.length ? calc`${whole} - sum(${known})` : whole
  if (left.value <= 0)
    throw disagree(spec, 'its phases with a capacity add up to the whole of it, so that nothing is left for the others')
  return calc`${left} / ${exactly(open, 'phases without a capacity of their own')}`
}

/** The file's own figures, where it gives all of them, must be the same but for rounding. */
function checkSum(world: World, spec: MaterialPlantSpec): void {
  const whole = written(world, spec.capacity)
  const own = spec.phases.map((p) => written(world, p.capacity))
  const known = own.filter((c) => c !== undefined)
  if (whole === undefined || known.length === 0) return
  const sum = known.reduce((a, b) => a + b, 0)
  const shown = `its phases add up to ${tonnes(sum)} t/yr, and it is said to have ${tonnes(whole)} t/yr`
  if (sum > whole * (1 + PHASE_ROUNDING)) throw disagree(spec, shown)
  if (known.length === own.length && sum < whole * (1 - PHASE_ROUNDING)) throw disagree(spec, shown)
}

function disagree(spec: MaterialPlantSpec, why: string): CellwrightError {
  return new CellwrightError('CW-MODEL-041', `plant ${spec.id}: ${why}`)
}

/** The figure as the file has it [kg/s], whatever this world was given in its place. */
function written(world: World, input: Input | undefined): number | undefined {
  if (input?.kind === 'value') return input.estimate.value
  const value = input && world.claim(input.claim)?.value
  return value?.kind === 'quantity' ? value.estimate.value : undefined
}

function tonnes(rate: number): number {
  return Math.round((rate * 365 * 86400) / 1000)
}
