import { Command, InvalidArgumentError, Option } from 'commander'
import { parseDate } from '@cellwright/units'
import type { Exit } from '../exit.ts'
import { trackFile, type TrackFlags } from '../track-file.ts'
import { replicationsOption, withFileOptions } from './common-options.ts'

/** `cellwright track FILE --actuals days.csv`: the days of a plant beside its plan. */
export function trackCommand(done: (exit: Exit) => void): Command {
  return withFileOptions(new Command('track'))
    .description('hold the days of a plant against its plan, and forecast its orders anew from where it stands')
    .requiredOption('--actuals <file>', 'output, scrap, stops and stock of each step by day (CSV; docs/track.md)')
    .option('--plant <id>', 'the plant that the days are of (default: the only one)')
    .option('--fit', 'also fit availability and yield of each step to the days, and forecast with them')
    .addOption(
      new Option('--until <date>', 'last day of the forecast (default: a year after the last day of the table)').argParser(
        dateOf,
      ),
    )
    .addOption(replicationsOption('simulations of the plan and of each forecast, 2 to 1000 (default: 20)'))
    .action(async (file: string, flags: TrackFlags) => done(await trackFile(file, flags)))
}

function dateOf(text: string): number {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDate(text) : undefined
  if (day === undefined) throw new InvalidArgumentError('Give a date written year-month-day, e.g. 2027-06-30.')
  return day
}
