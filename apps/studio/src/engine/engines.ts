import { Engine } from './client.ts'

let quick: Engine | undefined
let long: Engine | undefined

/** Follows what is typed: looks, previews, explanations. */
export const quickEngine = (): Engine => (quick ??= new Engine())

/** Runs, comparisons and films, which take their time. */
export const longEngine = (): Engine => (long ??= new Engine())
