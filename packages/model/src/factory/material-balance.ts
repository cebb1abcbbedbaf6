import type { RunResult } from '@cellwright/kernel'
import type { Portion, StepFlow } from '../material/route-flows.ts'
import type { Substance } from '../material/substance.ts'
import type { MaterialPlant } from '../plant/material-plant.ts'
import { isFedPort } from './fed-steps.ts'
import type { CompiledMaterialPlant } from './material-line.ts'

/** One element over a run [kg]. */
interface RunBalanceRow {
  /** Symbol, or `other`. */
  readonly element: string
  /** With raw materials, reagents and air, at each step when it began to work on them. */
  readonly entered: number
  readonly product: number
  readonly byProducts: number
  readonly gas: number
  readonly waste: number
  /** In rejected lots and product out of specification. */
  readonly scrap: number
  /** In machines, ponds and stores at the end. */
  readonly inside: number
  /** What entered less all the others; zero but for rounding. */
  readonly residual: number
}

/** Where the mass of an element went; all but `entered` sum to it. */
type Account = Exclude<keyof RunBalanceRow, 'element' | 'residual'>

const ACCOUNT_OF = { 'by-product': 'byProducts', gas: 'gas', waste: 'waste' } as const

/**
 * Elements over a run, in alphabetical order, from the counters of the nodes (each keeps its own, so that a unit that were lost between two of them
 * would show) and the flows of each step. A unit on a machine counts as what was fed to it and put in; what leaves as
 * by-product, gas or waste does so when the step is done; raw material that waits before the first step has not entered yet.
 */
export function runBalance(run: RunResult, plant: MaterialPlant, compiled: CompiledMaterialPlant): RunBalanceRow[] {
  const byId = new Map(run.nodes.map((n) => [n.id, n]))
  const rows = new Map<string, Record<Account, number>>()
  const add = (account: Account, { elements }: Substance, mass: number) => {
    for (const [element, share] of elements) {
      let row = rows.get(element)
      if (!row) {
        row = { entered: 0, product: 0, byProducts: 0, gas: 0, waste: 0, scrap: 0, inside: 0 }
        rows.set(element, row)
      }
      row[account] += share * mass
    }
  }
  const addAll = (account: Account, portions: readonly Portion[], units: number) => {
    for (const { substance, mass } of portions) add(account, substance, mass.value * units * compiled.unitMass)
  }
  const addMade = (account: Account, { output, made }: StepFlow, units: number) =>
    addAll(account, [{ substance: output, mass: made }], units)
  const last = plant.steps.at(-1)!.flow
  for (const [phase, steps] of compiled.nodes) {
    let before: StepFlow | undefined
    for (const { flow } of plant.steps) {
      const { enter, work, done } = steps.get(flow.id)!
      const entry = byId.get(enter)!
      const end = byId.get(done)!
      const nodes = [...new Set([enter, work, done])].map((id) => byId.get(id)!)
      addAll('entered', flow.inputs, entry.in)
      for (const leaving of flow.leaves) addAll(ACCOUNT_OF[leaving.as], [leaving], end.out + end.scrap)
      addMade('scrap', flow, end.scrap)
      // Waiting before the step, or on its way through it.
      let inside = 0
      for (const n of nodes) {
        inside += n.wip
        // What waits of other materials has not entered yet.
        const own = (n.ports ?? []).filter(({ port }) => !isFedPort(port))
        const waiting = own.reduce((sum, port) => sum + port.waiting, 0)
        if (n.id !== enter) inside += waiting
        else if (before) addMade('inside', before, waiting)
      }
      addAll('inside', flow.inputs, inside)
      if (before) addMade('inside', before, inside)
      before = flow
    }
    const called = compiled.brine.get(phase)
    if (called) {
      const { wip, ports = [] } = byId.get(called.node)!
      const waiting = ports.reduce((sum, port) => sum + port.waiting, 0)
      addMade('inside', plant.steps.find(({ flow }) => flow.id === called.step)!.flow, wip + waiting)
    }
    const specification = compiled.startUp.get(phase)
    if (specification !== undefined) {
      addMade('scrap', last, byId.get(specification)!.scrap)
      addMade('inside', last, byId.get(specification)!.wip)
    }
  }
  addMade('product', last, byId.get(compiled.exit)!.in)
  return [...rows]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([element, row]) => {
      const { entered, product, byProducts, gas, waste, scrap, inside } = row
      return { element, ...row, residual: entered - product - byProducts - gas - waste - scrap - inside }
    })
}

/** The element that closes worst, over what entered of it, or a millionth of all that entered where that is more. */
export function worstOf(balances: readonly (readonly RunBalanceRow[])[]): { readonly worst: number; readonly element: string } {
  let found = { worst: 0, element: '' }
  for (const rows of balances) {
    const all = rows.reduce((sum, { entered }) => sum + entered, 0)
    for (const { element, entered, residual } of rows) {
      const worst = residual === 0 ? 0 : Math.abs(residual) / Math.max(entered, 1e-6 * all)
      // What is not a number must not pass as balanced.
      if (!(worst <= found.worst)) found = { worst, element }
    }
  }
  return found
}
