import { Engine } from './client.ts'

let quick: Engine | undefined
let previews: Engine | undefined
let long: Engine | undefined
let films: Engine | undefined

/** Follows what is typed: looks, fields, explanations. */
export const quickEngine = (): Engine => (quick ??= new Engine())

/** Previews: apart from looks, which must not wait for them. */
export const previewEngine = (): Engine => (previews ??= new Engine())

/** Runs and comparisons, which take their time. */
export const longEngine = (): Engine => (long ??= new Engine())

/** Films: also while a run is under way. */
export const filmEngine = (): Engine => (films ??= new Engine())
