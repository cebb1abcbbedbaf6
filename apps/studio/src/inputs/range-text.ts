import type { Format } from '../words/format.ts'

/** What is allowed, as the schema says it (`over 0, at most 1000 GWh/yr`, `0 to 100 %`, `-90..90`), in the language of the page. */
export function rangeText(range: string, format: Format): string {
  const [, between, unit = ''] =
    /^(-?[\d.]+ to -?[\d.]+|(?:(?:over|at least|at most) -?[\d.e+]+(?:, )?)+|-?[\d.]+\.\.-?[\d.]+)\s*(.*)$/.exec(range) ?? []
  if (between === undefined) return range
  const { from, to, over, atLeast, atMost } = WORDS[format.language]
  const said = between
    .replace(
      /^(-?[\d.]+?)(?: to |\.\.)(-?[\d.]+)$/,
      (_, low: string, high: string) => `${from}${number(low, format)}${to}${number(high, format)}`,
    )
    .replaceAll(/(over|at least|at most) (-?[\d.e+]+)/g, (_, word: string, value: string) => {
      const how = word === 'over' ? over : word === 'at least' ? atLeast : atMost
      return `${how} ${number(value, format)}`
    })
  return `${said}${unit === '' ? '' : `\u00a0${format.unit(unit)}`}`
}

const number = (text: string, format: Format): string => format.number(Number(text), 8)

const WORDS = {
  en: { from: '', to: ' to ', over: 'over', atLeast: 'at least', atMost: 'at most' },
  ru: { from: 'от ', to: ' до ', over: 'больше', atLeast: 'не меньше', atMost: 'не больше' },
} as const
