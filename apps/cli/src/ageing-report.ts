import type { Library } from '@cellwright/library'
import { plainText, wrap } from '@cellwright/report'

/** A model of ageing of the library: what it was fitted to, what it stands for and what speaks against it. */
export interface AgeingRow {
  readonly id: string
  readonly cell: string
  /** Undefined where nothing was tested. Temperatures in degC, depths in shares, rates over the hour. */
  readonly tested?: {
    readonly celsius: readonly [number, number]
    readonly depth: readonly [number, number]
    readonly chargeRate: number
    readonly dischargeRate: number
  }
  readonly caution: string
  /** Chemistries for which it stands where a file names none, and why. */
  readonly standsFor: readonly { readonly chemistry: string; readonly assumed: boolean; readonly reason: string }[]
  readonly papers: readonly string[]
}

/** In order of id. */
export function ageingRows(library: Library): AgeingRow[] {
  const defaults = library.entries('ageing-default')
  return library.entries('ageing-model').map(({ id, name, text, values }) => {
    const number = (key: string) => values[key]?.value ?? NaN
    return {
      id,
      cell: name,
      ...(values['tested-coldest'] === undefined
        ? {}
        : {
            tested: {
              celsius: [celsius(number('tested-coldest')), celsius(number('tested-warmest'))] as const,
              depth: [number('tested-least-depth'), number('tested-most-depth')] as const,
              chargeRate: number('tested-charge-rate'),
              dischargeRate: number('tested-discharge-rate'),
            },
          }),
      caution: text['caution'] ?? '',
      standsFor: defaults
        .filter((d) => d.text['model'] === id)
        .map((d) => ({ chemistry: d.id, assumed: d.text['basis'] === 'assumed', reason: d.text['reason'] ?? '' })),
      papers: (text['papers'] ?? '').split(', '),
    }
  })
}

/** The models as text, one after the other. */
export function ageingReport(library: Library, { width }: { readonly width: number }): string {
  const rows = ageingRows(library)
  const lines = rows.flatMap((row) => {
    const say = (text: string) => wrap(plainText(text), width, { first: '  ', rest: '    ' })
    return [
      row.id,
      ...say(row.cell),
      ...say(row.tested ? `fitted to ${fitted(row.tested)}` : 'fitted to nothing: an assumption'),
      ...(row.caution === '' ? [] : say(`careful: ${row.caution}`)),
      ...standing(row).flatMap(say),
      ...say(`from: ${row.papers.map((key) => paper(library, key)).join('; ')}`),
      '',
    ]
  })
  const foot = `${rows.length} models of ageing of library ${library.version}; the equations are in docs/model.md, and cellwright library with the id of a model prints its coefficients.`
  return `${[...lines, ...wrap(foot, width)].map((l) => l.replaceAll('\u00a0', ' ')).join('\n')}\n`
}

function fitted({
  celsius: [cold, warm],
  depth: [least, most],
  chargeRate,
  dischargeRate,
}: NonNullable<AgeingRow['tested']>): string {
  const depth = least === most ? percent(most) : `${percent(least)} to ${percent(most)}`
  return `${cold} to ${warm} degC, ${depth} of depth, charging up to ${chargeRate}C and discharging up to ${dischargeRate}C`
}

/** Chemistries with the same reason together. */
function standing({ standsFor }: AgeingRow): string[] {
  const reasons = [...new Set(standsFor.map((s) => s.reason))]
  return reasons.map((reason) => {
    const same = standsFor.filter((s) => s.reason === reason)
    return `stands for ${same.map((s) => s.chemistry).join(', ')}${same[0]!.assumed ? ', assumed' : ''}: ${reason}`
  })
}

function paper(library: Library, key: string): string {
  const found = library.reference(key)
  return found ? `${found.author}, ${found.title} (${found.year})` : key
}

function celsius(kelvin: number): number {
  return Math.round(kelvin - 273.15)
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
