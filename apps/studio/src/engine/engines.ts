import { Engine } from './client.ts'

let quick: Engine | undefined
let long: Engine | undefined
let films: Engine | undefined

/** Follows what is typed: looks, previews, explanations. */
export const quickEngine = (): Engine => (quick ??= new Engine())

/** Runs and comparisons, which take their time. */
export const longEngine = (): Engine => (long ??= new Engine())

/** Films: also while a run is under way. */
export const filmEngine = (): Engine => (films ??= new Engine())
