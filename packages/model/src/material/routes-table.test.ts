import { readFileSync, writeFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { unpadded } from '../project/test-file.ts'
import { smallWorld } from '../testing-plant.ts'
import { routeFlows, type Portion, type RouteFlows } from './route-flows.ts'

const FILE = new URL('../../../../docs/model.md', import.meta.url)
const MARKED = /(<!-- routes:begin -->\n)([\s\S]*?)(<!-- routes:end -->)/
const page = readFileSync(FILE, 'utf8')
const world = smallWorld()

/** Sum by substance, largest first, in kilograms for each of what the route counts. */
function listed(portions: readonly Portion[]): string {
  const masses = new Map<string, number>()
  for (const { substance, mass } of portions) masses.set(substance.name, (masses.get(substance.name) ?? 0) + mass.value)
  const shown = [...masses].toSorted(([, a], [, b]) => b - a).map(([name, mass]) => `${Number(mass.toPrecision(3))} ${name}`)
  return shown.length ? shown.join('; ') : 'nothing'
}

function row(flows: RouteFlows): string {
  const { name, product, basis, steps } = flows
  const sum = (of: 'electricity' | 'heat') => steps.reduce((all, s) => all + s[of].value, 0)
  const by = steps.flatMap((s) => s.leaves.filter((l) => l.as === 'by-product'))
  const cells = [
    name,
    basis === 'feed' ? `${product.name}, for each kg taken in` : product.name,
    steps.map((s) => s.name).join('; '),
    listed(steps.flatMap((s) => s.inputs)),
    listed(by),
    Number((sum('electricity') / 3.6e6).toPrecision(3)),
    Number((sum('heat') / 1e6).toPrecision(3)),
  ]
  return `| ${cells.join(' | ')} |`
}

test('docs/model.md has the table of routes as they are computed (UPDATE_GOLDEN=1 writes it)', () => {
  const head = [
    '| Route | Product | Steps | Taken in, kg/kg | By-products, kg/kg | Electricity, kWh/kg | Heat, MJ/kg |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ]
  const rows = builtInLibrary()
    .entries('material-route')
    .map(({ id }) => row(routeFlows(world, id)))
  const table = `\n${[...head, ...rows].join('\n')}\n\n`
  if (process.env['UPDATE_GOLDEN']) writeFileSync(FILE, page.replace(MARKED, `$1${table}$3`))
  else expect(unpadded(MARKED.exec(page)?.[2]?.trim() ?? '')).toBe(unpadded(table.trim()))
})
