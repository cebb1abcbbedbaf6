import { builtInLibrary } from '@cellwright/library'
import { readTrackedDays, track, trackablePlant } from '@cellwright/model'
import { renderTrack } from '@cellwright/report'
import { formatDate } from '@cellwright/units'
import { deliver, type DeliverFlags } from './deliver.ts'
import type { Exit } from './exit.ts'
import { fault, InputFault } from './input-fault.ts'
import { asInputFault } from './model-fault.ts'
import { prepareFolder } from './output-folder.ts'
import { printRemarks } from './print-faults.ts'
import { readProject } from './read-project.ts'
import { hashOf, readText } from './read-text.ts'
import { workOut } from './work-out.ts'

export interface TrackFlags extends DeliverFlags {
  readonly actuals: string
  readonly plant?: string
  readonly fit?: boolean
  readonly seed: number
  readonly replications?: number
  /** Day number. */
  readonly until?: number
}

/** Reads the project and its days, and says what they come to. */
export async function trackFile(file: string, flags: TrackFlags): Promise<Exit> {
  const read = readProject(file, builtInLibrary())
  const chosen = trackablePlant(read.project, flags.plant)
  if (chosen.issue) throw new InputFault([chosen.issue], file)
  const text = readText(flags.actuals, { thing: 'table of days', example: 'examples/track/days.csv' })
  const { actuals, issues } = daysOf(() => readTrackedDays(read.project, read.library, chosen.plant, text), file)
  if (!actuals) throw new InputFault(issues, flags.actuals)
  const { until } = flags
  if (until !== undefined && until <= actuals.last)
    throw fault(
      'CW-CLI-005',
      '',
      `--until ${formatDate(until)} is not after the last day of the table, ${formatDate(actuals.last)}`,
      'give a later day',
    )
  if (actuals.last >= read.project.calendar.end)
    throw fault(
      'CW-CLI-005',
      flags.actuals,
      `the last day is the end of the calendar of the project, ${formatDate(read.project.calendar.end)}, so that there is nothing to forecast`,
      'make the calendar longer',
    )
  if (flags.out !== undefined) prepareFolder(flags.out)
  if (!flags.quiet) {
    printRemarks(read.issues, file)
    printRemarks(issues, flags.actuals)
  }
  const work = track(read.project, read.library, actuals, {
    seed: flags.seed,
    hash: read.hash,
    actualsHash: hashOf(text),
    plant: chosen.plant,
    fit: flags.fit === true,
    remarks: issues,
    ...(flags.replications === undefined ? {} : { replications: flags.replications }),
    ...(until === undefined ? {} : { until }),
  })
  const results = await workOut(work, file, flags)
  return deliver({ document: results, names: ['track.json', 'track.txt'], text: (page) => renderTrack(results, page) }, flags)
}

/** Sizing the plant may find what the file lacks. */
function daysOf<T>(work: () => T, file: string): T {
  try {
    return work()
  } catch (error) {
    throw asInputFault(error, file)
  }
}
