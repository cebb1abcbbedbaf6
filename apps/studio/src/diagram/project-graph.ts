import type { Figure, LinkResult, Project, Results } from '@cellwright/model'
import type { DiagramLink, DiagramNode, Graph } from './graph.ts'
import type { Place } from './place.ts'

/** Where to begin: in the one plant of a project that has nothing else, else among all that there is. */
export function firstPlace(results: Results, project: Project | null): Place {
  const [plant, ...more] = [...results.plants, ...results.materialPlants]
  const { fleets, stations, centres, research } = project ?? results
  const others = fleets.length + stations.length + centres.length + research.length
  return plant && more.length === 0 && others === 0 ? { level: 'plant', plant: plant.id } : { level: 'project' }
}

/**
 * All plants with what is around them: suppliers and customers outside, fleets, centres, stations and research. Amounts of a link are those of `year` where a run
 * has counted them, else what its taker needs at nameplate.
 */
export function projectGraph(results: Results, project: Project | null, year: number | null): Graph {
  const nodes: DiagramNode[] = []
  const links: DiagramLink[] = []
  const add = (node: Pick<DiagramNode, 'id' | 'kind' | 'name'> & Partial<DiagramNode>) =>
    nodes.push({ site: null, detail: null, figures: [], selection: null, enters: null, step: null, limit: null, ...node })
  const link = (from: string, to: string, more: Partial<DiagramLink> & { readonly what: string }) =>
    links.push({
      id: `${from} > ${to}${more.id === undefined ? '' : ` ${more.id}`}`,
      kind: 'supply',
      amount: null,
      atNameplate: true,
      labelled: true,
      ...more,
      from,
      to,
    })
  const limits = limitsOf(results, year)
  const siteName = (id: string) => project?.sites.find((s) => s.id === id)?.name ?? id
  const siteOf = (id: string) => project?.plants.find((p) => p.id === id)?.site ?? null
  for (const p of results.plants) {
    add({
      id: p.id,
      kind: 'plant',
      name: p.id,
      site: siteOf(p.id),
      detail: p.makes.map((m) => m.id).join(', '),
      figures: [p.nameplate],
      selection: { path: `plants.${p.id}` },
      enters: { level: 'plant', plant: p.id },
      limit: limits.has(p.id) ? 'machines' : null,
    })
  }
  for (const p of results.materialPlants) {
    add({
      id: p.id,
      kind: 'material-plant',
      name: p.id,
      site: p.site,
      detail: p.product.name,
      figures: [p.nameplate],
      selection: { path: `material_plants.${p.id}` },
      enters: { level: 'plant', plant: p.id },
      limit: limits.has(p.id) ? 'machines' : null,
    })
  }
  const plants = [...results.plants, ...results.materialPlants]
  const fed = new Set<string>()
  const feeding = new Set<string>()
  for (const { links: ways } of results.chains)
    for (const way of ways) {
      const { amount, atNameplate } = amountOf(way, ways, year)
      const said = {
        id: way.id,
        what: way.name,
        amount,
        atNameplate,
        kind: way.returned ? ('returned' as const) : ('supply' as const),
      }
      const selection = { path: `supply.${way.id}` }
      if (way.to !== null) fed.add(way.to)
      if (way.from !== null) feeding.add(way.from)
      const from = way.from ?? `from ${way.id}`
      const to = way.to ?? `to ${way.id}`
      if (way.from === null) add({ id: from, kind: 'supplier', name: way.name, figures: amount ? [amount] : [], selection })
      if (way.to === null) add({ id: to, kind: 'customer', name: way.name, figures: amount ? [amount] : [], selection })
      link(from, to, { ...said, labelled: way.from !== null && way.to !== null })
    }
  for (const p of plants) {
    const taken = materialsOf(p.links)
    if (fed.has(p.id) || taken.length === 0) continue
    // A plant that no row of supply names: what it takes most of, and the rest together.
    const shown = Math.max(0, Math.floor(MOST_SUPPLIERS / plants.length) - 1)
    for (const row of taken.slice(0, shown)) {
      const id = `to ${p.id}: ${row.what}`
      add({ id, kind: 'supplier', name: row.what, figures: [row.amount], selection: null })
      link(id, p.id, { what: row.what, amount: row.amount, labelled: false })
    }
    const rest = taken.slice(shown)
    if (rest.length === 0) continue
    const id = `to ${p.id}: others`
    const amount = { value: rest.reduce((sum, r) => sum + r.amount.value, 0), unit: 't/yr' }
    add({ id, kind: 'supplier', name: '', detail: `${shown === 0 ? '' : '+'}${rest.length}`, figures: [amount] })
    link(id, p.id, { what: '', amount, labelled: false })
  }
  const served = new Set<string>()
  for (const c of results.contracts) {
    if (c.plant === null || !nodes.some((n) => n.id === c.plant)) continue
    const id = `order ${c.id}`
    served.add(c.plant)
    add({
      id,
      kind: 'customer',
      name: c.customer ?? c.id,
      detail: c.id,
      figures: [{ value: c.packs, unit: '' }],
      selection: { path: `orders.${c.id}` },
    })
    link(c.plant, id, { what: '', labelled: false })
  }
  const makerOf = (pack: string | undefined) => results.plants.find((p) => p.makes.some((m) => m.id === pack))?.id
  // Of what no run has been through yet the file is all that is known.
  for (const f of project?.fleets ?? []) {
    const ran = results.fleets.find((r) => r.id === f.id)
    add({
      id: `fleet ${f.id}`,
      kind: 'fleet',
      name: f.name ?? f.id,
      detail: siteName(f.site),
      figures: ran ? [{ value: ran.vehicles, unit: '' }] : [],
      selection: { path: `fleets.${f.id}` },
    })
    const order = `order ${f.order ?? ''}`
    const maker = makerOf(f.pack)
    const from = nodes.some((n) => n.id === order) ? order : maker
    if (from !== undefined) link(from, `fleet ${f.id}`, { kind: 'use', what: f.pack })
    if (maker !== undefined) served.add(maker)
    if (f.centre !== undefined) link(`fleet ${f.id}`, `centre ${f.centre}`, { kind: 'use', what: '', labelled: false })
  }
  for (const c of project?.centres ?? [])
    add({
      id: `centre ${c.id}`,
      kind: 'centre',
      name: c.name ?? c.id,
      detail: siteName(c.site),
      selection: { path: `centres.${c.id}` },
    })
  for (const s of project?.stations ?? []) {
    const ran = results.stations.find((r) => r.id === s.id)
    add({
      id: `station ${s.id}`,
      kind: 'station',
      name: s.name ?? s.id,
      site: s.site,
      figures: ran ? [ran.energy.installed, ran.power] : [],
      selection: { path: `stations.${s.id}` },
    })
    const maker = makerOf(results.containers.find((c) => c.id === s.container)?.pack)
    if (maker === undefined) continue
    served.add(maker)
    const amount = ran ? { value: ran.containers.value, unit: '' } : null
    link(maker, `station ${s.id}`, { kind: 'use', what: s.container, amount })
  }
  for (const r of project?.research ?? []) {
    const ran = results.research.find((x) => x.id === r.id)
    const id = `research ${r.id}`
    const figures = ran ? [ran.jobs] : []
    add({ id, kind: 'research', name: r.name ?? r.id, site: r.site, figures, selection: { path: `research.${r.id}` } })
    if (r.pilot) link(id, r.pilot.plant, { kind: 'use', what: '', labelled: false })
  }
  for (const p of plants) {
    if (served.has(p.id) || feeding.has(p.id)) continue
    const id = `customers of ${p.id}`
    const { amount, atNameplate } = soldBy(results, p.id, p.nameplate, year)
    add({ id, kind: 'customer', name: '', figures: [amount] })
    link(p.id, id, { what: '', amount, atNameplate, labelled: false })
  }
  const used = new Set(nodes.map((n) => n.site))
  const sites = (project?.sites ?? []).filter((s) => used.has(s.id)).map((s) => ({ id: s.id, name: s.name ?? s.id }))
  const known = new Set(nodes.map((n) => n.id))
  return {
    key: `project ${nodes.map((n) => n.id).join()} ${links.map((l) => l.id).join()} ${sites.map((s) => s.id).join()}`,
    nodes: nodes.map((n) => (sites.some((s) => s.id === n.site) ? n : { ...n, site: null })),
    links: links.filter((l) => known.has(l.from!) && known.has(l.to!)),
    sites,
  }
}

