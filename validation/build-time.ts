import { inUnit } from '@cellwright/units'
import type { Group } from './case.ts'
import { cellPlants, knownOf, sourceOf } from './plant-corpus.ts'
import { sizedPlant } from './sized-plant.ts'

/** From the start of building to the first product: cell plants beside the sum of the tasks of the library. */
export function buildTimes(): Group {
  const plants = cellPlants('build-time')
  return {
    id: 'plants-build-time',
    title: 'Real plants: time to build',
    about:
      `Months from breaking ground to the first product of ${plants.length} cell plants, as they were told, beside those that the tasks of the library take from the start of ` +
      'building to pilot operation: shell, dry rooms, installation and site acceptance test. The model says the same of every plant. All durations of the library ' +
      'were assumed before most of these plants were looked up, and none was changed after.',
    widens: ['schedule.build-time', 'schedule.pilot-start'],
    cases: plants.map((real) => {
      const datum = real.entry.values['build-time']!
      const { planned } = sizedPlant(knownOf(real, 2023))
      const { pilotStart, constructionStart } = planned.schedule
      return {
        id: `${real.entry.id}.build-time`,
        what: `${real.entry.name}${datum.note === undefined ? '' : ` (${datum.note})`}`,
        unit: 'months',
        ours: inUnit((pilotStart.value - constructionStart.value) * 86400, 'months'),
        theirs: inUnit(datum.value * datum.factor, 'months'),
        ...sourceOf(datum),
      }
    }),
    remarks: [
      'What owners call the first product lies between the start of pilot operation, with which it is compared, and that of serial production, which the model puts six months later: ' +
        'a part of what the model is short by is this.',
      'Krasnaya Pakhra is a plan; all others were built. Plants that were never finished, or not yet, are not here: the real times are longer in the mean.',
    ],
  }
}
