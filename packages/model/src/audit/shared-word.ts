/** Whether a text has a word of five letters or more that one of the names has as well. */
export function sharesWord(text: string, names: readonly string[]): boolean {
  const words = (of: string) => of.toLowerCase().match(/[\p{L}]{5,}/gu) ?? []
  const known = new Set(names.flatMap(words))
  return words(text).some((w) => known.has(w) || known.has(w.replace(/s$/, '')) || known.has(`${w}s`))
}
