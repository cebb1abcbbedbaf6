import { because } from './because.ts'
import type { Case, Group } from './case.ts'
import { cellPlants, sourceOf } from './plant-corpus.ts'
import { FIGURES, type Figure } from './plant-figures.ts'
import { trial, type Trial } from './plant-trial.ts'
import { byCharge, byRegion, byScale, DOUBTS, lean, OBJECTIONS, SEEN, suspicion } from './trial-remarks.ts'

/** Deviation beyond which a case says why. */
const EXPLAIN = 0.5

/** Every cell plant of the library hidden in turn and predicted from the others and by the model. */
export function comparableGroups(): Group[] {
  return FIGURES.flatMap((figure) => {
    const trials = cellPlants(figure.property).map((real) => trial(figure, real))
    return [modelGroup(figure, trials), othersGroup(figure, trials)]
  })
}

function modelGroup(figure: Figure, trials: readonly Trial[]): Group {
  const ratios = trials.map(({ model, theirs }) => model / theirs)
  const { id, words, widens } = figure
  return {
    id: `plants-${id}`,
    title: `Real plants: ${words} by the model`,
    about:
      `The ${words} of ${trials.length} cell plants (${built(trials)} of them running) as announced, beside what the model says of a plant of that capacity, country and ` +
      'price level that makes cells, modules or packs as the source says, of LFP where the source says so. All else is the library: NMC622 otherwise, a pouch cell of ' +
      '78 Ah, for lines of the model make pouches alone (33 Ah at the Renera plant), machines, prices, shares and yields.',
    widens,
    explain: EXPLAIN,
    cases: trials.map((t) =>
      because(
        shared(figure, t, t.model),
        EXPLAIN,
        t.real.entry.text['remark'] ?? 'no cause of its own beside the lean of the group (remarks)',
      ),
    ),
    remarks: [
      lean(trials, ratios),
      suspicion(figure, trials),
      byRegion(trials, ratios),
      byCharge(figure, trials),
      id === 'investment' ? OBJECTIONS : 'What is said against investment holds here too.',
      DOUBTS[id],
      ...(id === 'investment'
        ? ['Plants that were read and not taken stand in packages/library/LEFT-OUT.md, with the reason.']
        : []),
    ],
  }
}

function othersGroup(figure: Figure, trials: readonly Trial[]): Group {
  const { id, words } = figure
  const held = trials.filter((t) => t.held).length
  const remark = 'no cause of its own: plants of one capacity scatter as much'
  return {
    id: `comparables-${id}`,
    title: `Real plants: ${words} from the other plants`,
    about:
      `Each plant hidden in turn, with others of its project, and predicted by the rule of the audit: median ${words} of the other plants, each scaled to its ` +
      'capacity by the law that they follow. Region, year, scope and cell count for nothing in it.',
    explain: EXPLAIN,
    cases: trials.map((t) => because(shared(figure, t, t.others), EXPLAIN, t.real.entry.text['remark'] ?? remark)),
    remarks: [
      `${held} of ${trials.length} lie between p10 and p90 of the others, where the audit says that a claim holds; 80 % would if plants were drawn from one population.`,
      byScale(figure, trials),
      SEEN,
    ],
  }
}

function shared({ id, words, unit }: Figure, { real, theirs, datum }: Trial, ours: number): Case {
  const { text, name } = real.entry
  const known = [`${Number(real.capacity.toPrecision(3))} GWh/yr`, text['makes'] ?? 'cells', text['country'] ?? '']
  return {
    id: `${real.entry.id}.${id}`,
    what: `${words} of ${name} (${known.join(', ')})`,
    unit: datum.year !== undefined && datum.currency !== undefined ? `${unit} (${datum.year})` : unit,
    ours,
    theirs,
    ...sourceOf(datum),
  }
}

function built(trials: readonly Trial[]): number {
  return trials.filter((t) => t.real.entry.text['stage'] === 'built').length
}
