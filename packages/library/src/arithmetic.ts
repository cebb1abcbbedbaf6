/**
 * The value of a `calc` that is plain arithmetic with units between (`24.4 g / 30 Ah; band 25 %`), read up to its first
 * `;`, `:`, `,` or `=`; undefined where words are more than units.
 */
export function arithmetic(calc: string): number | undefined {
  const head = calc.split(/[;:,=]/)[0]!.trim()
  const bare = head
    .replace(/(?<=\d) (?=\d{3})/g, '')
    .replace(/(?<=[\d)]) ?%/g, ' / 100 ')
    .replace(/ x /g, ' * ')
    .replace(/(?<=[\d)] ?)(?:[A-Za-zµ]+\d?(?:\/[A-Za-z]+\d?)*)(?= |\)|$)/g, '')
  if (/[^\d.\s()+*/-]/.test(bare)) return undefined
  const tokens = bare.match(/\d+(?:\.\d+)?|[()+*/-]/g) ?? []
  let at = 0
  const atom = (): number => {
    const token = tokens[at++]
    if (token !== '(') return Number(token)
    const inner = sum()
    at++
    return inner
  }
  const product = (): number => {
    let value = atom()
    while (tokens[at] === '*' || tokens[at] === '/') value = tokens[at++] === '*' ? value * atom() : value / atom()
    return value
  }
  const sum = (): number => {
    let value = product()
    while (tokens[at] === '+' || tokens[at] === '-') value = tokens[at++] === '+' ? value + product() : value - product()
    return value
  }
  const value = sum()
  return at === tokens.length && Number.isFinite(value) ? value : undefined
}
