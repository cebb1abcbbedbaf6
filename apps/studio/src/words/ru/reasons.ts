/** Why numbers of the library are assumed, by the English text. */
export const REASONS: ReadonlyMap<string, string> = new Map()
