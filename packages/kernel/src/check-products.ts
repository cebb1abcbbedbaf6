import type { Faults } from './check-rules.ts'
import { didYouMean } from './did-you-mean.ts'
import { doors, type FlowGraph, settle, ways } from './flow-graph.ts'
import type { Network, NodeSpec, SplitSpec } from './network.ts'

/** Products that are asked for somewhere although nobody makes them. A process may make any. */
export function checkProductNames({ nodes }: Network, faults: Faults): void {
  if (nodes.some(({ kind }) => kind === 'process')) return
  const made = new Set(nodes.flatMap(productsMade))
  const known = [...made].map((name) => `'${name}'`).join(', ')
  for (const spec of nodes) {
    const seen = new Set<string>()
    for (const { product, what } of productsAsked(spec)) {
      const text = `${what} '${product}'; no lot is ever of that product${didYouMean(product, made) || `; known: ${known}`}`
      if (!made.has(product) && !seen.has(text)) faults.add(spec.id, 'unknown-product', text)
      seen.add(text)
    }
  }
}

function productsMade(spec: NodeSpec): readonly string[] {
  switch (spec.kind) {
    case 'source':
      return spec.campaigns?.map(({ product }) => product) ?? [spec.product ?? '']
    case 'assembly':
      return [spec.product ?? '']
    case 'station':
      return (spec.routes ?? []).flatMap(({ product }) => product ?? [])
    case 'buffer':
      return (spec.initial ?? []).map(({ product = '' }) => product)
    default:
      return []
  }
}

function productsAsked(spec: NodeSpec): readonly { readonly product: string; readonly what: string }[] {
  switch (spec.kind) {
    case 'station':
      return [
        ...(spec.products ?? []).map(({ product }) => ({ product, what: 'products names' })),
        ...(spec.changeover?.pairs ?? []).flatMap(({ from, to }) => [
          { product: from, what: 'changeover names' },
          { product: to, what: 'changeover names' },
        ]),
      ]
    case 'split':
      return spec.to.flatMap(({ node, products = [] }) =>
        products.map((product) => ({ product, what: `branch '${node}' names` })),
      )
    case 'demand':
      return spec.orders.flatMap(({ id, product }) =>
        product === undefined ? [] : [{ product, what: `order '${id}' asks for` }],
      )
    default:
      return []
  }
}

/** What the lots that come to a door can be; `mixed`: the batch node that mixed products in them, if one did. */
interface Coming {
  readonly products: Set<string>
  mixed: string | null
}

/** Lots for which a split has no branch, and mixed batches where someone asks for the product. */
export function checkProducts(graph: FlowGraph, faults: Faults): void {
  const coming = productsComing(graph)
  for (const spec of graph.nodes) {
    const here = coming.get(spec.id)
    if (here === undefined) continue
    if (spec.kind === 'split' && spec.rule === 'product') checkBranches(spec, here.products, faults)
    const asks = asksForProduct(spec)
    if (here.mixed !== null && asks !== null)
      faults.add(
        spec.id,
        'mixed-batch',
        `has ${asks}, but '${here.mixed}' mixes products in its batches; set byProduct there, or take the batches apart before`,
      )
  }
}

function checkBranches({ id, to }: SplitSpec, products: ReadonlySet<string>, faults: Faults): void {
  if (to.some((branch) => branch.products === undefined)) return
  for (const product of products) {
    if (to.some((branch) => branch.products?.includes(product))) continue
    faults.add(
      id,
      'no-branch',
      `lots of product '${product}' come, and no branch takes them; list it, or leave one branch without a list`,
    )
  }
}

function asksForProduct(spec: NodeSpec): string | null {
  if (spec.kind === 'station') {
    if (spec.products !== undefined && spec.products.length > 0) return 'times by product'
    return spec.changeover === undefined ? null : 'a changeover'
  }
  if (spec.kind === 'split') return spec.rule === 'product' ? 'branches by product' : null
  if (spec.kind === 'buffer') return spec.order === 'campaign' ? "the order 'campaign'" : null
  if (spec.kind === 'batch') return spec.byProduct === true ? 'byProduct' : null
  return spec.kind === 'demand' && spec.orders.some(({ product }) => product !== undefined) ? 'orders by product' : null
}

/** By door: what can come, found by letting it spread until nothing new comes anywhere. */
function productsComing(graph: FlowGraph): ReadonlyMap<string, Coming> {
  const coming = new Map(graph.nodes.flatMap(doors).map((door): [string, Coming] => [door, { products: new Set(), mixed: null }]))
  settle(graph.nodes, (spec) => {
    const changed: NodeSpec[] = []
    for (const { to, products, mixed } of sent(spec, coming.get(spec.id))) {
      const there = coming.get(to)
      if (there === undefined) continue
      const before = there.products.size
      for (const product of products) there.products.add(product)
      const isNew = there.products.size > before || (mixed !== null && there.mixed === null)
      there.mixed ??= mixed
      if (isNew) changed.push(graph.at(to))
    }
    return changed
  })
  return coming
}

interface Sent {
  readonly to: string
  readonly products: Iterable<string>
  readonly mixed: string | null
}

function sent(spec: NodeSpec, here: Coming | undefined): readonly Sent[] {
  const { products, mixed } = here ?? { products: new Set<string>(), mixed: null }
  switch (spec.kind) {
    case 'source':
    case 'assembly':
      return [{ to: spec.to, products: productsMade(spec), mixed: null }]
    case 'station': {
      const left = spec.unloads === true ? null : mixed
      const isSomething = products.size > 0
      return [
        { to: spec.to, products, mixed: left },
        ...(spec.routes ?? []).map(({ to, product }) => ({
          to,
          products: product === undefined || !isSomething ? products : [product],
          mixed: left,
        })),
      ]
    }
    case 'batch':
      return [{ to: spec.to, products, mixed: mixed ?? (products.size > 1 && spec.byProduct !== true ? spec.id : null) }]
    case 'split':
      return spec.to.map((branch) => ({ to: branch.node, products: passing(spec, branch, products), mixed }))
    case 'buffer':
      return ways(spec).map(({ to }) => ({ to, products: [...products, ...productsMade(spec)], mixed }))
    default:
      return ways(spec).map(({ to }) => ({ to, products, mixed }))
  }
}

/** What of the products a branch of a split gets. */
function passing({ rule, to }: SplitSpec, branch: SplitSpec['to'][number], products: Iterable<string>): Iterable<string> {
  if (rule !== 'product') return products
  const listed = branch.products
  if (listed !== undefined) return [...products].filter((product) => listed.includes(product))
  return [...products].filter((product) => !to.some((other) => other.products?.includes(product)))
}