/** Materials that are shown one by one, of all plants together. */
const MOST_SUPPLIERS = 6

function materialsOf(links: Results['plants'][number]['links']): { what: string; amount: Figure }[] {
  const sums = new Map<string, number>()
  for (const l of links) if (l.kind === 'material' && l.amount) sums.set(l.what, (sums.get(l.what) ?? 0) + l.amount.value)
  return [...sums]
    .map(([what, value]) => ({ what, amount: { value, unit: 't/yr' } }))
    .toSorted((a, b) => b.amount.value - a.amount.value)
}

/**
 * What came in the year, where a run has counted it; else what the row must bring at nameplate: rows of one material to one plant are drawn on in the order of the file,
 * each as far as it goes.
 */
function amountOf(
  way: LinkResult,
  ways: readonly LinkResult[],
  year: number | null,
): Pick<DiagramLink, 'amount' | 'atNameplate'> {
  const counted = way.years.find((y) => y.year === year)
  if (counted) return { amount: { value: counted.received, unit: 't/yr' }, atNameplate: false }
  if (!way.needed) return { amount: null, atNameplate: true }
  let left = way.needed.value
  for (const row of ways) {
    if (row.to !== way.to || row.material !== way.material || row.returned) continue
    const brought = Math.min(left, row.offered?.value ?? left)
    if (row === way) return { amount: { value: brought, unit: way.needed.unit }, atNameplate: true }
    left -= brought
  }
  return { amount: null, atNameplate: true }
}

function soldBy(
  results: Results,
  plant: string,
  nameplate: Figure,
  year: number | null,
): { amount: Figure; atNameplate: boolean } {
  const cells = results.plants.find((p) => p.id === plant)?.years.find((y) => y.year === year)?.output
  const mass = results.materialPlants.find((p) => p.id === plant)?.years.find((y) => y.year === year)?.made
  const made = cells ?? mass
  return made
    ? { amount: { value: made.value, unit: `${made.unit}/yr` }, atNameplate: false }
    : { amount: nameplate, atNameplate: true }
}

/** Plants that hold their chain back: in the year, or when all is mature. */
function limitsOf({ chains }: Results, year: number | null): ReadonlySet<string> {
  return new Set(
    chains.flatMap((c) => {
      const inYear = c.years.find((y) => y.year === year)?.limit
      const at = inYear ?? (year === null && c.limit?.kind !== 'orders' ? c.limit : null)
      const bySize = c.limit ? undefined : c.mature.find((m) => m.rest === null)?.id
      return at ? [at.plant] : bySize === undefined || year !== null ? [] : [bySize]
    }),
  )
}
