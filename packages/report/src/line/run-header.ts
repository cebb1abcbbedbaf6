import type { LineResults } from '@cellwright/model'
import { count, counted, percent } from '../number-text.ts'
import { heading, labelled, note, paint, sentence, type Page } from '../page.ts'
import { wrap } from '../wrap.ts'
import { exactText } from './interval-text.ts'
import { roundUnit } from './units.ts'

/** What ran, and how. */
export function runHeader({ line, run, incomplete }: LineResults, page: Page): string[] {
  const { engine, whyEvents, replications, until, simulated, warmUp, precision } = run
  const span = (time: number): string => spanText(time, run.timeUnit)
  const why = whyEvents === undefined ? '' : `, because ${whyEvents}`
  const begun = warmUp.time === 0 ? 'no warm-up' : `the first ${span(warmUp.time)} left out as warm-up`
  const found = warmUp.found === 'mser-5' ? ' (found by MSER-5)' : ''
  return [
    ...wrap(line.name, page.width).map((text) => paint(page, 'bold', text)),
    ...(line.note === undefined ? [] : note(page, line.note)),
    '',
    ...labelled(page, 'engine', engine === 'recursion' ? 'exact recursion, no list of events' : `${engine}${why}`),
    ...labelled(
      page,
      'simulated',
      `${counted(replications, 'replication')} to ${span(until)}${replications === 1 ? '' : ' each'}, ${begun}${found}`,
    ),
    ...labelled(page, 'in all', `${span(simulated)}, ${counted(run.events, 'event')}, seed ${run.seed}`),
    ...(precision ? labelled(page, 'precision', precisionText(precision)) : []),
    ...(warmUp.isLongEnough === false
      ? labelled(page, 'careful', 'the run is too short to tell where its warm-up ends; make until longer')
      : []),
    ...(replications === 1 ? labelled(page, 'careful', 'one replication gives no intervals; ask for ten or more') : []),
    ...(incomplete ? labelled(page, 'incomplete', incomplete.text) : []),
    ...(replications > 1 ? labelled(page, 'intervals', 'what stands behind ± holds the mean in 95 of 100 such studies') : []),
  ]
}

function precisionText({ figure, asked, reached, isReached }: NonNullable<LineResults['run']['precision']>): string {
  const half = reached === null ? 'not known yet' : `known to ± ${percent(reached)}`
  return `${figure} is ${half}; ± ${percent(asked)} was asked for${isReached ? '' : ' and not reached'}`
}

/** `10 d`, `2 200 000`, `1.234 h`. */
function spanText(time: number, of: LineResults['run']['timeUnit']): string {
  const { name, size } = roundUnit(time, of)
  return `${exactText(time * size)} ${name}`.trim()
}

/** Who waits for whom, where nothing could happen any more. */
export function deadlock({ deadlock: found, run }: LineResults, page: Page): string[] {
  if (!found) return []
  const when = spanText(found.time, run.timeUnit)
  const others =
    found.replications === run.replications
      ? 'every replication'
      : `${count(found.replications)} of ${run.replications} replications`
  return [
    ...heading(page, 'Deadlock'),
    ...sentence(page, `Nothing could move any more in ${others}, in the first of them after ${when}:`),
    ...found.waiting.flatMap(({ node, for: what }) => sentence(page, `- ${node} waits for ${what}`)),
    ...sentence(page, 'Give places, cards or people where they wait for each other; the figures include the standstill.'),
  ]
}
