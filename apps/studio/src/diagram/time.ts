import type { Film } from '@cellwright/model'
import { create } from 'zustand'
import { snapshot } from '../document/document.ts'
import { filmEngine } from '../engine/engines.ts'
import { FilmPlayer } from './film-player.ts'

/** Seconds of the film in a second before the screen. */
export const SPEEDS = [60, 600, 3600, 21600, 86400] as const

interface TimeState {
  /** Period of the calendar that is shown, by its number; null: the mature line, all of the run together. */
  readonly period: number | null
  readonly playing: boolean
  /** Of the months, periods a second; of the film, its place in SPEEDS. */
  readonly pace: number
  readonly speed: number
  readonly player: FilmPlayer | null
  /** Text of the file that the film is of. */
  readonly filmed: string | null
  readonly step: { readonly done: number; readonly of: number } | null
  readonly loading: boolean
  readonly failure: string | null
  readonly set: (some: Partial<Pick<TimeState, 'period' | 'playing' | 'pace' | 'speed'>>) => void
  readonly load: (plant: string, from: string, hours: number, seed: number) => Promise<void>
  readonly cancel: () => void
  /** A film that is there already. */
  readonly put: (film: Film) => void
  readonly close: () => void
}

let doing: { readonly cancel: () => void } | undefined

/** What moment of the simulation the diagram shows. */
export const useTime = create<TimeState>()((set, get) => ({
  period: null,
  playing: false,
  pace: 2,
  speed: 2,
  player: null,
  filmed: null,
  step: null,
  loading: false,
  failure: null,
  set: (some) => set(some),
  load: async (plant, from, hours, seed) => {
    get().cancel()
    set({ loading: true, step: null, failure: null, playing: false, player: null })
    const filmed = snapshot()
    const work = filmEngine().do('film', { snapshot: filmed, plant, from, hours, seed }, ({ done, of }) => {
      if (doing === work) set({ step: { done, of } })
    })
    doing = work
    try {
      const film = await work.answer
      if (doing === work) set({ player: new FilmPlayer(film), filmed: filmed.text, loading: false })
    } catch (error) {
      if (doing === work) set({ failure: error instanceof Error ? error.message : String(error), loading: false })
    }
  },
  cancel: () => {
    doing?.cancel()
    doing = undefined
    set({ loading: false, step: null })
  },
  put: (film) => set({ player: new FilmPlayer(film), playing: false }),
  close: () => {
    get().cancel()
    set({ player: null, playing: false, failure: null })
  },
}))
