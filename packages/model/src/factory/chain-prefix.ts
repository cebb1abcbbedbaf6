import type { Failure, Network, NodeSpec, Scrap } from '@cellwright/kernel'

/** The network of a plant as a part of one: curves, pools and outages, whose names another plant has too, get its id in front. Nodes and loops have it already. */
export function prefixed(network: Network, plant: string): Network {
  const name = (id: string) => prefixedId(plant, id)
  const scrap = (causes: readonly Scrap[]) => causes.map((s) => (s.curve === undefined ? s : { ...s, curve: name(s.curve) }))
  const failure = (f: Failure): Failure => (f.crew ? { ...f, crew: { ...f.crew, pool: name(f.crew.pool) } } : f)
  const nodes = network.nodes.map((node): NodeSpec => {
    const machined = node.kind === 'station' || node.kind === 'assembly'
    return {
      ...node,
      ...('scrap' in node && node.scrap ? { scrap: scrap(node.scrap) } : {}),
      ...('curve' in node && node.curve !== undefined ? { curve: name(node.curve) } : {}),
      ...(machined && node.pace ? { pace: node.pace.map(name) } : {}),
      ...(machined && node.failures ? { failures: node.failures.map(failure) } : {}),
      ...(machined && node.needs ? { needs: node.needs.map((n) => ({ ...n, pool: name(n.pool) })) } : {}),
      ...(node.kind === 'station' && node.products
        ? { products: node.products.map((p) => (p.scrap ? { ...p, scrap: scrap(p.scrap) } : p)) }
        : {}),
    }
  })
  const { curves = [], pools = [], loops = [], outages = [] } = network
  return {
    nodes,
    curves: curves.map((c) => ({ ...c, id: name(c.id) })),
    pools: pools.map((p) => ({ ...p, id: name(p.id), ...(p.curve === undefined ? {} : { curve: name(p.curve) }) })),
    loops,
    outages: outages.map((o) => ({
      ...o,
      id: name(o.id),
      ...(o.crew ? { crew: { ...o.crew, pool: name(o.crew.pool) } } : {}),
    })),
  }
}

export function prefixedId(plant: string, id: string): string {
  return `${plant}/${id}`
}
