import type { Library } from '@cellwright/library'
import { auditableQuantity } from './quantities.ts'
import { shown, type Reading } from './reading.ts'
import { entryOf, textOf, type MapEntry, type SourceNode } from './source-node.ts'

/** Material plants have ids of their own, and ask of their route only what it has; claims are about a plant that makes what they count. */
export function checkMaterialPlants(root: SourceNode, reading: Reading): void {
  const materials = entriesOf(root, 'material_plants')
  const others = entriesOf(root, 'plants')
  for (const plant of materials) {
    checkId(plant, others, reading)
    checkRoute(plant, reading)
  }
  checkClaims(root, new Set(materials.map((p) => p.key)), new Set(others.map((p) => p.key)), reading)
}

function entriesOf(root: SourceNode, section: string): readonly MapEntry[] {
  const node = entryOf(root, section)?.value
  return node?.kind === 'map' ? node.entries : []
}

/** Claims say what they are about by the id of a plant alone. */
function checkId({ key, at }: MapEntry, others: readonly MapEntry[], reading: Reading): void {
  const other = others.find((o) => o.key === key)
  if (!other) return
  reading.report('CW-PROJ-009', {
    path: `material_plants.${key}`,
    at,
    text: `the id ${shown(key)} is that of a plant too, in line ${other.at.line}`,
    hint: 'give each its own id',
    params: { id: key, first: other.at.line },
  })
}

function checkRoute({ key, value: plant }: MapEntry, reading: Reading): void {
  const { library } = reading
  const id = textOf(plant, 'route')
  const route = id === undefined ? undefined : library.entry('material-route', id)
  if (!route) return
  const steps = stepsOf(library, route.id)
  // A library without machines says nothing.
  const bare = library.entries('material-machine').length > 0 ? steps.filter((step) => !library.entry('material-machine', step)) : []
  if (bare.length > 0) {
    reading.report('CW-PROJ-041', {
      path: `material_plants.${key}.route`,
      at: entryOf(plant, 'route')!.value.at,
      text: `the library has no machine for ${bare.join(', ')} of the route ${route.id}, so that no plant can be sized for it`,
      hint: reading.suggestion(route.id, sizeable(library), 'routes with machines'),
      params: { route: route.id, step: bare.join(', ') },
    })
    return
  }
  const machines = entryOf(plant, 'machines')?.value
  for (const { key: step, at } of machines?.kind === 'map' ? machines.entries : []) {
    // A step that the library does not have is reported where it is read.
    if (steps.includes(step) || !library.entry('material-step', step)) continue
    reading.report('CW-PROJ-041', {
      path: `material_plants.${key}.machines.${step}`,
      at,
      text: `the route ${route.id} has no step ${shown(step)}`,
      hint: reading.suggestion(step, steps, 'its steps'),
      params: { route: route.id, step },
    })
  }
  const reads = [
    {
      field: 'recovery',
      what: 'a recovery',
      has: steps.some((step) => library.entry('material-step', step)?.values['recovery']),
    },
    { field: 'brine_lithium', what: 'brine', has: route.text['brine'] !== undefined },
  ]
  for (const { field, what, has } of reads) {
    const entry = entryOf(plant, field)
    if (!entry || has) continue
    reading.report('CW-PROJ-041', {
      path: `material_plants.${key}.${field}`,
      at: entry.at,
      text: `no step of the route ${route.id} has ${what}, so ${field} moves nothing`,
      hint: 'remove it, or choose another route',
      params: { route: route.id, field },
    })
  }
}

/** Routes with a machine for each of their steps. */
function sizeable(library: Library): string[] {
  return library
    .entries('material-route')
    .map((route) => route.id)
    .filter((id) => stepsOf(library, id).every((step) => library.entry('material-machine', step)))
}

function stepsOf(library: Library, route: string): string[] {
  return (library.entry('material-route', route)?.text['steps'] ?? '').split(',').flatMap((step) => step.trim() || [])
}

/** Tonnes of a plant that makes packs, or packs of a plant that makes powder, are no figures of it. */
function checkClaims(root: SourceNode, materials: ReadonlySet<string>, cells: ReadonlySet<string>, reading: Reading): void {
  const list = entryOf(root, 'claims')?.value
  for (const [i, claim] of (list?.kind === 'list' ? list.items : []).entries()) {
    const q = auditableQuantity(textOf(claim, 'about') ?? '')
    const scope = textOf(claim, 'scope')
    if (q?.plants === undefined || scope === undefined) continue
    const [own, other] = q.plants === 'materials' ? [materials, cells] : [cells, materials]
    if (own.has(scope) || !other.has(scope)) continue
    reading.report('CW-PROJ-013', {
      path: `claims.${textOf(claim, 'id') ?? `[${i}]`}.scope`,
      at: entryOf(claim, 'scope')!.value.at,
      text: `${q.id} is said of ${q.plants === 'materials' ? 'a plant of materials, and' : 'a plant of cells, and'} ${shown(scope)} is ${q.plants === 'materials' ? 'one of cells' : 'one of materials'}`,
      hint: reading.suggestion(scope, [...own], q.plants === 'materials' ? 'material_plants' : 'plants'),
      params: { id: scope },
    })
  }
}
