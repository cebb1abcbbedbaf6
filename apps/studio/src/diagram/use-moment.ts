import type { FilmOverview } from '@cellwright/model'
import { useEffect } from 'react'
import type { Speaker } from './bottleneck.ts'
import type { Graph, StepFacts } from './graph.ts'
import { stepKey } from './graph.ts'
import { momentOf, periodsOf, type Shown } from './moments.ts'
import { statesSaid, stepLabel, stepText } from './node-text.ts'
import type { Painter, Sayings } from './painter.ts'
import type { ColourBy } from './place.ts'
import { SPEEDS, useTime } from './time.ts'

const NOTHING: Shown = { shares: null, full: null, units: null, unit: '' }
interface Moment {
  readonly painter: Painter
  readonly graph: Graph | null
  readonly overview: FilmOverview | null
  readonly colourBy: ColourBy
  readonly speaker: Speaker
}

/** Lets the painter follow what moment is shown: the mature line, a month, or a film. Nothing of it goes through React. */
export function useMoment({ painter, graph, overview, colourBy, speaker }: Moment): void {
  const period = useTime((s) => s.period)
  const player = useTime((s) => s.player)
  useEffect(() => {
    const steps = new Map((graph?.nodes ?? []).flatMap((n) => (n.step ? [[stepKey(n.step.plant, n.step.id), n] as const] : [])))
    const day = overview && period !== null ? periodsOf(overview)[period] : undefined
    const moment = overview && day !== undefined ? momentOf(overview, day) : null
    const still = (key: string): Shown | null => {
      const facts = steps.get(key)?.step
      if (!facts) return null
      return moment ? (moment.get(key) ?? NOTHING) : mature(facts)
    }
    const sayings: Sayings = {
      text: (key, shown) => {
        const step = steps.get(key)?.step
        return step ? stepText(colourBy, step, shown, speaker) : ''
      },
      label: (key, shown) => {
        const node = steps.get(key)
        return node?.step ? stepLabel(node.step, speaker.say.name(node.name), node.limit, shown, speaker) : ''
      },
      states: (_, shown) => statesSaid(shown, speaker).join(' · '),
    }
    painter.show(still, sayings, colourBy)
    if (player) {
      player.draw(painter)
      painter.say()
    }
  }, [painter, graph, overview, period, player, colourBy, speaker])
  useEffect(() => (player ? run(player, painter) : undefined), [player, painter])
}

const mature = ({ shares }: StepFacts): Shown => ({ ...NOTHING, shares })

/** Moves the film on while it plays, once a frame; a hidden page has no frames, and the film waits. */
function run(player: NonNullable<ReturnType<typeof useTime.getState>['player']>, painter: Painter): () => void {
  let frame = 0
  let last = 0
  let waited = 0
  // Who wants less motion gets a picture a second.
  const isStill = matchMedia('(prefers-reduced-motion: reduce)')
  const turn = (now: number) => {
    const { playing, speed } = useTime.getState()
    frame = playing ? requestAnimationFrame(turn) : 0
    // A frame that comes late, after the page was hidden, is not made up for.
    const passed = Math.min(0.1, last === 0 ? 0 : (now - last) / 1000)
    last = now
    if (!playing) {
      painter.say()
      return
    }
    waited += passed
    if (isStill.matches && waited < 1) return
    player.seek(player.at + waited * SPEEDS[speed]!, painter)
    waited = 0
    painter.sayNext()
    for (const listener of listeners) listener(player.at)
    if (player.at >= player.film.until) useTime.getState().set({ playing: false })
  }
  const start = () => {
    if (useTime.getState().playing && frame === 0) {
      last = 0
      frame = requestAnimationFrame(turn)
    }
  }
  start()
  const stop = useTime.subscribe(start)
  seeking = (t) => {
    player.seek(t, painter)
    painter.say()
    for (const listener of listeners) listener(player.at)
  }
  return () => {
    stop()
    cancelAnimationFrame(frame)
    seeking = undefined
  }
}

const listeners = new Set<(t: number) => void>()
let seeking: ((t: number) => void) | undefined

/** Hears what moment of the film is shown, once a frame. */
export function onFilmMoment(listener: (t: number) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Goes to a moment of the film. */
export const seekFilm = (t: number): void => seeking?.(t)
