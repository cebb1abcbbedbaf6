/** Text of a page between the marks `<!-- name:begin -->` and `<!-- name:end -->`. */
export function between(text: string, name: string): string {
  const [, held] = new RegExp(`<!-- ${name}:begin -->([\\s\\S]*)<!-- ${name}:end -->`).exec(text) ?? []
  if (held === undefined) throw new Error(`the page has no marks ${name}:begin and ${name}:end`)
  return held
}
