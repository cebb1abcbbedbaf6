import type { FilmOverview } from '@cellwright/model'
import { useRun } from '../run/run.ts'

/** What the last run did, period by period; null without one. */
export const useOverview = (): FilmOverview | null => useRun((s) => (s as { overview?: FilmOverview | null }).overview ?? null)
